#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "base/result.h"
#include "report/readiness_figures.h"
#include "session/session.h"

namespace assessor::cli {

/// Which charts of a workspace.
struct ChartsAsked {
  std::string organization;  ///< id; empty: the city's map
  std::string period;
  /// Keys of reference lines; those that there are not for the organization are left out.
  std::vector<std::string> lines = {};
  std::set<std::string> left_out = {};  ///< peers that make no median
  std::string kind;                     ///< one of figure_kinds() or city_figure_kinds(); empty: all
  bool hides_names = false;             ///< of the city
  // Of the city's map, by the words of session/city_map.h.
  std::string only = "all", order = "name", shows = "value";
};

/// "city", the map, and "change", the medians of two periods.
const std::vector<std::string>& city_figure_kinds();

/// Copies of all that is drawn, so that a worker can write them. Errors: organization-missing, and
/// nothing-to-draw {organization} where there is no score to draw yet, or no-such-chart {kind}; of the map
/// map-filter {value, allowed}, map-order {value, allowed}, map-shows {value}, and map-too-few where names
/// are hidden.
Result<std::vector<report::NamedFigure>> gather_figures(const session::Session& session,
                                                        const ChartsAsked& asked, const i18n::Catalog& words);

/// "dots_<name>_<period>.svg" for each; the names of the files. Errors: those of figure_file and save_report.
Result<std::vector<std::string>> save_figures(const std::vector<report::NamedFigure>& figures,
                                              const std::string& name, const std::string& period,
                                              const std::string& format, const std::filesystem::path& folder);

}  // namespace assessor::cli
