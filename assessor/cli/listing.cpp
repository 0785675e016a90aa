#include "cli/listing.h"

namespace assessor::cli {

void print_listing(const Console& console, const exchange::JsonNode& root, const TextTable& table) {
  if (console.json()) return console.print(root);
  for (const std::string& line : table.lines("")) console.print(line);
}

}  // namespace assessor::cli
