#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "domain/answer.h"
#include "domain/standard.h"

namespace assessor::cli {

/// "class=community" as name and value. Error: usage-assignment {word}.
Result<std::pair<std::string, std::string>> split_assignment(const std::string& word);

/// A profile value as typed: an option, options with commas, yes or no, a number, a date or words. Errors:
/// question-unknown, profile-value {question, value, expected}.
Result<ProfileValue> typed_profile_value(const Standard& standard, const std::string& question,
                                         const std::string& typed);

/// An answer's value as typed: an option id, a number, "7/10" for a ratio, valid|incomplete|none, a date,
/// item ids with commas, words; "na:reason" where it does not apply. Errors: criterion-unknown, answer-value
/// {criterion, value, expected}.
Result<AnswerValue> typed_answer_value(const Standard& standard, const std::string& criterion,
                                       const std::string& typed);

/// "7/10": seven of ten that were looked at met what is asked. Error: sample-value {value}.
Result<Sample> typed_sample(const std::string& typed);

}  // namespace assessor::cli
