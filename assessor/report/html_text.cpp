#include "report/html_text.h"

#include <cctype>
#include <cmath>

#include <fmt/format.h>

#include "report/palette.h"

namespace assessor::report {

namespace {

std::string colour_text(Ink ink) {
  const Colour colour = colour_of(ink);
  const auto byte = [](double part) { return static_cast<int>(std::lround(part * 255)); };
  return fmt::format("#{:02x}{:02x}{:02x}", byte(colour.red), byte(colour.green), byte(colour.blue));
}

std::string with_line_ends(const std::string& text) {
  std::string out;
  for (const char letter : text)
    if (letter == '\n')
      out += "<br>";
    else
      out += letter;
  return out;
}

std::string run_of(const Run& run) {
  std::string out = with_line_ends(escaped(run.text));
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
