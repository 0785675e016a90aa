#include <algorithm>
#include <cmath>

#include "ui/charts/bars.h"
#include "ui/charts/score_ring.h"
#include "ui/item.h"
#include "ui/screens/result_view.h"
#include "ui/screens/score_words.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

namespace {

using scoring::Score;

ScoreDial dial_of(const Model& model, const ResultView& view, const Score& score, std::string_view caption) {
  const Scoring& scale = view.standard.scoring;
  const auto above_lowest = [&](const std::optional<Rational>& value) {
    return value ? (*value - scale.min).approximate() : 0.0;
  };
  ScoreDial dial{.value = above_lowest(score.total_compared),
                 .best = above_lowest(score.bounds.best),
                 .most = (scale.max - scale.min).approximate(),
                 .cuts = {},
                 .number = total_words(model, view.standard, score),
                 .caption = std::string(caption)};
  for (const Rational& threshold : score.thresholds.ladder)
    dial.cuts.push_back({above_lowest(threshold), model.format.exact(threshold)});
  return dial;
}

/// "rentang 68,28 sampai 72,09" and how many are open; one sentence when nothing is.
std::vector<std::string> interval_lines(const Model& model, const ResultView& view, const Score& score) {
  const int open = score.applicable - score.answered;
  if (open == 0) return {model.tr("ui_result.complete")};
  return {model.tr("ui_result.interval",
                   {{"worst", on_scale_words(model, view.standard, score, score.bounds.worst)},
                    {"best", on_scale_words(model, view.standard, score, score.bounds.best)}}),
          model.tr("ui_result.open", {{"count", std::to_string(open)}})};
}

struct StageLine {
  std::string name;
  const Score* score;
  DiscStyle style;
};

DiscStyle style_of(const Standard& standard, const Stage& stage) {
  const session::JourneyStep step = session::step_of(standard, stage);
  if (step == session::JourneyStep::self_assessment) return DiscStyle::hollow;
  return step == session::JourneyStep::document_review ? DiscStyle::grey : DiscStyle::plum;
}

std::vector<StageLine> stage_lines(const Model& model, const ResultView& view) {
  std::vector<StageLine> lines;
  for (const Stage& stage : view.standard.stages) {
    const StageKey key = session::own_key(view.assessment.id, stage.id);
    const Score* score = model.session->score_of(key);
    if (score == nullptr || !score->total || model.session->score_hidden(key)) continue;
    lines.push_back({stage_short(model, view.standard, stage), score, style_of(view.standard, stage)});
  }
  return lines;
}

void draw_stage_line(Ui& ui, const Model& model, const ResultView& view, Rect row, const StageLine& line) {
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  const float y = std::round(row.center().y - ui.fonts.small.size / 2);
  draw_fitted(draw, ui.fonts.small, {row.min.x, y}, ui.theme.ink2, line.name, ui.metrics.px(72));
  const std::string number = total_words(model, view.standard, *line.score);
  draw_text_right(draw, ui.fonts.small_bold, {row.max.x, y}, ui.theme.ink, number);
  record_text(ui, line.name, row, number, false);
  row.cut_left(ui.metrics.px(75));
  row.cut_right(ui.metrics.px(46), ui.metrics.units(1));
  const Scoring& scale = view.standard.scoring;
  const float high = ui.metrics.px(8);
  draw_stage_bar(pen_of(ui),
                 Rect::of({row.min.x, std::round(row.center().y - high / 2)}, {row.width(), high}),
                 ((*line.score->total - scale.min) / (scale.max - scale.min)).approximate(), line.style);
}

/// How far the last stage is from the first.
void draw_change(Ui& ui, const Model& model, const ResultView& view, Rect row,
                 const std::vector<StageLine>& lines) {
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  const StageLine &first = lines.front(), &last = lines.back();
  const Scoring& scale = view.standard.scoring;
  const Rational change = *last.score->total_compared - *first.score->total_compared;
  const float y = std::round(row.center().y - ui.fonts.small.size / 2);
  const std::string number = model.format.signed_number(change, scale.decimals);
  const std::string words = model.tr("ui_result.change", {{"from", first.name}, {"to", last.name}});
  const float width = text_width(ui.fonts.small_bold, number) + ui.metrics.gap1;
  draw_fitted(draw, ui.fonts.small, {row.min.x, y}, ui.theme.ink2, words, row.width() - width);
  draw_text_right(draw, ui.fonts.small_bold, {row.max.x, y}, change < 0 ? ui.theme.part : ui.theme.ok,
                  number);
  record_text(ui, "change", row, number, false);
}

}  // namespace

