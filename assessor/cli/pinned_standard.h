#pragma once

#include <string>

#include "base/result.h"
#include "session/session.h"

namespace assessor::cli {

/// A standard of the workspace by id, "id@version" or digest; empty: the only one. Of several versions the
/// newest. Errors: standard-not-here {standard}, usage-standard-needed {standards}, no-standard.
Result<const Standard*> find_standard(const session::Session& session, const std::string& typed);

}  // namespace assessor::cli
