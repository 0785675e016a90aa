#include "ui/screens/evidence.h"

#include <algorithm>

#include "ui/icons.h"
#include "ui/scopes.h"
#include "ui/screens/evidence_list.h"
#include "ui/screens/organization_act.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/side_panel.h"

namespace assessor::ui {

namespace {

/// The organization looked at; where none was chosen yet, the first by name.
const session::OrganizationRow* chosen_row(const Model& model) {
  const session::Overview& overview = model.session->overview();
  const auto* row = overview.row(model.at.organization);
  return row != nullptr || overview.rows.empty() ? row : &overview.rows.front();
}

/// Of the organization, or of all: expired or soon so, soonest first.
std::vector<session::ExpiringDocument> expiring_for(const Model& model, const std::string& organization,
                                                    bool all) {
  std::vector<session::ExpiringDocument> found;
  for (const session::ExpiringDocument& expiring : model.session->overview().expiring)
    if (all || expiring.organization == organization) found.push_back(expiring);
  return found;
}

const ShownDocument* chosen_document(const std::vector<ShownDocument>& documents, const std::string& id) {
  const auto found = std::find_if(documents.begin(), documents.end(),
                                  [&](const ShownDocument& shown) { return shown.id == id; });
  if (found != documents.end()) return &*found;
  return documents.empty() ? nullptr : &documents.front();
}

void answer_document(const Ui& ui, DocumentAnswer answer, const ShownDocument& shown, EvidenceState& state,
                     Actions& actions) {
  switch (answer) {
    case DocumentAnswer::none:
      return;
    case DocumentAnswer::open:
      if (shown.document->document.file.empty())
        actions.push_back(CopyText{shown.document->document.url});
      else
        actions.push_back(OpenDocument{shown.id});
      break;
    case DocumentAnswer::edit:
      open_document_form(ui, state.form, *shown.document);
      break;
    case DocumentAnswer::cover:
      open_cover_form(state.covering, *shown.document, actions);
      break;
    case DocumentAnswer::archive:
      state.archiving = shown.id;
      break;
    case DocumentAnswer::bring_back:
      actions.push_back(Do{session::ArchiveDocument{shown.id, false}});
      break;
  }
  state.details = false;
}

void draw_side(Ui& ui, const Model& model, EvidenceState& state, const ShownDocument& shown, Rect area,
               Actions& actions) {
  const SidePanel panel(ui, area);
  answer_document(ui, draw_document_panel(ui, model, shown, actions), shown, state, actions);
}

void draw_details(Ui& ui, const Model& model, EvidenceState& state, const ShownDocument& shown,
                  Actions& actions) {
  if (!state.details) return;
  Dialog dialog(ui, {.key = "details", .title = shown.document->document.title});
  answer_document(ui, draw_document_panel(ui, model, shown, actions), shown, state, actions);
  const bool away = shown.document->archived;
  const DialogAnswer answer =
      dialog.buttons({.keep = model.words.plain("ui_evidence.close"),
                      .act = model.words.plain(away ? "ui_evidence.do.bring_back" : "ui_evidence.do.edit")});
  if (answer == DialogAnswer::act)
    answer_document(ui, away ? DocumentAnswer::bring_back : DocumentAnswer::edit, shown, state, actions);
  if (answer != DialogAnswer::none) state.details = false;
}

void draw_archiving(Ui& ui, const Model& model, EvidenceState& state, Actions& actions) {
  const EvidenceDocument* document = model.session->state().document(state.archiving);
  if (document == nullptr) return;
  const std::string title = model.tr("ui_evidence.archive.title", {{"title", document->document.title}});
  Dialog dialog(ui,
                {.key = "archiving", .title = title, .text = model.words.plain("ui_evidence.archive.text")});
  const DialogAnswer answer = dialog.buttons({.keep = model.words.plain("ui_evidence.archive.keep"),
                                              .act = model.words.plain("ui_evidence.archive.act"),
                                              .removes = true});
  if (answer == DialogAnswer::act) actions.push_back(Do{session::ArchiveDocument{state.archiving, true}});
  if (answer != DialogAnswer::none) state.archiving.clear();
}

/// In narrow windows the details are a press away.
void draw_details_button(Ui& ui, const Model& model, EvidenceState& state, Rect& line) {
  const std::string label = model.tr("ui_evidence.details");
  const Button spec{.key = "details-button", .label = label, .small = true};
  const Rect spot = line.cut_right(button_size(ui, spec).x, ui.metrics.gap1);
  place(spot.min);
  if (button(ui, spec)) state.details = true;
}

void draw_documents(Ui& ui, const Model& model, EvidenceState& state, Rect area, Actions& actions) {
  const bool wide = ui.metrics.width_class == WidthClass::wide;
  const auto documents = shown_documents(model, state.filter);
  const ShownDocument* chosen = chosen_document(documents, state.document);
  if (chosen != nullptr) state.document = chosen->id;
  const Rect side = wide && chosen != nullptr ? area.cut_right(ui.metrics.px(300)) : Rect{};
  area = area.inset(ui.metrics.page, ui.metrics.px(14));
  Rect filters = area.cut_top(ui.metrics.control, ui.metrics.gap1);
  if (chosen == nullptr) {
    const Panel panel(ui, {.key = "none", .rect = area});
    empty_state(ui, {.key = "none",
                     .title = model.words.plain("ui_evidence.empty.title"),
                     .text = model.words.plain("ui_evidence.empty.text")});
  } else {
    draw_evidence_table(ui, model, state, documents, area);
  }
  if (!wide && chosen != nullptr) draw_details_button(ui, model, state, filters);
  draw_evidence_filters(ui, model, state.filter, filters);
  if (chosen == nullptr) return;
  if (wide) draw_side(ui, model, state, *chosen, side, actions);
  draw_details(ui, model, state, *chosen, actions);
}

}  // namespace

Page evidence_page(const Model& model, const EvidenceState& state) {
  Page page;
  page.title = model.tr("ui_evidence.title");
  const session::OrganizationRow* row = chosen_row(model);
  if (row == nullptr) {
    page.step = {{model.tr("ui_evidence.no_organization"), false}};
    page.primary = PageButton{.key = "organizations", .label = model.tr("ui_evidence.to_organizations")};
    return page;
  }
  page.title_suffix = state.filter.all ? std::string() : shown_name(model, row->name);
  const auto expiring = expiring_for(model, row->organization, state.filter.all);
  const auto expired =
      std::count_if(expiring.begin(), expiring.end(), [](const auto& one) { return one.days_left < 0; });
  int documents = 0;
  for (const session::OrganizationRow& one : model.session->overview().rows)
    if (state.filter.all || &one == row) documents += one.documents;
  page.caption = model.tr("ui_evidence.caption",
                          {{"count", std::to_string(documents)},
                           {"expired", std::to_string(expired)},
                           {"soon", std::to_string(static_cast<std::ptrdiff_t>(expiring.size()) - expired)}});
  const EvidenceDocument* first =
      expiring.empty() ? nullptr : model.session->state().document(expiring.front().document);
  page.step = first == nullptr
                  ? std::vector<SentencePart>{{model.tr("ui_evidence.step.none"), false}}
                  : std::vector<SentencePart>{{model.tr("ui_evidence.step.renew") + " ", false},
                                              {first->document.title, true},
                                              {". " + model.format.date(expiring.front().until), false}};
  page.primary = PageButton{.key = "add", .label = model.tr("ui_evidence.add.button")};
  return page;
}

void draw_evidence(Ui& ui, const Model& model, EvidenceState& state, const PageEvent& event,
                   Actions& actions) {
  const session::OrganizationRow* row = chosen_row(model);
  const Rect area = Rect::of(ImGui::GetCursorScreenPos(), ImGui::GetContentRegionAvail());
  if (event.pressed == "organizations") actions.push_back(Go{.place = Place::organizations});
  if (row == nullptr) {
    place(area.inset(ui.metrics.page, ui.metrics.gap3).min);
    empty_state(ui, {.key = "empty", .title = model.words.plain("ui_evidence.no_organization")});
    return;
  }
  if (row->organization != model.at.organization) actions.push_back(Go{.organization = row->organization});
  const auto& dropped = model.desk.dropped;
  if (event.pressed == "add" || (!dropped.empty() && !state.adding.open))
    open_add_evidence(state.adding, row->organization);
  state.adding.files.insert(state.adding.files.end(), dropped.begin(), dropped.end());
  draw_documents(ui, model, state, area, actions);
  draw_document_form(ui, model, state.form, actions);
  draw_add_evidence(ui, model, state.adding, actions);
  draw_archiving(ui, model, state, actions);
  draw_cover_form(ui, model, state.covering, actions);
}

}  // namespace assessor::ui
