#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "domain/answer.h"
#include "domain/standard.h"
#include "i18n/format.h"

namespace assessor::session {

/// An answer as one cell of a table: "2", "Ya", "9/12", "18", "17/11/2026", ids of checked items with ";".
/// Empty: not answered. What parse_value reads back to the same value; words with line breaks lose them.
std::string value_text(const Standard& standard, const Criterion& criterion, const AnswerValue& value,
                       const i18n::Format& format, std::string_view language);

/// The value that a cell means for a criterion: an option by its points, id, title in any language or the
/// first letter of the only title that begins so; a document as 0 (none), 1 (incomplete) or 2 (valid).
/// Empty text is no answer. Errors, with {criterion, text}: value-not-option {options} · value-not-number ·
/// value-not-ratio · value-not-date · value-not-document · value-not-items; and those of check_answer.
Result<AnswerValue> parse_value(const Standard& standard, const Criterion& criterion, std::string_view text,
                                const i18n::Format& format);

}  // namespace assessor::session
