#pragma once

#include "cli/commands/city_section.h"
#include "report/document.h"

namespace assessor::cli {

/// All tables of the city, a sheet for each. The overview has a standard.
report::Document city_workbook(const CityAsked& asked, const session::Session& session,
                               const session::Overview& overview, const Console& console);

/// All tables of the city as one spreadsheet, a sheet for each: numbers are numbers, and what people typed is
/// text whatever it begins with. Written whole or not at all, and noted in the export log. Errors:
/// standard-missing {digest}, those of write_report and save_report.
Result<int> save_city_workbook(const CityAsked& asked, const OpenedWorkspace& opened,
                               const session::Overview& overview, const Console& console);

}  // namespace assessor::cli
