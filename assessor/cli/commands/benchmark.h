#pragma once

#include "cli/command_table.h"

namespace assessor::cli {

Work declare_benchmark_remove(Syntax& syntax);

}  // namespace assessor::cli
