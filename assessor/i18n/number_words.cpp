#include "i18n/number_words.h"

#include <array>

namespace assessor::i18n {

namespace {

constexpr std::int64_t k_thousand = 1000, k_million = 1000000, k_milliard = 1000000000;

using Words = std::string (*)(std::int64_t);

/// "dua puluh" + 6 = "dua puluh enam".
std::string with_rest(const std::string& head, std::int64_t rest, Words words) {
  return rest == 0 ? head : head + " " + words(rest);
}

}  // namespace

std::string indonesian_words(std::int64_t n) {
  constexpr std::array k_units = {"nol",  "satu",  "dua",     "tiga",     "empat",   "lima",
                                  "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"};
  const auto scaled = [n](std::int64_t unit, const char* name) {
    return with_rest(indonesian_words(n / unit) + name, n % unit, indonesian_words);
  };
  if (n < 12) return k_units[static_cast<std::size_t>(n)];
  if (n < 20) return indonesian_words(n - 10) + " belas";
  if (n < 100) return scaled(10, " puluh");
  if (n < 200) return with_rest("seratus", n - 100, indonesian_words);
  if (n < k_thousand) return scaled(100, " ratus");
  if (n < 2 * k_thousand) return with_rest("seribu", n - k_thousand, indonesian_words);
  if (n < k_million) return scaled(k_thousand, " ribu");
  return n < k_milliard ? scaled(k_million, " juta") : scaled(k_milliard, " miliar");
}

std::string english_words(std::int64_t n) {
  constexpr std::array k_units = {"zero",    "one",     "two",       "three",    "four",
                                  "five",    "six",     "seven",     "eight",    "nine",
                                  "ten",     "eleven",  "twelve",    "thirteen", "fourteen",
                                  "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
  constexpr std::array k_tens = {"",      "",      "twenty",  "thirty", "forty",
                                 "fifty", "sixty", "seventy", "eighty", "ninety"};
  const auto scaled = [n](std::int64_t unit, const char* name) {
    return with_rest(english_words(n / unit) + name, n % unit, english_words);
  };
  if (n < 20) return k_units[static_cast<std::size_t>(n)];
  if (n < 100) {
    const std::string tens = k_tens[static_cast<std::size_t>(n / 10)];
    return n % 10 == 0 ? tens : tens + "-" + english_words(n % 10);
  }
  if (n < k_thousand) return scaled(100, " hundred");
  if (n < k_million) return scaled(k_thousand, " thousand");
  return n < k_milliard ? scaled(k_million, " million") : scaled(k_milliard, " billion");
}

}  // namespace assessor::i18n
