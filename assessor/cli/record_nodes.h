#pragma once

#include <string>

#include "base/result.h"
#include "domain/organization.h"
#include "exchange/json_tree.h"
#include "session/record.h"

namespace assessor::cli {

/// A record as JSON for machines: as it is stored, with what is empty left out.
exchange::JsonNode node_of(const session::Record& record);

/// Words that people type. Errors: usage-not-allowed {option, value, allowed}.
Result<BudgetClass> budget_of(const std::string& typed);
Result<Role> role_of(const std::string& typed);
std::string role_word(Role role);
Result<bool> yes_or_no(const char* option, const std::string& typed);

}  // namespace assessor::cli
