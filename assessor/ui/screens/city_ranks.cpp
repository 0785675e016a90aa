#include <algorithm>

#include "scoring/weight_draws.h"
#include "session/city_rows.h"
#include "ui/screens/city_views.h"
#include "ui/screens/score_words.h"
#include "ui/widgets/card.h"

namespace assessor::ui {

namespace {

using scoring::RankInterval;
using session::OrganizationRow;

std::vector<const OrganizationRow*> ranked_rows(const CityFrame& frame) {
  auto rows = session::comparable_rows(frame.model.session->overview());
  std::erase_if(rows, [&](const OrganizationRow* row) {
    return !row->score->total || !row->score->bounds.worst ||
           (!frame.state.counts_own && !session::is_verified(*row));
  });
  return rows;
}

/// Worked out once for the records and the choice, since the draws take tens of milliseconds.
const CityRanks& ranks_of(const CityFrame& frame) {
  CityRanks& ranks = frame.state.ranks;
  const std::uint64_t revision = frame.model.session->state().revision;
  if (ranks.revision == revision && ranks.with_own == frame.state.counts_own && ranks.known) return ranks;
  ranks = {.known = true, .revision = revision, .with_own = frame.state.counts_own};
  std::vector<const scoring::Score*> scores;
  std::vector<scoring::TotalInterval> totals;
  for (const OrganizationRow* row : ranked_rows(frame)) {
    ranks.organizations.push_back(row->organization);
    scores.push_back(row->score);
    totals.push_back({*row->score->bounds.worst, *row->score->bounds.best});
  }
  ranks.by_bounds = scoring::ranks_by_bounds(totals);
  ranks.by_weights =
      scoring::ranks_by_weights(*frame.table.standard, scores, scoring::k_rank_draws, scoring::k_weight_seed);
  return ranks;
}

std::string between(const RankInterval& rank) {
  if (rank.best == rank.worst) return std::to_string(rank.best);
  return std::to_string(rank.best) + "–" + std::to_string(rank.worst);
}

}  // namespace

ViewTable ranks_table(const CityFrame& frame) {
  const Model& model = frame.model;
  ViewTable table{{{model.tr("ui_city.organization"), 2.2f},
                   {model.tr("ui_city.total")},
                   {model.tr("ui_city_more.rank_bounds"), 1.4f},
                   {model.tr("ui_city_more.rank_weights"), 1.4f}},
                  {}};
  table.missing = model.tr("ui_city_more.too_few");
  const CityRanks& ranks = ranks_of(frame);
  if (ranks.organizations.size() < scoring::k_smallest_group) return table;
  for (std::size_t i = 0; i < ranks.organizations.size(); ++i) {
    const OrganizationRow& row = *model.session->overview().row(ranks.organizations[i]);
    table.rows.push_back({row.organization,
                          {shown_name(frame, row.organization), total_words(model, *row.standard, *row.score),
                           between(ranks.by_bounds[i]), between(ranks.by_weights[i])}});
  }
  return table;
}

void draw_ranks_panel(Ui& ui, const CityFrame& frame) {
  const Model& model = frame.model;
  const i18n::Params params{{"count", std::to_string(ranks_of(frame).organizations.size())},
                            {"draws", model.format.whole(scoring::k_rank_draws)},
                            {"seed", std::to_string(scoring::k_weight_seed)}};
  panel_title(ui, model.words.plain("ui_city_more.ranks"));
  panel_words(ui, model.tr("ui_city_more.ranks_note", params), ui.theme.ink2);
}

}  // namespace assessor::ui
