#include <algorithm>
#include <array>
#include <vector>

#include "base/platform/files.h"
#include "base/text.h"
#include "ui/scopes.h"
#include "ui/screens/form.h"
#include "ui/screens/settings_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

namespace {

std::string name_of_standard(const Model& model, const Standard& standard) {
  return model.tr(standard.short_title) + " " + standard.version;
}

const Period* current_period(const Model& model) {
  return model.session->state().period(model.session->state().office.current_period);
}

std::map<std::string, Date> typed_due(const SettingsState& state) {
  std::map<std::string, Date> due;
  for (const auto& [stage, typed] : state.due)
    if (typed.value) due[stage] = *typed.value;
  return due;
}

/// The fields hold the period's own dates until somebody types.
void follow_period(const SettingsPart& part, const Period& period, const Standard& standard) {
  if (part.state.due_of == period.id && !part.state.due.empty()) return;
  part.state.due_of = period.id;
  part.state.due.clear();
  for (const Stage& stage : standard.stages) {
    const auto found = period.due.find(stage.id);
    part.state.due[stage.id] =
        typed_date(part.ui, found == period.due.end() ? std::nullopt : std::optional(found->second));
  }
}

void choose_period(const SettingsPart& part) {
  const auto& state = part.model.session->state();
  std::vector<Option> options;
  int before = -1;
  for (const auto& [id, period] : state.periods) {
    if (id == state.office.current_period) before = static_cast<int>(options.size());
    options.push_back({id, id, period.closed ? part.word("ui_settings.period.closed") : std::string_view()});
  }
  const int now = form_select(part.ui, "period", part.word("ui_settings.period.current"), options, before);
  if (now == before) return;
  Office office = state.office;
  office.current_period = options[static_cast<std::size_t>(now)].key;
  part.change(session::EditOffice{office});
  part.actions.push_back(ViewPeriod{});
}

/// To look at what was, without changing anything for anybody.
void view_period(const SettingsPart& part) {
  const session::Session& session = *part.model.session;
  std::vector<Option> options;
  int before = -1;
  for (const auto& [id, period] : session.state().periods) {
    if (id == session.period()) before = static_cast<int>(options.size());
    options.push_back({id, id});
  }
  if (options.size() < 2) return;
  const int now = form_select(part.ui, "viewed", part.word("ui_settings.period.viewed"), options, before);
  if (now == before) return;
  part.actions.push_back(ViewPeriod{std::string(options[static_cast<std::size_t>(now)].key)});
}

void draw_due(const SettingsPart& part, const Standard& standard) {
  const KeyScope scope(part.ui, "due");
  text(part.ui, {.text = part.word("ui_settings.due"), .style = TextStyle::body_bold});
  text(part.ui, {.text = part.word("ui_settings.due.text"), .color = part.ui.theme.ink2, .wraps = true});
  for (const Stage& stage : standard.stages) {
    const std::string& title = part.model.tr(stage.title);
    form_label(part.ui, title);
    date_field(part.ui,
               {.key = stage.id,
                .label = title,
                .placeholder = part.word("ui_settings.due.example"),
                .width = part.ui.metrics.ems(14)},
               part.state.due[stage.id]);
  }
}

void draw_current(const SettingsPart& part) {
  const FlowCard card(part.ui, "period", part.word("ui_settings.period"));
  const Period* period = current_period(part.model);
  if (period == nullptr) {
    text(part.ui, {.text = part.word("ui_settings.period.none"), .wraps = true});
    return;
  }
  choose_period(part);
  view_period(part);
  const Standard* standard = part.model.session->standards().of(period->standard);
  if (standard == nullptr) return;
  form_label(part.ui, part.word("ui_settings.standard"));
  text(part.ui, {.text = name_of_standard(part.model, *standard), .key = "standard"});
  follow_period(part, *period, *standard);
  if (part.pressed == "save_due")
    part.change(session::EditPeriod{period->id, typed_due(part.state), period->closed});
  bool closed = period->closed;
  form_label(part.ui, "");
  if (switch_box(part.ui, {.key = "closed", .label = part.word("ui_settings.period.close")}, closed))
    part.change(session::EditPeriod{period->id, period->due, closed});
  draw_due(part, *standard);
}

/// The year after the newest period, where periods are named by years.
std::string next_period(const Model& model) {
  const auto& periods = model.session->state().periods;
  if (periods.empty()) return model.session->today().iso().substr(0, 4);
  const auto year = Date::parse(periods.rbegin()->first + "-01-01");
  return year ? add_months(*year, 12).iso().substr(0, 4) : std::string();
}

std::vector<const Standard*> pinned(const Model& model) {
  return model.session->standards().all();
}

void begin_new_period(const SettingsPart& part) {
  const auto count = static_cast<int>(pinned(part.model).size());
  part.state.new_period = {true, next_period(part.model), count - 1};
}

void open_new_period(const SettingsPart& part) {
  const SettingsState::PeriodForm& form = part.state.new_period;
  const Standard* standard = pinned(part.model).at(static_cast<std::size_t>(form.standard));
  part.change(session::OpenPeriod{std::string(trimmed(form.id)), session::pin_of(*standard), {}, true});
  part.actions.push_back(ViewPeriod{});
}

void ask_new_period(const SettingsPart& part) {
  SettingsState::PeriodForm& form = part.state.new_period;
  if (!form.open) return;
  Dialog dialog(part.ui, {.key = "new_period",
                          .title = part.word("ui_settings.act.open_period"),
                          .text = part.word("ui_settings.period.explain"),
                          .width = 44});
  form_text(part.ui, {.key = "id", .label = part.word("ui_settings.period.name"), .max_letters = 32},
            form.id);
  const auto standards = pinned(part.model);
  std::vector<std::string> names;
  for (const Standard* standard : standards) names.push_back(name_of_standard(part.model, *standard));
  std::vector<Option> options;
  for (std::size_t i = 0; i < names.size(); ++i) options.push_back({standards[i]->digest, names[i]});
  form.standard = form_select(part.ui, "standard", part.word("ui_settings.standard"), options, form.standard);
  const bool complete = !trimmed(form.id).empty() && form.standard >= 0;
  const DialogAnswer answer = dialog.buttons({.keep = part.word("ui_settings.cancel"),
                                              .act = part.word("ui_settings.period.open"),
                                              .act_enabled = complete,
                                              .reason = part.word("ui_settings.period.incomplete")});
  if (answer == DialogAnswer::act) open_new_period(part);
  if (answer != DialogAnswer::none) form.open = false;
}

}  // namespace

bool due_changed(const Model& model, const SettingsState& state) {
  const Period* period = current_period(model);
  if (period == nullptr || state.due_of != period->id || state.due.empty()) return false;
  return !due_readable(state) || typed_due(state) != period->due;
}

bool due_readable(const SettingsState& state) {
  return std::ranges::none_of(state.due, [](const auto& entry) { return !entry.second.error.empty(); });
}

void draw_period_settings(const SettingsPart& part) {
  if (part.pressed == "open_period") begin_new_period(part);
  draw_current(part);
  draw_standard_settings(part);
  ask_new_period(part);
}

}  // namespace assessor::ui
