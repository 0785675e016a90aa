#include "report/html_text.h"

#include <algorithm>
#include <cctype>
#include <cmath>

#include <fmt/format.h>

#include "base/text.h"
#include "report/palette.h"

namespace assessor::report {

namespace {

std::string colour_text(Ink ink) {
  const Colour colour = colour_of(ink);
  const auto byte = [](double part) { return static_cast<int>(std::lround(part * 255)); };
  return fmt::format("#{:02x}{:02x}{:02x}", byte(colour.red), byte(colour.green), byte(colour.blue));
}

/// "ME-04", with what stands before and after it: browsers break at a hyphen. Not a long word, which may have
/// to be broken.
bool is_code(std::string_view word) {
  constexpr std::size_t k_longest = 18;  // bytes
  const auto is_digit = [](unsigned char letter) { return std::isdigit(letter) != 0; };
  return word.size() <= k_longest && word.find('-') != std::string_view::npos &&
         std::ranges::any_of(word, is_digit);
}

/// One line, its codes whole.
std::string line_of(std::string_view line) {
  std::string out;
  for (const std::string_view word : split(line, ' ')) {
    if (word.data() != line.data()) out += ' ';
    out += is_code(word) ? "<span class=\"code\">" + escaped(word) + "</span>" : escaped(word);
  }
  return out;
}

std::string lines_of(const std::string& text) {
  std::string out;
  for (const std::string_view line : split(text, '\n')) {
    if (line.data() != text.data()) out += "<br>";
    out += line_of(line);
  }
  return out;
}

std::string run_of(const Run& run) {
  std::string out = lines_of(cleaned(run.text));
  if (run.italic) out = "<i>" + out + "</i>";
  if (run.bold) out = "<b>" + out + "</b>";
  if (run.ink != Ink::text && run.ink != Ink::none)
    out = fmt::format("<span style=\"color:{}\">{}</span>", colour_text(run.ink), out);
  return out;
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string out;
  for (const char letter : cleaned(text)) switch (letter) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += letter;
    }
  return out;
}

std::string html_of(const Inline& text) {
  std::string out;
  for (const Run& run : text) out += run_of(run);
  return out;
}

std::string css_text(const Inline& text) {
  std::string out;
  for (const Run& run : text)
    for (const char letter : cleaned(run.text)) {
      const bool plain = letter >= ' ' && std::string_view("\\\"'<>&").find(letter) == std::string_view::npos;
      const bool foreign = static_cast<unsigned char>(letter) >= 0x80;  // part of a letter in UTF-8
      if (plain || foreign)
        out += letter;
      else
        out += fmt::format("\\{:06x}", static_cast<unsigned>(letter));
    }
  return out;
}

std::string percent_encoded(std::string_view bytes) {
  std::string out;
  for (const char letter : bytes) {
    const auto byte = static_cast<unsigned char>(letter);
    if (byte < 0x80 && std::isalnum(byte) != 0)
      out += letter;
    else
      out += fmt::format("%{:02X}", byte);
  }
  return out;
}

}  // namespace assessor::report
