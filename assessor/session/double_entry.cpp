#include "session/double_entry.h"

#include <map>

namespace assessor::session {

namespace {

std::map<std::string, AnswerValue> typed_values(const std::vector<PastedLine>& lines) {
  std::map<std::string, AnswerValue> typed;
  for (const PastedLine& line : lines)
    if (!line.criterion.empty() && line.value && !line.skipped)
      typed.insert_or_assign(line.criterion, *line.value);
  return typed;
}

template <class Map>
std::optional<AnswerValue> value_in(const Map& values, const std::string& criterion) {
  const auto found = values.find(criterion);
  return found == values.end() ? std::nullopt : std::optional(found->second);
}

std::optional<AnswerValue> standing_value(const PasteSheet& sheet, const std::string& criterion) {
  const auto found = sheet.answers.find(criterion);
  if (found == sheet.answers.end() || !found->second.answered()) return std::nullopt;
  return found->second.value;
}

}  // namespace

std::vector<EntryDifference> compare_entries(const PasteSheet& sheet, const std::vector<PastedLine>& lines) {
  const auto typed = typed_values(lines);
  std::vector<EntryDifference> differences;
  for (const CriterionIndex item : sheet.items) {
    const std::string& criterion = sheet.standard.criteria[item].id;
    EntryDifference difference{criterion, standing_value(sheet, criterion), value_in(typed, criterion)};
    if (difference.first != difference.second) differences.push_back(std::move(difference));
  }
  return differences;
}

}  // namespace assessor::session
