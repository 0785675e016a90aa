#pragma once

#include <vector>

#include "session/privacy_guard.h"

namespace assessor::session {

// The two halves of find_personal; not for other files.

std::vector<PersonalHit> find_personal_numbers(std::string_view text);
std::vector<PersonalHit> find_named_victims(std::string_view text);

}  // namespace assessor::session
