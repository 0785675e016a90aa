#include "ui/widgets/value_field.h"

#include "base/text.h"
#include "i18n/format.h"

namespace assessor::ui {

namespace {

template <class Value>
void read(Ui& ui, Typed<Value>& typed, const Result<Value>& parsed) {
  typed.value.reset();
  typed.error.clear();
  if (trimmed(typed.text).empty()) return;
  if (parsed)
    typed.value = *parsed;
  else
    typed.error = ui.catalog->message(parsed.error());
}

/// The sentence waits until the field is left: half a date is not yet a mistake.
template <class Value>
FieldResult value_field(Ui& ui, const ValueField& spec, Typed<Value>& typed, bool numeric) {
  const bool being_typed = ui.focus.focused() == ui.id_of(spec.key);
  return text_field(ui,
                    {.key = spec.key,
                     .label = spec.label,
                     .placeholder = spec.placeholder,
                     .width = spec.width,
                     .error = being_typed ? std::string_view() : std::string_view(typed.error),
                     .enabled = spec.enabled,
                     .reason = spec.reason,
                     .max_letters = 40,
                     .numeric = numeric},
                    typed.text);
}

}  // namespace

FieldResult date_field(Ui& ui, const ValueField& spec, Typed<Date>& typed) {
  const FieldResult result = value_field(ui, spec, typed, false);
  if (result.changed) read(ui, typed, i18n::Format(*ui.catalog).parse_date(trimmed(typed.text)));
  return result;
}

Typed<Date> typed_date(const Ui& ui, std::optional<Date> value) {
  return {value ? i18n::Format(*ui.catalog).date(*value) : "", value, ""};
}

FieldResult number_field(Ui& ui, const ValueField& spec, Typed<Rational>& typed) {
  const FieldResult result = value_field(ui, spec, typed, true);
  if (result.changed) read(ui, typed, i18n::Format(*ui.catalog).parse_number(trimmed(typed.text)));
  return result;
}

Typed<Rational> typed_number(const Ui& ui, const std::optional<Rational>& value) {
  return {value ? i18n::Format(*ui.catalog).exact(*value) : "", value, ""};
}

}  // namespace assessor::ui
