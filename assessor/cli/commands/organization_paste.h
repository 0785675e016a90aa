#pragma once

#include <string>

#include "cli/console.h"
#include "cli/selection.h"

namespace assessor::cli {

struct PasteRequest {
  Selection at;
  std::string source;  ///< a file; "-" is standard input
  bool dry_run = false;
};

/// Rows of a spreadsheet become organizations, with a line of result each; all of them or none.
Result<int> paste_organizations(const PasteRequest& request, const Console& console);

}  // namespace assessor::cli
