#include "session/paste_answers.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "session/value_text.h"

namespace assessor::session {

namespace {

constexpr std::size_t k_value_column = 2, k_reason_column = 3;

const Criterion* coded(const PasteSheet& sheet, std::string_view cell) {
  const std::string wanted = folded(trimmed(cell));
  for (const CriterionIndex item : sheet.items) {
    const Criterion& criterion = sheet.standard.criteria[item];
    if (folded(criterion.code) == wanted || folded(criterion.id) == wanted) return &criterion;
  }
  return nullptr;
}

std::vector<std::vector<std::string_view>> rows_of(std::string_view text) {
  std::vector<std::vector<std::string_view>> rows;
  for (std::string_view line : split(text, '\n')) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    rows.push_back(split(line, '\t'));
  }
  // Spreadsheets end the last line, too.
  if (!rows.empty() && rows.back().size() == 1 && rows.back().front().empty()) rows.pop_back();
  return rows;
}

void read_value(const PasteSheet& sheet, PastedLine& line) {
  if (trimmed(line.text).empty()) {
    line.skipped = Error{"cell-empty", {}, {}};
    return;
  }
  auto value =
      parse_value(sheet.standard, *sheet.standard.criterion(line.criterion), line.text, sheet.format);
  if (!value) {
    line.skipped = value.error();
    return;
  }
  line.value = *value;
  const auto now = sheet.answers.find(line.criterion);
  line.same = now != sheet.answers.end() && now->second.answered() && now->second.value == *value &&
              (line.reason.empty() || line.reason == now->second.reason);
}

PastedLine coded_line(const Criterion& criterion, const std::vector<std::string_view>& cells) {
  PastedLine line{.criterion = criterion.id};
  const std::size_t column = cells.size() > k_value_column ? k_value_column : 1;
  if (cells.size() > column) line.text = cells[column];
  if (cells.size() > k_reason_column) line.reason = trimmed(cells[k_reason_column]);
  return line;
}

PastedLine without_item(std::string_view text) {
  PastedLine line{.text = std::string(text)};
  line.skipped = Error{"cell-no-item", {{"text", line.text}}, {}};
  return line;
}

}  // namespace

std::vector<PastedLine> read_pasted(const PasteSheet& sheet, std::string_view text, CriterionIndex start) {
  const auto rows = rows_of(text);
  const bool has_codes = std::ranges::any_of(
      rows, [&](const auto& cells) { return cells.size() > 1 && coded(sheet, cells.front()) != nullptr; });
  auto next = std::ranges::find(sheet.items, start);
  std::set<std::string> seen;
  std::vector<PastedLine> lines;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Criterion* criterion = has_codes ? coded(sheet, rows[i].front()) : nullptr;
    if (has_codes && criterion == nullptr && i == 0) continue;
    if (!has_codes && next != sheet.items.end()) criterion = &sheet.standard.criteria[*next++];
    if (criterion == nullptr) {
      lines.push_back(without_item(rows[i].front()));
      continue;
    }
    PastedLine line = has_codes
                          ? coded_line(*criterion, rows[i])
                          : PastedLine{.criterion = criterion->id, .text = std::string(rows[i].front())};
    if (seen.insert(criterion->id).second)
      read_value(sheet, line);
    else
      line.skipped = Error{"cell-twice", {}, {}};
    lines.push_back(std::move(line));
  }
  return lines;
}

std::map<std::string, Answer> pasted_answers(const PasteSheet& sheet, const std::vector<PastedLine>& lines) {
  std::map<std::string, Answer> answers;
  for (const PastedLine& line : lines) {
    if (!line.value || line.same) continue;
    const auto now = sheet.answers.find(line.criterion);
    Answer answer = now != sheet.answers.end() ? now->second : Answer{};
    answer.value = *line.value;
    answer.unknown = answer.inherited = false;
    if (!line.reason.empty()) answer.reason = line.reason;
    answers[line.criterion] = std::move(answer);
  }
  return answers;
}

std::string copied_answers(const PasteSheet& sheet, std::string_view language) {
  const auto one_line = [](std::string words) {
    std::ranges::replace_if(
        words, [](char letter) { return letter == '\n' || letter == '\t'; }, ' ');
    return words;
  };
  std::string text;
  for (const CriterionIndex item : sheet.items) {
    const Criterion& criterion = sheet.standard.criteria[item];
    const auto found = sheet.answers.find(criterion.id);
    const Answer none, &answer = found != sheet.answers.end() ? found->second : none;
    text += criterion.code + "\t" + criterion.short_title.in(language) + "\t" +
            value_text(sheet.standard, criterion, answer.value, sheet.format, language) + "\t" +
            one_line(answer.reason) + "\n";
  }
  return text;
}

}  // namespace assessor::session
