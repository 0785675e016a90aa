#include "report/city/city_counts.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace assessor::report {

namespace {

constexpr const char* k_nothing = "–";

int all_in(const CityScript& script) {
  return static_cast<int>(script.input.rows.size());
}

/// Of all rows: rated, filling in, not begun.
std::vector<int> progress_counts(const CityScript& script) {
  std::vector<int> counts(3, 0);
  for (const CityRow& row : script.input.rows)
    ++counts[row.score != nullptr ? 0U : row.open_stage.empty() ? 2U : 1U];
  return counts;
}

std::vector<scoring::ToldCount> counts_in(const CityFunnel& funnel) {
  std::vector<scoring::ToldCount> counts{funnel.registered, funnel.begun};
  for (const CityFunnel::Step& step : funnel.steps) counts.insert(counts.end(), {step.opened, step.sent});
  return counts;
}

bool shows(const Table& table, const std::string& words) {
  return std::ranges::any_of(table.rows, [&](const Row& row) {
    return std::ranges::any_of(
        row.cells, [&](const Cell& cell) { return flat(cell.text).find(words) != std::string::npos; });
  });
}

}  // namespace

bool is_hidden(const CityScript& script, int count) {
  return script.input.hides_names && count > 0 && count < static_cast<int>(scoring::k_smallest_group);
}

std::string count_words(const CityScript& script, int count) {
  return is_hidden(script, count) ? script.say("report.city.few") : fmt::to_string(count);
}

std::string told_words(const CityScript& script, scoring::ToldCount count) {
  return count ? fmt::to_string(*count) : script.say("report.city.hidden");
}

std::vector<scoring::ToldCount> told_progress(const CityScript& script) {
  const std::vector<int> counts = progress_counts(script);
  const bool rated = told_beside(script, counts[0]).has_value();
  const bool begun = told_beside(script, all_in(script) - counts[2]).has_value();
  return scoring::told_parts(script.input.hides_names, counts, {!rated, false, !begun});
}

std::vector<int> level_counts(const CityScript& script) {
  const auto& rows = script.input.rows;
  std::vector<int> counts;
  for (const Level& level : script.standard.levels)
    counts.push_back(static_cast<int>(std::ranges::count_if(
        rows, [&](const CityRow& row) { return row.score != nullptr && row.score->level == level.id; })));
  counts.push_back(static_cast<int>(std::ranges::count_if(
      rows, [](const CityRow& row) { return row.score == nullptr || !row.score->level; })));
  return counts;
}

std::vector<scoring::ToldCount> told_levels(const CityScript& script) {
  const std::vector<int> counts = level_counts(script);
  std::vector<bool> hidden(counts.size(), false);
  hidden.back() = !told_beside(script, all_in(script) - counts.back());
  return scoring::told_parts(script.input.hides_names, counts, hidden);
}

scoring::ToldCounts told_groups(const CityScript& script) {
  scoring::ToldCounts told;
  told.tell(all_in(script));
  if (script.input.parts.contains(CityPart::funnel))
    for (const scoring::ToldCount& count : counts_in(script.input.funnel))
      if (count) told.tell(*count);
  const std::vector<int> progress = progress_counts(script);
  told.tell(all_in(script) - progress[2]);
  told.tell(progress[0]);
  if (script.input.parts.contains(CityPart::levels)) told.tell(all_in(script) - level_counts(script).back());
  if (script.input.total) told.tell(static_cast<int>(script.input.total->count));
  return told;
}

scoring::ToldCount told_beside(const CityScript& script, int count) {
  return script.input.hides_names ? told_groups(script).tell(count) : scoring::ToldCount(count);
}

std::string out_of(const CityScript& script, const std::string& part, const std::string& whole) {
  return script.say("report.out_of", {{"part", part}, {"whole", whole}});
}

std::string out_of(const CityScript& script, int part, int whole) {
  if (!script.input.hides_names) return out_of(script, fmt::to_string(part), fmt::to_string(whole));
  const scoring::ToldCount all = told_beside(script, whole);
  scoring::ToldCounts within;
  if (all) within.tell(*all);
  const scoring::ToldCount some = all ? within.tell(part) : told_beside(script, part);
  return out_of(script, told_words(script, some), told_words(script, all));
}

std::string name_words(const CityScript& script, const std::vector<std::string>& names,
                       scoring::ToldCount told) {
  if (!told) return told_words(script, told);
  return names.empty() ? k_nothing : joined(names, "; ");
}

void add_hidden_note(CityScript& script) {
  const Table* table = std::get_if<Table>(&script.document.blocks.back());
  if (table != nullptr && shows(*table, script.say("report.city.hidden")))
    script.add(Paragraph{muted(script.say("report.city.hidden_note")), TextRole::small});
}

void add_opening(CityScript& script, const std::string& key, const i18n::Params& params) {
  script.add(Paragraph{plain(script.say(key, params)), TextRole::body, Align::left, true});
}

Column number_column(const CityScript& script, const std::string& key) {
  return {script.say(key), Column::Width::fit, 1, Align::right};
}

Column narrow_column(std::string title) {
  return {std::move(title), Column::Width::share, 1, Align::right};
}

}  // namespace assessor::report
