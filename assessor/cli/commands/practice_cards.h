#pragma once

#include "cli/command_table.h"

namespace assessor::cli {

Work declare_benchmark_cards(Syntax& syntax);
Work declare_benchmark_set_card(Syntax& syntax);

}  // namespace assessor::cli
