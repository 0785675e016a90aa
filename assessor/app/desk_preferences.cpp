#include "app/desk_actions.h"
#include "ui/zoom.h"

namespace assessor::app {

void carry_out(DeskState& state, const ui::Prefer& action) {
  ui::Desk& desk = state.desk;
  Settings& settings = state.settings;
  if (action.language && state.catalogs.count(*action.language) > 0)
    settings.language = desk.language = *action.language;
  if (action.color_mode) {
    desk.color_mode = *action.color_mode;
    settings.dark = desk.color_mode == ui::ColorMode::dark;
  }
  if (action.zoom) {
    desk.zoom = ui::valid_zoom(*action.zoom);
    settings.zoom = desk.zoom;
    state.hooks.set_zoom(desk.zoom);
  }
  if (action.full_screen) {
    settings.full_screen = desk.full_screen = *action.full_screen;
    state.hooks.set_full_screen(desk.full_screen);
  }
  keep_settings(state);
}

void carry_out(DeskState& state, const ui::ActAs& action) {
  if (!state.open) return;
  const Person* person = state.session()->state().person(action.person);
  if (person == nullptr) return complain(state, {"person-missing", {{"person", action.person}}, {}});
  state.desk.person = person->id;
  remember_person(state.settings, person->id);
  keep_settings(state);
}

void carry_out(DeskState& state, const ui::ViewPeriod& action) {
  if (state.open) state.session()->view_period(action.period);
}

void carry_out(DeskState& state, const ui::CopyText& action) {
  state.hooks.copy_text(action.text);
}

}  // namespace assessor::app
