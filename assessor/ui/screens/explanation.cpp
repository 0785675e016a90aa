#include "ui/screens/explanation.h"

#include <algorithm>

#include "base/text.h"
#include "ui/scopes.h"
#include "ui/screens/score_words.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/table.h"

namespace assessor::ui {

namespace {

using scoring::Explanation;

/// An id of the standard in words, or a number or date as people write it.
std::string one_in_words(const Model& model, const Standard& standard, const std::string& value) {
  if (const Level* level = standard.level(value)) return model.tr(level->title);
  if (const Stage* stage = standard.stage(value)) return model.tr(stage->title);
  if (const Criterion* criterion = standard.criterion(value))
    return criterion->code + " " + model.tr(criterion->short_title);
  const auto section = standard.section_by_id.find(value);
  if (section != standard.section_by_id.end()) return section_name(model, standard.sections[section->second]);
  if (const EvidenceKind* kind = standard.evidence_kind(value)) return model.tr(kind->title);
  if (const ProfileQuestion* question = standard.question(value)) return model.tr(question->title);
  for (const NamedRule& rule : standard.rules)
    if (rule.id == value && !rule.title.empty()) return model.tr(rule.title);
  for (const Exit& exit : standard.exits)
    if (exit.id == value) return model.tr(exit.title);
  return value;
}

bool is_decimal(const std::string& value) {
  return !value.empty() && value.find_first_not_of("0123456789.-") == std::string::npos && value != "-" &&
         value.find('-', 1) == std::string::npos;
}

/// The number at the right end of a line: what it adds, or its share.
std::string value_of(const Model& model, const Explanation& explanation) {
  if (!explanation.value) return {};
  return model.format.number(*explanation.value, k_product_decimals);
}

Sign sign_of(const Explanation& explanation) {
  if (!explanation.holds) return Sign::none;
  const bool gate = explanation.code == "gate-unmet" || explanation.code == "rule-gate";
  if (*explanation.holds) return gate ? Sign::gate_open : Sign::ok;
  return gate ? Sign::gate : Sign::half;
}

std::string code_of(const Standard& standard, const std::string& subject) {
  if (const Criterion* criterion = standard.criterion(subject)) return criterion->code;
  const auto section = standard.section_by_id.find(subject);
  if (section == standard.section_by_id.end()) return {};
  return standard.sections[section->second].code;
}

class Tree {
 public:
  Tree(Ui& ui, const Model& model, const Standard& standard, ExplanationState& state)
      : m_ui(ui), m_model(model), m_standard(standard), m_state(state) {}

  void draw(const Explanation& explanation, const std::string& path, int depth) {
    const std::string words = explanation_words(m_model, m_standard, explanation);
    const bool parent = !explanation.parts.empty();
    // The first line is told the other way round: what is in the set is closed.
    const bool open = parent && (m_state.open.contains(path) != (depth == 0));
    const std::string value = value_of(m_model, explanation);
    const TreeAnswer answer =
        tree_row(m_ui, {.key = path,
                        .code = depth == 0 ? std::string() : code_of(m_standard, explanation.subject),
                        .label = words,
                        .value = value,
                        .sign = sign_of(explanation),
                        .depth = depth,
                        .open = parent ? std::optional(open) : std::nullopt,
                        .height = m_ui.metrics.row});
    if (answer != TreeAnswer::none && parent) toggle(path);
    if (!open) return;
    for (std::size_t i = 0; i < explanation.parts.size(); ++i)
      draw(explanation.parts[i], path + "." + std::to_string(i), depth + 1);
  }

 private:
  void toggle(const std::string& path) {
    if (m_state.open.erase(path) == 0) m_state.open.insert(path);
  }

  Ui& m_ui;
  const Model& m_model;
  const Standard& m_standard;
  ExplanationState& m_state;
};

}  // namespace

std::string parameter_words(const Model& model, const Standard& standard, const std::string& name,
                            const std::string& value) {
  if (value.empty()) return "–";
  if (name == "title" || name == "reason" || name == "place") return value;
  if (name == "until" || name == "date") {
    const auto date = Date::parse(value);
    return date ? model.format.date(*date) : value;
  }
  if (name == "method") return model.tr("method." + value);
  if (is_decimal(value)) return model.format.decimal(value);
  std::string words;
  for (const std::string_view part : split(value, ','))
    words += (words.empty() ? "" : ", ") + one_in_words(model, standard, std::string(trimmed(part)));
  return words;
}

std::string explanation_words(const Model& model, const Standard& standard, const Explanation& explanation) {
  i18n::Params params;
  for (const auto& [name, value] : explanation.params)
    params[name] = parameter_words(model, standard, name, value);
  std::string words = model.tr(scoring::explanation_key(explanation), params);
  const Criterion* criterion = standard.criterion(explanation.subject);
  if (criterion != nullptr && explanation.code.starts_with("criterion-"))
    words = model.tr(criterion->short_title) + ". " + words;
  const auto section = standard.section_by_id.find(explanation.subject);
  if (section != standard.section_by_id.end() && explanation.code.starts_with("section"))
    words = model.tr(standard.sections[section->second].short_title) + ". " + words;
  return words;
}

void draw_explanation(Ui& ui, const Model& model, const Standard& standard, const Explanation& root,
                      ExplanationState& state) {
  const Group group(ui, "explanation", Arrows::vertical);
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
  Tree(ui, model, standard, state).draw(root, "0", 0);
  ImGui::PopStyleVar();
}

bool draw_explanation_dialog(Ui& ui, const Model& model, const Standard& standard, const Explanation& root,
                             ExplanationState& state) {
  Dialog dialog(ui, {.key = "explanation-dialog",
                     .title = model.words.plain("ui_result.arithmetic.all"),
                     .text = model.words.plain("ui_result.arithmetic.note"),
                     .width = 66});
  draw_explanation(ui, model, standard, root, state);
  return dialog.close_button(model.words.plain("ui_result.close"));
}

}  // namespace assessor::ui
