#include <algorithm>

#include "exchange/standard_lint.h"
#include "exchange/standard_reading.h"

namespace assessor::exchange {

namespace {

/// Whether anything below a section counts; children stand behind their parents.
std::vector<bool> sections_that_count(const Standard& standard) {
  std::vector<bool> counts(standard.sections.size());
  for (SectionIndex i = standard.sections.size(); i-- > 0;) {
    const auto& items = standard.sections[i].items;
    counts[i] = std::any_of(items.begin(), items.end(), [&](const NodeRef& item) {
      if (item.kind == NodeRef::Kind::criterion) return standard.criteria[item.index].weight > 0;
      if (item.kind != NodeRef::Kind::section) return false;
      const auto& weight = standard.sections[item.index].weight;
      return counts[item.index] && (!weight || *weight > 0);
    });
  }
  return counts;
}

}  // namespace

void lint_weights(StandardReading& reading) {
  const Standard& standard = reading.standard;
  if (standard.criteria.empty()) {
    if (!reading.findings.has_errors()) reading.findings.error(*reading.root, "no-criteria");
    return;
  }
  const std::vector<bool> counts = sections_that_count(standard);
  bool any = false;
  for (SectionIndex i = 0; i < counts.size(); ++i) {
    const Section& section = standard.sections[i];
    const bool weighs = !section.weight || *section.weight > 0;
    any = any || (!section.parent && weighs && counts[i]);
    if (section.items.empty()) {
      reading.findings.error(*reading.sections[i], "empty-list", {{"key", "items"}});
    } else if (section.weight && weighs && !counts[i]) {
      reading.findings.error(*reading.sections[i], "section-without-weights", {{"section", section.id}});
    } else if (!weighs && counts[i]) {
      reading.findings.warn(*reading.sections[i], "section-without-effect", {{"section", section.id}});
    }
  }
  if (!any) reading.findings.error(*reading.root, "weights-all-zero");
}

}  // namespace assessor::exchange
