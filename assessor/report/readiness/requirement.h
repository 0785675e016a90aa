#pragma once

#include <string>
#include <vector>

#include "report/readiness/manuscript.h"

namespace assessor::report {

/// A condition of a level in words: what, what it must be, and what it is.
struct Requirement {
  std::string what, needs, has;
  bool part = false;  ///< of the requirement above it
};

/// What keeps the next level away, a line each, parts below what they belong to.
std::vector<Requirement> unmet_requirements(const Manuscript& script,
                                            const std::vector<scoring::UnmetRule>& unmet);
/// What a level asks for; `has` is empty.
std::vector<Requirement> requirements_of(const Manuscript& script, const std::vector<Rule>& rules);

}  // namespace assessor::report
