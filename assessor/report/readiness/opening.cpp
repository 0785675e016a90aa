#include <algorithm>

#include <fmt/format.h>

#include "report/readiness/crest.h"
#include "report/readiness/parts.h"
#include "scoring/display.h"

namespace assessor::report {

namespace {

constexpr std::size_t k_short_digest = 7 + 16;  ///< "sha256:" and 16 letters

bool is_official(const Standard& standard) {
  return standard.status == StandardStatus::official;
}

/// "DRAF, belum ditandatangani · Data contoh", whatever of it holds.
Inline warnings(const Manuscript& script) {
  std::string all;
  if (script.options.draft) all = script.say("report.draft");
  if (script.input.office->sample) all += (all.empty() ? "" : " · ") + script.say("report.sample");
  return all.empty() ? Inline{} : inked(all, Ink::partial, true);
}

std::string joined(const std::vector<std::string>& words, const std::string& between) {
  std::string all;
  for (const std::string& word : words)
    if (!word.empty()) all += (all.empty() ? "" : between) + word;
  return all;
}

std::string address_of(const Organization& organization) {
  return joined({organization.address, organization.kelurahan, organization.kecamatan}, ", ");
}

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

void add_facts(Manuscript& script) {
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

std::string stage_line(const Manuscript& script) {
  const bool sent = script.input.reported() != nullptr;
  const std::string stage = stage_title(script, script.sheet.stage);
  if (!sent) return script.say("report.identity.stage_unsent", {{"stage", stage}});
  return script.say("report.identity.stage_line",
                    {{"stage", stage}, {"date", script.format.long_date(script.score.date)}});
}

}  // namespace

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

void set_page(Manuscript& script) {
  const Standard& standard = script.standard;
  Document& document = script.document;
  document.metadata = {
      script.say("report.readiness.file_title", {{"organization", script.input.organization->name}}),
      script.in_language(standard.title),
      script.input.office->name,
      "Asesor LPLPP",
      script.words.language(),
      script.options.date};
  PageSetup& page = document.page;
  page.paper = script.options.paper;
  page.first_header = {{{}, warnings(script)}};
  page.header = {
      {muted(script.say("report.readiness.short_title") + " · ") + muted(script.input.organization->name),
       warnings(script)}};
  if (!is_official(standard)) page.footer_notice = muted(script.in_language(standard.notice));
  const std::string standard_line =
      script.say("report.footer.standard", {{"title", script.in_language(standard.title)},
                                            {"version", standard.version},
                                            {"digest", standard.digest.substr(0, k_short_digest)}});
  page.footer = {{muted(standard_line), plain(std::string(script.words.plain("report.footer.page")))}};
}

void add_opening(Manuscript& script) {
  const Office& office = *script.input.office;
  script.add(Letterhead{office.government, office.name, office.address, crest_drawing(script.input.crest)});
  script.add(Paragraph{plain(script.say("report.readiness.title")), TextRole::title, Align::centre, true});
  const std::string& typed = script.options.letter_number;
  const std::string number =
      typed.empty() ? letter_number_from(office.letter_number, script.options.date) : typed;
  if (!number.empty())
    script.add(Paragraph{plain(script.say("report.number", {{"number", number}})), TextRole::body,
                         Align::centre, true});
  const std::string standing = is_official(script.standard)
                                   ? script.in_language(script.standard.title)
                                   : script.in_language(script.standard.short_notice);
  script.add(Paragraph{muted(standing), TextRole::small, Align::centre, false});
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
  if (script.input.reported() != nullptr) add_facts(script);
}

}  // namespace assessor::report
