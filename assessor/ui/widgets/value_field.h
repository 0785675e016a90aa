#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/rational.h"
#include "ui/widgets/text_field.h"

namespace assessor::ui {

/// What is being typed and what it means so far. The words typed stay, also while they mean nothing.
template <class Value>
struct Typed {
  std::string text;
  std::optional<Value> value;
  /// The sentence about what was typed, empty while it is right or empty.
  std::string error;

  bool is_empty() const { return text.empty(); }
};

struct ValueField {
  std::string_view key;
  std::string_view label = {};
  std::string_view placeholder = {};
  float width = 0;
  bool enabled = true;
  std::string_view reason = {};
};

/// A date as people write it: 17/11/2026, 17 November 2026, 2026-11-17.
FieldResult date_field(Ui& ui, const ValueField& spec, Typed<Date>& typed);
Typed<Date> typed_date(const Ui& ui, std::optional<Date> value);

/// A number by the signs of the language: 1.234,5 in Indonesian.
FieldResult number_field(Ui& ui, const ValueField& spec, Typed<Rational>& typed);
Typed<Rational> typed_number(const Ui& ui, const std::optional<Rational>& value);

}  // namespace assessor::ui
