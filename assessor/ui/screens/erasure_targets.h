#pragma once

#include <string>
#include <vector>

#include "ui/screens/journal_words.h"

namespace assessor::ui {

/// One thing that somebody may ask to be erased, as a person calls it.
struct ErasureTarget {
  session::Key key;
  std::string label;
};

/// What of one organization may have to go: contact, people, evidence, benchmarks, and every record of its
/// assessments in which words stand.
std::vector<ErasureTarget> erasure_targets(const Model& model, const std::string& organization);
/// Benchmarks of organizations that this workspace does not assess.
std::vector<ErasureTarget> outside_benchmarks(const Model& model);

}  // namespace assessor::ui
