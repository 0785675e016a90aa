#pragma once

#include <map>
#include <string>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/rational.h"

namespace assessor {

/// A choice is its option id; free text has a type of its own so that the two never mix.
struct ChoiceValue {
  std::string option;
  friend bool operator==(const ChoiceValue&, const ChoiceValue&) = default;
};
struct ChoicesValue {
  std::vector<std::string> options;
  friend bool operator==(const ChoicesValue&, const ChoicesValue&) = default;
};
struct WordsValue {
  std::string words;
  friend bool operator==(const WordsValue&, const WordsValue&) = default;
};

/// What a subject says of itself; decides which criteria apply. Money in whole rupiah.
using ProfileValue = std::variant<ChoiceValue, ChoicesValue, bool, Rational, Date, WordsValue>;

/// By question id; a question without an answer is absent.
using Profile = std::map<std::string, ProfileValue>;

}  // namespace assessor
