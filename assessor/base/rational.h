#pragma once

#include <compare>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

namespace assessor {

/// How a number is cut to a number of decimals.
enum class Rounding {
  half_up,   ///< half away from zero
  truncate,  ///< towards minus infinity, so that nothing reads higher than it is
};

/// An exact fraction in lowest terms, denominator > 0. Small values live in two 64-bit integers;
/// what does not fit is carried on by GMP, so no operation ever loses precision or overflows.
class Rational {
 public:
  Rational() = default;
  Rational(std::int64_t whole) : m_numerator(whole) {}  // NOLINT: whole numbers are rationals
  Rational(int whole) : m_numerator(whole) {}           // NOLINT

  /// denominator != 0
  static Rational ratio(std::int64_t numerator, std::int64_t denominator);
  /// "12", "-0.67", at most 30 digits; no exponent, blanks or plus. Error: not-a-decimal {text}.
  static Result<Rational> parse_decimal(std::string_view text);
  /// "2/3" or a decimal. Error: not-a-number {text}.
  static Result<Rational> parse(std::string_view text);

  Rational operator-() const;
  Rational& operator+=(const Rational& other) {
    std::int64_t sum = 0;  // whole numbers, the common case, stay in the caller
    const bool whole = m_denominator == 1 && other.m_denominator == 1 && !m_big && !other.m_big;
    if (!whole || __builtin_add_overflow(m_numerator, other.m_numerator, &sum)) return add(other);
    m_numerator = sum;
    return *this;
  }
  Rational& operator-=(const Rational& other);
  Rational& operator*=(const Rational& other);
  Rational& operator/=(const Rational& other);  ///< other != 0
  friend Rational operator+(Rational a, const Rational& b) { return a += b; }
  friend Rational operator-(Rational a, const Rational& b) { return a -= b; }
  friend Rational operator*(Rational a, const Rational& b) { return a *= b; }
  friend Rational operator/(Rational a, const Rational& b) { return a /= b; }
  friend bool operator==(const Rational& a, const Rational& b) {
    if (a.m_big || b.m_big) return (a <=> b) == std::strong_ordering::equal;
    return a.m_numerator == b.m_numerator && a.m_denominator == b.m_denominator;
  }
  friend std::strong_ordering operator<=>(const Rational& a, const Rational& b) {
    const bool same = a.m_denominator == b.m_denominator && !a.m_big && !b.m_big;
    return same ? a.m_numerator <=> b.m_numerator : compare(a, b);
  }

  bool is_zero() const { return !m_big && m_numerator == 0; }
  bool is_whole() const;
  /// Of the lowest terms: what to multiply with to get a whole number.
  Rational denominator() const;
  /// "n/d" in lowest terms, also for whole numbers ("1/1").
  std::string fraction() const;
  /// Fixed number of decimals with a point: "70.70".
  std::string decimal(int places, Rounding rounding = Rounding::half_up) const;
  /// The shortest exact decimal ("0.67", "14"); the fraction where there is none.
  std::string shortest() const;
  Rational rounded(int places, Rounding rounding = Rounding::half_up) const;
  /// For pixels only, never for a verdict.
  double approximate() const;

 private:
  struct Big;
  std::int64_t m_numerator = 0;
  std::int64_t m_denominator = 1;
  std::shared_ptr<const Big> m_big;  ///< set only when the value does not fit above

  Rational& add(const Rational& other);
  static std::strong_ordering compare(const Rational& a, const Rational& b);
  /// Within 64 bits on the way, within 128; false: it does not fit.
  bool add_small(const Rational& other);
  bool add_wide(const Rational& other);
  static Big to_big(const Rational& value);
  static Rational from_big(const Big& value);
  template <class Operation>
  static Rational by_big(const Rational& a, const Rational& b, Operation operation);
};

}  // namespace assessor
