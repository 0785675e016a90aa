#include "session/city_map.h"

#include <algorithm>
#include <array>

#include "base/hash.h"
#include "base/text.h"
#include "scoring/display.h"
#include "scoring/prepared.h"
#include "session/city_rows.h"

namespace assessor::session {

namespace {

using scoring::Score;

constexpr const char* k_nothing = "–";
/// So many points in a section are a far move.
constexpr int k_far = 10;
constexpr std::array<std::pair<std::string_view, MapShows>, 4> k_shows{
    {{"value", MapShows::section_value},
     {"gates", MapShows::unmet_gates},
     {"completeness", MapShows::completeness},
     {"change", MapShows::change}}};

std::size_t bin_of(const Standard& standard, const Rational& percent) {
  const auto& bins = standard.display.bins;
  const auto reached =
      std::count_if(bins.begin(), bins.end(), [&](const Rational& bound) { return percent >= bound; });
  return std::min<std::size_t>(static_cast<std::size_t>(reached), k_best_bin);
}

int unmet_in(const Standard& standard, const Score& score, SectionIndex section) {
  return static_cast<int>(
      std::count_if(score.unmet_gates.begin(), score.unmet_gates.end(),
                    [&](CriterionIndex gate) { return scoring::lies_in(standard, gate, section); }));
}

MapCell gates_cell(const Standard& standard, const Score& score, SectionIndex section) {
  const int unmet = unmet_in(standard, score, section);
  const std::size_t bin = unmet == 0 ? k_best_bin : unmet == 1 ? 2 : unmet == 2 ? 1 : 0;
  return {std::to_string(unmet), bin, false};
}

MapCell completeness_cell(const Standard& standard, const Score& score, SectionIndex section) {
  const scoring::SectionScore& found = score.sections[section];
  if (found.applicable == 0) return {k_nothing, k_best_bin, false};
  const Rational percent = Rational::ratio(100 * found.answered, found.applicable);
  return {percent.decimal(0, Rounding::truncate), bin_of(standard, percent), false};
}

MapCell value_cell(const Standard& standard, const Score& score, SectionIndex section) {
  const auto& share = score.sections[section].share;
  const bool shut = unmet_in(standard, score, section) > 0;
  if (!share) return {k_nothing, k_best_bin, shut};
  return {scoring::displayed_whole_percent(standard, *share),
          bin_of(standard, scoring::compared(standard.scoring, *share * Rational(100))), shut};
}

/// By how many whole points the section moved since the period before.
MapCell change_cell(const Score& score, const Score* before, SectionIndex section) {
  constexpr std::size_t same = 3;
  const auto& share = score.sections[section].share;
  if (before == nullptr || !share || !before->sections[section].share) return {k_nothing, same, false};
  const Rational moved = ((*share - *before->sections[section].share) * Rational(100)).rounded(0);
  if (moved.is_zero()) return {"0", same, false};
  const bool up = moved > 0;
  const bool far = (up ? moved : -moved) >= k_far;
  const std::size_t bin = up ? (far ? k_best_bin : 4) : (far ? 0 : 1);
  return {(up ? "+" : "−") + (up ? moved : -moved).decimal(0), bin, false};
}

void add_options(const Standard& standard, std::string_view question, std::vector<MapFilter>& all) {
  const ProfileQuestion* found = standard.question(std::string(question));
  if (found == nullptr) return;
  for (const ProfileOption& option : found->options)
    all.push_back({std::string(question) + ":" + option.id, &option.title, question});
}

/// 0 with numbers, 1 filling in, 2 not begun.
int group_of(const Standard& standard, const OrganizationRow& row) {
  if (has_map_cells(standard, row)) return 0;
  return row.open ? 1 : 2;
}

/// None where rows are ordered by name.
std::optional<Rational> order_value(const Standard& standard, std::string_view order,
                                    const OrganizationRow& row) {
  if (!has_map_cells(standard, row)) return std::nullopt;
  const Score& score = *row.score;
  if (order == "total") return score.total;
  if (order == "gates") return Rational(static_cast<int>(score.unmet_gates.size()));
  const auto section = standard.section_by_id.find(std::string(order));
  return section == standard.section_by_id.end() ? std::nullopt : score.sections[section->second].share;
}

}  // namespace

std::string_view name_of(MapShows shows) {
  return k_shows[static_cast<std::size_t>(shows)].first;
}

std::optional<MapShows> map_shows_named(std::string_view name) {
  for (const auto& [id, shows] : k_shows)
    if (id == name) return shows;
  return std::nullopt;
}

bool is_below_minimum(const Standard& standard, const Score& score, SectionIndex section) {
  const auto& share = score.sections[section].share;
  // The standard's compared percent, so that a section shown below is counted below.
  return share && standard.display.minimum &&
         scoring::compared(standard.scoring, *share * Rational(100)) < *standard.display.minimum;
}

MapCell map_cell(const Standard& standard, const Score& score, const Score* before, SectionIndex section,
                 MapShows shows) {
  switch (shows) {
    case MapShows::section_value:
      return value_cell(standard, score, section);
    case MapShows::unmet_gates:
      return gates_cell(standard, score, section);
    case MapShows::completeness:
      return completeness_cell(standard, score, section);
    case MapShows::change:
      return change_cell(score, before, section);
  }
  return {};
}

bool has_map_cells(const Standard& standard, const OrganizationRow& row) {
  return row.score != nullptr && row.standard == &standard;
}

std::vector<MapFilter> map_filters(const Standard& standard) {
  std::vector<MapFilter> all{
      {"all", nullptr, "all"}, {"verified", nullptr, "verified"}, {"no-score", nullptr, "no-score"}};
  for (const Level& level : standard.levels) all.push_back({"level:" + level.id, &level.title, "level"});
  add_options(standard, k_class_question, all);
  add_options(standard, k_fields_question, all);
  return all;
}

bool passes_map_filter(std::string_view only, const OrganizationRow& row) {
  if (only == "verified") return row.score != nullptr && is_verified(row);
  if (only == "no-score") return row.score == nullptr;
  const auto colon = only.find(':');
  if (colon == std::string_view::npos) return true;
  const std::string_view kind = only.substr(0, colon), id = only.substr(colon + 1);
  if (kind == "level") return row.score != nullptr && row.score->level == std::string(id);
  const auto chosen =
      chosen_options(row.profile, kind == k_class_question ? k_class_question : k_fields_question);
  return std::ranges::find(chosen, id) != chosen.end();
}

std::string unnamed_key(const OrganizationRow& row) {
  return sha256("unnamed:" + row.organization);
}

void put_in_unnamed_order(Overview& overview) {
  std::ranges::sort(overview.rows, {}, unnamed_key);
}

bool comes_before(const Standard& standard, std::string_view order, const OrganizationRow& a,
                  const OrganizationRow& b) {
  const int first = group_of(standard, a), second = group_of(standard, b);
  if (first != second) return first < second;
  const auto left = order_value(standard, order, a), right = order_value(standard, order, b);
  return left && right && *left > *right;
}

}  // namespace assessor::session
