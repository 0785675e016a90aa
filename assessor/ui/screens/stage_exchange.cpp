#include "ui/screens/stage_exchange.h"

#include "session/stage_import.h"
#include "ui/screens/organization_act.h"
#include "ui/shell/personal_facts.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/select.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

namespace {

FilePickerSpec picker_spec(const Model& model, bool exports) {
  const auto word = [&](std::string_view key) { return model.words.plain(key); };
  return {.key = "stage-folder",
          .title = word(exports ? "ui_stage_package.export.title" : "ui_stage_package.import.title"),
          .text = word(exports ? "ui_stage_package.export.text" : "ui_stage_package.import.text"),
          .act = word(exports ? "ui_stage_package.export.act" : "ui_stage_package.import.act"),
          .wanted = FilePickerSpec::Wanted::folder};
}

void take_folder(Ui& ui, const Model& model, StageExchange& state, Actions& actions) {
  const auto chosen = file_picker(ui, model, state.picker, picker_spec(model, state.exports), actions);
  if (!chosen || chosen->empty()) return;
  if (state.exports) {
    actions.push_back(ExportStage{state.stage, chosen->front()});
    return;
  }
  state.inspected = chosen->front();
  state.assessment.clear();
  actions.push_back(InspectPackage{chosen->front()});
}

/// Where the package goes when its own assessment is not known here.
void choose_assessment(Ui& ui, const Model& model, StageExchange& state) {
  std::vector<Option> options;
  int chosen = -1;
  for (const session::OrganizationRow& row : model.session->overview().rows) {
    if (row.assessment.empty()) continue;
    if (row.assessment == state.assessment) chosen = static_cast<int>(options.size());
    options.push_back({row.assessment, row.name});
  }
  text(ui, {.text = model.words.plain("ui_stage_package.choose"), .color = ui.theme.ink2, .wraps = true});
  const int now = select(ui, {.key = "assessment",
                              .label = model.words.plain("ui_stage_package.organization"),
                              .options = options,
                              .chosen = chosen,
                              .placeholder = model.words.plain("ui_stage_package.organization"),
                              .width = room()});
  if (now >= 0) state.assessment = options[static_cast<std::size_t>(now)].key;
}

void tell_package(Ui& ui, Dialog& dialog, const Model& model, const PackageInspection& package) {
  if (package.error) {
    dialog.fact(Sign::un, model.words.message(*package.error));
    return;
  }
  dialog.fact(Sign::wait, model.tr("ui_stage_package.what", {{"organization", package.organization},
                                                             {"period", package.period},
                                                             {"stage", package.stage}}));
  if (!package.rater.empty())
    dialog.fact(Sign::wait, model.tr("ui_stage_package.rater", {{"person", package.rater}}));
  dialog.fact(package.changed > 0 ? Sign::half : Sign::ok,
              model.tr("ui_stage_package.answers", {{"count", std::to_string(package.answers)},
                                                    {"changed", std::to_string(package.changed)}}));
  dialog.fact(Sign::ok,
              model.tr("ui_stage_package.documents", {{"count", std::to_string(package.documents)}}));
  if (package.personal.empty()) return;
  text(ui,
       {.text = model.tr("ui_stage_package.personal", {{"count", std::to_string(package.personal.size())}}),
        .wraps = true,
        .key = "personal"});
  tell_personal(dialog, model, package.personal);
}

}  // namespace

void ask_to_export(StageExchange& state, const Model& model, const StageKey& stage, Actions& actions) {
  state.exports = true;
  state.stage = session::export_key(model.session->state(), stage, model.desk.person);
  open_file_picker(state.picker, picker_spec(model, true), actions);
}

void ask_to_import(StageExchange& state, const Model& model, Actions& actions) {
  state.exports = false;
  state.inspected.clear();
  open_file_picker(state.picker, picker_spec(model, false), actions);
}

void draw_stage_exchange(Ui& ui, const Model& model, StageExchange& state, Actions& actions) {
  take_folder(ui, model, state, actions);
  const auto& package = model.desk.package;
  if (state.inspected.empty() || !package || package->folder != state.inspected) return;
  const bool unmatched = !package->error && package->assessment.empty();
  const bool ready =
      !package->error && (package->acceptable || unmatched) && (!unmatched || !state.assessment.empty());
  Dialog dialog(ui, {.key = "package",
                     .title = model.words.plain("ui_stage_package.question"),
                     .text = model.words.plain("ui_stage_package.consequence")});
  tell_package(ui, dialog, model, *package);
  if (unmatched) choose_assessment(ui, model, state);
  const DialogAnswer answer = dialog.buttons({.keep = model.words.plain("ui_stage_package.keep"),
                                              .act = model.words.plain("ui_stage_package.take"),
                                              .act_enabled = ready,
                                              .reason = model.words.plain("ui_stage_package.not_ready")});
  if (answer == DialogAnswer::act) actions.push_back(ImportPackage{package->folder, state.assessment});
  if (answer != DialogAnswer::none) state.inspected.clear();
}

}  // namespace assessor::ui
