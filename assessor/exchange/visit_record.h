#pragma once

#include "domain/schedule.h"
#include "exchange/findings.h"
#include "exchange/json_tree.h"

namespace assessor::exchange {

/// Finding: not-a-time {text}.
Visit visit_from(const JsonNode& node, Findings& findings);

}  // namespace assessor::exchange
