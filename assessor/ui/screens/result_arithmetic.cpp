#include <cmath>

#include "ui/item.h"
#include "ui/screens/result_view.h"
#include "ui/screens/score_words.h"
#include "ui/widgets/card.h"

namespace assessor::ui {

namespace {

/// "KL  82,22 × 14 %  11,511".
struct Product {
  std::string code, percent, weight, product;
};

std::vector<Product> products_of(const Model& model, const ResultView& view) {
  std::vector<Product> products;
  Rational weights;
  for (const SectionIndex index : view.standard.top_sections)
    if (view.score.sections[index].share) weights += view.score.sections[index].weight;
  for (const SectionIndex index : view.standard.top_sections) {
    const scoring::SectionScore& score = view.score.sections[index];
    if (!score.share || weights.is_zero()) continue;
    const Rational weight = score.weight * Rational(100) / weights;
    products.push_back({view.standard.sections[index].code,
                        percent_words(model, view.standard, view.score, score.share),
                        model.format.percent(weight, weight.is_whole() ? 0 : 1),
                        model.format.number(score.contribution, k_product_decimals)});
  }
  return products;
}

void draw_product(Ui& ui, Rect row, const Product& product, bool total) {
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  const Face face = ui.fonts.small, bold = ui.fonts.small_bold;
  const float y = std::round(row.center().y - face.size / 2);
  draw.AddLine(row.min, {row.max.x, row.min.y}, ui.theme.line, ui.metrics.stroke);
  draw_text(draw, bold, {row.min.x, y}, ui.theme.ink, product.code);
  draw_text_right(draw, total ? bold : face, {row.max.x, y}, ui.theme.ink, product.product);
  record_text(ui, product.code, row, product.product, false);
  if (total) return;
  const float x = row.min.x + ui.metrics.px(34);
  draw_text(draw, face, {x, y}, ui.theme.ink2, product.percent);
  draw_text_right(draw, face, {x + ui.metrics.px(88), y}, ui.theme.ink3, "× " + product.weight);
}

}  // namespace

bool draw_arithmetic_card(Ui& ui, const Model& model, const ResultView& view, Rect rect) {
  const std::string total = total_words(model, view.standard, view.score);
  const std::string title = model.tr("ui_result.arithmetic", {{"total", total}});
  const Card card(ui, {.key = "arithmetic",
                       .rect = rect,
                       .title = title,
                       .action = model.words.plain("ui_result.arithmetic.all")});
  std::vector<Product> products = products_of(model, view);
  if (view.score.total)
    products.push_back(
        {model.tr("ui_result.sum"), {}, {}, model.format.number(*view.score.total, k_product_decimals)});
  Rect inner = card.inner();
  const std::size_t columns = inner.width() >= ui.metrics.px(360) ? 2 : 1;
  const std::size_t lines = (products.size() + columns - 1) / columns;
  const float words = 2 * ui.metrics.leading_small, close = ui.metrics.px(18);
  // The dialog says the same, so a low card keeps its rows instead.
  const bool has_note = inner.height() - words >= static_cast<float>(lines) * close;
  const Rect note = has_note ? inner.cut_bottom(words, ui.metrics.units(1)) : Rect{};
  const float pitch = std::min(
      ui.metrics.px(23), std::floor(inner.height() / static_cast<float>(std::max<std::size_t>(1, lines))));
  const float gap = columns > 1 ? ui.metrics.px(26) : 0;
  const float width = (inner.width() - gap) / static_cast<float>(columns);
  for (std::size_t i = 0; i < products.size(); ++i) {
    const float x = inner.min.x + static_cast<float>(i % columns) * (width + gap);
    const float y = inner.min.y + static_cast<float>(i / columns) * pitch;
    draw_product(ui, Rect::of({x, y}, {width, pitch}), products[i], i + 1 == products.size());
  }
  if (has_note)
    draw_wrapped(card.draw(), ui.fonts.small, note.min, ui.theme.ink3,
                 model.words.plain("ui_result.arithmetic.note"), {.width = note.width(), .max_lines = 2});
  return card.action_pressed();
}

}  // namespace assessor::ui
