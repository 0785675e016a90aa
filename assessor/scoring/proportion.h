#pragma once

#include <optional>

#include "domain/answer.h"

namespace assessor::scoring {

/// A share 0–1 with the limits between which chance would leave it. For display, never for a verdict: the
/// limits are roots, so they are no fractions.
struct Interval {
  double lower = 0, upper = 1;
};

/// Wilson's interval at 95 % for `hits` of a sample of `size`, within 0 and 1. Only where units were drawn
/// from more of them (20 of 300 client files): all organizations of a city are the whole, and a count of
/// them has no interval. None for an empty sample, or for hits that are not within it.
std::optional<Interval> wilson_interval(int hits, int size);

/// A sample in whole percents: its share rounded half up, its interval widened to whole percents, so that
/// nothing that is shown is narrower than what is known. None for an impossible sample.
struct SamplePercents {
  int share = 0, lower = 0, upper = 100;
};
std::optional<SamplePercents> sample_percents(const Sample& sample);

}  // namespace assessor::scoring
