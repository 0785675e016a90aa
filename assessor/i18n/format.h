#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/rational.h"
#include "i18n/catalog.h"

namespace assessor::i18n {

/// Numbers and dates as people write them: "1.234,56" and "17 November 2026" in Indonesian,
/// "1,234.56" and "17 November 2026" in English. Free of the system's locale.
class Format {
 public:
  /// The catalog must outlive the format.
  explicit Format(const Catalog& catalog) : m_catalog(&catalog) {}

  /// Fixed decimals, half up, thousands marked, true minus sign "−".
  std::string number(const Rational& value, int decimals) const;
  /// As many decimals as the value has; a fraction "2/3" where it has no end.
  std::string exact(const Rational& value) const;
  std::string whole(std::int64_t value) const;
  /// A decimal of ours ("70.70", "-0.5") with the language's signs.
  std::string decimal(std::string_view decimal) const;
  /// "+0,49" or "−15,23".
  std::string signed_number(const Rational& value, int decimals) const;
  /// "54 %" with a space, in both languages.
  std::string percent(const Rational& percent, int decimals = 0) const;
  std::string rupiah(const Rational& value) const;

  std::string date(Date date) const;         ///< 17 November 2026
  std::string long_date(Date date) const;    ///< Selasa, 17 November 2026
  std::string short_date(Date date) const;   ///< 17 Nov
  std::string month_year(Date date) const;   ///< November 2026
  std::string month_roman(Date date) const;  ///< XI, for letter numbers
  /// "hari ini", "besok", "sisa 6 hari", "lewat 2 hari".
  std::string days_left(int days) const;
  /// A whole number in words ("terbilang"), 0 to 999 999 999 999.
  std::string in_words(std::int64_t value) const;
  /// "17/11/2026", "17-11-2026", "17 November 2026" or "2026-11-17". Error: not-a-date {text}.
  Result<Date> parse_date(std::string_view text) const;
  /// "1.234,5" or "1,234.5" by the language's own signs. Error: not-a-number {text}.
  Result<Rational> parse_number(std::string_view text) const;

 private:
  bool indonesian() const { return m_catalog->language() == "id"; }
  const Catalog* m_catalog;
};

}  // namespace assessor::i18n
