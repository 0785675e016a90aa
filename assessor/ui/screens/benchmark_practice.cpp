#include <algorithm>
#include <cmath>

#include "ui/icons.h"
#include "ui/scopes.h"
#include "ui/screens/benchmark_record.h"
#include "ui/screens/benchmark_view.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

namespace {

/// Sentences of a practice: a line each, else parted at full stops.
std::vector<std::string> sentences_of(const std::string& words) {
  const std::string parting = words.find('\n') != std::string::npos ? "\n" : ". ";
  std::vector<std::string> sentences;
  std::size_t from = 0;
  while (from < words.size()) {
    const std::size_t to = words.find(parting, from);
    const bool last = to == std::string::npos;
    std::string sentence = words.substr(from, last ? std::string::npos : to - from);
    if (!last && parting == ". ") sentence += '.';
    if (!sentence.empty()) sentences.push_back(std::move(sentence));
    from = last ? words.size() : to + parting.size();
  }
  return sentences;
}

void draw_sentence(Ui& ui, std::size_t number, std::string_view words) {
  const ImVec2 start = ImGui::GetCursorScreenPos();
  const float radius = ui.metrics.px(10), indent = ui.metrics.px(30);
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  const ImVec2 center{start.x + radius, std::round(start.y + ui.metrics.leading_body / 2)};
  draw.AddCircleFilled(center, radius, ui.theme.sel, 24);
  draw_text_centered(draw, ui.fonts.small_bold, {center.x, center.y - ui.fonts.small_bold.size / 2},
                     ui.theme.ink, std::to_string(number));
  const float width = room() - indent;
  place({start.x + indent, start.y});
  text(ui, {.text = words, .width = width, .wraps = true});
  place({start.x, ImGui::GetCursorScreenPos().y + ui.metrics.units(1)});
}

/// Paper clip, clock or person before one line of facts.
void draw_fact(Ui& ui, const char* sign, const std::string& words) {
  if (words.empty()) return;
  const ImVec2 start = ImGui::GetCursorScreenPos();
  const float indent = ui.metrics.px(26);
  draw_text(*ImGui::GetWindowDrawList(), ui.fonts.small, start, ui.theme.ink3, sign);
  const float width = room() - indent;
  place({start.x + indent, start.y});
  text(ui, {.text = words, .style = TextStyle::small, .width = width, .wraps = true});
  place({start.x, ImGui::GetCursorScreenPos().y + ui.metrics.units(1)});
}

void draw_practice_words(Ui& ui, const Model& model, const Practice& practice) {
  const std::vector<std::string> sentences = sentences_of(model.tr(practice.what));
  for (std::size_t i = 0; i < sentences.size(); ++i) draw_sentence(ui, i + 1, sentences[i]);
  divider(ui);
  skip_down(ui.metrics.units(1));
  if (!practice.evidence.empty())
    draw_fact(ui, icon::paperclip,
              model.tr("ui_benchmark.evidence", {{"evidence", model.tr(practice.evidence)}}));
  if (!practice.duration.empty())
    draw_fact(ui, icon::clock,
              model.tr("ui_benchmark.duration", {{"duration", model.tr(practice.duration)}}));
  std::string effort = practice.cost.empty() ? std::string() : model.tr(practice.cost);
  if (!practice.who.empty()) effort += (effort.empty() ? "" : ", ") + model.tr(practice.who);
  draw_fact(ui, icon::person, effort);
}

/// Those of the group who have reached the points; names only of those who agreed to teach.
void draw_nearby(Ui& ui, const Model& model, const BenchmarkView& view, CriterionIndex index) {
  const Criterion& criterion = view.standard->criteria[index];
  const auto& points = view.comparison.criteria[index];
  const Rational wanted =
      criterion.gate_min_points ? *criterion.gate_min_points : points.own.value_or(Rational(0)) + Rational(1);
  int reached = 0;
  std::vector<std::string_view> willing;
  for (const session::OrganizationRow* row : view.city()) {
    const auto& theirs = row->score->criteria[index].points;
    if (!theirs || *theirs < wanted) continue;
    ++reached;
    const Organization* organization = model.session->state().organization(row->organization);
    if (organization != nullptr && organization->consents_to_teach && row != view.own)
      willing.push_back(row->name);
  }
  text(ui, {.text = model.words.plain("ui_benchmark.nearby"), .style = TextStyle::body_bold});
  const i18n::Params params{{"count", std::to_string(reached)},
                            {"all", std::to_string(view.city().size())},
                            {"points", model.format.exact(wanted)}};
  const std::string words = view.group_is_shown() ? model.tr("ui_benchmark.nearby.reached", params)
                                                  : model.tr("ui_benchmark.too_small");
  text(ui, {.text = words, .style = TextStyle::small, .color = ui.theme.ink2, .wraps = true});
  if (willing.empty()) {
    text(ui, {.text = model.words.plain("ui_benchmark.nearby.none"),
              .style = TextStyle::small,
              .color = ui.theme.ink2,
              .wraps = true});
    return;
  }
  for (const std::string_view name : willing) draw_fact(ui, icon::institution, std::string(name));
}

void draw_item_title(Ui& ui, const Model& model, const BenchmarkView& view, CriterionIndex index) {
  const Criterion& criterion = view.standard->criteria[index];
  const auto& own = view.score().criteria[index];
  const ImVec2 start = ImGui::GetCursorScreenPos();
  text(ui, {.text = criterion.code, .style = TextStyle::body_bold, .key = "item"});
  const bool shut = own.gate_met == false;
  const std::string words =
      shut ? model.tr("ui_benchmark.gate_shut", {{"points", points_words(model, own.points)},
                                                 {"needs", model.format.exact(*criterion.gate_min_points)}})
           : model.tr("ui_benchmark.points", {{"points", points_words(model, own.points)}});
  draw_chip(ui, *ImGui::GetWindowDrawList(),
            {start.x + text_width(ui.fonts.body_bold, criterion.code) + ui.metrics.gap1,
             std::round(start.y + (ui.metrics.leading_body - ui.metrics.chip) / 2)},
            {.text = words, .tone = shut ? Tone::un : Tone::neutral, .sign = shut ? Sign::gate : Sign::none});
  skip_down(ui.metrics.units(1));
  text(ui, {.text = model.tr(criterion.short_title), .color = ui.theme.ink2, .wraps = true});
}

void draw_benchmark_words(Ui& ui, const Model& model, const BenchmarkView& view, const std::string& item,
                          CriterionIndex index) {
  const BenchmarkChoice* benchmark = view.benchmark();
  if (benchmark == nullptr) {
    text(ui, {.text = model.words.plain("ui_benchmark.none"), .color = ui.theme.ink2, .wraps = true});
    return;
  }
  text(ui, {.text = model.words.plain("ui_benchmark.practice"), .style = TextStyle::title, .wraps = true});
  const std::string by = model.tr(
      "ui_benchmark.practice.by",
      {{"name", benchmark->name}, {"points", points_words(model, benchmark->score->criteria[index].points)}});
  text(ui, {.text = by, .style = TextStyle::small, .color = ui.theme.ink2, .wraps = true});
  skip_down(ui.metrics.gap1);
  if (benchmark->practices != nullptr) {
    const auto practice = benchmark->practices->practices.find(item);
    if (practice != benchmark->practices->practices.end()) {
      draw_practice_words(ui, model, practice->second);
      return;
    }
  }
  const std::string_view silent =
      benchmark->composed ? "ui_benchmark.practice.composed" : "ui_benchmark.practice.none";
  text(ui, {.text = model.words.plain(silent), .color = ui.theme.ink2, .wraps = true});
}

}  // namespace

