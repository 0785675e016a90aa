#pragma once

#include <vector>

#include "ui/screens/assess.h"
#include "ui/screens/benchmark.h"
#include "ui/screens/city.h"
#include "ui/screens/evidence.h"
#include "ui/screens/help.h"
#include "ui/screens/home.h"
#include "ui/screens/organizations.h"
#include "ui/screens/report.h"
#include "ui/screens/result.h"
#include "ui/screens/settings.h"
#include "ui/screens/start.h"
#include "ui/shell/screen.h"

namespace assessor::ui {

/// What all screens remember while the window is open. One plain struct a screen, reset with the workspace.
struct Screens {
  HomeState home;
  OrganizationsState organizations;
  AssessState assess;
  EvidenceState evidence;
  ResultState result;
  BenchmarkState benchmark;
  CityState city;
  ReportState report;
  HelpState help;
  SettingsState settings;
  StartState start;
};

/// A row of the table of screens: a place without a row is not in the rail.
struct ScreenEntry {
  Place place = Place::home;
  Page (*page)(const Model&, const Screens&) = nullptr;
  void (*draw)(Ui&, const Model&, Screens&, const PageEvent&, Actions&) = nullptr;
};

/// In the order of the rail.
const std::vector<ScreenEntry>& screen_table();
const ScreenEntry* screen_of(Place place);

}  // namespace assessor::ui
