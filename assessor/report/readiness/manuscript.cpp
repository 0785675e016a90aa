#include "report/readiness/manuscript.h"

#include <algorithm>

#include "scoring/display.h"

namespace assessor::report {

namespace {

scoring::Facts facts_with_points(const scoring::PreparedStandard& prepared, const StageResult& result) {
  scoring::Facts facts = scoring::facts_of(prepared, *result.sheet);
  for (std::size_t i = 0; i < facts.criteria.size(); ++i) {
    const scoring::CriterionScore& scored = result.score->criteria[i];
    const auto* chosen = facts.answers[i] ? std::get_if<OptionChosen>(&facts.answers[i]->value) : nullptr;
    facts.criteria[i] = {scored.applies, scored.answered, scored.points, chosen ? &chosen->option : nullptr};
  }
  return facts;
}

/// One answer of the profile in words.
struct ProfileWords {
  const Manuscript& script;
  const ProfileQuestion& question;

  std::string title_of(const std::string& option) const {
    for (const ProfileOption& one : question.options)
      if (one.id == option) return script.in_language(one.title);
    return option;
  }
  std::string operator()(const ChoiceValue& value) const { return title_of(value.option); }
  std::string operator()(const ChoicesValue& value) const {
    std::string all;
    for (const std::string& option : value.options) all += (all.empty() ? "" : ", ") + title_of(option);
    return all;
  }
  std::string operator()(bool value) const { return script.say(value ? "report.yes" : "report.no"); }
  std::string operator()(const Rational& value) const {
    return question.type == ProfileType::money ? script.format.rupiah(value) : script.format.exact(value);
  }
  std::string operator()(const Date& value) const { return script.format.date(value); }
  std::string operator()(const WordsValue& value) const { return script.typed(value.words); }
};

}  // namespace

Manuscript::Manuscript(const ReadinessInput& report_input, const ReadinessOptions& report_options,
                       const i18n::Catalog& catalog, const StageResult& result)
    : Script(*report_input.office, *report_input.standard, report_options, catalog, report_input.crest),
      input(report_input),
      sheet(*result.sheet),
      score(*result.score),
      m_prepared(standard),
      m_facts(facts_with_points(m_prepared, result)) {
  organization_head = Letterhead{"", input.organization->name, address_of(*input.organization), {}};
}

std::string Manuscript::total_of(const scoring::Score& of) const {
  const std::string shown = scoring::displayed_total(standard, of);
  return shown.empty() ? "–" : format.decimal(shown);
}

std::string Manuscript::on_scale(const Rational& total) const {
  return format.decimal(scoring::displayed_on_scale(standard, score, total));
}

std::string Manuscript::percent_of(const scoring::Score& of, const std::optional<Rational>& share) const {
  return share ? format.decimal(scoring::displayed_percent(standard, of, *share)) : "–";
}

std::string Manuscript::points(const std::optional<Rational>& of) const {
  return of ? format.exact(*of) : "–";
}

std::vector<ProfileLine> profile_lines(const Manuscript& script) {
  std::vector<ProfileLine> lines;
  for (const ProfileQuestion& question : script.standard.profile) {
    const auto found = script.sheet.profile.find(question.id);
    if (found == script.sheet.profile.end()) continue;
    lines.push_back({&question, std::visit(ProfileWords{script, question}, found->second)});
  }
  return lines;
}

}  // namespace assessor::report
