#include "ui/screens/benchmark_record.h"

#include <utility>

#include "base/hash.h"
#include "session/benchmark_record.h"
#include "ui/screens/act_form.h"
#include "ui/screens/form.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

namespace {

/// A button that says why it cannot be pressed.
bool act_button(Ui& ui, const Model& model, std::string_view key, std::string_view label,
                const std::string& reason) {
  skip_down(ui.metrics.units(1));
  return button(ui, {.key = key,
                     .label = model.words.plain(label),
                     .small = true,
                     .enabled = reason.empty(),
                     .reason = reason});
}

void draw_source(Ui& ui, const Model& model, const Standard& standard, const AnswerSheet& sheet) {
  const Stage* stage = standard.stage(sheet.stage);
  const i18n::Params params{{"stage", stage == nullptr ? sheet.stage : model.tr(stage->title)},
                            {"period", sheet.period},
                            {"date", model.format.date(sheet.date)}};
  skip_down(ui.metrics.units(1));
  text(ui, {.text = model.tr("ui_benchmark_record.source", params),
            .style = TextStyle::small,
            .color = ui.theme.ink2,
            .wraps = true,
            .key = "source"});
}

/// Only where there is one: its answers, and the day, differ from those of the record.
void draw_renew(Ui& ui, const Model& model, const BenchmarkRecord& record, Actions& actions) {
  auto newest = session::benchmark_of(*model.session, record.sheet.subject_id, {}, record.id);
  if (!newest || *newest == record) return;
  session::AddBenchmark renew{std::move(*newest)};
  if (act_button(ui, model, "renew", "ui_benchmark_record.renew", why_not(model, renew)))
    actions.push_back(Do{std::move(renew)});
}

void draw_acts(Ui& ui, const Model& model, const Standard& standard, const BenchmarkRecord& record,
               BenchmarkState& state, const Criterion& item, Actions& actions) {
  draw_source(ui, model, standard, record.sheet);
  if (act_button(ui, model, "fill-in", "ui_practice.fill_in", {}))
    open_practice_form(model, state.practice, record, item);
  draw_renew(ui, model, record, actions);
  const std::string reason = why_not(model, session::RemoveBenchmark{record.id});
  if (act_button(ui, model, "remove", "ui_benchmark_record.remove", reason)) state.removing = record.id;
}

/// The record is there before its first card is kept.
void draw_begin(Ui& ui, const Model& model, const std::string& organization, BenchmarkState& state,
                const Criterion& item, Actions& actions) {
  auto made = session::benchmark_of(*model.session, organization, {}, random_uuid());
  session::AddBenchmark begin{made ? std::move(*made) : BenchmarkRecord{}};
  const std::string reason = made ? why_not(model, begin) : told(model, made.error());
  if (!act_button(ui, model, "note-practice", "ui_benchmark_record.begin", reason)) return;
  state.benchmark = begin.benchmark.id;
  open_practice_form(model, state.practice, begin.benchmark, item);
  actions.push_back(Do{std::move(begin)});
}

}  // namespace

void draw_record_acts(Ui& ui, const Model& model, const BenchmarkView& view, BenchmarkState& state,
                      const Criterion& item, Actions& actions) {
  if (view.benchmark() == nullptr) return;
  const session::WorkspaceState& records = model.session->state();
  const std::string& key = view.benchmark()->key;
  if (const auto record = records.benchmarks.find(key); record != records.benchmarks.end())
    draw_acts(ui, model, *view.standard, record->second, state, item, actions);
  else if (records.organization(key) != nullptr)
    draw_begin(ui, model, key, state, item, actions);
}

void ask_package_consent(Ui& ui, const Model& model, BenchmarkState& state, Actions& actions) {
  const auto& offer = model.desk.benchmark_offer;
  if (state.picked.empty() || !offer || offer->folder != state.picked.parent_path()) return;
  const auto word = [&](std::string_view key) { return model.words.plain(key); };
  session::AddBenchmark add{
      session::benchmark_of(model.session->state(), offer->sheet, state.since, random_uuid())};
  const std::string title = model.tr("ui_benchmark_record.package.title", {{"name", add.benchmark.name}});
  Dialog dialog(ui, {.key = "package", .title = title, .text = word("ui_benchmark_record.package.text")});
  check_box(ui, {.key = "agreed", .label = word("ui_benchmark_record.package.agreed")}, state.agreed);
  form_text(ui, {.key = "since", .label = word("ui_benchmark_record.package.since")}, state.since);
  const std::string refused =
      state.agreed ? why_not(model, add) : std::string(word("ui_benchmark_record.package.needs_consent"));
  const DialogAnswer answer = dialog.buttons({.keep = word("ui_benchmark_record.package.keep"),
                                              .act = word("ui_benchmark.add"),
                                              .act_enabled = refused.empty(),
                                              .reason = refused});
  if (answer == DialogAnswer::none) return;
  if (answer == DialogAnswer::act) {
    state.benchmark = add.benchmark.id;
    actions.push_back(Do{std::move(add)});
  }
  state.picked.clear();
  state.agreed = false;
  state.since.clear();
}

void ask_record_removal(Ui& ui, const Model& model, std::string& removing, Actions& actions) {
  if (removing.empty()) return;
  const auto& records = model.session->state().benchmarks;
  const auto record = records.find(removing);
  if (record == records.end()) return removing.clear();
  const std::string title = model.tr("ui_benchmark_record.remove.title", {{"name", record->second.name}});
  Dialog dialog(ui, {.key = "remove-benchmark",
                     .title = title,
                     .text = model.words.plain("ui_benchmark_record.remove.text")});
  const DialogAnswer answer = dialog.buttons({.keep = model.words.plain("ui_benchmark_record.remove.keep"),
                                              .act = model.words.plain("ui_benchmark_record.remove.act"),
                                              .removes = true});
  if (answer == DialogAnswer::act) actions.push_back(Do{session::RemoveBenchmark{removing}});
  if (answer != DialogAnswer::none) removing.clear();
}

}  // namespace assessor::ui
