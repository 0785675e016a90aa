#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "store/database.h"

namespace assessor::store {

/// "LPLP" in the file's header: this database is a workspace of ours.
constexpr std::int64_t k_application_id = 0x4C504C50;

/// One step of the schema's history: brings a database from version n to n + 1. Never edited once released.
using Migrations = std::vector<std::string>;
const Migrations& migrations();

/// Versions of a file. Errors: not-a-workspace {path} · workspace-newer {found, known}.
Result<std::int64_t> schema_version(const Database& database, const std::filesystem::path& path,
                                    const Migrations& steps);
/// All missing steps in one transaction.
Result<void> migrate(const Database& database, std::int64_t from, const Migrations& steps);
/// What differs from the schema that the steps make; empty when it is ours and nothing else.
Result<std::string> foreign_schema(const Database& database, const Migrations& steps);

}  // namespace assessor::store
