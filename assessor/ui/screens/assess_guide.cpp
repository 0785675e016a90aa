#include "i18n/source_words.h"
#include "ui/scopes.h"
#include "ui/screens/assess_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

// What helps two people to rate an item alike: examples of its values, and where the item comes from.

namespace assessor::ui {

namespace {

void draw_small_lines(Ui& ui, std::string_view title, const std::vector<std::string>& lines,
                      const std::string& key) {
  if (lines.empty()) return;
  skip_down(ui.metrics.gap2);
  text(ui, {.text = title, .style = TextStyle::small_bold});
  for (std::size_t i = 0; i < lines.size(); ++i) {
    skip_down(ui.metrics.units(1));
    text(ui, {.text = lines[i], .wraps = true, .key = key + "-" + std::to_string(i)});
  }
}

std::vector<std::string> all_examples(const Assessing& view) {
  std::vector<std::string> lines;
  for (const RubricRow& row : rubric_of(view, view.at))
    if (std::string words = example_words(view, row); !words.empty()) lines.push_back(std::move(words));
  return lines;
}

}  // namespace

std::string example_words(const Assessing& view, const RubricRow& row) {
  const auto& examples = view.criterion().examples;
  const auto found = examples.find(row.points.shortest());
  if (found == examples.end()) return {};
  return view.model.tr("ui_assess.example",
                       {{"points", row.numeral}, {"example", view.model.tr(found->second)}});
}

void draw_example(Ui& ui, const Assessing& view, const std::vector<RubricRow>& rows,
                  const std::string& points) {
  if (view.criterion().examples.empty() || ui.metrics.height_class != HeightClass::tall) return;
  std::string words;
  for (const RubricRow& row : rows)
    if (row.points.shortest() == points) words = example_words(view, row);
  if (words.empty()) words = view.model.tr("ui_assess.example.none");
  text(ui,
       {.text = words, .style = TextStyle::small, .color = ui.theme.ink2, .wraps = true, .key = "example"});
}

void draw_guide(Ui& ui, const Assessing& view, AssessState& state, Rect area) {
  const std::string title = view.model.tr("ui_assess.guide");
  Rect inside = area;
  const Rect foot = inside.cut_bottom(ui.metrics.control + 2 * ui.metrics.gap2);
  {
    const Panel panel(ui, {.key = "guide",
                           .rect = inside,
                           .fill = ui.theme.surface,
                           .pad_x = ui.metrics.gap3,
                           .pad_y = ui.metrics.gap3,
                           .scrolls = true,
                           .scrolls_by_key = true,
                           .label = title});
    const KeyScope scope(ui, "guide");
    text(ui, {.text = title, .style = TextStyle::title, .wraps = true, .key = "title"});
    text(ui, {.text = item_name(view, view.at), .style = TextStyle::body_bold, .wraps = true, .key = "item"});
    text(ui, {.text = view.model.tr(view.criterion().guidance), .wraps = true, .key = "guidance"});
    draw_small_lines(ui, view.model.tr("ui_assess.guide.examples"), all_examples(view), "example");
    draw_small_lines(ui, view.model.tr("ui_assess.guide.sources"),
                     i18n::source_words(view.criterion().sources, view.model.words), "source");
  }
  const Panel panel(ui, {.key = "guide_foot",
                         .rect = foot,
                         .fill = ui.theme.surface,
                         .pad_x = ui.metrics.gap3,
                         .pad_y = ui.metrics.gap2});
  if (button(ui, {.key = "close", .label = view.model.tr("ui_assess.guide.close"), .is_first = true}))
    state.dialog = AssessDialog::none;
}

}  // namespace assessor::ui
