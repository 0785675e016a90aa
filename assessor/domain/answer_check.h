#pragma once

#include "base/result.h"
#include "domain/answer.h"
#include "domain/standard.h"

namespace assessor {

// Does a value fit the question? Asked wherever an answer enters: typing, pasting, importing.

/// Errors, all with {criterion}: answer-kind (another kind of answer than the criterion asks for) ·
/// option-unknown {option} · item-unknown {item} · not-whole-number {value} · negative-number {value}
/// (where no band lies below zero) · ratio-above {numerator, denominator} · na-not-allowed ·
/// na-without-reason · method-unknown {method} · sample-impossible {hits, size, most}.
Result<void> check_answer(const Standard& standard, const Criterion& criterion, const Answer& answer);

/// The sample of two counts as typed; none where they are no possible sample.
std::optional<Sample> sample_of(const Rational& hits, const Rational& size);

/// Errors, with {question}: question-unknown · profile-kind · option-unknown {option} · negative-number.
Result<void> check_profile(const Standard& standard, const Profile& profile);

}  // namespace assessor
