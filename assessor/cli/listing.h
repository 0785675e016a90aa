#pragma once

#include "cli/console.h"
#include "cli/text_table.h"

namespace assessor::cli {

/// What a list command found: `root` with `--json`, else the table for people.
void print_listing(const Console& console, const exchange::JsonNode& root, const TextTable& table);

}  // namespace assessor::cli
