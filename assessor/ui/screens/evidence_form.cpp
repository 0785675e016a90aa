#include "ui/screens/evidence_form.h"

#include <algorithm>
#include <array>

#include "base/hash.h"
#include "base/text.h"
#include "ui/icons.h"
#include "ui/screens/field_grid.h"
#include "ui/screens/organization_act.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/select.h"
#include "ui/widgets/text.h"
#include "ui/widgets/toggles.h"

namespace assessor::ui {

namespace {

using Span = FieldGrid::Span;
using Form = AddEvidence::Form;

std::string label_of(const Model& model, std::string_view field) {
  return model.tr("ui_evidence.field." + std::string(field));
}

void ask_words(Ui& ui, const Model& model, FieldGrid& grid, const std::string& field, std::string& value) {
  const std::string label = label_of(model, field);
  const std::string key = "its-" + field;  // the dialog's heading has the key "title"
  const float width = grid.next(label, Span::whole);
  text_field(ui, {.key = key, .label = label, .width = width, .max_letters = 300, .guarded = true}, value);
}

void ask_date(Ui& ui, const Model& model, FieldGrid& grid, const char* key, Typed<Date>& typed) {
  const std::string label = label_of(model, key);
  const float width = grid.next(label);
  date_field(ui, {.key = key, .label = label, .placeholder = "17/11/2026", .width = width}, typed);
}

/// A date is right or absent; half a date is neither.
bool is_settled(const Typed<Date>& typed) {
  return typed.value.has_value() || trimmed(typed.text).empty();
}

const EvidenceKind* kind_of(const Model& model, const std::string& id) {
  const Standard* standard = model.standard();
  return standard != nullptr ? standard->evidence_kind(id) : nullptr;
}

/// All kinds of the standard, those asked for first.
std::vector<const EvidenceKind*> offered_kinds(const Standard& standard,
                                               const std::vector<std::string>& asked) {
  std::vector<const EvidenceKind*> kinds;
  for (const EvidenceKind& kind : standard.evidence) kinds.push_back(&kind);
  std::ranges::stable_partition(
      kinds, [&](const EvidenceKind* kind) { return std::ranges::count(asked, kind->id) > 0; });
  return kinds;
}

void ask_kind(Ui& ui, const Model& model, AddEvidence& adding) {
  const Standard* standard = model.standard();
  if (standard == nullptr) return;
  const auto kinds = offered_kinds(*standard, adding.asked);
  std::vector<std::string> labels;
  int chosen = -1;
  for (const EvidenceKind* kind : kinds) {
    if (kind->id == adding.kind) chosen = static_cast<int>(labels.size());
    labels.push_back(kind->id + " " + model.tr(kind->title));
  }
  std::vector<Option> options;
  for (std::size_t i = 0; i < labels.size(); ++i) options.push_back({kinds[i]->id, labels[i]});
  const int now = select(ui, {.key = "kind",
                              .label = model.words.plain("ui_evidence.field.kind"),
                              .options = options,
                              .chosen = chosen,
                              .placeholder = model.words.plain("ui_evidence.add.choose_kind"),
                              .width = room()});
  if (now >= 0) adding.kind = options[static_cast<std::size_t>(now)].key;
}

/// What is said of clients stays where it is: such kinds are only seen on site.
void ask_form(Ui& ui, const Model& model, AddEvidence& adding, const EvidenceKind* kind) {
  if (kind != nullptr && kind->sensitivity == Sensitivity::client) {
    adding.form = Form::on_site;
    text(ui, {.text = model.words.plain("ui_evidence.add.client"), .wraps = true, .key = "client"});
    return;
  }
  const std::array<Segment, 3> segments = {
      Segment{"file", model.words.plain("ui_evidence.form.file"), icon::file},
      Segment{"link", model.words.plain("ui_evidence.form.link"), icon::link},
      Segment{"on-site", model.words.plain("ui_evidence.form.on_site"), icon::eye}};
  adding.form = static_cast<Form>(segmented(ui, "form", segments, static_cast<int>(adding.form)));
}

FilePickerSpec picker_spec(const Model& model) {
  return {.key = "evidence-files",
          .title = model.words.plain("ui_evidence.add.files"),
          .text = model.words.plain("ui_evidence.add.files_text"),
          .act = model.words.plain("ui_evidence.add.files_act"),
          .wanted = FilePickerSpec::Wanted::files};
}

void ask_files(Ui& ui, const Model& model, AddEvidence& adding, Actions& actions) {
  for (const auto& file : adding.files) text(ui, {.text = file.filename().string()});
  const std::string label = model.tr("ui_evidence.add.pick");
  if (button(ui, {.key = "pick", .label = label, .icon = icon::folder_open, .small = true}))
    open_file_picker(adding.picker, picker_spec(model), actions);
}

void ask_details(Ui& ui, const Model& model, AddEvidence& adding, const EvidenceKind* kind,
                 Actions& actions) {
  if (adding.form == Form::file) ask_files(ui, model, adding, actions);
  {
    FieldGrid grid(ui);
    if (adding.form != Form::file) ask_words(ui, model, grid, "title", adding.title);
    if (adding.form == Form::link) ask_words(ui, model, grid, "url", adding.url);
    ask_date(ui, model, grid, "date", adding.date);
  }
  if (kind != nullptr && kind->sensitivity == Sensitivity::redacted && adding.form == Form::file)
    check_box(ui, {.key = "confirmed", .label = model.words.plain("ui_evidence.add.confirm")},
              adding.confirmed);
}

void add(const AddEvidence& adding, const EvidenceKind& kind, const Model& model, Actions& actions) {
  if (adding.form == Form::file) {
    actions.push_back(AddFiles{.files = adding.files,
                               .organization = adding.organization,
                               .evidence = adding.kind,
                               .date = adding.date.value,
                               .stage = adding.stage,
                               .criteria = adding.criteria,
                               .confirmed_aggregate = adding.confirmed});
    return;
  }
  EvidenceDocument document{.organization = adding.organization};
  document.document.id = random_uuid();
  document.document.evidence = adding.kind;
  const std::string title(trimmed(adding.title));
  document.document.title = title.empty() ? model.tr(kind.title) : title;
  document.document.date = adding.date.value;
  if (adding.form == Form::link)
    document.document.url = trimmed(adding.url);
  else
    document.document.seen_on_site = true;
  actions.push_back(Do{session::AddDocument{document, adding.stage, adding.criteria}});
}

}  // namespace

void open_document_form(const Ui& ui, DocumentForm& form, const EvidenceDocument& document) {
  form = {.open = true,
          .draft = document,
          .date = typed_date(ui, document.document.date),
          .reviewed = typed_date(ui, document.document.reviewed),
          .valid_until = typed_date(ui, document.document.valid_until)};
}

void draw_document_form(Ui& ui, const Model& model, DocumentForm& form, Actions& actions) {
  if (!form.open) return;
  Dialog dialog(ui, {.key = "document-form", .title = model.words.plain("ui_evidence.edit.title")});
  Document& document = form.draft.document;
  {
    FieldGrid grid(ui);
    ask_words(ui, model, grid, "title", document.title);
    ask_date(ui, model, grid, "date", form.date);
    ask_date(ui, model, grid, "reviewed", form.reviewed);
    ask_date(ui, model, grid, "valid_until", form.valid_until);
    ask_words(ui, model, grid, "caption", form.draft.caption);
  }
  check_box(ui, {.key = "seen", .label = model.words.plain("ui_evidence.field.seen")}, document.seen_on_site);
  const bool ready = !trimmed(document.title).empty() && is_settled(form.date) && is_settled(form.reviewed) &&
                     is_settled(form.valid_until);
  const DialogAnswer answer = dialog.buttons({.keep = model.words.plain("ui_evidence.edit.keep"),
                                              .act = model.words.plain("ui_evidence.edit.act"),
                                              .act_enabled = ready,
                                              .reason = model.words.plain("ui_evidence.edit.not_ready")});
  if (answer == DialogAnswer::act) {
    document.date = form.date.value;
    document.reviewed = form.reviewed.value;
    document.valid_until = form.valid_until.value;
    actions.push_back(Do{session::EditDocument{form.draft}});
  }
  if (answer != DialogAnswer::none) form.open = false;
}

void open_add_evidence(AddEvidence& adding, const std::string& organization) {
  adding = {.open = true, .organization = organization};
}

std::string missing_for(const AddEvidence& adding, const EvidenceKind* kind) {
  if (kind == nullptr) return "ui_evidence.missing.kind";
  if (!is_settled(adding.date)) return "ui_evidence.missing.date";
  if (adding.form == Form::file && adding.files.empty()) return "ui_evidence.missing.files";
  if (adding.form == Form::file && kind->sensitivity == Sensitivity::redacted && !adding.confirmed)
    return "ui_evidence.missing.confirm";
  const bool is_link = adding.url.starts_with("https://") || adding.url.starts_with("http://");
  if (adding.form == Form::link && !is_link) return "ui_evidence.missing.url";
  return {};
}

void draw_add_evidence(Ui& ui, const Model& model, AddEvidence& adding, Actions& actions) {
  if (!adding.open) return;
  if (adding.picker.open) {
    if (const auto chosen = file_picker(ui, model, adding.picker, picker_spec(model), actions))
      adding.files = *chosen;
    return;
  }
  const Organization* organization = model.session->state().organization(adding.organization);
  const std::string title =
      model.tr("ui_evidence.add.title",
               {{"name", organization != nullptr ? shown_name(model, organization->name) : std::string()}});
  Dialog dialog(ui, {.key = "add-evidence",
                     .title = title,
                     .text = model.words.plain("ui_evidence.add.text"),
                     .width = 38});
  ask_kind(ui, model, adding);
  const EvidenceKind* kind = kind_of(model, adding.kind);
  ask_form(ui, model, adding, kind);
  ask_details(ui, model, adding, kind, actions);
  const std::string missing = missing_for(adding, kind);
  const std::string reason = missing.empty() ? std::string() : model.tr(missing);
  const DialogAnswer answer = dialog.buttons({.keep = model.words.plain("ui_evidence.edit.keep"),
                                              .act = model.words.plain("ui_evidence.add.act"),
                                              .act_enabled = missing.empty(),
                                              .reason = reason});
  if (answer == DialogAnswer::act && kind != nullptr) add(adding, *kind, model, actions);
  if (answer != DialogAnswer::none) adding.open = false;
}

}  // namespace assessor::ui
