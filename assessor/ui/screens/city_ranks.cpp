#include "scoring/weight_draws.h"
#include "ui/screens/city_views.h"
#include "ui/screens/score_words.h"
#include "ui/widgets/card.h"

namespace assessor::ui {

namespace {

using scoring::RankInterval;
using session::OrganizationRow;

/// Worked out once for the records and the choice, since the draws take tens of milliseconds.
const CityRanks& ranks_of(const CityFrame& frame) {
  CityRanks& ranks = frame.state.ranks;
  const std::uint64_t revision = frame.model.session->state().revision;
  if (ranks.revision == revision && ranks.with_own == frame.state.counts_own && ranks.known) return ranks;
  const auto own = frame.state.counts_own ? session::OwnScores::counted : session::OwnScores::left_out;
  ranks = {.known = true,
           .revision = revision,
           .with_own = frame.state.counts_own,
           .rows = session::ranked_organizations(frame.model.session->overview(), own)};
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
  if (ranks.rows.size() < scoring::k_smallest_group) return table;
  for (const session::RankedOrganization& ranked : ranks.rows) {
    const OrganizationRow& row = *model.session->overview().row(ranked.organization);
    table.rows.push_back({row.organization,
                          {shown_name(frame, row.organization), total_words(model, *row.standard, *row.score),
                           between(ranked.by_bounds), between(ranked.by_weights)}});
  }
  return table;
}

void draw_ranks_panel(Ui& ui, const CityFrame& frame) {
  const Model& model = frame.model;
  const i18n::Params params{{"count", std::to_string(ranks_of(frame).rows.size())},
                            {"draws", model.format.whole(scoring::k_rank_draws)},
                            {"seed", std::to_string(scoring::k_weight_seed)}};
  panel_title(ui, model.words.plain("ui_city_more.ranks"));
  panel_words(ui, model.tr("ui_city_more.ranks_note", params), ui.theme.ink2);
}

}  // namespace assessor::ui
