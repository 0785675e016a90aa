#include "ui/screens/follow_up_form.h"

#include <algorithm>

#include "base/hash.h"
#include "base/text.h"
#include "i18n/process_words.h"
#include "ui/icons.h"
#include "ui/screens/form.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

namespace {

constexpr int k_states = 4, k_efforts = 4, k_budget_steps = 8;

/// A list of the closed words of an entry, in the order of their values.
template <class Value>
void ask_word(Ui& ui, const Model& model, FieldGrid& grid, const char* key, int count, Value& value) {
  const std::string label = model.tr("ui_process.field." + std::string(key));
  const float width = grid.next(label);
  std::vector<std::string> words;
  for (int i = 0; i < count; ++i) words.push_back(i18n::words_of(model.words, static_cast<Value>(i)));
  std::vector<std::string> keys;
  for (int i = 0; i < count; ++i) keys.push_back(std::to_string(i));
  std::vector<Option> options;
  for (int i = 0; i < count; ++i)
    options.push_back({keys[static_cast<std::size_t>(i)], words[static_cast<std::size_t>(i)]});
  value = static_cast<Value>(select(
      ui,
      {.key = key, .label = label, .options = options, .chosen = static_cast<int>(value), .width = width}));
}

bool is_over(const FollowUp& entry) {
  return entry.state == FollowUpState::done || entry.state == FollowUpState::dropped;
}

void ask_completion(Ui& ui, const Model& model, FieldGrid& grid, FollowUpForm& form,
                    const std::string& organization) {
  if (!is_over(form.entry)) return;
  const bool done = form.entry.state == FollowUpState::done;
  if (done) {
    day_field(ui, grid, "done-on", model.tr("ui_process.field.done_on"), form.done_on);
    const float width = grid.next(model.tr("ui_process.field.evidence"));
    const std::string chosen = document_select(ui, model, organization, width);
    if (!chosen.empty()) form.entry.document = chosen;
  }
  if (const EvidenceDocument* document = model.session->state().document(form.entry.document);
      done && document != nullptr) {
    const float width = grid.next(model.tr("ui_process.field.chosen_document"), FieldGrid::Span::whole);
    text(ui, {.text = document->document.title, .width = width, .key = "chosen-document"});
  }
  area_field(ui, grid, "completion",
             model.tr(done ? "ui_process.field.completion" : "ui_process.field.why_dropped"),
             form.entry.completion);
}

void ask_fields(Ui& ui, const Model& model, const Standard& standard, FollowUpForm& form,
                const std::string& organization) {
  FollowUp& entry = form.entry;
  FieldGrid grid(ui);
  area_field(ui, grid, "action", model.tr("ui_process.field.action"), entry.action);
  const Criterion* item = item_field(ui, model, standard, grid, form.item);
  entry.criterion = item == nullptr ? std::string(trimmed(form.item)) : item->id;
  words_field(ui, grid, "owner", model.tr("ui_process.field.owner"), entry.owner);
  day_field(ui, grid, "due", model.tr("ui_process.field.due"), form.due);
  ask_word(ui, model, grid, "state", k_states, entry.state);
  ask_word(ui, model, grid, "effort", k_efforts, entry.effort);
  ask_word(ui, model, grid, "budget", k_budget_steps, entry.budget);
  ask_completion(ui, model, grid, form, organization);
  entry.due = form.due.value;
  entry.done_on = entry.state == FollowUpState::done ? form.done_on.value : std::nullopt;
}

session::Command command_of(const FollowUpForm& form) {
  if (form.is_new) return session::AddFollowUps{{form.entry}};
  return session::EditFollowUp{form.entry};
}

/// Small, at the left: the dialog's own buttons stand at the right.
bool draw_removal(Ui& ui, const Model& model, const FollowUpForm& form) {
  if (form.is_new) return false;
  const std::string reason = why_not(model, session::RemoveFollowUp{form.entry.id});
  const std::string label = model.tr("ui_process.plan.remove");
  return button(ui, {.key = "remove",
                     .label = label,
                     .style = ButtonStyle::text,
                     .icon = icon::trash,
                     .small = true,
                     .enabled = reason.empty(),
                     .reason = reason});
}

}  // namespace

void open_new_follow_up(const Ui& ui, FollowUpForm& form, const Standard& standard, FollowUp entry) {
  entry.id = random_uuid();
  open_follow_up(ui, form, standard, entry);
  form.is_new = true;
}

void open_follow_up(const Ui& ui, FollowUpForm& form, const Standard& standard, const FollowUp& entry) {
  form = {.open = true,
          .entry = entry,
          .due = typed_date(ui, entry.due),
          .done_on = typed_date(ui, entry.done_on)};
  if (const Criterion* found = standard.criterion(entry.criterion)) form.item = found->code;
}

void draw_follow_up_form(Ui& ui, const Model& model, FollowUpForm& form, Actions& actions) {
  if (!form.open) return;
  const Assessment* assessment = model.session->state().assessment(form.entry.assessment);
  const Standard* standard =
      assessment == nullptr ? nullptr : model.session->standard_of(form.entry.assessment);
  if (standard == nullptr) {
    form.open = false;
    return;
  }
  const std::string title = model.tr(form.is_new ? "ui_process.plan.new" : "ui_process.plan.edit");
  Dialog dialog(ui, {.key = "entry", .title = title, .width = 44});
  ask_fields(ui, model, *standard, form, assessment->organization);
  const bool removed = draw_removal(ui, model, form);
  std::string reason = why_not(model, command_of(form));
  if (!is_settled(form.due) || !is_settled(form.done_on)) reason = model.tr("ui_process.half_date");
  const DialogAnswer answer = dialog.buttons({.keep = model.words.plain("ui_process.keep"),
                                              .act = model.words.plain("ui_process.plan.save"),
                                              .act_enabled = reason.empty(),
                                              .reason = reason});
  if (removed) actions.push_back(Do{session::RemoveFollowUp{form.entry.id}});
  if (answer == DialogAnswer::act) actions.push_back(Do{command_of(form)});
  if (removed || answer != DialogAnswer::none) form.open = false;
}

FollowUp follow_up_of(const Finding& finding) {
  FollowUp entry;
  entry.assessment = finding.assessment;
  entry.source = FollowUpSource::finding;
  entry.finding = finding.id;
  entry.criterion = finding.criterion;
  entry.action = finding.text;
  entry.due = finding.due;
  return entry;
}

}  // namespace assessor::ui
