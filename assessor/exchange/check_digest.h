#pragma once

#include <string>

#include "domain/standard.h"

namespace assessor::exchange {

/// SHA-256 of what a criterion checks: answer kind, descriptors, bands, gate, evidence and its text,
/// in Indonesian where the standard has it, else in its first language. Weight, guidance, advice and
/// translations do not count.
std::string check_digest(const Standard& standard, const Criterion& criterion);

}  // namespace assessor::exchange
