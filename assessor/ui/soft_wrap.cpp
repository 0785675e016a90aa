#include "ui/soft_wrap.h"

#include <algorithm>

#include <imgui.h>

namespace assessor::ui {

namespace {

constexpr std::string_view k_break = "\r\n";
constexpr std::size_t k_most_versions = 200;

bool continues_letter(char byte) {
  return (byte & 0xC0) == 0x80;
}

std::size_t letter_before(std::string_view text, std::size_t at) {
  if (at == 0) return 0;
  do --at;
  while (at > 0 && continues_letter(text[at]));
  return at;
}

std::size_t letter_after(std::string_view text, std::size_t at) {
  if (at >= text.size()) return text.size();
  do ++at;
  while (at < text.size() && continues_letter(text[at]));
  return at;
}

/// Bytes of the first line of a paragraph, with the spaces behind its last word.
std::size_t line_bytes(Face face, std::string_view paragraph, float width) {
  const char* end = paragraph.data() + paragraph.size();
  const char* stop = face.font->CalcWordWrapPositionA(1.0f, paragraph.data(), end, std::max(width, 1.0f));
  auto bytes = static_cast<std::size_t>(stop - paragraph.data());
  if (bytes == 0) bytes = letter_after(paragraph, 0);
  while (bytes < paragraph.size() && paragraph[bytes] == ' ') ++bytes;
  return bytes;
}

void add_paragraph(std::string& display, Face face, std::string_view paragraph, float width) {
  while (!paragraph.empty()) {
    const std::size_t bytes = line_bytes(face, paragraph, width);
    display += paragraph.substr(0, bytes);
    paragraph.remove_prefix(bytes);
    if (!paragraph.empty()) display += k_break;
  }
}

}  // namespace

std::string with_soft_breaks(Face face, std::string_view text, float width) {
  std::string display;
  while (true) {
    const std::size_t newline = text.find('\n');
    add_paragraph(display, face, text.substr(0, newline), width);
    if (newline == std::string_view::npos) return display;
    display += '\n';
    text.remove_prefix(newline + 1);
  }
}

std::string without_soft_breaks(std::string_view display) {
  std::string text;
  for (std::size_t at = 0; at < display.size(); ++at) {
    if (display.substr(at, 2) == k_break)
      ++at;
    else if (display[at] != '\r')
      text += display[at];
  }
  return text;
}

std::size_t text_offset(std::string_view display, std::size_t display_offset) {
  std::size_t offset = 0;
  for (std::size_t at = 0; at < display_offset && at < display.size();) {
    if (display.substr(at, 2) == k_break) {
      at += 2;
      continue;
    }
    ++at, ++offset;
  }
  return offset;
}

std::size_t display_offset(std::string_view display, std::size_t text_offset) {
  std::size_t at = 0;
  for (std::size_t offset = 0; at < display.size();) {
    if (display.substr(at, 2) == k_break) {
      at += 2;
      continue;
    }
    if (offset == text_offset) break;
    ++at, ++offset;
  }
  return at;
}

void AreaEdit::begin(unsigned id, std::string_view text, std::string_view display, std::size_t cursor) {
  *this = AreaEdit();
  m_id = id;
  m_text = text;
  m_display = display;
  m_display_cursor = std::min(cursor, display.size());
  m_cursor = text_offset(display, m_display_cursor);
}

bool AreaEdit::follow(std::string_view buffer, std::size_t cursor) {
  if (buffer == m_display) {
    if (cursor != m_display_cursor) moved(cursor);
    return false;
  }
  const std::string before = m_text;
  const std::size_t cursor_before = m_cursor;
  edited(buffer, cursor);
  const bool types =
      m_text.size() == before.size() + 1 && m_text[m_cursor - 1] != ' ' && m_text[m_cursor - 1] != '\n';
  if (!m_in_word || !types) m_undo.push_back({before, cursor_before});
  if (m_undo.size() > k_most_versions) m_undo.erase(m_undo.begin());
  m_in_word = types;
  m_redo.clear();
  return m_text != before;
}

void AreaEdit::edited(std::string_view buffer, std::size_t cursor) {
  const std::string_view shown = m_display;
  const auto same = std::ranges::mismatch(shown, buffer);
  auto head = static_cast<std::size_t>(same.in1 - shown.begin());
  std::size_t tail = 0;
  const std::size_t most = std::min(shown.size(), buffer.size()) - head;
  while (tail < most && shown[shown.size() - 1 - tail] == buffer[buffer.size() - 1 - tail]) ++tail;
  const std::string_view inserted = buffer.substr(head, buffer.size() - tail - head);
  std::size_t from = text_offset(shown, head);
  std::size_t to = std::max(from, text_offset(shown, shown.size() - tail));
  const std::string clean = without_soft_breaks(inserted);
  // Half a soft break was deleted: the person means the letter beside it.
  if (clean.empty() && shown.size() - tail - head == 1 && from == to) {
    const bool backwards = cursor < m_display_cursor;
    if (backwards) from = letter_before(m_text, from);
    if (!backwards) to = letter_after(m_text, to);
  }
  replace(from, to, clean);
}

void AreaEdit::replace(std::size_t from, std::size_t to, std::string_view inserted) {
  m_text = m_text.substr(0, from) + std::string(inserted) + m_text.substr(to);
  m_cursor = from + inserted.size();
}

void AreaEdit::moved(std::size_t cursor) {
  const bool inside_break = cursor > 0 && cursor < m_display.size() && m_display[cursor - 1] == '\r';
  const std::size_t offset = text_offset(m_display, cursor);
  m_in_word = false;
  if (inside_break && cursor + 1 == m_display_cursor) {
    // One step to the left over a soft break is one letter to the left.
    m_cursor = letter_before(m_text, offset);
    m_display_cursor = display_offset(m_display, m_cursor);
    return;
  }
  m_cursor = offset;
  m_display_cursor = cursor;
}

void AreaEdit::show(std::string display) {
  m_display = std::move(display);
  m_display_cursor = display_offset(m_display, m_cursor);
}

bool AreaEdit::step(std::vector<Version>& from, std::vector<Version>& to) {
  if (from.empty()) return false;
  to.push_back({m_text, m_cursor});
  m_text = std::move(from.back().text);
  m_cursor = from.back().cursor;
  from.pop_back();
  m_in_word = false;
  return true;
}

bool AreaEdit::undo() {
  return step(m_undo, m_redo);
}

bool AreaEdit::redo() {
  return step(m_redo, m_undo);
}

}  // namespace assessor::ui