void draw_dial(Ui& ui, const Model& model, const ResultView& view, const Score& score,
               std::string_view caption, Rect rect) {
  const std::vector<std::string> lines = interval_lines(model, view, score);
  const float words = static_cast<float>(lines.size()) * ui.metrics.leading_small;
  const bool ring = rect.height() >= ui.metrics.px(150) + words;
  const float height = ring ? std::min(rect.height() - words,
                                       score_ring_height(ui.metrics, rect.width()) + ui.metrics.units(1))
                            : score_bar_height(ui.metrics);
  const Rect chart = rect.cut_top(height);
  const ScoreDial dial = dial_of(model, view, score, caption);
  if (ring)
    draw_score_ring(pen_of(ui), chart, dial);
  else
    draw_score_bar(pen_of(ui), chart, dial);
  record_text(ui, "total", chart, dial.number, false);
  for (const std::string& line : lines) {
    const Rect row = rect.cut_top(ui.metrics.leading_small);
    place(row.min);
    text(ui, {.text = line,
              .style = TextStyle::small,
              .color = ui.theme.ink2,
              .width = rect.width(),
              .align = ring ? 0.5f : 0.0f});
  }
}

void draw_score_card(Ui& ui, const Model& model, const ResultView& view, Rect rect) {
  const Card card(ui, {.key = "score", .rect = rect, .title = model.words.plain("ui_result.score")});
  Rect inner = card.inner();
  const std::vector<StageLine> lines = stage_lines(model, view);
  const float pitch = ui.metrics.px(22);
  const std::size_t rows = lines.size() + (lines.size() > 1 ? 1 : 0);
  Rect foot = inner.cut_bottom(static_cast<float>(rows) * pitch, ui.metrics.gap2);
  card.draw().AddLine({rect.min.x, foot.min.y - ui.metrics.units(2)},
                      {rect.max.x, foot.min.y - ui.metrics.units(2)}, ui.theme.line, ui.metrics.stroke);
  const std::string caption =
      view.open ? model.tr("ui_result.provisional")
                : model.tr("ui_result.of_most", {{"most", model.format.exact(view.standard.scoring.max)}});
  draw_dial(ui, model, view, view.score, caption, inner);
  for (const StageLine& line : lines) draw_stage_line(ui, model, view, foot.cut_top(pitch), line);
  if (lines.size() > 1) draw_change(ui, model, view, foot.cut_top(pitch), lines);
}

namespace {

std::vector<SectionBar> section_bars(const Model& model, const ResultView& view) {
  std::vector<SectionBar> bars;
  const auto& minimum = view.standard.display.minimum;
  for (const SectionIndex index : view.standard.top_sections) {
    const Section& section = view.standard.sections[index];
    const scoring::SectionScore& score = view.score.sections[index];
    const Rational percent = score.share.value_or(Rational(0)) * Rational(100);
    const bool below = score.share && minimum && scoring::compared(view.standard.scoring, percent) < *minimum;
    bars.push_back({section.code, model.tr(section.short_title), in_pixels(score.share, 100),
                    in_pixels(score.best, 100), percent_words(model, view.standard, view.score, score.share),
                    !score.share || !minimum ? Sign::none
                    : below                  ? Sign::half
                                             : Sign::ok});
  }
  return bars;
}

/// "nilai" and "masih mungkin" at the right of the card's head.
void draw_bars_legend(Ui& ui, const Model& model, Rect head) {
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  const float width = ui.metrics.px(12), high = ui.metrics.px(9), y = std::round(head.center().y);
  float right = head.max.x;
  const auto entry = [&](std::string_view words, bool filled) {
    right -= text_width(ui.fonts.small, words);
    draw_text(draw, ui.fonts.small, {right, std::round(y - ui.fonts.small.size / 2)}, ui.theme.ink2, words);
    right -= width + ui.metrics.units(1.5f);
    const Rect box = Rect::of({right, std::round(y - high / 2)}, {width, high});
    draw.AddRectFilled(box.min, box.max, filled ? ui.theme.mark : ui.theme.interval, ui.metrics.px(2));
    if (!filled) draw.AddRect(box.min, box.max, ui.theme.mark, ui.metrics.px(2), 0, ui.metrics.stroke);
    right -= ui.metrics.gap3;
  };
  entry(model.words.plain("ui_result.still_possible"), false);
  entry(model.words.plain("ui_result.value"), true);
}

}  // namespace

void draw_sections_card(Ui& ui, const Model& model, const ResultView& view, Rect rect) {
  const Card card(ui, {.key = "sections", .rect = rect, .title = model.words.plain("ui_result.sections")});
  const Rect inner = card.inner();
  draw_bars_legend(ui, model, {{inner.min.x, rect.min.y + ui.metrics.units(1)}, {inner.max.x, inner.min.y}});
  const std::vector<SectionBar> rows = section_bars(model, view);
  SectionBars bars{.rows = rows};
  if (view.standard.display.minimum) {
    bars.minimum = view.standard.display.minimum->approximate();
    bars.minimum_label =
        model.tr("ui_result.minimum", {{"minimum", model.format.exact(*view.standard.display.minimum)}});
  }
  const float most = section_bars_height(ui.metrics, rows.size(), 39);
  Rect chart = inner;
  chart.max.y = chart.min.y + std::min(chart.height(), most);
  draw_section_bars(pen_of(ui), chart, bars);
  for (std::size_t i = 0; i < rows.size(); ++i) record_text(ui, rows[i].code, chart, rows[i].number, false);
}

}  // namespace assessor::ui
