#include "i18n/format.h"

#include <catch2/catch.hpp>

using namespace assessor;
using i18n::Format;

namespace {

const std::filesystem::path k_languages = std::filesystem::path(ASSESSOR_SOURCE_DIR) / "assets" / "lang";

i18n::Catalog catalog(const std::string& language) {
  auto loaded = i18n::load_catalog(k_languages, language);
  REQUIRE(loaded);
  return *loaded;
}

}  // namespace

TEST_CASE("numbers are written the Indonesian and the English way") {
  const auto id = catalog("id"), en = catalog("en");
  const auto value = *Rational::parse_decimal("1234567.895");
  CHECK(Format(id).number(value, 2) == "1.234.567,90");
  CHECK(Format(en).number(value, 2) == "1,234,567.90");
  CHECK(Format(id).signed_number(*Rational::parse_decimal("-15.23"), 2) == "−15,23");
  CHECK(Format(id).signed_number(*Rational::parse_decimal("0.49"), 2) == "+0,49");
  CHECK(Format(id).signed_number(*Rational::parse_decimal("0.001"), 2) == "0,00");
  CHECK(Format(id).exact(Rational::ratio(2, 3)) == "2/3");
  CHECK(Format(id).percent(Rational(54)) == "54 %");
  CHECK(Format(id).rupiah(Rational(34500000)) == "Rp34.500.000");
}

TEST_CASE("dates are written in words of the language") {
  const auto id = catalog("id"), en = catalog("en");
  const Date day = Date::of(2026, 11, 17);
  CHECK(Format(id).long_date(day) == "Selasa, 17 November 2026");
  CHECK(Format(en).long_date(day) == "Tuesday, 17 November 2026");
  CHECK(Format(id).short_date(Date::of(2026, 12, 4)) == "4 Des");
  CHECK(Format(id).month_roman(day) == "XI");
  CHECK(Format(id).days_left(2) == "sisa 2 hari");
  CHECK(Format(id).days_left(-1) == "lewat 1 hari");
  CHECK(Format(en).days_left(-1) == "1 day over");
}

TEST_CASE("a date is read however people type it") {
  const auto id = catalog("id");
  for (const char* typed :
       {"17/11/2026", "17-11-2026", "17.11.2026", "17 November 2026", "17 nov 2026", " 2026-11-17 "}) {
    CAPTURE(typed);
    const auto read = Format(id).parse_date(typed);
    REQUIRE(read);
    CHECK(read->iso() == "2026-11-17");
  }
  for (const char* bad : {"", "31/02/2026", "17 Foo 2026", "17/11", "x/y/z"}) {
    CAPTURE(bad);
    CHECK_FALSE(Format(id).parse_date(bad));
  }
}

TEST_CASE("a number is read by the language's own signs and never guessed") {
  const auto id = catalog("id"), en = catalog("en");
  CHECK(Format(id).parse_number("1.234,5") == *Rational::parse_decimal("1234.5"));
  CHECK(Format(id).parse_number("12,5") == *Rational::parse_decimal("12.5"));
  CHECK(Format(en).parse_number("1,234.5") == *Rational::parse_decimal("1234.5"));
  for (const char* bad : {"1.5", "1e3", "", "1,234.567", "12,"}) {
    CAPTURE(bad);
    CHECK_FALSE(Format(id).parse_number(bad));
  }
}

TEST_CASE("whole numbers are written in words") {
  const auto id = catalog("id"), en = catalog("en");
  CHECK(Format(id).in_words(0) == "nol");
  CHECK(Format(id).in_words(17) == "tujuh belas");
  CHECK(Format(id).in_words(2026) == "dua ribu dua puluh enam");
  CHECK(Format(id).in_words(34500000) == "tiga puluh empat juta lima ratus ribu");
  CHECK(Format(id).in_words(1111) == "seribu seratus sebelas");
  CHECK(Format(en).in_words(2026) == "two thousand twenty-six");
}

TEST_CASE("placeholders are filled once and unknown ones stay visible") {
  CHECK(i18n::filled("{a} dari {b}", {{"a", "{b}"}, {"b", "19"}}) == "{b} dari 19");
  CHECK(i18n::filled("{x}", {}) == "{x}");
  CHECK(i18n::filled("{{a}", {{"a", "1"}}) == "{a}");
  CHECK(i18n::filled("akhir {", {}) == "akhir {}");
}

TEST_CASE("both languages hold the same sentences with the same placeholders") {
  const auto id = catalog("id"), en = catalog("en");
  const auto base = [](const std::string& key) {
    return key.ends_with(".one") ? key.substr(0, key.size() - 4) : key;
  };
  for (const auto& key : id.keys()) {
    CAPTURE(key);
    CHECK(en.has(key));
    CHECK(i18n::placeholders(id.plain(key)) == i18n::placeholders(en.plain(key)));
  }
  for (const auto& key : en.keys()) {
    CAPTURE(key);
    CHECK(id.has(base(key)));
  }
}

TEST_CASE("an error names the usual stages in words, and others by their id") {
  const auto id = catalog("id");
  CHECK(id.message({"stage-not-sent", {{"stage", "field"}}, {}}) ==
        "Tahap Verifikasi lapangan belum dikirim.");
  CHECK(id.message({"stage-not-sent", {{"stage", "putaran-2"}}, {}}) == "Tahap putaran-2 belum dikirim.");
}

TEST_CASE("a missing sentence shows its key instead of nothing") {
  const auto id = catalog("id");
  CHECK(id.text("no.such.key") == "⟦no.such.key⟧");
  const Error error{"no-such-code", {}, {"berkas.json"}};
  CHECK(id.message(error).find("no-such-code") != std::string::npos);
  CHECK(id.message(error).find("berkas.json") != std::string::npos);
}
