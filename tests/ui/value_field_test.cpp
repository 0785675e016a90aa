#include "ui/widgets/value_field.h"

#include <catch2/catch.hpp>

#include "support/ui_harness.h"
#include "ui/scopes.h"
#include "ui/widgets/button.h"

namespace assessor {

namespace {

struct Values {
  ui::Typed<Date> date;
  ui::Typed<Rational> number;
};

test::UiHarness::Draw fields_with(Values& values) {
  return [&values](ui::Ui& ui) {
    const ui::Root root(ui);
    ui::date_field(ui, {.key = "date", .label = "Berlaku sampai", .width = 200}, values.date);
    ui::number_field(ui, {.key = "number", .label = "Pembilang", .width = 200}, values.number);
    ui::button(ui, {.key = "next", .label = "Lanjut"});
  };
}

}  // namespace

TEST_CASE("a date is taken however it is written") {
  for (const char* written : {"17/11/2026", "2026-11-17", "17 November 2026"}) {
    Values values;
    test::UiHarness window(fields_with(values));
    window.click("date");
    window.type(written);
    CAPTURE(written);
    CHECK(values.date.value == Date::of(2026, 11, 17));
    CHECK(values.date.error.empty());
  }
}

TEST_CASE("what is no date stays as typed and is explained once the field is left") {
  Values values;
  test::UiHarness window(fields_with(values));
  window.click("date");
  window.type("31/2/2026");
  CHECK(window.item("date").hint.empty());
  window.press("Tab");
  CHECK_FALSE(values.date.value);
  CHECK(window.value("date") == "31/2/2026");
  CHECK(window.item("date").hint == "“31/2/2026” bukan tanggal. Tulis seperti 17/11/2026.");
  window.click("date");
  window.press("Ctrl+A");
  window.press("Bksp");
  window.press("Tab");
  CHECK(values.date.error.empty());
}

TEST_CASE("a number follows the signs of the language and takes no letters") {
  Values values;
  test::UiHarness window(fields_with(values));
  window.click("number");
  window.type("1a2,5x");
  CHECK(window.value("number") == "12,5");
  CHECK(values.number.value == Rational::parse_decimal("12.5").value());
}

TEST_CASE("a value known before is shown as people write it") {
  Values values;
  test::UiHarness window(fields_with(values));
  values.date = ui::typed_date(window.ui, Date::of(2026, 11, 17));
  values.number = ui::typed_number(window.ui, Rational(1234));
  window.frames(2);
  CHECK(window.value("date") == "17 November 2026");
  CHECK(window.value("number") == "1.234");
}

}  // namespace assessor
