#pragma once

#include <compare>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/assessment.h"
#include "domain/plenary.h"

namespace assessor::session {

/// What kinds of record a workspace holds. The names are written in files: never rename, only add.
enum class RecordKind {
  office,
  organization,
  person,
  period,
  assessment,
  stage,
  answer,
  sheet,
  document,
  benchmark,
  finding,
  hand_over,
  objection,
  plenary,
  decision,
  follow_up,
  schedule
};

std::string_view name_of(RecordKind kind);

/// The name of one record in the workspace. Printed "answer/<assessment>/<stage>/<rater>/<criterion>",
/// "office"; a part may be empty (the rater of a stage's own record) and has only A–Z a–z 0–9 . _ -
struct Key {
  RecordKind kind = RecordKind::office;
  std::vector<std::string> parts;

  friend auto operator<=>(const Key&, const Key&) = default;

  static Key office() { return {RecordKind::office, {}}; }
  static Key of(RecordKind kind, std::string id) { return {kind, {std::move(id)}}; }
  static Key stage(const StageKey& stage);
  /// The sheet as it was when the stage was last sent.
  static Key sheet(const StageKey& stage);
  static Key answer(const StageKey& stage, std::string criterion);

  /// When the result of the stage was handed over.
  static Key hand_over(const StageKey& stage);
  static Key decision(const RevisionKey& revision);

  /// The stage that a stage, sheet, answer or handing over belongs to.
  StageKey stage_key() const;
  /// Of a decision of the plenary.
  RevisionKey revision_key() const;
  std::string text() const;
  /// Error: key-malformed {text}.
  static Result<Key> parse(std::string_view text);
};

/// True for what may stand as a part of a key.
bool is_key_part(std::string_view text);

}  // namespace assessor::session
