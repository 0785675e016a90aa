#include "session/finding_list.h"

#include <algorithm>
#include <tuple>

#include "session/journey.h"

namespace assessor::session {

namespace {

/// Place in the standard; before all items for the organization as a whole.
std::size_t place_of(const Standard& standard, const std::string& criterion) {
  const auto found = standard.criterion_by_id.find(criterion);
  return found == standard.criterion_by_id.end() ? 0 : found->second + 1;
}

std::vector<FindingLine> noted(const WorkspaceState& state, const Standard& standard,
                               const std::string& assessment) {
  std::vector<FindingLine> lines;
  for (const auto& [id, finding] : state.findings)
    if (finding.assessment == assessment) lines.push_back({finding, false});
  const auto order = [&](const FindingLine& line) {
    return std::tuple(place_of(standard, line.finding.criterion), line.finding.noted, line.finding.id);
  };
  std::sort(lines.begin(), lines.end(),
            [&](const FindingLine& a, const FindingLine& b) { return order(a) < order(b); });
  return lines;
}

bool taken_up(const std::vector<FindingLine>& lines, const std::string& criterion) {
  return std::any_of(lines.begin(), lines.end(), [&](const FindingLine& line) {
    return line.finding.criterion == criterion && line.finding.kind == FindingKind::nonconformity;
  });
}

FindingLine of_gate(const std::string& assessment, const std::string& stage, const std::string& criterion) {
  FindingLine line;
  line.by_itself = true;
  line.finding.assessment = assessment;
  line.finding.stage = stage;
  line.finding.criterion = criterion;
  line.finding.kind = FindingKind::nonconformity;
  return line;
}

}  // namespace

std::vector<FindingLine> finding_lines(const WorkspaceState& state, const Standard& standard,
                                       const std::string& assessment, const std::string& stage,
                                       const scoring::Score* score) {
  std::vector<FindingLine> lines = noted(state, standard, assessment);
  if (score == nullptr) return lines;
  std::vector<FindingLine> gates;
  for (std::size_t i = 0; i < standard.criteria.size(); ++i) {
    const std::string& criterion = standard.criteria[i].id;
    if (score->criteria[i].gate_met == false && !taken_up(lines, criterion))
      gates.push_back(of_gate(assessment, stage, criterion));
  }
  lines.insert(lines.end(), gates.begin(), gates.end());
  return lines;
}

std::optional<StageKey> last_rated(const WorkspaceState& state, const Standard& standard,
                                   const std::string& assessment) {
  std::optional<StageKey> last;
  for (const Stage& stage : standard.stages) {
    const StageKey key = own_key(assessment, stage.id);
    if (stage.by != StageActor::organization && state.sheets.contains(key)) last = key;
  }
  return last;
}

}  // namespace assessor::session
