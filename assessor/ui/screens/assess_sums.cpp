#include <algorithm>

#include "scoring/explain.h"
#include "ui/scopes.h"
#include "ui/screens/assess_parts.h"
#include "ui/screens/explanation.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/table.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

namespace {

/// As in every explanation, but items and sections by their codes alone: their names stand in front.
std::string in_words(const Assessing& view, const std::string& name, const std::string& value) {
  if (const Criterion* criterion = view.standard.criterion(value)) return criterion->code;
  const auto section = view.standard.section_by_id.find(value);
  if (section != view.standard.section_by_id.end()) return view.standard.sections[section->second].code;
  return parameter_words(view.model, view.standard, name, value);
}

std::string sentence(const Assessing& view, const scoring::Explanation& line) {
  i18n::Params params;
  for (const auto& [name, value] : line.params) params[name] = in_words(view, name, value);
  return view.model.tr(scoring::explanation_key(line), params);
}

/// "KE-02 Kode etik petugas": what a line is about; empty for what belongs to the line above.
std::string subject_words(const Assessing& view, const scoring::Explanation& line) {
  if (const auto found = view.standard.criterion_by_id.find(line.subject);
      found != view.standard.criterion_by_id.end())
    return view.standard.criteria[found->second].code + " " + item_name(view, found->second);
  if (const auto section = view.standard.section_by_id.find(line.subject);
      section != view.standard.section_by_id.end()) {
    const Section& found = view.standard.sections[section->second];
    return found.code + " " + view.model.tr(found.short_title.empty() ? found.title : found.short_title);
  }
  return {};
}

struct Walk {
  Ui& ui;
  const Assessing& view;
  AssessState& state;
};

void draw_line(const Walk& walk, const scoring::Explanation& line, const std::string& path, int depth);

void draw_parts(const Walk& walk, const scoring::Explanation& line, const std::string& path, int depth) {
  for (std::size_t i = 0; i < line.parts.size(); ++i)
    draw_line(walk, line.parts[i], path + "." + std::to_string(i), depth);
}

void draw_words(const Walk& walk, const std::string& words, int depth) {
  const ImVec2 start = ImGui::GetCursorScreenPos();
  place({start.x + static_cast<float>(depth) * walk.ui.metrics.gap3, start.y});
  text(walk.ui, {.text = words, .style = TextStyle::small, .color = walk.ui.theme.ink2, .wraps = true});
  place({start.x, ImGui::GetCursorScreenPos().y});
}

void draw_line(const Walk& walk, const scoring::Explanation& line, const std::string& path, int depth) {
  const std::string about = subject_words(walk.view, line), words = sentence(walk.view, line);
  if (about.empty()) {
    draw_words(walk, words, depth);
    return draw_parts(walk, line, path, depth + 1);
  }
  const bool open = walk.state.open_sums.contains(path);
  const TreeRow row{.key = path, .label = about, .depth = depth, .open = open, .height = walk.ui.metrics.row};
  if (tree_row(walk.ui, row) == TreeAnswer::toggled) {
    if (open)
      walk.state.open_sums.erase(path);
    else
      walk.state.open_sums.insert(path);
  }
  if (!open) return;
  draw_words(walk, words, depth + 1);
  draw_parts(walk, line, path, depth + 1);
}

}  // namespace

void draw_sums_dialog(Ui& ui, const Assessing& view, AssessState& state) {
  const std::string title = view.model.tr("ui_assess.sums.title"),
                    close = view.model.tr("ui_assess.sums.close"),
                    fold = view.model.tr("ui_assess.sums.fold");
  Dialog dialog(ui, {.key = "sums", .title = title, .width = 44});
  const auto total = scoring::explain_total(view.standard, view.sheet, view.score);
  const auto item = scoring::explain_criterion(view.standard, view.sheet, view.score, view.at);
  const Walk walk{ui, view, state};
  {
    const Group group(ui, "lines", Arrows::vertical);
    draw_line(walk, item, "item", 0);
    draw_words(walk, sentence(view, total), 0);
    draw_parts(walk, total, "total", 0);
  }
  const DialogAnswer answer = dialog.buttons({.keep = close, .act = fold});
  if (answer == DialogAnswer::keep) state.dialog = AssessDialog::none;
  if (answer == DialogAnswer::act) state.open_sums.clear();
}

}  // namespace assessor::ui
