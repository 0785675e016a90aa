#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/findings.h"
#include "exchange/stage_package.h"

namespace assessor::exchange {

/// What package.json says.
struct PackageContents {
  StandardPin standard;
  bool sent = false;
  PackageCounts counts;
  std::optional<Organization> organization;
  std::map<std::string, EvidenceDocument> documents;  ///< by id; without what answers.json says
  JournalAnchor journal;
};

/// Errors: package-malformed {path, reason, place}, package-newer {format}, package-other-kind {what},
/// package-name {name}.
Result<PackageContents> read_contents(std::string_view text);

/// package-malformed by the first finding that is an error.
tl::unexpected<Error> malformed_by(const char* name, const std::vector<LintFinding>& findings);

}  // namespace assessor::exchange
