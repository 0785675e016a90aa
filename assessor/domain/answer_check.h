#pragma once

#include "base/result.h"
#include "domain/answer.h"
#include "domain/standard.h"

namespace assessor {

// Does a value fit the question? Asked wherever an answer enters: typing, pasting, importing.

/// Errors, all with {criterion}: answer-kind (another kind of answer than the criterion asks for) ·
/// option-unknown {option} · item-unknown {item} · not-whole-number {value} · negative-number {value}
/// (where no band lies below zero) · ratio-above {numerator, denominator} · na-not-allowed ·
/// na-without-reason · method-unknown {method}.
Result<void> check_answer(const Standard& standard, const Criterion& criterion, const Answer& answer);

/// Errors, with {question}: question-unknown · profile-kind · option-unknown {option} · negative-number.
Result<void> check_profile(const Standard& standard, const Profile& profile);

}  // namespace assessor
