#include "session/participation.h"
#include "ui/screens/city_views.h"
#include "ui/screens/score_words.h"
#include "ui/widgets/card.h"

namespace assessor::ui {

namespace {

using session::OrganizationRow;
using session::ToldFunnel;

ToldFunnel funnel_of(const CityFrame& frame) {
  const session::Session& session = *frame.model.session;
  return session::told_funnel(session::build_funnel(session.state(), session.overview()),
                              frame.state.hides_names);
}

/// Who has opened the stage and not sent it, or not begun at all where `stage` is none.
std::vector<std::string> waiting_at(const CityFrame& frame, const Stage* stage) {
  const session::WorkspaceState& state = frame.model.session->state();
  std::vector<std::string> waiting;
  for (const OrganizationRow& row : frame.model.session->overview().rows) {
    if (stage == nullptr ? row.assessment.empty() : false) waiting.push_back(row.organization);
    if (stage == nullptr || row.assessment.empty()) continue;
    const StageKey key = session::own_key(row.assessment, stage->id);
    if (state.stage(key) != nullptr && state.sheets.count(key) == 0) waiting.push_back(row.organization);
  }
  return waiting;
}

}  // namespace

ViewTable funnel_table(const CityFrame& frame) {
  const Model& model = frame.model;
  const ToldFunnel funnel = funnel_of(frame);
  ViewTable table{{{model.tr("ui_city_more.step"), 2.4f},
                   {model.tr("ui_city_more.opened")},
                   {model.tr("ui_city_more.sent")}},
                  {}};
  table.rows.push_back(
      {"registered", {model.tr("ui_city_more.registered"), told_words(frame, funnel.registered), "–"}});
  table.rows.push_back({"begun", {model.tr("ui_city_more.begun"), told_words(frame, funnel.begun), "–"}});
  for (const ToldFunnel::StageCount& count : funnel.stages) {
    const Stage& stage = frame.table.standard->stages[count.stage];
    table.rows.push_back(
        {stage.id, {model.tr(stage.title), told_words(frame, count.opened), told_words(frame, count.sent)}});
  }
  return table;
}

void draw_funnel_panel(Ui& ui, const CityFrame& frame) {
  const Stage* stage = frame.table.standard->stage(frame.state.step);
  const auto waiting = waiting_at(frame, stage);
  panel_title(ui,
              frame.model.words.plain(stage == nullptr ? "ui_city_more.not_begun" : "ui_city_more.not_sent"));
  if (waiting.empty()) panel_words(ui, frame.model.tr("ui_city_more.nobody"), ui.theme.ink2);
  panel_links(ui, frame, "waiting", waiting);
  skip_down(ui.metrics.gap1);
  panel_words(ui, frame.model.tr("ui_city_more.funnel_note"), ui.theme.ink3);
  panel_hidden_note(ui, frame);
}

}  // namespace assessor::ui
