#pragma once

#include <string>

#include "cli/console.h"
#include "session/privacy_places.h"

namespace assessor::cli {

/// "nomor HP 0812…90 (note)".
std::string words_of(const Console& console, const session::PersonalPlace& place);

}  // namespace assessor::cli
