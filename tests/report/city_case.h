#pragma once

#include <string>

#include <fmt/format.h>

#include "report/templates.h"

namespace test {

/// Six organizations, of which the last has not begun.
struct CityCase {
  ReportCase usual = usual_case();
  assessor::report::CityInput input;

  CityCase();
  CityCase(const CityCase&) = delete;
  CityCase& operator=(const CityCase&) = delete;

  assessor::report::Document paper(const std::string& kind, const std::string& language = "id") const;
  /// Text of F-10 in Indonesian.
  std::string words() const { return words_of(paper("f-10")); }
  /// Every section of F-10, with something to tell in each.
  void fill_all_parts();
};

}  // namespace test
