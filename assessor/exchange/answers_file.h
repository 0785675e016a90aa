#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/answer.h"
#include "domain/standard.h"
#include "exchange/findings.h"

namespace assessor::exchange {

struct AnswersRead {
  std::optional<AnswerSheet> sheet;   ///< only when no finding is an error
  std::vector<LintFinding> findings;  ///< in the order of the file
};

/// Reads an answers or benchmark file (formats.md, section 2) and holds it against its standard.
/// Keys that we do not know are kept in the `extra` members (those of `standard`, `subject`,
/// `benchmark` and `practices` under their name in AnswerSheet::extra). Never throws.
AnswersRead read_answers(std::string_view bytes, const Standard& standard);

/// The file as text: fixed order of keys, criteria by id, all that was unknown behind what is known.
/// What it writes reads back equal, and writing that again gives the same bytes.
std::string write_answers(const AnswerSheet& sheet);

/// What a file says of itself, to find its standard and its subject before reading it in full.
struct AnswersHeading {
  std::string standard_id, standard_version;
  std::string subject_id, subject_name;
  std::string period, stage;
};
struct AnswersHeadingRead {
  std::optional<AnswersHeading> heading;
  std::vector<LintFinding> findings;
};
AnswersHeadingRead read_answers_heading(std::string_view bytes);

}  // namespace assessor::exchange
