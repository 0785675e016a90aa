#include "base/text.h"

#include <cstdint>

namespace assessor {

namespace {

struct CodePoint {
  char32_t value = 0;
  std::size_t length = 0;  ///< 0: not well-formed
};

std::size_t length_of(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead < 0xE0) return 2;
  if (lead >= 0xE0 && lead < 0xF0) return 3;
  return lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
}

CodePoint decode(std::string_view text) {
  constexpr char32_t k_least[] = {0, 0, 0x80, 0x800, 0x10000};
  const auto lead = static_cast<unsigned char>(text.front());
  const std::size_t length = length_of(lead);
  if (length == 0 || length > text.size()) return {};
  char32_t value = length == 1 ? lead : lead & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if ((byte & 0xC0U) != 0x80U) return {};
    value = (value << 6U) | (byte & 0x3FU);
  }
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (value < k_least[length] || value > 0x10FFFF || surrogate) return {};
  return {value, length};
}

char folded_latin(char32_t value) {
  // U+00C0..U+00FF by rows of the block; '\0' keeps the letter as it is.
  constexpr std::string_view k_letters("aaaaaaaceeeeiiiidnooooo\0ouuuuy\0saaaaaaaceeeeiiiidnooooo\0ouuuuy\0y",
                                       64);
  return value >= 0xC0 && value <= 0xFF ? k_letters[value - 0xC0] : '\0';
}

}  // namespace

std::optional<std::size_t> first_bad_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode(text.substr(at));
    if (point.length == 0) return at;
    at += point.length;
  }
  return std::nullopt;
}

bool has_control_characters(std::string_view text) {
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte < 0x20 && c != '\t' && c != '\n') || byte == 0x7F) return true;
  }
  return false;
}

std::size_t letter_count(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
  return count;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view k_blank = " \t\r\n";
  const auto first = text.find_first_not_of(k_blank);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(k_blank) - first + 1);
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const auto at = text.find(separator);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

std::string folded(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  while (!text.empty()) {
    const CodePoint point = decode(text);
    const std::size_t length = point.length == 0 ? 1 : point.length;
    const char plain = folded_latin(point.value);
    if (plain != '\0') {
      result += plain;
    } else if (point.value >= 'A' && point.value <= 'Z') {
      result += static_cast<char>(point.value - 'A' + 'a');
    } else {
      result += text.substr(0, length);
    }
    text.remove_prefix(length);
  }
  return result;
}

std::string shortened(std::string_view text, std::size_t letters) {
  if (letter_count(text) <= letters) return std::string(text);
  std::size_t at = 0;
  for (std::size_t count = 0; count + 1 < letters && at < text.size(); ++count) {
    const std::size_t length = decode(text.substr(at)).length;
    at += length == 0 ? 1 : length;
  }
  return std::string(text.substr(0, at)) + "…";
}

}  // namespace assessor
