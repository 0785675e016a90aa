#pragma once

#include "cli/command_table.h"

namespace assessor::cli {

// One file a command (or a family of small ones).

Work declare_validate(Syntax& syntax);
Work declare_score(Syntax& syntax);
Work declare_compare(Syntax& syntax);

}  // namespace assessor::cli
