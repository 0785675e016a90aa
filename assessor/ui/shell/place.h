#pragma once

#include <optional>
#include <string>

#include "session/session.h"

namespace assessor::ui {

/// The places of the rail, and the one before any workspace is open.
enum class Place {
  home,
  organizations,
  assess,
  evidence,
  result,
  benchmark,
  report,
  city,
  help,
  settings,
  start
};

/// Stable name: part of language keys ("ui_shell.place.<name>") and of test keys.
const char* name_of(Place place);

/// Two ways to assess.
enum class AssessView { card, table };

/// What Pleno & RTL, in the place of the result, shows.
enum class ProcessView { findings, objections, plenary, plan };

/// What the person is looking at; shared by all screens, so that going from Hasil to Menilai stays with
/// the same organization and criterion.
struct Selection {
  Place place = Place::home;
  std::string organization;  ///< id; empty: none chosen yet
  StageKey stage;            ///< empty stage: the open one, else the last sent
  std::string criterion;     ///< id
  AssessView view = AssessView::card;

  friend bool operator==(const Selection&, const Selection&) = default;
};

}  // namespace assessor::ui
