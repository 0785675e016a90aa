#pragma once

#include "cli/console.h"
#include "domain/standard.h"
#include "exchange/json_tree.h"

namespace assessor::cli {

/// What helps people to rate alike: of each item its guidance, the examples of its values and where it comes
/// from; before them the standard's own legal basis and sources. In the language of the console.
void print_guide(const Console& console, const Standard& standard);
/// The same for other programs.
exchange::JsonNode guide_node(const Console& console, const Standard& standard);

}  // namespace assessor::cli
