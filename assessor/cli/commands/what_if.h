#pragma once

#include "cli/command_table.h"

namespace assessor::cli {

Work declare_what_if(Syntax& syntax);

}  // namespace assessor::cli
