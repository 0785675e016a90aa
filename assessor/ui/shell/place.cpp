#include "ui/shell/place.h"

namespace assessor::ui {

const char* name_of(Place place) {
  switch (place) {
    case Place::home:
      return "home";
    case Place::organizations:
      return "organizations";
    case Place::assess:
      return "assess";
    case Place::evidence:
      return "evidence";
    case Place::result:
      return "result";
    case Place::benchmark:
      return "benchmark";
    case Place::report:
      return "report";
    case Place::city:
      return "city";
    case Place::help:
      return "help";
    case Place::settings:
      return "settings";
    case Place::start:
      return "start";
  }
  return "";
}

}  // namespace assessor::ui
