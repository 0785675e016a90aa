#include "session/overclaim.h"
#include "ui/screens/city_views.h"
#include "ui/screens/score_words.h"
#include "ui/widgets/card.h"
#include "ui/widgets/notice.h"

namespace assessor::ui {

namespace {

using session::ClaimGap;
using session::ItemClaim;
using session::OverClaim;

OverClaim claims_of(const CityFrame& frame) {
  return session::build_overclaim(*frame.model.session, frame.model.session->overview());
}

/// No mean of fewer than five while names are hidden.
std::string gap_words(const CityFrame& frame, const ClaimGap& gap) {
  if (frame.state.hides_names && !scoring::may_be_told(gap.compared())) return "–";
  return frame.model.format.signed_number(gap.mean * Rational(100), 1);
}

std::vector<scoring::ToldCount> told_of(const CityFrame& frame, const ClaimGap& gap) {
  return scoring::told_parts(frame.state.hides_names, {gap.over, gap.same, gap.under});
}

std::string item_name(const Model& model, const Criterion& criterion) {
  return criterion.code + " " + model.tr(criterion.short_title);
}

void draw_item(Ui& ui, const CityFrame& frame, const ItemClaim& claim) {
  const Model& model = frame.model;
  const Criterion& criterion = frame.table.standard->criteria[claim.criterion];
  panel_title(ui, item_name(model, criterion));
  panel_words(ui, model.tr(criterion.text), ui.theme.ink2);
  skip_down(ui.metrics.units(1));
  panel_words(ui,
              model.tr("ui_city_view.claim", {{"over", told_words(frame, told_of(frame, claim.gap).front())},
                                              {"all", shown_count(frame, claim.gap.compared())}}),
              ui.theme.ink);
  const scoring::ToldCount unsupported = session::told_unsupported(claim, frame.state.hides_names);
  if (claim.unsupported > 0)
    panel_words(ui, model.tr("ui_city_view.unsupported_note", {{"count", told_words(frame, unsupported)}}),
                ui.theme.ink);
  if (claim.unclear_wording) sign_line(ui, Sign::wait, model.tr("ui_city_view.unclear"), ui.theme.surface);
}

void draw_sections(Ui& ui, const CityFrame& frame, const OverClaim& claims) {
  panel_title(ui, frame.model.words.plain("ui_city_view.by_section"));
  const Standard& standard = *frame.table.standard;
  for (std::size_t i = 0; i < claims.sections.size(); ++i)
    panel_words(ui,
                gap_words(frame, claims.sections[i]) + "  " +
                    section_name(frame.model, standard.sections[standard.top_sections[i]]),
                ui.theme.ink2);
}

}  // namespace

ViewTable claims_table(const CityFrame& frame) {
  const Model& model = frame.model;
  const auto title = [&](std::string_view key) { return ViewColumn{model.tr(key)}; };
  ViewTable table{{{model.tr("ui_city_view.item"), 3.4f},
                   title("ui_city_view.over"),
                   title("ui_city_view.same"),
                   title("ui_city_view.under"),
                   title("ui_city_view.gap"),
                   title("ui_city_view.unsupported")},
                  {},
                  {},
                  model.tr("ui_city_view.no_claims")};
  for (const ItemClaim& claim : claims_of(frame).items) {
    const Criterion& criterion = frame.table.standard->criteria[claim.criterion];
    ViewRow row{.key = criterion.id,
                .cells = {item_name(model, criterion)},
                .sign = claim.unclear_wording ? Sign::wait : Sign::none};
    for (const scoring::ToldCount count : told_of(frame, claim.gap))
      row.cells.push_back(told_words(frame, count));
    row.cells.push_back(gap_words(frame, claim.gap));
    row.cells.push_back(told_words(frame, session::told_unsupported(claim, frame.state.hides_names)));
    table.rows.push_back(std::move(row));
  }
  return table;
}

void draw_claims_panel(Ui& ui, const CityFrame& frame) {
  const OverClaim claims = claims_of(frame);
  panel_words(ui, frame.model.tr("ui_city_view.compared", {{"count", std::to_string(claims.organizations)}}),
              ui.theme.ink2);
  skip_down(ui.metrics.gap1);
  for (const ItemClaim& claim : claims.items)
    if (frame.table.standard->criteria[claim.criterion].id == frame.state.claim) draw_item(ui, frame, claim);
  skip_down(ui.metrics.gap1);
  divider(ui);
  skip_down(ui.metrics.gap1);
  if (claims.organizations > 0) draw_sections(ui, frame, claims);
  skip_down(ui.metrics.gap1);
  panel_words(ui, frame.model.tr("ui_city_view.claim_note"), ui.theme.ink3);
  panel_hidden_note(ui, frame);
}

}  // namespace assessor::ui
