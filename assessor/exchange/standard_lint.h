#pragma once

#include <functional>
#include <vector>

#include "domain/rule.h"

namespace assessor::exchange {

struct StandardReading;

/// Everything of methods.md A8 that can be said of a standard whose parts are well formed.
void lint_standard(StandardReading& reading);

/// Each criterion by itself: points, gate, descriptors, evidence, bands that nothing can reach.
void lint_criteria(StandardReading& reading);
/// Weights: something must count, in every section that counts.
void lint_weights(StandardReading& reading);
/// Conditions and named rules: circles, things that refer to what comes later.
void lint_references(StandardReading& reading);
/// What nothing uses, and criteria that can change no verdict.
void lint_use(StandardReading& reading);
/// Thresholds in order; every level and mark can be reached and can be missed.
void lint_levels(StandardReading& reading);
/// Which levels the engine itself reaches, and misses, with answers made up for the purpose.
struct Witnessed {
  std::vector<bool> reached, missed;  ///< as Standard::levels
};
Witnessed witness_levels(const StandardReading& reading);

/// The condition itself and all below it.
void visit(const Condition& condition, const std::function<void(const Condition&)>& see);
/// The rule itself and all below it; not what it names.
void visit(const Rule& rule, const std::function<void(const Rule&)>& see);
bool is_on_criterion(const Condition& condition);

}  // namespace assessor::exchange
