#pragma once

#include "base/named_version.h"

namespace assessor::store {

/// SQLite.
NamedVersions store_versions();

}  // namespace assessor::store
