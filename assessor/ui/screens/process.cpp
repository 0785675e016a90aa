#include "ui/screens/process.h"

#include <algorithm>
#include <array>

#include "session/objection_window.h"
#include "session/proposed_plan.h"
#include "ui/icons.h"
#include "ui/scopes.h"
#include "ui/screens/organization_act.h"
#include "ui/screens/process_parts.h"

namespace assessor::ui {

namespace {

/// As ProcessView.
struct View {
  const char* key;  ///< words in "ui_process.tab.<key>"
  void (*tell)(const ProcessFrame&, const ProcessState&, Page&);
  void (*draw)(Ui&, const ProcessFrame&, ProcessState&, const PageEvent&, Rect, Actions&);
};
constexpr std::array<View, 4> k_views = {{{"findings", tell_findings, draw_findings},
                                          {"objections", tell_objections, draw_objections},
                                          {"plenary", tell_plenary, draw_plenary},
                                          {"plan", tell_plan, draw_plan}}};

const View& view_of(const ProcessState& state) {
  return k_views[static_cast<std::size_t>(state.view)];
}

std::string caption_of(const ProcessFrame& frame) {
  const auto findings = session::current_findings(*frame.model.session, frame.standard, frame.assessment.id);
  const auto plan = session::follow_ups_of(frame.records(), frame.assessment.id);
  return frame.model.tr(
      "ui_process.caption",
      {{"findings", std::to_string(findings.size())},
       {"waiting", std::to_string(session::waiting_objections(frame.records(), frame.assessment.id))},
       {"plan", std::to_string(plan.size())}});
}

void draw_forms(Ui& ui, const Model& model, ProcessState& state, Actions& actions) {
  draw_finding_form(ui, model, state.finding_form, actions);
  draw_hand_over_form(ui, model, state.hand_over, actions);
  draw_objection_form(ui, model, state.objection_form, actions);
  draw_verdict_form(ui, model, state.verdict, actions);
  draw_sentence_form(ui, model, state.sentence, actions);
  draw_follow_up_form(ui, model, state.entry_form, actions);
}

}  // namespace

Page process_page(const Model& model, const ProcessState& state) {
  Page page;
  page.title = model.tr("ui_process.title");
  const auto frame = process_frame(model);
  if (!frame) return page;
  if (const Organization* organization = model.session->state().organization(frame->assessment.organization))
    page.title_suffix = shown_name(model, organization->name);
  page.caption = caption_of(*frame);
  page.tools = {{.key = "back", .label = model.tr("ui_process.back"), .icon = icon::arrow_left}};
  for (const View& view : k_views)
    page.tabs.push_back({.key = view.key, .label = model.tr("ui_process.tab." + std::string(view.key))});
  page.tab = view_of(state).key;
  view_of(state).tell(*frame, state, page);
  return page;
}

void draw_process(Ui& ui, const Model& model, ProcessState& state, const PageEvent& event, Rect area,
                  Actions& actions) {
  if (event.pressed == "back") state.open = false;
  for (std::size_t i = 0; i < k_views.size(); ++i)
    if (event.pressed == k_views[i].key) state.view = static_cast<ProcessView>(i);
  const auto frame = process_frame(model);
  if (!frame) return;
  const KeyScope scope(ui, view_of(state).key);
  view_of(state).draw(ui, *frame, state, event, area, actions);
  draw_forms(ui, model, state, actions);
}

}  // namespace assessor::ui
