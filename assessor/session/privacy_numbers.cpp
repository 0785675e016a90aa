#include "session/privacy_numbers.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.h"

namespace assessor::session {

namespace {

bool is_digit(char letter) {
  return letter >= '0' && letter <= '9';
}
bool is_letter(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
         (static_cast<unsigned char>(letter) & 0x80U) != 0;
}

/// Digits in groups that one and the same sign divides: 6371-0112…, 0812 3456 7890. A date and the hour
/// after it are two runs where their signs differ.
struct DigitRun {
  std::size_t begin = 0, end = 0;
  std::string digits;
  std::vector<std::size_t> groups;  ///< how many digits each
  char divider = 0;                 ///< 0: one group
  bool plus = false;                ///< "+" before it
};

std::size_t digits_end(std::string_view text, std::size_t at) {
  while (at < text.size() && is_digit(text[at])) ++at;
  return at;
}

void add_group(DigitRun& run, std::string_view text, std::size_t begin) {
  run.end = digits_end(text, begin);
  run.digits += text.substr(begin, run.end - begin);
  run.groups.push_back(run.end - begin);
}

/// The sign between two groups, where another group follows; 0: none.
char divider_at(std::string_view text, std::size_t at) {
  const bool divides = at + 1 < text.size() && is_digit(text[at + 1]);
  if (!divides) return 0;
  return text[at] == ' ' || text[at] == '.' || text[at] == '-' ? text[at] : '\0';
}

DigitRun run_at(std::string_view text, std::size_t begin) {
  DigitRun run;
  run.begin = begin;
  run.plus = begin > 0 && text[begin - 1] == '+';
  add_group(run, text, begin);
  // The country code may be set off by a sign of its own: "+62 812-3456-7890".
  if (run.plus && run.digits == "62" && divider_at(text, run.end) != 0) add_group(run, text, run.end + 1);
  for (char divider = divider_at(text, run.end); divider != 0; divider = divider_at(text, run.end)) {
    if (run.divider != 0 && divider != run.divider) break;
    run.divider = divider;
    add_group(run, text, run.end + 1);
  }
  return run;
}

int number_at(const std::string& digits, std::size_t at, std::size_t count) {
  int number = 0;
  for (std::size_t i = at; i < at + count; ++i) number = number * 10 + (digits[i] - '0');
  return number;
}

bool is_province(int code) {
  static constexpr std::array k_codes{11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 31, 32, 33,
                                      34, 35, 36, 51, 52, 53, 61, 62, 63, 64, 65, 71, 72,
                                      73, 74, 75, 76, 81, 82, 91, 92, 93, 94, 95, 96, 97};
  return std::find(k_codes.begin(), k_codes.end(), code) != k_codes.end();
}

bool is_birthday(int day, int month) {
  static constexpr std::array k_days{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (day > 40) day -= 40;
  return month >= 1 && month <= 12 && day >= 1 && day <= k_days[static_cast<std::size_t>(month - 1)];
}

bool is_population_number(const DigitRun& run) {
  const std::string& digits = run.digits;
  if (run.plus || digits.size() != 16) return false;
  return is_province(number_at(digits, 0, 2)) && number_at(digits, 2, 2) > 0 && number_at(digits, 4, 2) > 0 &&
         is_birthday(number_at(digits, 6, 2), number_at(digits, 8, 2)) && number_at(digits, 12, 4) > 0;
}

bool is_between(std::size_t count, std::size_t least, std::size_t most) {
  return count >= least && count <= most;
}

bool is_phone(const DigitRun& run) {
  const std::string& digits = run.digits;
  if (run.plus) return digits.starts_with("62") && is_between(digits.size(), 10, 14);
  if (digits.starts_with("628")) return run.divider == 0 && is_between(digits.size(), 11, 14);
  const bool mobile = digits.size() > 2 && digits.starts_with("08") && digits[2] != '0';
  if (!mobile || !is_between(digits.size(), 10, 13)) return false;
  // "08-10-2026" and "08.30" begin with two digits, a telephone number with its network's three or more.
  return run.groups.front() >= 3;
}

/// The words of the text before or behind a run, without accents and capitals.
std::vector<std::string> words_in(std::string_view text) {
  const std::string plain = folded(text);
  std::vector<std::string> words;
  std::string word;
  for (const char letter : plain) {
    if (is_letter(letter)) {
      word += letter;
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  if (!word.empty()) words.push_back(std::move(word));
  return words;
}

bool is_of_banking(const std::string& word) {
  static constexpr std::array<std::string_view, 11> k_words{
      "rekening", "rek", "norek", "bri", "bca", "bni", "bsi", "btn", "bank", "account", "acct"};
  return std::find(k_words.begin(), k_words.end(), word) != k_words.end();
}

bool names_a_bank(std::string_view text) {
  const std::vector<std::string> words = words_in(text);
  return std::any_of(words.begin(), words.end(), is_of_banking);
}

/// "1.250.000.000", "Rp 1250000000", "1250000000 rupiah".
bool is_money(std::string_view text, const DigitRun& run) {
  const bool in_thousands =
      run.divider == '.' && run.groups.front() <= 3 &&
      std::all_of(run.groups.begin() + 1, run.groups.end(), [](std::size_t group) { return group == 3; });
  const std::string before =
      folded(text.substr(run.begin < 4 ? 0 : run.begin - 4, std::min<std::size_t>(run.begin, 4)));
  const std::string behind = folded(text.substr(run.end, 8));
  return in_thousands || before.find("rp") != std::string::npos || before.find("idr") != std::string::npos ||
         behind.find("rupiah") != std::string::npos;
}

bool is_account(std::string_view text, const DigitRun& run) {
  if (run.plus || !is_between(run.digits.size(), 10, 16) || is_money(text, run)) return false;
  constexpr std::size_t k_before = 40, k_behind = 16;
  const std::size_t from = run.begin < k_before ? 0 : run.begin - k_before;
  return names_a_bank(text.substr(from, run.begin - from)) || names_a_bank(text.substr(run.end, k_behind));
}

/// Part of a longer sign: a document's number, a digest, a plate.
bool is_part_of_sign(std::string_view text, const DigitRun& run) {
  const std::size_t before = run.plus ? run.begin - 1 : run.begin;
  const bool joined_before = before > 0 && is_letter(text[before - 1]);
  const bool joined_behind = run.end < text.size() && (is_letter(text[run.end]) || text[run.end] == '/');
  return joined_before || joined_behind;
}

std::optional<PersonalKind> kind_of(std::string_view text, const DigitRun& run) {
  if (is_population_number(run)) return PersonalKind::population_number;
  if (is_part_of_sign(text, run)) return std::nullopt;
  if (is_phone(run)) return PersonalKind::phone;
  if (is_account(text, run)) return PersonalKind::account;
  return std::nullopt;
}

}  // namespace

std::vector<PersonalHit> find_personal_numbers(std::string_view text) {
  std::vector<PersonalHit> hits;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_digit(text[at])) {
      ++at;
      continue;
    }
    const DigitRun run = run_at(text, at);
    at = run.end;
    const auto kind = kind_of(text, run);
    if (!kind) continue;
    hits.push_back({*kind, run.begin, run.end - run.begin,
                    run.digits.substr(0, 4) + "…" + run.digits.substr(run.digits.size() - 2)});
  }
  return hits;
}

}  // namespace assessor::session
