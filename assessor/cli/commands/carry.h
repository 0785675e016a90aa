#pragma once

#include "cli/command_table.h"

namespace assessor::cli {

Work declare_answer_carry(Syntax& syntax);

}  // namespace assessor::cli
