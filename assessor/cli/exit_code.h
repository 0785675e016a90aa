#pragma once

#include "base/result.h"

namespace assessor::cli {

// Exit codes (formats.md, section 4).
constexpr int k_done = 0;
constexpr int k_does_not_hold = 1;  ///< findings, or what was asked does not hold
constexpr int k_bad_use = 2;
constexpr int k_not_done = 3;  ///< unreadable file, full disk, locked workspace

/// Which of them an error means.
int exit_code_of(const Error& error);

}  // namespace assessor::cli
