#include "ui/screens/finding_form.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/hash.h"
#include "base/text.h"
#include "i18n/process_words.h"
#include "session/finding_list.h"
#include "session/journey.h"
#include "session/process_plan.h"
#include "ui/icons.h"
#include "ui/scopes.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/text.h"
#include "ui/widgets/toggles.h"

namespace assessor::ui {

namespace {

constexpr std::array k_kinds = {FindingKind::positive, FindingKind::recommendation,
                                FindingKind::nonconformity};

void ask_kind(Ui& ui, const Model& model, Finding& finding) {
  std::array<std::string, k_kinds.size()> words;
  for (std::size_t i = 0; i < k_kinds.size(); ++i) words[i] = i18n::words_of(model.words, k_kinds[i]);
  const std::array<Segment, k_kinds.size()> segments = {
      Segment{"positive", words[0]}, Segment{"recommendation", words[1]}, Segment{"nonconformity", words[2]}};
  finding.kind =
      k_kinds[static_cast<std::size_t>(segmented(ui, "kind", segments, static_cast<int>(finding.kind)))];
}

/// Title, pages, and a way to take it out again.
bool draw_reference(Ui& ui, const Model& model, DocumentReference& reference) {
  const KeyScope scope(ui, reference.document);
  const EvidenceDocument* document = model.session->state().document(reference.document);
  const std::string title = document == nullptr ? reference.document : document->document.title;
  const std::string pages = model.tr("ui_process.field.pages"), drop = model.tr("ui_process.field.drop");
  const ImVec2 start = ImGui::GetCursorScreenPos();
  const float cross = ui.metrics.field, field = ui.metrics.ems(8),
              width = room() - cross - field - 2 * ui.metrics.gap1;
  place({start.x, std::round(start.y + (ui.metrics.field - ui.metrics.leading_body) / 2)});
  text(ui, {.text = title, .width = width, .key = "title"});
  place({start.x + width + ui.metrics.gap1, start.y});
  text_field(ui, {.key = "pages", .label = pages, .placeholder = pages, .width = field, .max_letters = 40},
             reference.pages);
  place({start.x + width + field + 2 * ui.metrics.gap1, start.y});
  const bool dropped =
      button(ui, {.key = "drop", .icon = icon::cross, .name = drop, .small = true, .width = cross});
  place({start.x, start.y + ui.metrics.field + ui.metrics.units(1)});
  return dropped;
}

void ask_documents(Ui& ui, const Model& model, const std::string& organization, Finding& finding) {
  const KeyScope scope(ui, "documents");
  std::erase_if(finding.references,
                [&](DocumentReference& reference) { return draw_reference(ui, model, reference); });
  const std::string chosen = document_select(ui, model, organization, room());
  const bool there = std::ranges::any_of(
      finding.references, [&](const DocumentReference& one) { return one.document == chosen; });
  if (!chosen.empty() && !there) finding.references.push_back({chosen, {}});
}

void ask_fields(Ui& ui, const Model& model, const Standard& standard, FindingForm& form) {
  FieldGrid grid(ui);
  const Criterion* item = item_field(ui, model, standard, grid, form.item);
  form.finding.criterion = item == nullptr ? std::string(trimmed(form.item)) : item->id;
  day_field(ui, grid, "due", model.tr("ui_process.field.due"), form.due);
  form.finding.due = form.due.value;
  area_field(ui, grid, "its-text", model.tr("ui_process.field.finding"), form.finding.text, true);
}

session::Command command_of(const FindingForm& form) {
  if (form.is_new) return session::AddFinding{form.finding};
  return session::EditFinding{form.finding};
}

}  // namespace

void open_new_finding(FindingForm& form, const Standard& standard, const StageKey& stage,
                      const std::string& criterion) {
  form = {.open = true, .is_new = true};
  form.finding.id = random_uuid();
  form.finding.assessment = stage.assessment;
  form.finding.stage = stage.stage;
  if (const Criterion* found = standard.criterion(criterion)) form.item = found->code;
}

void open_finding(const Ui& ui, FindingForm& form, const Standard& standard, const Finding& finding) {
  form = {.open = true, .finding = finding, .due = typed_date(ui, finding.due)};
  if (const Criterion* found = standard.criterion(finding.criterion)) form.item = found->code;
}

void draw_finding_form(Ui& ui, const Model& model, FindingForm& form, Actions& actions) {
  if (!form.open) return;
  const Assessment* assessment = model.session->state().assessment(form.finding.assessment);
  const Standard* standard =
      assessment == nullptr ? nullptr : model.session->standard_of(form.finding.assessment);
  if (standard == nullptr) {
    form.open = false;
    return;
  }
  const std::string title = model.tr(form.is_new ? "ui_process.finding.new" : "ui_process.finding.edit");
  Dialog dialog(ui, {.key = "finding", .title = title, .width = 44});
  ask_kind(ui, model, form.finding);
  ask_fields(ui, model, *standard, form);
  ask_documents(ui, model, assessment->organization, form.finding);
  std::string reason = why_not(model, command_of(form));
  if (!is_settled(form.due)) reason = model.tr("ui_process.half_date");
  const DialogAnswer answer = dialog.buttons({.keep = model.words.plain("ui_process.keep"),
                                              .act = model.words.plain("ui_process.finding.save"),
                                              .act_enabled = reason.empty(),
                                              .reason = reason});
  if (answer == DialogAnswer::act) actions.push_back(Do{command_of(form)});
  if (answer != DialogAnswer::none) form.open = false;
}

std::optional<StageKey> finding_stage(const Model& model, const Standard& standard,
                                      const std::string& assessment) {
  const session::WorkspaceState& state = model.session->state();
  if (const Stage* open = session::open_stage(state, standard, assessment)) {
    const StageKey key = session::own_key(assessment, open->id);
    if (session::may_note_finding(model.session->context(model.desk.person), key)) return key;
  }
  return session::last_rated(state, standard, assessment);
}

}  // namespace assessor::ui
