#include "base/rational.h"

#include <algorithm>
#include <cctype>
#include <numeric>

#include <gmpxx.h>

namespace assessor {

struct Rational::Big {
  mpq_class value;
};

namespace {

__extension__ typedef __int128 Wide;

constexpr std::size_t k_most_digits = 30;

Wide magnitude(Wide value) {
  return value < 0 ? -value : value;
}

Wide divisor(Wide a, Wide b) {
  while (b != 0) {
    const Wide rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}

bool fits(Wide value) {
  return value >= -INT64_MAX && value <= INT64_MAX;
}

mpz_class power_of_ten(int exponent) {
  mpz_class power;
  mpz_ui_pow_ui(power.get_mpz_t(), 10, static_cast<unsigned long>(exponent));
  return power;
}

/// The value times 10^places, made whole by the rule.
mpz_class scaled(const mpq_class& value, int places, Rounding rounding) {
  mpq_class moved = value * mpq_class(power_of_ten(places));
  mpz_class whole;
  if (rounding == Rounding::truncate) {
    mpz_fdiv_q(whole.get_mpz_t(), moved.get_num_mpz_t(), moved.get_den_mpz_t());
    return whole;
  }
  const bool negative = moved < 0;
  if (negative) moved = -moved;
  const mpq_class shifted = moved + mpq_class(1, 2);
  mpz_fdiv_q(whole.get_mpz_t(), shifted.get_num_mpz_t(), shifted.get_den_mpz_t());
  if (negative) whole = -whole;
  return whole;
}

std::string with_point(const mpz_class& whole, int places) {
  std::string digits = mpz_class(abs(whole)).get_str();
  if (places > 0) {
    const auto width = static_cast<std::size_t>(places) + 1;
    if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
    digits.insert(digits.size() - static_cast<std::size_t>(places), ".");
  }
  return whole < 0 ? "-" + digits : digits;
}

bool all_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
}

/// Number of decimals that show the value exactly, or -1.
int exact_places(mpz_class denominator) {
  int twos = 0, fives = 0;
  for (; mpz_divisible_ui_p(denominator.get_mpz_t(), 2); denominator /= 2) ++twos;
  for (; mpz_divisible_ui_p(denominator.get_mpz_t(), 5); denominator /= 5) ++fives;
  return denominator == 1 ? std::max(twos, fives) : -1;
}

}  // namespace

Rational::Big Rational::to_big(const Rational& value) {
  if (value.m_big) return *value.m_big;
  // long is 32 bits wide on Windows: through text, since this is the rare path.
  mpq_class big(std::to_string(value.m_numerator) + "/" + std::to_string(value.m_denominator), 10);
  return {big};
}

Rational Rational::from_big(const Big& value) {
  Rational result;
  if (mpz_sizeinbase(value.value.get_num_mpz_t(), 2) <= 62 &&
      mpz_sizeinbase(value.value.get_den_mpz_t(), 2) <= 62) {
    result.m_numerator = std::stoll(value.value.get_num().get_str());
    result.m_denominator = std::stoll(value.value.get_den().get_str());
  } else {
    result.m_big = std::make_shared<const Big>(value);
  }
  return result;
}

template <class Operation>
Rational Rational::by_big(const Rational& a, const Rational& b, Operation operation) {
  return from_big({operation(to_big(a).value, to_big(b).value)});
}

Rational Rational::ratio(std::int64_t numerator, std::int64_t denominator) {
  Rational result(numerator);
  return result /= Rational(denominator);
}

Result<Rational> Rational::parse_decimal(std::string_view text) {
  const auto refused = [&] { return fail("not-a-decimal", {{"text", std::string(text)}}); };
  std::string_view rest = text;
  const bool negative = rest.starts_with('-');
  if (negative) rest.remove_prefix(1);
  const auto point = rest.find('.');
  const std::string whole(rest.substr(0, point));
  const std::string part(point == std::string_view::npos ? "" : rest.substr(point + 1));
  const bool dangling = point != std::string_view::npos && part.empty();
  if (whole.empty() || dangling || !all_digits(whole) || !all_digits(part)) return refused();
  if (whole.size() + part.size() > k_most_digits) return refused();
  mpq_class value(mpz_class(whole + part, 10), power_of_ten(static_cast<int>(part.size())));
  value.canonicalize();
  return from_big({negative ? mpq_class(-value) : value});
}

Result<Rational> Rational::parse(std::string_view text) {
  const auto slash = text.find('/');
  const auto upper = parse_decimal(text.substr(0, slash));
  if (slash == std::string_view::npos && upper) return *upper;
  const auto lower = slash == std::string_view::npos ? upper : parse_decimal(text.substr(slash + 1));
  if (!upper || !lower || lower->is_zero()) return fail("not-a-number", {{"text", std::string(text)}});
  return *upper / *lower;
}

Rational Rational::operator-() const {
  return Rational(0) - *this;
}

Rational& Rational::operator+=(const Rational& other) {
  if (!m_big && !other.m_big) {
    const Wide common = divisor(m_denominator, other.m_denominator);
    const Wide own = other.m_denominator / common;
    Wide numerator = 0;
    Wide denominator = m_denominator * own;
    // Both products are below 2^126, but their sum may not be.
    if (!__builtin_add_overflow(Wide(m_numerator) * own, Wide(other.m_numerator) * (m_denominator / common),
                                &numerator)) {
      const Wide shared = divisor(magnitude(numerator), denominator);
      numerator /= shared;
      denominator /= shared;
      if (fits(numerator) && fits(denominator)) {
        m_numerator = static_cast<std::int64_t>(numerator);
        m_denominator = static_cast<std::int64_t>(denominator);
        return *this;
      }
    }
  }
  return *this =
             by_big(*this, other, [](const mpq_class& a, const mpq_class& b) { return mpq_class(a + b); });
}

Rational& Rational::operator-=(const Rational& other) {
  if (!other.m_big && other.m_numerator != INT64_MIN) {
    Rational opposite = other;
    opposite.m_numerator = -opposite.m_numerator;
    return *this += opposite;
  }
  return *this =
             by_big(*this, other, [](const mpq_class& a, const mpq_class& b) { return mpq_class(a - b); });
}

Rational& Rational::operator*=(const Rational& other) {
  if (!m_big && !other.m_big) {
    const Wide across = std::max<Wide>(1, divisor(magnitude(m_numerator), other.m_denominator));
    const Wide down = std::max<Wide>(1, divisor(magnitude(other.m_numerator), m_denominator));
    const Wide numerator = (m_numerator / across) * (other.m_numerator / down);
    const Wide denominator = (m_denominator / down) * (other.m_denominator / across);
    if (fits(numerator) && fits(denominator)) {
      m_numerator = static_cast<std::int64_t>(numerator);
      m_denominator = numerator == 0 ? 1 : static_cast<std::int64_t>(denominator);
      return *this;
    }
  }
  return *this =
             by_big(*this, other, [](const mpq_class& a, const mpq_class& b) { return mpq_class(a * b); });
}

Rational& Rational::operator/=(const Rational& other) {
  if (!other.m_big && other.m_numerator != 0 && other.m_numerator != INT64_MIN) {
    Rational inverse;
    inverse.m_numerator = other.m_numerator < 0 ? -other.m_denominator : other.m_denominator;
    inverse.m_denominator = other.m_numerator < 0 ? -other.m_numerator : other.m_numerator;
    return *this *= inverse;
  }
  return *this =
             by_big(*this, other, [](const mpq_class& a, const mpq_class& b) { return mpq_class(a / b); });
}

bool operator==(const Rational& a, const Rational& b) {
  if (!a.m_big && !b.m_big) return a.m_numerator == b.m_numerator && a.m_denominator == b.m_denominator;
  return (a <=> b) == std::strong_ordering::equal;
}

std::strong_ordering operator<=>(const Rational& a, const Rational& b) {
  if (!a.m_big && !b.m_big) {
    return Wide(a.m_numerator) * b.m_denominator <=> Wide(b.m_numerator) * a.m_denominator;
  }
  return cmp(Rational::to_big(a).value, Rational::to_big(b).value) <=> 0;
}

bool Rational::is_zero() const {
  return !m_big && m_numerator == 0;
}

bool Rational::is_whole() const {
  return m_big ? m_big->value.get_den() == 1 : m_denominator == 1;
}

Rational Rational::denominator() const {
  return m_big ? from_big({mpq_class(m_big->value.get_den())}) : Rational(m_denominator);
}

std::string Rational::fraction() const {
  const Big big = to_big(*this);
  return big.value.get_num().get_str() + "/" + big.value.get_den().get_str();
}

std::string Rational::decimal(int places, Rounding rounding) const {
  return with_point(scaled(to_big(*this).value, places, rounding), places);
}

std::string Rational::shortest() const {
  const Big big = to_big(*this);
  const int places = exact_places(big.value.get_den());
  return places < 0 ? fraction() : with_point(scaled(big.value, places, Rounding::half_up), places);
}

Rational Rational::rounded(int places, Rounding rounding) const {
  mpq_class value(scaled(to_big(*this).value, places, rounding), power_of_ten(places));
  value.canonicalize();
  return from_big({value});
}

double Rational::approximate() const {
  return m_big ? m_big->value.get_d() : static_cast<double>(m_numerator) / static_cast<double>(m_denominator);
}

}  // namespace assessor
