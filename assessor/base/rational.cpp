#include "base/rational.h"

#include <algorithm>
#include <cctype>
#include <numeric>
#include <optional>

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

/// Greatest common divisor of any number and a positive one: positive, and itself within 64 bits.
std::int64_t shared(std::int64_t a, std::int64_t positive) {
  if (positive == 1 || a == 1) return 1;
  if (a == 0) return positive;
  const auto size = a < 0 ? 0 - static_cast<std::uint64_t>(a) : static_cast<std::uint64_t>(a);
  const auto other = static_cast<std::uint64_t>(positive);
  // One division first: where the two differ much in size it spares most of the steps that follow.
  const std::uint64_t rest = size < other ? other % size : size % other;
  return static_cast<std::int64_t>(std::gcd(std::min(size, other), rest));
}

/// value / divisor, quick in the common case.
std::int64_t reduced(std::int64_t value, std::int64_t divisor) {
  return divisor == 1 ? value : value / divisor;
}

bool fits(Wide value) {
  return value >= -INT64_MAX && value <= INT64_MAX;
}

mpz_class power_of_ten(int exponent) {
  mpz_class power;
  mpz_ui_pow_ui(power.get_mpz_t(), 10, static_cast<unsigned long>(exponent));
  return power;
}

constexpr int k_small_places = 18;  ///< 10^18 times a 64-bit number fits in 127 bits

std::int64_t small_power_of_ten(int exponent) {
  std::int64_t power = 1;
  for (int i = 0; i < exponent; ++i) power *= 10;
  return power;
}

/// numerator / denominator times 10^places, made whole by the rule; none where that does not fit.
std::optional<std::int64_t> small_scaled(std::int64_t numerator, std::int64_t denominator, int places,
                                         Rounding rounding) {
  if (places < 0 || places > k_small_places) return std::nullopt;
  const Wide moved = Wide(numerator) * small_power_of_ten(places);
  Wide whole = magnitude(moved) / denominator;
  const Wide rest = magnitude(moved) % denominator;
  const bool up = rounding == Rounding::half_up ? rest >= denominator - rest : moved < 0 && rest != 0;
  whole += up ? 1 : 0;
  if (moved < 0) whole = -whole;
  return fits(whole) ? std::optional(static_cast<std::int64_t>(whole)) : std::nullopt;
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

/// Digits of a whole number without its sign, the point set before the last `places` of them.
std::string with_point(std::string digits, int places, bool negative) {
  if (places > 0) {
    const auto width = static_cast<std::size_t>(places) + 1;
    if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
    digits.insert(digits.size() - static_cast<std::size_t>(places), ".");
  }
  return negative ? "-" + digits : digits;
}

std::string with_point(const mpz_class& whole, int places) {
  return with_point(mpz_class(abs(whole)).get_str(), places, whole < 0);
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

bool Rational::add_small(const Rational& other) {
  const std::int64_t common = shared(m_denominator, other.m_denominator);
  const std::int64_t own = other.m_denominator / common;
  std::int64_t left = 0, right = 0, sum = 0, denominator = 0;
  if (__builtin_mul_overflow(m_numerator, own, &left)) return false;
  if (__builtin_mul_overflow(other.m_numerator, m_denominator / common, &right)) return false;
  if (__builtin_add_overflow(left, right, &sum) || sum == INT64_MIN) return false;
  // What the sum shares with the whole denominator it shares with the common part of both.
  const std::int64_t rest = shared(sum, common);
  if (__builtin_mul_overflow(m_denominator / rest, own, &denominator)) return false;
  m_numerator = sum / rest;
  m_denominator = denominator;
  return true;
}

bool Rational::add_wide(const Rational& other) {
  const Wide common = divisor(m_denominator, other.m_denominator);
  const Wide own = other.m_denominator / common;
  Wide numerator = 0;
  Wide denominator = m_denominator * own;
  // Both products are below 2^126, but their sum may not be.
  if (__builtin_add_overflow(Wide(m_numerator) * own, Wide(other.m_numerator) * (m_denominator / common),
                             &numerator)) {
    return false;
  }
  const Wide rest = divisor(magnitude(numerator), denominator);
  numerator /= rest;
  denominator /= rest;
  if (!fits(numerator) || !fits(denominator)) return false;
  m_numerator = static_cast<std::int64_t>(numerator);
  m_denominator = static_cast<std::int64_t>(denominator);
  return true;
}

Rational& Rational::add(const Rational& other) {
  if (!m_big && !other.m_big && (add_small(other) || add_wide(other))) return *this;
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
    const std::int64_t across = shared(m_numerator, other.m_denominator);
    const std::int64_t down = shared(other.m_numerator, m_denominator);
    std::int64_t numerator = 0, denominator = 0;
    if (!__builtin_mul_overflow(reduced(m_numerator, across), reduced(other.m_numerator, down), &numerator) &&
        !__builtin_mul_overflow(reduced(m_denominator, down), reduced(other.m_denominator, across),
                                &denominator) &&
        numerator != INT64_MIN) {
      m_numerator = numerator;
      m_denominator = numerator == 0 ? 1 : denominator;
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

std::strong_ordering Rational::compare(const Rational& a, const Rational& b) {
  if (!a.m_big && !b.m_big) {
    return Wide(a.m_numerator) * b.m_denominator <=> Wide(b.m_numerator) * a.m_denominator;
  }
  return cmp(to_big(a).value, to_big(b).value) <=> 0;
}

bool Rational::is_whole() const {
  return m_big ? m_big->value.get_den() == 1 : m_denominator == 1;
}

Rational Rational::denominator() const {
  return m_big ? from_big({mpq_class(m_big->value.get_den())}) : Rational(m_denominator);
}

std::string Rational::fraction() const {
  if (!m_big) return std::to_string(m_numerator) + "/" + std::to_string(m_denominator);
  const Big big = to_big(*this);
  return big.value.get_num().get_str() + "/" + big.value.get_den().get_str();
}

std::string Rational::decimal(int places, Rounding rounding) const {
  if (!m_big) {
    if (const auto small = small_scaled(m_numerator, m_denominator, places, rounding)) {
      return with_point(std::to_string(*small < 0 ? -*small : *small), places, *small < 0);
    }
  }
  return with_point(scaled(to_big(*this).value, places, rounding), places);
}

std::string Rational::shortest() const {
  if (!m_big && m_denominator == 1) return std::to_string(m_numerator);
  const Big big = to_big(*this);
  const int places = exact_places(big.value.get_den());
  return places < 0 ? fraction() : with_point(scaled(big.value, places, Rounding::half_up), places);
}

Rational Rational::rounded(int places, Rounding rounding) const {
  if (!m_big) {
    if (const auto small = small_scaled(m_numerator, m_denominator, places, rounding)) {
      return ratio(*small, small_power_of_ten(places));
    }
  }
  mpq_class value(scaled(to_big(*this).value, places, rounding), power_of_ten(places));
  value.canonicalize();
  return from_big({value});
}

double Rational::approximate() const {
  return m_big ? m_big->value.get_d() : static_cast<double>(m_numerator) / static_cast<double>(m_denominator);
}

}  // namespace assessor
