#include "ui/screens/objection_forms.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/hash.h"
#include "base/text.h"
#include "session/journey.h"
#include "session/value_text.h"
#include "ui/icons.h"
#include "ui/scopes.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/text.h"
#include "ui/widgets/toggles.h"

namespace assessor::ui {

namespace {

std::string stage_title(const Model& model, const StageKey& key) {
  const Standard* standard = model.session->standard_of(key.assessment);
  const Stage* stage = standard == nullptr ? nullptr : standard->stage(key.stage);
  return stage == nullptr ? key.stage : model.tr(stage->title);
}

/// Ends a dialog with its two buttons; the act is done where it was pressed. True when it is closed.
struct Ending {
  std::string_view act;
  session::Command command;
  std::string reason;
};
bool end_dialog(Dialog& dialog, const Model& model, const Ending& ending, Actions& actions) {
  const DialogAnswer answer = dialog.buttons({.keep = model.words.plain("ui_process.keep"),
                                              .act = ending.act,
                                              .act_enabled = ending.reason.empty(),
                                              .reason = ending.reason});
  if (answer == DialogAnswer::act) actions.push_back(Do{ending.command});
  return answer != DialogAnswer::none;
}

/// A document's title and a way to take it out again.
bool draw_document(Ui& ui, const Model& model, const std::string& id) {
  const KeyScope scope(ui, id);
  const EvidenceDocument* document = model.session->state().document(id);
  const std::string drop = model.tr("ui_process.field.drop");
  const ImVec2 start = ImGui::GetCursorScreenPos();
  const float cross = ui.metrics.control_small, width = room() - cross - ui.metrics.gap1;
  place({start.x, std::round(start.y + (cross - ui.metrics.leading_body) / 2)});
  text(ui, {.text = document == nullptr ? id : document->document.title, .width = width, .key = "title"});
  place({start.x + width + ui.metrics.gap1, start.y});
  const bool dropped =
      button(ui, {.key = "drop", .icon = icon::cross, .name = drop, .small = true, .width = cross});
  place({start.x, start.y + cross + ui.metrics.units(1)});
  return dropped;
}

void ask_documents(Ui& ui, const Model& model, const std::string& organization,
                   std::vector<std::string>& documents) {
  const KeyScope scope(ui, "documents");
  std::erase_if(documents, [&](const std::string& id) { return draw_document(ui, model, id); });
  const std::string chosen = document_select(ui, model, organization, room());
  if (!chosen.empty() && std::ranges::find(documents, chosen) == documents.end()) documents.push_back(chosen);
}

/// What the item had in the result that is objected to.
std::string value_before(const Model& model, const Standard& standard, const Criterion& criterion,
                         const Objection& objection) {
  const AnswerSheet* sheet =
      model.session->sent_sheet(session::own_key(objection.assessment, objection.stage));
  if (sheet == nullptr) return {};
  const auto answer = sheet->answers.find(criterion.id);
  if (answer == sheet->answers.end()) return "–";
  return session::value_text(standard, criterion, answer->second.value, model.format, model.words.language());
}

struct Verdict {
  AnswerValue value;
  std::string error;  ///< why the value typed means nothing
};

Verdict ask_verdict(Ui& ui, const Model& model, const Standard& standard, const Criterion& criterion,
                    VerdictForm& form) {
  Verdict verdict;
  FieldGrid grid(ui);
  if (form.accepted) {
    if (auto value = session::parse_value(standard, criterion, form.value, model.format))
      verdict.value = *value;
    else
      verdict.error = told(model, value.error());
    const std::string label = model.tr("ui_process.field.new_value");
    const float width = grid.next(label);
    text_field(ui,
               {.key = "value", .label = label, .width = width, .error = verdict.error, .max_letters = 40},
               form.value);
  }
  area_field(ui, grid, "reason", model.tr("ui_process.field.decision_reason"), form.reason);
  return verdict;
}

}  // namespace

void open_hand_over(const Ui& ui, const Model& model, HandOverForm& form, const StageKey& stage) {
  const assessor::HandOver* before = model.session->state().hand_over(stage);
  form = {.open = true,
          .stage = stage,
          .on = typed_date(ui, before == nullptr ? model.session->today() : before->on),
          .accepted = before != nullptr && before->accepted};
}

void draw_hand_over_form(Ui& ui, const Model& model, HandOverForm& form, Actions& actions) {
  if (!form.open) return;
  const std::string title =
      model.tr("ui_process.hand_over.title", {{"stage", stage_title(model, form.stage)}});
  Dialog dialog(ui,
                {.key = "hand-over", .title = title, .text = model.words.plain("ui_process.hand_over.text")});
  {
    FieldGrid grid(ui);
    day_field(ui, grid, "on", model.tr("ui_process.field.handed_over"), form.on);
  }
  check_box(ui, {.key = "accepted", .label = model.words.plain("ui_process.hand_over.accepted")},
            form.accepted);
  const session::HandOverResult command{form.stage, form.on.value.value_or(Date{}), form.accepted};
  const std::string reason = form.on.value ? why_not(model, command) : model.tr("ui_process.half_date");
  if (end_dialog(dialog, model, {model.words.plain("ui_process.hand_over.act"), command, reason}, actions))
    form.open = false;
}

void open_objection(ObjectionForm& form, const Standard& standard, const StageKey& stage,
                    const std::string& criterion) {
  form = {.open = true};
  form.objection.id = random_uuid();
  form.objection.stage = stage;
  if (const Criterion* found = standard.criterion(criterion)) form.item = found->code;
}

void draw_objection_form(Ui& ui, const Model& model, ObjectionForm& form, Actions& actions) {
  if (!form.open) return;
  const Assessment* assessment = model.session->state().assessment(form.objection.stage.assessment);
  const Standard* standard =
      assessment == nullptr ? nullptr : model.session->standard_of(form.objection.stage.assessment);
  if (standard == nullptr) {
    form.open = false;
    return;
  }
  const std::string title =
      model.tr("ui_process.objection.title", {{"stage", stage_title(model, form.objection.stage)}});
  Dialog dialog(ui, {.key = "objection",
                     .title = title,
                     .text = model.words.plain("ui_process.objection.text"),
                     .width = 44});
  bool known = false;
  {
    FieldGrid grid(ui);
    const Criterion* item = item_field(ui, model, *standard, grid, form.item);
    known = item != nullptr;
    form.objection.criterion = known ? item->id : std::string();
    area_field(ui, grid, "reason", model.tr("ui_process.field.objection_reason"), form.objection.reason);
  }
  ask_documents(ui, model, assessment->organization, form.objection.documents);
  const std::string reason =
      known ? why_not(model, form.objection) : model.tr("ui_process.field.item.needed");
  if (end_dialog(dialog, model, {model.words.plain("ui_process.objection.act"), form.objection, reason},
                 actions))
    form.open = false;
}

void draw_verdict_form(Ui& ui, const Model& model, VerdictForm& form, Actions& actions) {
  if (!form.open) return;
  const Objection* objection = model.session->state().objection(form.objection);
  const Standard* standard =
      objection == nullptr ? nullptr : model.session->standard_of(objection->assessment);
  const Criterion* criterion = standard == nullptr ? nullptr : standard->criterion(objection->criterion);
  if (criterion == nullptr) {
    form.open = false;
    return;
  }
  const std::string title = model.tr("ui_process.verdict.title", {{"item", criterion->code}});
  const std::string before = model.tr("ui_process.verdict.text",
                                      {{"item", model.tr(criterion->short_title)},
                                       {"value", value_before(model, *standard, *criterion, *objection)}});
  Dialog dialog(ui, {.key = "verdict", .title = title, .text = before, .width = 40});
  const std::array<Segment, 2> segments = {
      Segment{"accepted", model.words.plain("ui_process.verdict.accepted")},
      Segment{"rejected", model.words.plain("ui_process.verdict.rejected")}};
  form.accepted = segmented(ui, "verdict", segments, form.accepted ? 0 : 1) == 0;
  const Verdict verdict = ask_verdict(ui, model, *standard, *criterion, form);
  const session::DecideObjection command{form.objection, form.accepted, verdict.value, form.reason};
  const std::string reason = verdict.error.empty() ? why_not(model, command) : verdict.error;
  if (end_dialog(dialog, model, {model.words.plain("ui_process.verdict.act"), command, reason}, actions))
    form.open = false;
}

}  // namespace assessor::ui
