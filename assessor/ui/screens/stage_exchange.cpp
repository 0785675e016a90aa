#include "ui/screens/stage_exchange.h"

#include <algorithm>
#include <string>
#include <vector>

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

/// The organization of the package is new here. Who knows it under another name sends it there; unless that
/// is said, it begins. Returns the name of another one that was chosen.
std::string choose_other(Ui& ui, const Model& model, const PackageInspection& package, StageExchange& state) {
  const std::string itself = model.tr("ui_stage_package.new", {{"organization", package.organization}});
  std::vector<Option> options = {{"new", itself}};
  std::vector<std::string> assessments = {{}};
  for (const session::OrganizationRow& row : model.session->overview().rows) {
    if (row.assessment.empty()) continue;
    options.push_back({row.assessment, row.name});
    assessments.push_back(row.assessment);
  }
  if (options.size() == 1) return {};
  const auto found = std::ranges::find(assessments, state.assessment);
  const int before = found == assessments.end() ? 0 : static_cast<int>(found - assessments.begin());
  text(ui, {.text = model.words.plain("ui_stage_package.choose"), .color = ui.theme.ink2, .wraps = true});
  const auto now =
      static_cast<std::size_t>(select(ui, {.key = "assessment",
                                           .label = model.words.plain("ui_stage_package.organization"),
                                           .options = options,
                                           .chosen = before,
                                           .width = room()}));
  state.assessment = assessments[now];
  return now == 0 ? std::string() : std::string(options[now].label);
}

/// "lembaga Kenanga, periode 2027, penilaiannya"
std::string begins_words(const Model& model, const PackageInspection& package) {
  std::string all;
  const auto say = [&](bool begins, const std::string& what, const i18n::Params& params) {
    if (begins) all += (all.empty() ? "" : ", ") + model.tr("ui_stage_package.begins." + what, params);
  };
  const PackageBegins& begins = package.begins;
  say(!begins.standard.empty(), "standard", {{"standard", begins.standard}});
  say(begins.organization, "organization", {{"organization", package.organization}});
  say(begins.period, "period", {{"period", package.period}});
  say(begins.assessment, "assessment", {{"organization", package.organization}, {"period", package.period}});
  return all;
}

/// What begins and what changes where the package's own ids lead.
void tell_own(Dialog& dialog, const Model& model, const PackageInspection& package) {
  if (package.begins.anything())
    dialog.fact(Sign::wait, model.tr("ui_stage_package.begins", {{"what", begins_words(model, package)}}),
                "begins");
  dialog.fact(package.changed > 0 ? Sign::half : Sign::ok,
              model.tr("ui_stage_package.answers", {{"count", std::to_string(package.answers)},
                                                    {"changed", std::to_string(package.changed)}}));
}

/// `other`: the organization that it goes to instead of its own; empty: its own.
void tell_package(Ui& ui, Dialog& dialog, const Model& model, const PackageInspection& package,
                  const std::string& other) {
  if (package.error) {
    dialog.fact(Sign::un, model.words.message(*package.error));
    return;
  }
  dialog.fact(Sign::wait, model.tr("ui_stage_package.what", {{"organization", package.organization},
                                                             {"period", package.period},
                                                             {"stage", package.stage}}));
  if (!package.rater.empty())
    dialog.fact(Sign::wait, model.tr("ui_stage_package.rater", {{"person", package.rater}}));
  if (other.empty())
    tell_own(dialog, model, package);
  else
    dialog.fact(
        Sign::half,
        model.tr("ui_stage_package.replaces", {{"count", std::to_string(package.answers)}, {"name", other}}),
        "replaces");
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
  Dialog dialog(ui, {.key = "package",
                     .title = model.words.plain("ui_stage_package.question"),
                     .text = model.words.plain("ui_stage_package.consequence")});
  std::string other;
  if (!package->error && package->begins.organization) other = choose_other(ui, model, *package, state);
  tell_package(ui, dialog, model, *package, other);
  const DialogAnswer answer = dialog.buttons({.keep = model.words.plain("ui_stage_package.keep"),
                                              .act = model.words.plain("ui_stage_package.take"),
                                              .act_enabled = package->acceptable,
                                              .reason = model.words.plain("ui_stage_package.not_ready")});
  if (answer == DialogAnswer::act) actions.push_back(ImportPackage{package->folder, state.assessment});
  if (answer != DialogAnswer::none) state.inspected.clear();
}

}  // namespace assessor::ui
