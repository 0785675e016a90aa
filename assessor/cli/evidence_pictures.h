#pragma once

#include <stop_token>

#include "report/readiness.h"
#include "store/vault.h"

namespace assessor::cli {

/// The pictures among the documents of the stage that a list of evidence shows, decoded in a process of
/// their own. Without personal data only those whose kind is not sensitive; what concerns clients never. A
/// picture that cannot be read is counted and keeps the paper from nothing. Errors: program-missing,
/// cancelled.
Result<report::EvidencePictures> read_pictures(const store::Vault& vault, const report::ReadinessInput& input,
                                               bool without_personal, const std::stop_token& stop = {});
/// The only kind of paper that shows them.
bool shows_pictures(const std::string& kind);

}  // namespace assessor::cli
