#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/rational.h"
#include "domain/rule.h"
#include "domain/text.h"

namespace assessor {

struct Option {
  std::string id;
  std::optional<Rational> points;  ///< none only where the weight is 0
  Text title;
  Text meaning;
};

struct Scale {
  std::string id;
  std::vector<Option> options;
  Rational zero;     ///< the points that count as share 0
  Rational highest;  ///< the points that count as share 1
};

/// A lower bound; the first band of a list has none.
struct Band {
  enum class Bound { lowest, from, above };
  Rational points;
  Bound bound = Bound::lowest;
  Threshold value;
};

struct ScaleAnswer {
  std::size_t scale = 0;
  std::map<std::string, Text> descriptors;  ///< by option id
};
struct NumberAnswer {
  Text unit;
  std::vector<Band> bands;  ///< empty: recorded, not scored
};
struct MoneyAnswer {
  std::vector<Band> bands;
};
struct RatioAnswer {
  enum class Above { refuse, cap, allow };
  enum class WhenZero { by_default, zero, full, not_applicable };
  Text numerator;
  Text denominator;
  bool linear = false;  ///< the share is the percentage itself; then `bands` is empty
  std::vector<Band> bands;
  std::optional<int> round = 2;  ///< decimals of the percentage, none: exact
  Above above = Above::refuse;
  WhenZero when_zero = WhenZero::by_default;
};
struct DocumentAnswer {};
struct DateAnswer {
  std::optional<Date> not_before;
  std::optional<Date> not_after;
};
struct ChecklistItem {
  std::string id;
  Text title;
};
struct ChecklistAnswer {
  std::vector<ChecklistItem> items;
  std::vector<Band> bands;  ///< counts checked items
};
struct TextAnswer {};

using AnswerKind = std::variant<ScaleAnswer, NumberAnswer, MoneyAnswer, RatioAnswer, DocumentAnswer,
                                DateAnswer, ChecklistAnswer, TextAnswer>;

}  // namespace assessor