void draw_practice(Ui& ui, const Model& model, const BenchmarkView& view, BenchmarkState& state, Rect rect,
                   Actions& actions) {
  const Region region(ui, "practice");
  const Panel panel(ui, {.key = "practice",
                         .rect = rect,
                         .fill = ui.theme.surface,
                         .pad_x = ui.metrics.gap3,
                         .pad_y = ui.metrics.gap2,
                         .scrolls = true,
                         .scrolls_by_key = true,
                         .label = model.words.plain("ui_benchmark.practice")});
  panel.draw().AddLine(rect.min, {rect.min.x, rect.max.y}, ui.theme.line, ui.metrics.stroke);
  const auto found = view.standard->criterion_by_id.find(state.criterion);
  if (found == view.standard->criterion_by_id.end()) {
    text(ui, {.text = model.words.plain("ui_benchmark.choose_item"), .color = ui.theme.ink2, .wraps = true});
    return;
  }
  draw_item_title(ui, model, view, found->second);
  draw_benchmark_words(ui, model, view, state.criterion, found->second);
  draw_record_acts(ui, model, view, state, view.standard->criteria[found->second], actions);
  skip_down(ui.metrics.units(1));
  divider(ui);
  skip_down(ui.metrics.units(1));
  draw_nearby(ui, model, view, found->second);
  skip_down(ui.metrics.gap2);
  text(ui, {.text = model.words.plain("ui_benchmark.note"),
            .style = TextStyle::small,
            .color = ui.theme.ink3,
            .wraps = true});
}

}  // namespace assessor::ui
