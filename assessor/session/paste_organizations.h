#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "session/command.h"
#include "session/state.h"

namespace assessor::session {

/// What becomes of one pasted row.
struct PastedOrganization {
  enum class Outcome { added, known, refused };
  std::size_t line = 0;  ///< where it begins, from 1
  Outcome outcome = Outcome::added;
  std::string name;            ///< empty where the row is refused
  std::optional<Error> error;  ///< why it is refused
};

struct PastedOrganizations {
  std::vector<PastedOrganization> rows;  ///< a line of result each
  AddOrganizations command;              ///< the rows taken, with fresh ids
};

/// Sorts out rows of a spreadsheet: names that the workspace or an earlier row has already are known and left
/// out, case and accents aside. Errors: those of exchange::read_organization_rows.
Result<PastedOrganizations> paste_organizations(const WorkspaceState& state, std::string_view text);

}  // namespace assessor::session
