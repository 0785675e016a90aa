#pragma once

#include <string_view>

#include "base/text.h"

namespace assessor {

/// Letters that a new passphrase has at least, whatever bytes they take.
constexpr std::size_t k_least_letters = 8;

inline bool is_short_passphrase(std::string_view passphrase) {
  return letter_count(passphrase) < k_least_letters;
}

}  // namespace assessor
