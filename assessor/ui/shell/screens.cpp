#include "ui/shell/screens.h"

namespace assessor::ui {

namespace {

/// A row from a screen's own two functions and its member of Screens.
template <Place place, auto member, auto page, auto draw>
ScreenEntry row() {
  return {place, [](const Model& model, const Screens& screens) { return page(model, screens.*member); },
          [](Ui& ui, const Model& model, Screens& screens, const PageEvent& event, Actions& actions) {
            draw(ui, model, screens.*member, event, actions);
          }};
}

}  // namespace

const std::vector<ScreenEntry>& screen_table() {
  static const std::vector<ScreenEntry> table = {
      row<Place::home, &Screens::home, home_page, draw_home>(),
      row<Place::organizations, &Screens::organizations, organizations_page, draw_organizations>(),
      row<Place::assess, &Screens::assess, assess_page, draw_assess>(),
      row<Place::evidence, &Screens::evidence, evidence_page, draw_evidence>(),
      row<Place::result, &Screens::result, result_page, draw_result>(),
      row<Place::benchmark, &Screens::benchmark, benchmark_page, draw_benchmark>(),
      row<Place::report, &Screens::report, report_page, draw_report>(),
      row<Place::city, &Screens::city, city_page, draw_city>(),
      row<Place::help, &Screens::help, help_page, draw_help>(),
      row<Place::settings, &Screens::settings, settings_page, draw_settings>(),
      row<Place::start, &Screens::start, start_page, draw_start>(),
  };
  return table;
}

const ScreenEntry* screen_of(Place place) {
  for (const ScreenEntry& entry : screen_table())
    if (entry.place == place) return &entry;
  return nullptr;
}

}  // namespace assessor::ui
