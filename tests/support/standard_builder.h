#pragma once

#include <string>
#include <utility>
#include <vector>

#include "domain/answer.h"
#include "domain/standard.h"

namespace assessor::test {

inline Rational exact(const std::string& text) {
  return Rational::parse(text).value();
}

/// "from" bands: lower bounds and points, the first without a bound.
inline std::vector<Band> bands(const Rational& lowest,
                               const std::vector<std::pair<std::string, Rational>>& from) {
  std::vector<Band> made{{lowest, Band::Bound::lowest, {}}};
  for (const auto& [bound, points] : from) {
    made.push_back({points, Band::Bound::from, {exact(bound), std::nullopt}});
  }
  return made;
}

/// A small standard in a few lines. Scales: yes-no (no, yes) and rubric-3 (0 … 3).
class StandardBuilder {
 public:
  StandardBuilder() {
    made.id = "small";
    made.version = "1.0.0";
    made.languages = {"id"};
    scale("yes-no", {{"no", 0}, {"yes", 1}});
    scale("rubric-3", {{"0", 0}, {"1", 1}, {"2", 2}, {"3", 3}});
    stage("self");
  }

  Standard made;

  std::size_t scale(const std::string& id, const std::vector<std::pair<std::string, Rational>>& options) {
    Scale scale{id, {}, options.front().second, options.front().second};
    for (const auto& [option, points] : options) {
      scale.options.push_back({option, points, {}, {}});
      scale.zero = std::min(scale.zero, points);
      scale.highest = std::max(scale.highest, points);
    }
    made.scales.push_back(scale);
    return made.scales.size() - 1;
  }
  Stage& stage(const std::string& id) {
    Stage stage;
    stage.id = id;
    made.stages.push_back(stage);
    return made.stages.back();
  }
  /// Top-level section; an empty weight is "sum".
  SectionIndex section(const std::string& id, const std::string& weight = "") {
    const SectionIndex index = add_section(id, weight, std::nullopt);
    made.top_sections.push_back(index);
    return index;
  }
  SectionIndex section_in(SectionIndex parent, const std::string& id, const std::string& weight = "") {
    const SectionIndex index = add_section(id, weight, parent);
    made.sections[parent].items.push_back({NodeRef::Kind::section, index});
    return index;
  }
  /// In the section added last.
  Criterion& criterion(const std::string& id, AnswerKind answer, const Rational& weight = 1) {
    return criterion_in(made.sections.size() - 1, id, std::move(answer), weight);
  }
  Criterion& criterion_in(SectionIndex section, const std::string& id, AnswerKind answer,
                          const Rational& weight = 1) {
    Criterion criterion;
    criterion.id = criterion.code = id;
    criterion.section = section;
    criterion.answer = std::move(answer);
    criterion.weight = weight;
    made.sections[section].items.push_back({NodeRef::Kind::criterion, made.criteria.size()});
    made.criteria.push_back(criterion);
    return made.criteria.back();
  }
  Criterion& yes_no(const std::string& id, const Rational& weight = 1) {
    return criterion(id, ScaleAnswer{0, {}}, weight);
  }
  Criterion& rubric(const std::string& id, const Rational& weight = 1) {
    return criterion(id, ScaleAnswer{1, {}}, weight);
  }
  std::size_t evidence(const std::string& id, Validity valid = {}) {
    made.evidence.push_back({id, {}, {EvidenceForm::pdf}, valid, Sensitivity::none});
    return made.evidence.size() - 1;
  }
  ProfileIndex question(const std::string& id, ProfileType type) {
    ProfileQuestion question;
    question.id = id;
    question.type = type;
    made.profile.push_back(question);
    return made.profile.size() - 1;
  }
  void level(const std::string& id, std::vector<Rule> rules) {
    made.levels.push_back({id, {}, {}, std::move(rules)});
  }
  /// The finished standard, its indexes filled.
  Standard standard() {
    fill(made.criterion_by_id, made.criteria);
    fill(made.section_by_id, made.sections);
    fill(made.evidence_by_id, made.evidence);
    fill(made.stage_by_id, made.stages);
    fill(made.profile_by_id, made.profile);
    fill(made.level_by_id, made.levels);
    return made;
  }

 private:
  SectionIndex add_section(const std::string& id, const std::string& weight,
                           std::optional<SectionIndex> parent) {
    Section section;
    section.id = section.code = id;
    section.parent = parent;
    if (!weight.empty()) section.weight = exact(weight);
    made.sections.push_back(section);
    return made.sections.size() - 1;
  }
  template <class List>
  static void fill(std::map<std::string, std::size_t>& index, const List& list) {
    index.clear();
    for (std::size_t i = 0; i < list.size(); ++i) index[list[i].id] = i;
  }
};

inline AnswerSheet sheet_of(const Standard& standard, Date date = Date::of(2026, 11, 17)) {
  AnswerSheet sheet;
  sheet.standard_id = standard.id;
  sheet.standard_version = standard.version;
  sheet.period = "2026";
  sheet.stage = standard.stages.front().id;
  sheet.date = date;
  return sheet;
}

inline void choose(AnswerSheet& sheet, const std::string& criterion, const std::string& option) {
  sheet.answers[criterion].value = OptionChosen{option};
}

inline Rule rule(Rule::Kind kind, const Rational& threshold = 0) {
  Rule rule;
  rule.kind = kind;
  rule.threshold.value = threshold;
  return rule;
}

inline Condition on_profile(Condition::Kind kind, ProfileIndex question, std::vector<std::string> words) {
  Condition condition;
  condition.kind = kind;
  condition.profile = question;
  condition.words = std::move(words);
  return condition;
}

}  // namespace assessor::test
