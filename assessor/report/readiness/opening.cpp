#include <algorithm>

#include <fmt/format.h>

#include "report/readiness/parts.h"
#include "scoring/display.h"

namespace assessor::report {

namespace {

void add_entry(KeyValues& pairs, const std::string& key, const std::string& value) {
  if (!value.empty()) pairs.entries.push_back({key, plain(value)});
}

std::string level_words(const Manuscript& script) {
  if (script.score.exit) {
    const auto& exits = script.standard.exits;
    const auto found = std::find_if(exits.begin(), exits.end(),
                                    [&](const Exit& one) { return one.id == *script.score.exit; });
    return found == exits.end() ? *script.score.exit : script.in_language(found->title);
  }
  const Level* level = script.score.level ? script.standard.level(*script.score.level) : nullptr;
  return level ? script.in_language(level->title) : script.say("report.no_level");
}

int gate_count(const scoring::Score& score) {
  return static_cast<int>(
      std::count_if(score.criteria.begin(), score.criteria.end(),
                    [](const scoring::CriterionScore& one) { return one.gate_met.has_value(); }));
}

std::string out_of(const Manuscript& script, int part, int whole) {
  return script.say("report.out_of", {{"part", fmt::to_string(part)}, {"whole", fmt::to_string(whole)}});
}

std::string stage_line(const Manuscript& script) {
  const bool sent = script.input.reported() != nullptr;
  const std::string stage = stage_title(script, script.sheet.stage);
  if (!sent) return script.say("report.identity.stage_unsent", {{"stage", stage}});
  return script.say("report.identity.stage_line",
                    {{"stage", stage}, {"date", script.format.long_date(script.score.date)}});
}

}  // namespace

void add_result_facts(Manuscript& script) {
  const scoring::Score& score = script.score;
  const int gates = gate_count(score);
  Facts facts;
  facts.facts.push_back({script.say("report.fact.score"), script.total_of(score)});
  facts.facts.push_back({script.say("report.fact.level"), level_words(script)});
  facts.facts.push_back({script.say("report.fact.gates"),
                         out_of(script, gates - static_cast<int>(score.unmet_gates.size()), gates)});
  if (score.bounds.worst && score.bounds.best && *score.bounds.worst != *score.bounds.best)
    facts.facts.push_back({script.say("report.fact.range"),
                           script.on_scale(*score.bounds.worst) + "–" + script.on_scale(*score.bounds.best)});
  else
    facts.facts.push_back(
        {script.say("report.fact.answered"), out_of(script, score.answered, score.applicable)});
  script.add(std::move(facts));
}

std::string stage_title(const Manuscript& script, const std::string& stage) {
  const Stage* found = script.standard.stage(stage);
  return found ? script.in_language(found->title) : stage;
}

std::string stage_in_sentence(const Manuscript& script, const std::string& stage) {
  std::string title = stage_title(script, stage);
  if (title.size() > 1 && title[1] >= 'a' && title[1] <= 'z' && title[0] >= 'A' && title[0] <= 'Z')
    title[0] = static_cast<char>(title[0] - 'A' + 'a');
  return title;
}

void add_identity(Manuscript& script) {
  const Organization& organization = *script.input.organization;
  KeyValues pairs;
  pairs.entries.push_back({script.say("report.identity.organization"), bold(organization.name)});
  add_entry(pairs, script.say("report.identity.address"), address_of(organization));
  std::vector<std::string> choices;
  for (const ProfileLine& line : profile_lines(script)) {
    const ProfileType type = line.question->type;
    if (type == ProfileType::choice || type == ProfileType::choices) choices.push_back(line.words);
  }
  add_entry(pairs, script.say("report.identity.profile"), joined(choices, "; "));
  add_entry(pairs, script.say("report.identity.period"), script.input.period);
  add_entry(pairs, script.say("report.identity.stage"), stage_line(script));
  if (!script.options.without_personal) {
    add_entry(pairs, script.say("report.identity.assessors"), joined(script.input.assessors, ", "));
    add_entry(pairs, script.say("report.identity.contact"),
              joined({organization.contact_name, organization.contact_position, organization.contact_phone,
                      organization.contact_email},
                     ", "));
  }
  script.add(std::move(pairs));
}

}  // namespace assessor::report
