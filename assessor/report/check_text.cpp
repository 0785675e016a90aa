#include "report/check_text.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "base/text.h"

namespace assessor::report {

namespace {

constexpr std::string_view k_mark = "ASESOR1";
constexpr std::string_view k_none = "-";
constexpr std::size_t k_words = 9, k_digits = 16, k_longest = 512;

tl::unexpected<Error> invalid(std::string part) {
  return fail("check-text-invalid", {{"part", std::move(part)}});
}

bool is_id(std::string_view word) {
  constexpr std::size_t k_longest_id = 64;
  return !word.empty() && word.size() <= k_longest_id && std::all_of(word.begin(), word.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
           c == '_' || c == '-';
  });
}

bool is_digest(std::string_view word) {
  return word.size() == k_digits && std::all_of(word.begin(), word.end(), [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
         });
}

std::optional<std::int64_t> count_of(std::string_view word) {
  std::int64_t count = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), count);
  if (error != std::errc() || end != word.data() + word.size() || count < 0) return std::nullopt;
  return count;
}

std::string level_word(const CheckText& check) {
  return check.level.value_or(std::string(k_none));
}

std::string total_word(const CheckText& check) {
  return check.total ? check.total->fraction() : std::string(k_none);
}

}  // namespace

std::string short_digest(std::string_view digest) {
  constexpr std::string_view k_kind = "sha256:";
  if (digest.starts_with(k_kind)) digest.remove_prefix(k_kind.size());
  return std::string(digest.substr(0, k_digits));
}

std::string text_of(const CheckText& check) {
  std::string text(k_mark);
  const auto add = [&text](std::string_view word) { text.append(" ").append(word); };
  add(check.assessment);
  add(check.stage);
  add(level_word(check));
  add(total_word(check));
  for (const std::string* digest : {&check.standard, &check.answers, &check.head}) add(*digest);
  add(std::to_string(check.count));
  return text;
}

Result<CheckText> parse_check_text(std::string_view typed) {
  std::string one_line(trimmed(typed.substr(0, k_longest + 1)));
  std::replace(one_line.begin(), one_line.end(), '\n', ' ');
  const std::string_view text = one_line;
  if (text.size() > k_longest || !text.starts_with(k_mark)) return invalid("mark");
  const std::vector<std::string_view> words = split(text, ' ');
  if (words.front() != k_mark) return invalid("mark");
  if (words.size() != k_words) return invalid("words");
  if (!is_id(words[1])) return invalid("assessment");
  if (!is_id(words[2])) return invalid("stage");
  if (!is_id(words[3])) return invalid("level");
  CheckText check{std::string(words[1]), std::string(words[2]), {}, {}, std::string(words[5]),
                  std::string(words[6]), std::string(words[7]), 0};
  if (words[3] != k_none) check.level = std::string(words[3]);
  if (words[4] != k_none) {
    const auto total = Rational::parse(words[4]);
    if (!total || total->fraction() != words[4]) return invalid("total");
    check.total = *total;
  }
  if (!is_digest(words[5])) return invalid("standard");
  if (!is_digest(words[6])) return invalid("answers");
  if (!is_digest(words[7])) return invalid("head");
  const auto count = count_of(words[8]);
  if (!count) return invalid("count");
  check.count = *count;
  return check;
}

std::vector<CheckDifference> differences(const CheckText& printed, const CheckText& found) {
  std::vector<CheckDifference> all;
  const auto compare = [&all](const char* part, const std::string& on_paper, const std::string& here) {
    if (on_paper != here) all.push_back({part, on_paper, here});
  };
  compare("standard", printed.standard, found.standard);
  compare("answers", printed.answers, found.answers);
  compare("level", level_word(printed), level_word(found));
  compare("total", total_word(printed), total_word(found));
  return all;
}

}  // namespace assessor::report
