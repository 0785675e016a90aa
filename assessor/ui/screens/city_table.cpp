#include "ui/screens/city_table.h"

#include <algorithm>

#include "session/city_map.h"
#include "session/city_rows.h"
#include "session/earlier_score.h"
#include "ui/screens/score_words.h"

namespace assessor::ui {

namespace {

using scoring::Score;
using session::OrganizationRow;
using Shows = CityState::Shows;

constexpr const char* k_nothing = "–";
std::string blank_words(const Model& model, const OrganizationRow& row) {
  if (!row.open) return model.tr("ui_city.not_started");
  if (row.open_completeness >= 1) return model.tr("ui_city.filled");
  const std::string percent = (row.open_completeness * Rational(100)).decimal(0, Rounding::truncate);
  return model.tr("ui_city.filling", {{"percent", percent}});
}

CityRow row_of(const Model& model, const OrganizationRow& source, const CityTable& table, Shows shows) {
  CityRow row{
      .source = &source, .name = source.name, .stage = k_nothing, .cells = {}, .total = {}, .blank = {}};
  const auto& key = source.sent ? source.sent : source.open;
  const Stage* stage = key ? table.standard->stage(key->stage) : nullptr;
  if (stage != nullptr) row.stage = stage_short(model, *table.standard, *stage);
  if (!session::has_map_cells(*table.standard, source)) {
    row.blank = blank_words(model, source);
    return row;
  }
  const Score* before = shows == Shows::change
                            ? session::earlier_score(*model.session, source.organization,
                                                     model.session->overview().period, source.standard)
                                  .score
                            : nullptr;
  for (const SectionIndex section : table.standard->top_sections)
    row.cells.push_back(session::map_cell(*table.standard, *source.score, before, section, shows));
  row.total = total_words(model, *table.standard, *source.score);
  row.claimed = !session::is_verified(source);
  return row;
}

void put_in_order(CityTable& table, const std::string& order) {
  std::stable_sort(table.rows.begin(), table.rows.end(), [&](const CityRow& a, const CityRow& b) {
    return session::comes_before(*table.standard, order, *a.source, *b.source);
  });
}

/// The rows of the map only.
session::Overview shown_overview(const Model& model, const CityTable& table) {
  session::Overview shown;
  shown.period = model.session->overview().period;
  shown.standard = table.standard;
  for (const CityRow& row : table.rows) shown.rows.push_back(*row.source);
  return shown;
}

/// A group so small, without names, would still tell who it is.
bool hides_too_few(const CityTable& table, const CityState& state) {
  return state.hides_names && table.rows.size() < table.all && table.rows.size() < scoring::k_smallest_group;
}

}  // namespace

CityTable city_table(const Model& model, const CityState& state) {
  const session::Overview& overview = model.session->overview();
  CityTable table{overview.standard, {}, {}};
  if (table.standard == nullptr) return table;
  table.below.assign(table.standard->top_sections.size(), 0);
  table.all = overview.rows.size();
  for (const OrganizationRow& source : overview.rows) {
    if (state.shows_map() && !session::passes_map_filter(state.only, source)) continue;
    table.rows.push_back(row_of(model, source, table, state.shows));
    if (table.rows.back().cells.empty()) continue;
    const bool claimed = table.rows.back().claimed;
    ++(claimed ? table.own : table.verified);
    if (claimed && !state.counts_own) continue;
    ++table.counted;
    for (std::size_t i = 0; i < table.below.size(); ++i)
      if (session::is_below_minimum(*table.standard, *source.score, table.standard->top_sections[i]))
        ++table.below[i];
  }
  if (hides_too_few(table, state)) {
    CityTable hidden{table.standard, {}, std::vector<int>(table.below.size(), 0)};
    hidden.all = table.all;
    hidden.too_few = true;
    return hidden;
  }
  if (state.hides_names)
    std::ranges::sort(table.rows, {}, [](const CityRow& row) { return session::unnamed_key(*row.source); });
  put_in_order(table, state.order);
  if (!state.hides_names) return table;
  for (std::size_t i = 0; i < table.rows.size(); ++i)
    table.rows[i].name = model.tr("ui_city.hidden_name", {{"number", std::to_string(i + 1)}});
  return table;
}

std::string as_tabbed_text(const Model& model, const CityTable& table) {
  std::string text = model.tr("ui_city.organization") + "\t" + model.tr("ui_city.stage");
  for (const SectionIndex section : table.standard->top_sections)
    text += "\t" + table.standard->sections[section].code;
  text += "\t" + model.tr("ui_city.total") + "\t" + model.tr("ui_city.gates") + "\n";
  for (const CityRow& row : table.rows) {
    text += row.name + "\t" + row.stage;
    for (const CityCell& cell : row.cells) text += "\t" + cell.number;
    if (row.cells.empty())
      text += "\t" + row.blank;
    else
      text += "\t" + row.total + "\t" + std::to_string(row.source->unmet_gates.size());
    text += "\n";
  }
  return text;
}

std::vector<CityFinding> city_findings(const Model& model, const CityTable& table) {
  const bool own = table.counted > table.verified;
  const bool narrowed = table.rows.size() < table.all;
  const session::City city =
      narrowed || own ? session::build_city(shown_overview(model, table),
                                            own ? session::OwnScores::counted : session::OwnScores::left_out)
                      : model.session->city();
  std::vector<CityFinding> findings;
  for (std::size_t i = 0; i < table.below.size(); ++i) {
    CityFinding finding{table.standard->top_sections[i], table.below[i], std::nullopt};
    if (i < city.sections.size() && city.sections[i]) finding.median = city.sections[i]->median;
    findings.push_back(finding);
  }
  std::stable_sort(findings.begin(), findings.end(), [](const CityFinding& a, const CityFinding& b) {
    if (a.below != b.below) return a.below > b.below;
    return a.median && b.median && *a.median < *b.median;
  });
  return findings;
}

}  // namespace assessor::ui
