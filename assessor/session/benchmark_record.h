#pragma once

#include <string>

#include "base/result.h"
#include "domain/assessment.h"
#include "session/state.h"

namespace assessor::session {

class Session;

// Benchmarks made of the sheets of an organization, rather than written as a benchmark file. They hold what a
// score rests on and no word or file of the sheet: the way of working stands in the practice cards.

/// The record about an organization; null: none.
const BenchmarkRecord* benchmark_about(const WorkspaceState& state, const std::string& organization);

/// Of a sheet whose organization consented. Where there is a record about it, this takes its place with its
/// id and its cards, else it begins under `fresh_id`. `since`: when the consent was given; empty: as before.
BenchmarkRecord benchmark_of(const WorkspaceState& state, AnswerSheet sheet, const std::string& since,
                             const std::string& fresh_id);

/// The same of the newest sheet of an organization here whose latest sent stage others have rated.
/// Errors: organization-missing {organization}, benchmark-not-consented and benchmark-not-verified {name}.
Result<BenchmarkRecord> benchmark_of(const Session& session, const std::string& organization,
                                     const std::string& since, const std::string& fresh_id);

}  // namespace assessor::session
