#include "ui/screens/assess_parts.h"

// Why the next level is not reached, in words.

namespace assessor::ui {

namespace {

using scoring::UnmetRule;

std::string number_words(const Assessing& view, const std::string& decimal) {
  return decimal.empty() ? std::string("–") : view.model.format.decimal(decimal);
}

std::string listed_titles(const Assessing& view, const std::string& ids) {
  std::string words;
  for (const Stage& stage : view.standard.stages)
    if (ids.find(stage.id) != std::string::npos)
      words += (words.empty() ? "" : ", ") + view.model.tr(stage.title);
  return words;
}

WhyLine criterion_line(const Assessing& view, const UnmetRule& rule) {
  const Criterion* criterion = view.standard.criterion(rule.subject);
  const bool gate = rule.rule == "gate";
  const char* key = rule.has.empty() ? "ui_assess.why.blank" : "ui_assess.why.points";
  return {
      gate ? Sign::gate : Sign::half, criterion != nullptr ? criterion->code : rule.subject,
      view.model.tr(key, {{"has", number_words(view, rule.has)}, {"needs", number_words(view, rule.needs)}}),
      rule.subject};
}

std::string jump_of(const UnmetRule& rule) {
  return rule.criteria.empty() ? std::string() : rule.criteria.front();
}

WhyLine section_line(const Assessing& view, const UnmetRule& rule) {
  const auto found = view.standard.section_by_id.find(rule.subject);
  const std::string code =
      found != view.standard.section_by_id.end() ? view.standard.sections[found->second].code : rule.subject;
  return {Sign::half, view.model.tr("ui_assess.why.section", {{"code", code}}),
          view.model.tr("ui_assess.why.needs",
                        {{"has", number_words(view, rule.has)}, {"needs", number_words(view, rule.needs)}}),
          jump_of(rule)};
}

WhyLine other_line(const Assessing& view, const UnmetRule& rule) {
  const Model& model = view.model;
  if (rule.rule == "stage_in")
    return {
        Sign::wait, {}, model.tr("ui_assess.why.stage", {{"stage", listed_titles(view, rule.needs)}}), {}};
  if (rule.rule == "total_at_least" || rule.rule == "total_above")
    return {Sign::half,
            model.tr("ui_assess.why.total"),
            model.tr("ui_assess.why.needs",
                     {{"has", number_words(view, rule.has)}, {"needs", number_words(view, rule.needs)}}),
            {}};
  if (rule.rule == "previous_level_at_least") return {Sign::wait, {}, model.tr("ui_assess.why.previous"), {}};
  if (rule.rule == "evidence_valid_on")
    return {Sign::half, {}, model.tr("ui_assess.why.evidence", {{"evidence", rule.needs}}), jump_of(rule)};
  for (const NamedRule& named : view.standard.rules)
    if (named.id == rule.subject) return {Sign::half, {}, model.tr(named.title), jump_of(rule)};
  return {Sign::half, {}, model.tr("ui_assess.why.other"), jump_of(rule)};
}

void add_lines(const Assessing& view, const UnmetRule& rule, std::vector<WhyLine>& lines) {
  if (rule.rule == "gate" || rule.rule == "criterion") {
    lines.push_back(criterion_line(view, rule));
  } else if (rule.rule == "section") {
    lines.push_back(section_line(view, rule));
  } else if (rule.rule == "any" || rule.rule == "at_least" || rule.parts.empty()) {
    lines.push_back(other_line(view, rule));
  } else {
    for (const UnmetRule& part : rule.parts) add_lines(view, part, lines);
  }
}

}  // namespace

std::vector<WhyLine> why_lines(const Assessing& view) {
  std::vector<WhyLine> lines;
  if (!view.score.next_level) return lines;
  for (const UnmetRule& rule : view.score.next_level->unmet) add_lines(view, rule, lines);
  return lines;
}

std::string next_level_name(const Assessing& view) {
  if (!view.score.next_level) return {};
  const Level* level = view.standard.level(view.score.next_level->id);
  return level != nullptr ? view.model.tr(level->title) : std::string();
}

std::string total_words(const Assessing& view) {
  const std::string shown = scoring::displayed_total(view.standard, view.score);
  return shown.empty() ? "–" : view.model.format.decimal(shown);
}

}  // namespace assessor::ui
