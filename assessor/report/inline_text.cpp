#include "report/inline_text.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"

namespace assessor::report {

Inline plain(std::string text) {
  return {Run{std::move(text), false, false, Ink::text}};
}
Inline bold(std::string text) {
  return {Run{std::move(text), true, false, Ink::text}};
}
Inline muted(std::string text) {
  return {Run{std::move(text), false, false, Ink::secondary}};
}
Inline inked(std::string text, Ink ink, bool strong) {
  return {Run{std::move(text), strong, false, ink}};
}

Inline operator+(Inline a, const Inline& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

std::string flat(const Inline& text) {
  std::string all;
  for (const Run& run : text) all += run.text;
  return all;
}

namespace {

/// Embeddings, overrides and isolates: they could turn the words around the user's text as well.
bool is_direction_control(std::string_view letter) {
  static constexpr std::array<std::string_view, 9> k_controls = {
      "\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069"};
  return std::find(k_controls.begin(), k_controls.end(), letter) != k_controls.end();
}

/// Line and paragraph separators and the C1 control "next line".
bool is_line_end(std::string_view letter) {
  return letter == "\u2028" || letter == "\u2029" || letter == "\u0085";
}

std::size_t letter_size(unsigned char first) {
  if (first < 0x80) return 1;
  if (first < 0xe0) return 2;
  return first < 0xf0 ? 3 : 4;
}

void append_letter(std::string& out, std::string_view letter) {
  const auto first = static_cast<unsigned char>(letter.front());
  if (letter == "\t")
    out += ' ';
  else if (is_line_end(letter))
    out += '\n';
  else if (letter == "\n" || (first >= 0x20 && first != 0x7f && !is_direction_control(letter)))
    out += letter;
}

/// A C1 control or a non-character is two or three bytes and valid UTF-8, yet no text.
bool is_no_text(std::string_view letter) {
  if (letter.size() == 2 && letter[0] == '\xc2' && static_cast<unsigned char>(letter[1]) < 0xa0) return true;
  return letter == "\ufffe" || letter == "\uffff";
}

}  // namespace

std::string cleaned(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const std::size_t good = first_bad_utf8(text).value_or(text.size());
    for (std::size_t at = 0; at < good;) {
      const std::size_t size = letter_size(static_cast<unsigned char>(text[at]));
      const std::string_view letter = text.substr(at, size);
      if (is_line_end(letter) || !is_no_text(letter)) append_letter(out, letter);
      at += size;
    }
    if (good < text.size()) out += "\ufffd";
    text.remove_prefix(std::min(text.size(), good + 1));
  }
  return out;
}

}  // namespace assessor::report
