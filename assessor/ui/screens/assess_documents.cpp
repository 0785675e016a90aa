#include <algorithm>
#include <map>
#include <tuple>

#include "base/hash.h"
#include "base/text.h"
#include "ui/scopes.h"
#include "ui/screens/assess_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/select.h"
#include "ui/widgets/text.h"
#include "ui/widgets/toggles.h"

namespace assessor::ui {

namespace {

std::vector<std::size_t> asked_kinds(const Assessing& view) {
  std::vector<std::size_t> kinds;
  for (const EvidenceNeed& need : view.criterion().evidence)
    for (const std::size_t kind : need.kinds)
      if (std::ranges::count(kinds, kind) == 0) kinds.push_back(kind);
  return kinds;
}

bool is_linked(const Assessing& view, const std::string& document) {
  return std::ranges::any_of(view.answer_of(view.at).evidence,
                             [&](const EvidenceLink& link) { return link.document == document; });
}

/// The organization's documents of the kinds asked for, and those linked already, by kind, the newest first.
std::vector<const EvidenceDocument*> offered(const Assessing& view) {
  const auto kinds = asked_kinds(view);
  std::vector<const EvidenceDocument*> found;
  for (const auto& [id, document] : view.model.session->state().documents) {
    if (document.organization != view.sheet.subject_id || document.archived) continue;
    const bool asked = std::ranges::any_of(kinds, [&](std::size_t kind) {
      return view.standard.evidence[kind].id == document.document.evidence;
    });
    if (asked || is_linked(view, id)) found.push_back(&document);
  }
  std::ranges::sort(found, [](const EvidenceDocument* left, const EvidenceDocument* right) {
    const Document &one = left->document, &other = right->document;
    return std::tie(one.evidence, other.date, one.title) < std::tie(other.evidence, one.date, other.title);
  });
  return found;
}

/// What was typed beside the documents goes into their links, except where somebody is still typing.
void take_pages(const std::map<std::string, std::string>& pages, const std::string& typing, Answer& answer) {
  for (EvidenceLink& link : answer.evidence)
    if (const auto typed = pages.find(link.document); typed != pages.end() && link.document != typing)
      link.pages = trimmed(typed->second);
}

float pages_width(const Ui& ui) {
  return ui.metrics.ems(8);
}

/// The boxes to tick; of those ticked, where the field for the pages begins.
std::map<std::string, ImVec2> draw_boxes(Ui& ui, const Assessing& view, Answer& answer) {
  std::map<std::string, ImVec2> beside_box;
  const Group group(ui, "offered", Arrows::vertical);
  for (const EvidenceDocument* entry : offered(view)) {
    const Document& document = entry->document;
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float width = room() - pages_width(ui) - ui.metrics.gap1;
    bool on = is_linked(view, document.id);
    const std::string when = document.date ? ", " + view.model.format.date(*document.date) : std::string();
    const std::string label = document.evidence + " " + document.title + when;
    const Toggle toggle{.key = document.id,
                        .label = label,
                        .enabled = view.locked.empty(),
                        .reason = view.locked,
                        .width = width};
    if (on) beside_box[document.id] = {start.x + width + ui.metrics.gap1, start.y};
    if (check_box(ui, toggle, on)) {
      std::erase_if(answer.evidence, [&](const EvidenceLink& link) { return link.document == document.id; });
      if (on) answer.evidence.push_back({document.id, {}, {}, {}});
    }
    place(
        {start.x, std::max(ImGui::GetCursorScreenPos().y, start.y + ui.metrics.field + ui.metrics.units(1))});
  }
  return beside_box;
}

/// The fields for the pages. Returns the id of the document beside which somebody types; empty: nowhere.
std::string draw_pages(Ui& ui, const Assessing& view, const std::map<std::string, ImVec2>& places,
                       std::map<std::string, std::string>& pages) {
  std::string typing;
  const std::string label = view.model.tr("ui_assess.documents.pages");
  const ImVec2 below = ImGui::GetCursorScreenPos();
  for (const EvidenceLink& link : view.answer_of(view.at).evidence) {
    const auto spot = places.find(link.document);
    if (spot == places.end()) continue;
    const std::string key = link.document + "-pages";
    std::string& typed = pages.try_emplace(link.document, link.pages).first->second;
    place(spot->second);
    const FieldResult result = text_field(ui,
                                          {.key = key,
                                           .label = label,
                                           .placeholder = label,
                                           .width = pages_width(ui),
                                           .enabled = view.locked.empty(),
                                           .reason = view.locked,
                                           .max_letters = 40},
                                          typed);
    if (result.focused && !result.submitted) typing = link.document;
  }
  place(below);
  return typing;
}

void draw_chooser(Ui& ui, const Assessing& view, AssessState& state, Actions& actions) {
  const Model& model = view.model;
  const std::string title = model.tr("ui_assess.documents.ask", {{"code", view.criterion().code}});
  const std::string keep = model.tr("ui_assess.documents.close"), act = model.tr("ui_assess.documents.new");
  const bool may = view.locked.empty() && !asked_kinds(view).empty();
  const std::string reason = view.locked.empty() ? model.tr("ui_assess.documents.not_asked") : view.locked;
  Dialog dialog(
      ui, {.key = "documents", .title = title, .text = ui.word("ui_assess.documents.text"), .width = 38});
  Answer changed = view.answer_of(view.at);
  const auto places = draw_boxes(ui, view, changed);
  if (offered(view).empty())
    text(ui,
         {.text = ui.word("ui_assess.documents.none"), .color = ui.theme.ink2, .wraps = true, .key = "none"});
  const std::string typing = draw_pages(ui, view, places, state.pages);
  const DialogAnswer answer =
      dialog.buttons({.keep = keep, .act = act, .act_enabled = may, .reason = reason});
  // One change for ticks and pages: two of the same frame would undo each other.
  take_pages(state.pages, answer == DialogAnswer::none ? typing : std::string(), changed);
  give_answer(view, view.at, std::move(changed), actions);
  if (answer != DialogAnswer::none) state.pages.clear();
  if (answer == DialogAnswer::keep) state.dialog = AssessDialog::none;
  if (answer != DialogAnswer::act) return;
  state.document = {.date = typed_date(ui, std::nullopt)};
  state.dialog = AssessDialog::document;
}

/// Kinds that may be recorded so: seen on site always, a link where the kind takes one.
bool takes_link(const EvidenceKind& kind) {
  return kind.sensitivity != Sensitivity::client && std::ranges::count(kind.forms, EvidenceForm::link) > 0;
}

void draw_kind(Ui& ui, const Assessing& view, DocumentDraft& draft, const std::vector<std::size_t>& kinds) {
  std::vector<std::string> labels;
  for (const std::size_t kind : kinds)
    labels.push_back(view.standard.evidence[kind].id + " " +
                     view.model.tr(view.standard.evidence[kind].title));
  std::vector<Option> options;
  for (std::size_t i = 0; i < kinds.size(); ++i)
    options.push_back({.key = view.standard.evidence[kinds[i]].id, .label = labels[i]});
  draft.kind = select(ui, {.key = "kind",
                           .label = ui.word("ui_assess.document.kind"),
                           .options = options,
                           .chosen = draft.kind,
                           .width = room()});
}

void draw_field(Ui& ui, std::string_view key, const std::string& label, std::string& value,
                bool first = false) {
  text(ui, {.text = label, .style = TextStyle::small_bold});
  text_field(ui, {.key = key, .label = label, .guarded = true, .is_first = first}, value);
}

void draw_document_fields(Ui& ui, const Assessing& view, DocumentDraft& draft, const EvidenceKind& kind) {
  const Model& model = view.model;
  draw_field(ui, "name", model.tr("ui_assess.document.title"), draft.title, true);
  if (takes_link(kind)) {
    const std::string site = model.tr("ui_assess.document.on_site"),
                      link = model.tr("ui_assess.document.link");
    const Segment ways[] = {{.key = "site", .label = site}, {.key = "link", .label = link}};
    draft.is_link = segmented(ui, "way", ways, draft.is_link ? 1 : 0) == 1;
    if (draft.is_link) draw_field(ui, "url", model.tr("ui_assess.document.url"), draft.url);
  } else {
    draft.is_link = false;
  }
  const std::string date = model.tr("ui_assess.document.date");
  text(ui, {.text = date, .style = TextStyle::small_bold});
  date_field(ui, {.key = "date", .label = date, .width = ui.metrics.ems(12)}, draft.date);
}

void add_document(const Assessing& view, const DocumentDraft& draft, const EvidenceKind& kind,
                  Actions& actions) {
  EvidenceDocument added;
  added.organization = view.sheet.subject_id;
  added.document.id = random_uuid();
  added.document.evidence = kind.id;
  added.document.title = draft.title;
  added.document.date = draft.date.value;
  if (draft.is_link)
    added.document.url = draft.url;
  else
    added.document.seen_on_site = true;
  actions.push_back(Do{session::AddDocument{added, view.key, {view.criterion().id}}});
}

void draw_new(Ui& ui, const Assessing& view, AssessState& state, Actions& actions) {
  const Model& model = view.model;
  DocumentDraft& draft = state.document;
  const auto kinds = asked_kinds(view);
  if (kinds.empty()) {
    state.dialog = AssessDialog::none;
    return;
  }
  draft.kind = std::clamp(draft.kind, 0, static_cast<int>(kinds.size()) - 1);
  const EvidenceKind& kind = view.standard.evidence[kinds[static_cast<std::size_t>(draft.kind)]];
  const std::string title = model.tr("ui_assess.document.ask", {{"code", view.criterion().code}});
  const std::string keep = model.tr("ui_assess.document.keep"), act = model.tr("ui_assess.document.act"),
                    reason = model.tr("ui_assess.document.reason");
  Dialog dialog(ui, {.key = "document", .title = title, .text = ui.word("ui_assess.document.text")});
  draw_kind(ui, view, draft, kinds);
  draw_document_fields(ui, view, draft, kind);
  const bool whole =
      !draft.title.empty() && draft.date.error.empty() && (!draft.is_link || !draft.url.empty());
  const DialogAnswer answer =
      dialog.buttons({.keep = keep, .act = act, .act_enabled = whole, .reason = reason});
  if (answer == DialogAnswer::act) add_document(view, draft, kind, actions);
  if (answer != DialogAnswer::none) state.dialog = AssessDialog::none;
}

/// What there is of evidence without file and link.
void draw_told(Ui& ui, const Assessing& view, AssessState& state) {
  const Model& model = view.model;
  const auto found = std::ranges::find(view.sheet.documents, state.told, &Document::id);
  if (found == view.sheet.documents.end()) {
    state.dialog = AssessDialog::none;
    return;
  }
  const EvidenceKind* kind = view.standard.evidence_kind(found->evidence);
  Dialog dialog(ui, {.key = "told", .title = found->title, .text = ui.word("ui_assess.told.text")});
  if (kind != nullptr) dialog.fact(Sign::none, kind->id + " " + model.tr(kind->title), "kind");
  if (found->seen_on_site) dialog.fact(Sign::ok, model.tr("ui_assess.told.seen"), "seen");
  if (found->date)
    dialog.fact(Sign::none, model.tr("ui_assess.told.date", {{"date", model.format.date(*found->date)}}),
                "date");
  if (dialog.close_button(ui.word("ui_assess.told.close"))) state.dialog = AssessDialog::none;
}

/// The form for new evidence of the item; it takes the place of the dialogs that say that files can be
/// dropped.
void open_dropped_form(const Assessing& view, AssessState& state) {
  open_add_evidence(state.adding, view.sheet.subject_id);
  state.adding.stage = view.key;
  state.adding.criteria = {view.criterion().id};
  for (const std::size_t kind : asked_kinds(view))
    state.adding.asked.push_back(view.standard.evidence[kind].id);
  if (state.adding.asked.size() == 1) state.adding.kind = state.adding.asked.front();
  const bool chooses = state.dialog == AssessDialog::documents || state.dialog == AssessDialog::document;
  if (chooses) state.dialog = AssessDialog::none;
  state.pages.clear();
}

}  // namespace

void take_dropped(const Assessing& view, AssessState& state) {
  const auto& dropped = view.model.desk.dropped;
  if (dropped.empty() || !view.locked.empty() || asked_kinds(view).empty()) return;
  if (!state.adding.open) open_dropped_form(view, state);
  state.adding.files.insert(state.adding.files.end(), dropped.begin(), dropped.end());
}

void draw_document_dialogs(Ui& ui, const Assessing& view, AssessState& state, Actions& actions) {
  if (state.dialog == AssessDialog::documents)
    draw_chooser(ui, view, state, actions);
  else if (state.dialog == AssessDialog::told)
    draw_told(ui, view, state);
  else
    draw_new(ui, view, state, actions);
}

}  // namespace assessor::ui
