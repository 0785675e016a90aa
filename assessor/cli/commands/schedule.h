#pragma once

#include "cli/command_table.h"

namespace assessor::cli {

Work declare_schedule_set(Syntax& syntax);
Work declare_schedule_list(Syntax& syntax);

}  // namespace assessor::cli
