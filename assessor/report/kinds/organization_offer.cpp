#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "report/kinds/forms.h"
#include "report/kinds/letters.h"
#include "report/kinds/offers.h"
#include "report/kinds/process_forms.h"
#include "report/kinds/review_forms.h"
#include "report/readiness/parts.h"
#include "scoring/display.h"

namespace assessor::report {

namespace {

using Value = Offer<Manuscript>::Value;

std::string max_of(const Manuscript& script) {
  return script.format.exact(script.standard.scoring.max);
}

std::string level_of(const Manuscript& script) {
  const Level* level = script.score.level ? script.standard.level(*script.score.level) : nullptr;
  return level == nullptr ? script.say("report.no_level") : script.in_language(level->title);
}

std::string level_meaning(const Manuscript& script) {
  const Level* level = script.score.level ? script.standard.level(*script.score.level) : nullptr;
  return level == nullptr ? std::string() : script.in_language(level->meaning);
}

/// "enam puluh delapan koma dua delapan": the digits behind the comma one by one.
std::string score_in_words(const Manuscript& script) {
  const std::string shown = scoring::displayed_total(script.standard, script.score);
  if (shown.empty()) return "–";
  const auto point = shown.find('.');
  std::string words = script.format.in_words(std::stoll(shown.substr(0, point)));
  if (point == std::string::npos) return words;
  words += " " + script.say("report.decimal_word");
  for (const char digit : shown.substr(point + 1)) words += " " + script.format.in_words(digit - '0');
  return words;
}

int gates_applying(const Manuscript& script) {
  return static_cast<int>(std::ranges::count_if(
      script.score.criteria, [](const scoring::CriterionScore& one) { return one.gate_met.has_value(); }));
}

std::string gates_met(const Manuscript& script) {
  return fmt::to_string(gates_applying(script) - static_cast<int>(script.score.unmet_gates.size()));
}

std::string class_words(const Manuscript& script) {
  std::vector<std::string> words;
  for (const ProfileLine& line : profile_lines(script))
    if (line.question->type == ProfileType::choice || line.question->type == ProfileType::choices)
      words.push_back(line.words);
  return joined(words, "; ");
}

/// In which the organization may object to the stage; 0 where the standard sets none.
int days_to_object(const Manuscript& script) {
  const Stage* stage = script.standard.stage(script.sheet.stage);
  return stage == nullptr ? 0 : stage->objection_days;
}

std::string objection_days(const Manuscript& script) {
  const int days = days_to_object(script);
  return days == 0 ? "–" : fmt::to_string(days);
}

/// So many months after the day of assessment; "–" where the standard names none.
std::string day_after(const Manuscript& script, const std::optional<int>& months) {
  return months ? script.format.date(add_months(script.score.date, *months)) : "–";
}

/// Last day on which the result is valid.
std::string valid_until(const Manuscript& script) {
  return day_after(script, script.standard.result_valid_months);
}

/// When somebody looks again in between whether it still holds.
std::string check_on(const Manuscript& script) {
  return day_after(script, script.standard.result_check_months);
}

bool asks_for_stage(const Standard& standard, const Rule& rule) {
  if (rule.kind == Rule::Kind::stage_in) return true;
  if (rule.kind == Rule::Kind::named) return asks_for_stage(standard, standard.rules[rule.index].rule);
  return std::ranges::any_of(rule.children,
                             [&](const Rule& child) { return asks_for_stage(standard, child); });
}

/// The level reached is one that the standard gives only after verification.
bool is_proposable(const Manuscript& script) {
  if (!script.score.level) return false;
  for (const Level& level : script.standard.levels) {
    for (const Rule& rule : level.requires_all)
      if (asks_for_stage(script.standard, rule)) return true;
    if (level.id == *script.score.level) break;
  }
  return false;
}

bool was_rated_by_assessors(const Manuscript& script) {
  const Stage* stage = script.standard.stage(script.sheet.stage);
  return stage != nullptr && stage->by != StageActor::organization;
}

bool was_sent(const Manuscript& script) {
  return std::ranges::any_of(script.input.stages, [&](const StageResult& stage) {
    return stage.sent && stage.sheet == &script.sheet;
  });
}

std::vector<Value> identity_values() {
  return {
      {"organization", [](const Manuscript& script) { return script.input.organization->name; }},
      {"organization_short",
       [](const Manuscript& script) {
         const Organization& organization = *script.input.organization;
         return organization.short_name.empty() ? organization.name : organization.short_name;
       }},
      {"address",
       [](const Manuscript& script) {
         const std::string address = address_of(*script.input.organization);
         return address.empty() ? std::string("–") : address;
       }},
      {"class", class_words},
      {"learns_from", [](const Manuscript& script) { return host_name(script.input); }},
      {"period", [](const Manuscript& script) { return script.input.period; }},
      {"stage", [](const Manuscript& script) { return stage_title(script, script.sheet.stage); }},
      {"stage_in_sentence",
       [](const Manuscript& script) { return stage_in_sentence(script, script.sheet.stage); }},
      {"assessed_on", [](const Manuscript& script) { return script.format.date(script.score.date); }},
  };
}

std::vector<Value> result_values() {
  return {
      {"score", [](const Manuscript& script) { return script.total_of(script.score); }},
      {"score_words", score_in_words},
      {"score_max", max_of},
      {"level", level_of},
      {"level_meaning", level_meaning},
      {"gates_met", gates_met},
      {"gates", [](const Manuscript& script) { return fmt::to_string(gates_applying(script)); }},
      {"gates_unmet",
       [](const Manuscript& script) { return fmt::to_string(script.score.unmet_gates.size()); }},
      {"applicable", [](const Manuscript& script) { return fmt::to_string(script.score.applicable); }},
      {"answered", [](const Manuscript& script) { return fmt::to_string(script.score.answered); }},
      {"objection_days", objection_days},
      {"valid_until", valid_until},
      {"check_on", check_on},
      {"documents", [](const Manuscript& script) { return fmt::to_string(script.sheet.documents.size()); }},
  };
}

/// The visit that was agreed; empty where none was.
std::vector<Value> visit_values() {
  return {
      {"visit_day",
       [](const Manuscript& script) {
         const auto& visit = script.input.process.visit;
         return visit ? script.format.long_date(visit->on) : std::string();
       }},
      {"visit_time",
       [](const Manuscript& script) {
         const auto& visit = script.input.process.visit;
         return visit && visit->at ? visit->at->text() : std::string();
       }},
      {"visit_place",
       [](const Manuscript& script) {
         const auto& visit = script.input.process.visit;
         if (!visit) return std::string();
         return visit->place.empty() ? address_of(*script.input.organization) : visit->place;
       }},
  };
}

std::vector<Value> all_values() {
  std::vector<Value> values = identity_values();
  for (const Value& value : result_values()) values.push_back(value);
  for (const Value& value : visit_values()) values.push_back(value);
  return values;
}

using Flag = Offer<Manuscript>::Flag;
using Part = Offer<Manuscript>::Part;

std::vector<Flag> known_flags() {
  return {
      {"sent", was_sent},
      {"verified",
       [](const Manuscript& script) { return was_sent(script) && was_rated_by_assessors(script); }},
      {"objectionable",
       [](const Manuscript& script) { return was_sent(script) && days_to_object(script) > 0; }},
      {"proposable", [](const Manuscript& script) { return was_sent(script) && is_proposable(script); }},
      {"complete", [](const Manuscript& script) { return script.score.answered >= script.score.applicable; }},
      {"has_level", [](const Manuscript& script) { return script.score.level.has_value(); }},
      {"gates_met", [](const Manuscript& script) { return script.score.unmet_gates.empty(); }},
      {"with_objections", has_objections},
      {"with_minority", has_minority},
      {"with_check",
       [](const Manuscript& script) { return script.standard.result_check_months.has_value(); }},
      {"with_plan", [](const Manuscript& script) { return !script.input.process.follow_ups.empty(); }},
      {"with_pictures", [](const Manuscript& script) { return !script.input.pictures.empty(); }},
      {"with_documents", [](const Manuscript& script) { return !script.sheet.documents.empty(); }},
  };
}

template <ReadinessPart part>
bool wants(const Manuscript& script) {
  return script.has(part);
}

/// What is to be on the paper by the wish of who prints it.
std::vector<Flag> wished_flags() {
  return {
      {"wants_scores", wants<ReadinessPart::scores>},
      {"wants_gates", wants<ReadinessPart::gates>},
      {"wants_missing", wants<ReadinessPart::missing>},
      {"wants_path", wants<ReadinessPart::way_up>},
      {"wants_firmness", wants<ReadinessPart::firmness>},
      {"wants_comparison", wants<ReadinessPart::comparison>},
      {"wants_peers", wants<ReadinessPart::peers>},
      {"wants_notes", wants<ReadinessPart::notes>},
      {"wants_evidence", wants<ReadinessPart::evidence>},
      {"wants_arithmetic", wants<ReadinessPart::arithmetic>},
  };
}

std::vector<Flag> all_flags() {
  std::vector<Flag> flags = known_flags();
  for (const Flag& flag : wished_flags()) flags.push_back(flag);
  return flags;
}

std::vector<Part> all_parts() {
  return {
      {"profile", add_profile},
      {"officers", add_officers},
      {"answers", add_answers},
      {"left_out", add_left_out},
      {"study_cards", add_study_cards},
      {"signature_organization", sign_organization},
      {"evidence_register", add_evidence_register},
      {"evidence_to_bring", add_evidence_to_bring},
      {"evidence_gallery", add_evidence_gallery},
      {"review", add_review},
      {"visit", add_visit},
      {"discussed", add_discussed},
      {"signature_assessors", sign_assessors},
      {"signature_visit", sign_visit},
      {"people", add_people},
      {"findings", add_findings},
      {"follow_up", add_follow_up},
      {"objections", add_objections},
      {"minority", add_minority},
      {"signature_minutes", sign_minutes},
      {"strengths", add_strengths},
      {"first_steps", add_first_steps},
      {"facts", add_result_facts},
      {"score_figure", add_score_figure},
      {"ladder_figure", add_ladder_figure},
      {"section_figure", add_section_figure},
      {"verdict", add_verdict},
      {"section_scores", add_section_scores},
      {"reasons", add_reasons},
      {"gates", add_gates},
      {"missing", add_missing},
      {"notes", add_notes},
      {"evidence", add_evidence},
      {"comparison", add_comparison},
      {"arithmetic", add_arithmetic},
      {"completeness", add_completeness},
      {"identity", add_identity},
      {"way_up", add_way_up},
      {"firmness", add_firmness},
      {"peers", add_peers},
      {"check", add_check},
  };
}

}  // namespace

const Offer<Manuscript>& organization_offer() {
  static const Offer<Manuscript> offer{all_values(), all_flags(), all_parts()};
  return offer;
}

}  // namespace assessor::report
