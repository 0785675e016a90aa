#include "i18n/format.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <optional>

#include <fmt/format.h>

#include "base/text.h"
#include "i18n/number_words.h"

namespace assessor::i18n {

namespace {

std::string month_key(unsigned month, std::string_view kind) {
  return fmt::format("date.{}.{}", kind, month);
}

int year_of(Date date) {
  return static_cast<int>(date.day.year());
}
unsigned month_of(Date date) {
  return static_cast<unsigned>(date.day.month());
}
unsigned day_of(Date date) {
  return static_cast<unsigned>(date.day.day());
}

std::string grouped(std::string digits, char separator) {
  for (int at = static_cast<int>(digits.size()) - 3; at > 0; at -= 3)
    digits.insert(static_cast<std::size_t>(at), 1, separator);
  return digits;
}

std::optional<int> small_number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || value < 0) return std::nullopt;
  return value;
}

std::optional<int> month_named(std::string_view word, const Catalog& catalog) {
  for (unsigned month = 1; month <= 12; ++month) {
    for (const char* kind : {"month", "month_short"}) {
      if (folded(word) == folded(catalog.plain(month_key(month, kind)))) return static_cast<int>(month);
    }
  }
  return std::nullopt;
}

bool well_grouped(std::string_view whole, char separator) {
  const auto groups = split(whole, separator);
  return std::all_of(groups.begin() + 1, groups.end(),
                     [](std::string_view group) { return group.size() == 3; });
}

}  // namespace

std::string Format::decimal(std::string_view decimal) const {
  const bool negative = decimal.starts_with('-');
  if (negative) decimal.remove_prefix(1);
  const auto point = decimal.find('.');
  std::string result = negative ? "−" : "";
  result += grouped(std::string(decimal.substr(0, point)), indonesian() ? '.' : ',');
  if (point != std::string_view::npos) {
    result += indonesian() ? ',' : '.';
    result += decimal.substr(point + 1);
  }
  return result;
}

std::string Format::number(const Rational& value, int decimals) const {
  return decimal(value.decimal(decimals));
}

std::string Format::exact(const Rational& value) const {
  const std::string text = value.shortest();
  return text.find('/') == std::string::npos ? decimal(text) : text;
}

std::string Format::whole(std::int64_t value) const {
  return decimal(std::to_string(value));
}

std::string Format::signed_number(const Rational& value, int decimals) const {
  return (value.rounded(decimals) > Rational(0) ? "+" : "") + number(value, decimals);
}

std::string Format::percent(const Rational& percent, int decimals) const {
  return number(percent, decimals) + " %";
}

std::string Format::rupiah(const Rational& value) const {
  return "Rp" + number(value, value.is_whole() ? 0 : 2);
}

std::string Format::date(Date date) const {
  return fmt::format("{} {} {}", day_of(date), m_catalog->plain(month_key(month_of(date), "month")),
                     year_of(date));
}

std::string Format::long_date(Date value) const {
  return fmt::format("{}, {}", m_catalog->plain(fmt::format("date.weekday.{}", weekday_of(value))),
                     date(value));
}

std::string Format::short_date(Date date) const {
  return fmt::format("{} {}", day_of(date), m_catalog->plain(month_key(month_of(date), "month_short")));
}

std::string Format::month_year(Date date) const {
  return fmt::format("{} {}", m_catalog->plain(month_key(month_of(date), "month")), year_of(date));
}

std::string Format::month_roman(Date date) const {
  constexpr std::array k_roman = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"};
  return k_roman[month_of(date) - 1];
}

std::string Format::days_left(int days) const {
  if (days == 0) return m_catalog->text("date.today");
  if (days == 1) return m_catalog->text("date.tomorrow");
  const std::string count = std::to_string(std::abs(days));
  return m_catalog->text(days > 0 ? "date.days_left" : "date.days_over", {{"count", count}});
}

std::string Format::in_words(std::int64_t value) const {
  return indonesian() ? indonesian_words(value) : english_words(value);
}

Result<Date> Format::parse_date(std::string_view text) const {
  const std::string_view clean = trimmed(text);
  if (const auto iso = Date::parse(clean)) return *iso;
  for (const char separator : {'/', '-', '.', ' '}) {
    const auto parts = split(clean, separator);
    if (parts.size() != 3) continue;
    const auto day = small_number(parts[0]), year = small_number(parts[2]);
    auto month = small_number(parts[1]);
    if (!month) month = month_named(parts[1], *m_catalog);
    if (!day || !month || !year) break;
    if (auto date = Date::parse(fmt::format("{:04}-{:02}-{:02}", *year, *month, *day))) return *date;
  }
  return fail("not-a-date", {{"text", std::string(text)}});
}

Result<Rational> Format::parse_number(std::string_view text) const {
  std::string clean(trimmed(text));
  if (clean.starts_with("−")) clean.replace(0, std::string_view("−").size(), "-");
  const char decimal_sign = indonesian() ? ',' : '.';
  const char group_sign = indonesian() ? '.' : ',';
  const auto whole = std::string_view(clean).substr(0, clean.find(decimal_sign));
  const bool groups_in_decimals = clean.find(group_sign, whole.size()) != std::string::npos;
  if (well_grouped(whole, group_sign) && !groups_in_decimals) {
    clean.erase(std::remove(clean.begin(), clean.end(), group_sign), clean.end());
    std::replace(clean.begin(), clean.end(), decimal_sign, '.');
    if (const auto value = Rational::parse_decimal(clean)) return *value;
  }
  return fail("not-a-number", {{"text", std::string(text)}});
}

}  // namespace assessor::i18n
