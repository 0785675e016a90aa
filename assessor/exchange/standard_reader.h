#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "domain/standard.h"
#include "exchange/findings.h"

namespace assessor::exchange {

struct StandardRead {
  std::optional<Standard> standard;   ///< only when no finding is an error
  std::vector<LintFinding> findings;  ///< in the order of the file
};

/// Reads a standard file (formats.md, section 1), resolves its references, computes its digests and
/// lints it (methods.md, A8). All findings come at once. Never throws.
StandardRead read_standard(std::string_view bytes);

}  // namespace assessor::exchange
