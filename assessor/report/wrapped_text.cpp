#include "report/wrapped_text.h"

#include <algorithm>

#include "base/text.h"

namespace assessor::report {

namespace {

/// Bytes of the first `letters` letters.
std::size_t bytes_of(std::string_view text, std::size_t letters) {
  std::size_t at = 0;
  for (; at < text.size(); ++at) {
    const bool begins = (static_cast<unsigned char>(text[at]) & 0xc0) != 0x80;
    if (begins && letters-- == 0) break;
  }
  return at;
}

void add_word(std::vector<std::string>& lines, std::string_view word, std::size_t width) {
  std::string& last = lines.back();
  const std::size_t blank = last.empty() ? 0 : 1;
  if (letter_count(last) + blank + letter_count(word) <= width) {
    last.append(blank, ' ').append(word);
    return;
  }
  if (!last.empty()) lines.emplace_back();
  while (letter_count(word) > width) {
    const std::size_t cut = bytes_of(word, width);
    lines.back() = word.substr(0, cut);
    lines.emplace_back();
    word.remove_prefix(cut);
  }
  lines.back() = word;
}

}  // namespace

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  for (const std::string_view line : split(text, '\n')) {
    lines.emplace_back();
    for (const std::string_view word : split(line, ' '))
      if (!word.empty()) add_word(lines, word, std::max<std::size_t>(width, 1));
  }
  return lines;
}

std::string padded(const std::string& line, std::size_t width, Align align) {
  const std::size_t letters = letter_count(line);
  const std::size_t room = width > letters ? width - letters : 0;
  const std::size_t left = align == Align::left ? 0 : align == Align::right ? room : room / 2;
  return std::string(left, ' ') + line + std::string(room - left, ' ');
}

}  // namespace assessor::report
