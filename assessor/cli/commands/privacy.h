#pragma once

#include "cli/command_table.h"

namespace assessor::cli {

// Personal data: where they stand, how long they stay, how they go.

Work declare_workspace_privacy(Syntax& syntax);
Work declare_erase(Syntax& syntax);
Work declare_document_cover(Syntax& syntax);
Work declare_period_keep(Syntax& syntax);

}  // namespace assessor::cli
