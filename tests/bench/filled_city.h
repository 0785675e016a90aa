#pragma once

#include <string>
#include <vector>

#include "domain/answer.h"
#include "domain/standard.h"

namespace assessor::bench {

/// A file of the repository, by its path in it.
std::string repository_file(const std::string& path);
/// The standard that the program ships.
Standard shipped_standard();

/// A visit with all documents in place and one answer in fifteen still open.
AnswerSheet filled_sheet(const Standard& standard, unsigned seed, const std::string& stage = "field");

}  // namespace assessor::bench
