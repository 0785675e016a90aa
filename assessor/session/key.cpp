#include "session/key.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "base/text.h"

namespace assessor::session {

namespace {

struct KindRow {
  RecordKind kind;
  std::string_view name;
  std::size_t parts;
};

constexpr std::array<KindRow, 17> k_kinds{{{RecordKind::office, "office", 0},
                                           {RecordKind::organization, "organization", 1},
                                           {RecordKind::person, "person", 1},
                                           {RecordKind::period, "period", 1},
                                           {RecordKind::assessment, "assessment", 1},
                                           {RecordKind::stage, "stage", 3},
                                           {RecordKind::answer, "answer", 4},
                                           {RecordKind::sheet, "sheet", 3},
                                           {RecordKind::document, "document", 1},
                                           {RecordKind::benchmark, "benchmark", 1},
                                           {RecordKind::finding, "finding", 1},
                                           {RecordKind::hand_over, "hand_over", 3},
                                           {RecordKind::objection, "objection", 1},
                                           {RecordKind::plenary, "plenary", 1},
                                           {RecordKind::decision, "decision", 2},
                                           {RecordKind::follow_up, "follow_up", 1},
                                           {RecordKind::schedule, "schedule", 1}}};

const KindRow& row_of(RecordKind kind) {
  return *std::find_if(k_kinds.begin(), k_kinds.end(), [&](const KindRow& row) { return row.kind == kind; });
}

bool may_be_empty(const KindRow& row, std::size_t part) {
  return row.parts >= 3 && part == 2;  // the rater of a stage's own record
}

/// "1", "2" … as std::to_string writes it, so that every key has one text.
bool is_revision(const std::string& part) {
  return !part.empty() && part.size() <= 6 && part[0] != '0' &&
         std::all_of(part.begin(), part.end(), [](char letter) { return letter >= '0' && letter <= '9'; });
}

bool well_formed(const KindRow& row, const std::vector<std::string>& parts) {
  if (parts.size() != row.parts) return false;
  for (std::size_t i = 0; i < parts.size(); ++i)
    if (!is_key_part(parts[i]) || (parts[i].empty() && !may_be_empty(row, i))) return false;
  return row.kind != RecordKind::decision || is_revision(parts[1]);
}

}  // namespace

std::string_view name_of(RecordKind kind) {
  return row_of(kind).name;
}

bool is_key_part(std::string_view text) {
  return text.size() <= 64 && std::all_of(text.begin(), text.end(), [](char letter) {
           return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                  (letter >= '0' && letter <= '9') || letter == '.' || letter == '_' || letter == '-';
         });
}

Key Key::stage(const StageKey& stage) {
  return {RecordKind::stage, {stage.assessment, stage.stage, stage.rater}};
}

Key Key::sheet(const StageKey& stage) {
  return {RecordKind::sheet, {stage.assessment, stage.stage, stage.rater}};
}

Key Key::answer(const StageKey& stage, std::string criterion) {
  return {RecordKind::answer, {stage.assessment, stage.stage, stage.rater, std::move(criterion)}};
}

Key Key::hand_over(const StageKey& stage) {
  return {RecordKind::hand_over, {stage.assessment, stage.stage, stage.rater}};
}

Key Key::decision(const RevisionKey& revision) {
  return {RecordKind::decision, {revision.assessment, std::to_string(revision.revision)}};
}

RevisionKey Key::revision_key() const {
  RevisionKey key;
  if (parts.size() < 2) return key;
  key.assessment = parts[0];
  std::from_chars(parts[1].data(), parts[1].data() + parts[1].size(), key.revision);
  return key;
}

StageKey Key::stage_key() const {
  return parts.size() < 3 ? StageKey{} : StageKey{parts[0], parts[1], parts[2]};
}

std::string Key::text() const {
  std::string text(name_of(kind));
  for (const std::string& part : parts) text.append("/").append(part);
  return text;
}

Result<Key> Key::parse(std::string_view text) {
  const std::vector<std::string_view> pieces = split(text, '/');
  for (const KindRow& row : k_kinds) {
    if (pieces.empty() || pieces[0] != row.name) continue;
    Key key{row.kind, {pieces.begin() + 1, pieces.end()}};
    if (well_formed(row, key.parts)) return key;
  }
  return fail("key-malformed", {{"text", shortened(text, 120)}});
}

}  // namespace assessor::session
