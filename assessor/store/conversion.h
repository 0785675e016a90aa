#pragma once

#include <filesystem>

#include "base/result.h"
#include "store/database.h"
#include "store/guard.h"
#include "store/schema.h"

namespace assessor::store {

struct Conversion {
  Guard from, to;
  const SealTerms* terms = nullptr;  ///< to write into the new database; null: it is plain
  const Migrations* steps = nullptr;
};

/// Writes the database anew behind another guard, row by row, into a file that must not be there, and proves
/// it to the last value. A new file has no free pages in which an old value could survive. Errors:
/// sealing-not-whole {reason}, seal-broken {context}, those of Database.
Result<void> convert_database(const Database& source, const std::filesystem::path& target,
                              const Conversion& conversion);

}  // namespace assessor::store
