#include <algorithm>
#include <tuple>

#include "base/hash.h"
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

void toggle_link(const Assessing& view, const std::string& document, bool on, Actions& actions) {
  Answer answer = view.answer_of(view.at);
  std::erase_if(answer.evidence, [&](const EvidenceLink& link) { return link.document == document; });
  if (on) answer.evidence.push_back({document, {}, {}, {}});
  give_answer(view, view.at, std::move(answer), actions);
}

void draw_choices(Ui& ui, const Assessing& view, Actions& actions) {
  const auto documents = offered(view);
  if (documents.empty())
    text(ui,
         {.text = ui.word("ui_assess.documents.none"), .color = ui.theme.ink2, .wraps = true, .key = "none"});
  const Group group(ui, "offered", Arrows::vertical);
  for (const EvidenceDocument* entry : documents) {
    const Document& document = entry->document;
    bool on = is_linked(view, document.id);
    const std::string when = document.date ? ", " + view.model.format.date(*document.date) : std::string();
    const std::string label = document.evidence + " " + document.title + when;
    const Toggle toggle{.key = document.id,
                        .label = label,
                        .enabled = view.locked.empty(),
                        .reason = view.locked,
                        .width = room()};
    if (check_box(ui, toggle, on)) toggle_link(view, document.id, on, actions);
  }
}

void draw_chooser(Ui& ui, const Assessing& view, AssessState& state, Actions& actions) {
  const Model& model = view.model;
  const std::string title = model.tr("ui_assess.documents.ask", {{"code", view.criterion().code}});
  const std::string keep = model.tr("ui_assess.documents.close"), act = model.tr("ui_assess.documents.new");
  const bool may = view.locked.empty() && !asked_kinds(view).empty();
  const std::string reason = view.locked.empty() ? model.tr("ui_assess.documents.not_asked") : view.locked;
  Dialog dialog(
      ui, {.key = "documents", .title = title, .text = ui.word("ui_assess.documents.text"), .width = 38});
  draw_choices(ui, view, actions);
  const DialogAnswer answer =
      dialog.buttons({.keep = keep, .act = act, .act_enabled = may, .reason = reason});
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

}  // namespace

void draw_document_dialogs(Ui& ui, const Assessing& view, AssessState& state, Actions& actions) {
  if (state.dialog == AssessDialog::documents)
    draw_chooser(ui, view, state, actions);
  else
    draw_new(ui, view, state, actions);
}

}  // namespace assessor::ui
