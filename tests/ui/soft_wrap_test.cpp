#include "ui/soft_wrap.h"

#include <catch2/catch.hpp>

#include "support/font_files.h"
#include "ui/text_layout.h"

namespace assessor {

namespace {

const std::string k_note = "Lima petugas baru belum menandatangani; dijadwalkan 24 November.";

ui::Face face() {
  return test::shared_fonts(1).fonts.body;
}

}  // namespace

TEST_CASE("soft breaks come and go without touching the text") {
  for (const float width : {10.0f, 80.0f, 200.0f, 2000.0f})
    for (const std::string& text :
         {k_note, std::string(), std::string("a\n\nb"), std::string("  x  "),
          std::string("katayangsangatpanjangsekalitanpaspasi é–“”"), k_note + "\n" + k_note}) {
      CAPTURE(width, text);
      CHECK(ui::without_soft_breaks(ui::with_soft_breaks(face(), text, width)) == text);
    }
}

TEST_CASE("no line of a soft-wrapped text is wider than the field") {
  const std::string display = ui::with_soft_breaks(face(), k_note, 200);
  CHECK(std::count(display.begin(), display.end(), '\r') >= 2);
  std::string_view rest = display;
  while (!rest.empty()) {
    std::string_view line = rest.substr(0, rest.find('\r'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 2));
    while (line.ends_with(' ')) line.remove_suffix(1);
    CHECK(ui::text_width(face(), line) <= 200);
  }
}

TEST_CASE("offsets of text and display lead to each other") {
  const std::string display = ui::with_soft_breaks(face(), k_note, 200);
  for (std::size_t offset = 0; offset <= k_note.size(); ++offset)
    CHECK(ui::text_offset(display, ui::display_offset(display, offset)) == offset);
}

TEST_CASE("deleting a soft break deletes the letter beside it") {
  ui::AreaEdit edit;
  edit.begin(1, "ab cd", "ab \r\ncd", 5);
  CHECK(edit.follow("ab \rcd", 4));
  CHECK(edit.text() == "abcd");
  CHECK(edit.cursor() == 2);
}

TEST_CASE("one step to the left over a soft break is one letter") {
  ui::AreaEdit edit;
  edit.begin(1, "ab cd", "ab \r\ncd", 5);
  CHECK_FALSE(edit.follow("ab \r\ncd", 4));
  CHECK(edit.cursor() == 2);
  CHECK(edit.display_cursor() == 2);
}

TEST_CASE("typing a word is one step of undo, a pasted text another") {
  ui::AreaEdit edit;
  edit.begin(1, "", "", 0);
  for (const std::string_view typed : {"s", "sa", "sat", "satu"}) {
    edit.follow(typed, typed.size());
    edit.show(std::string(typed));
  }
  edit.follow("satu dua tiga", 13);
  edit.show("satu dua tiga");
  CHECK(edit.undo());
  CHECK(edit.text() == "satu");
  CHECK(edit.undo());
  CHECK(edit.text().empty());
  CHECK_FALSE(edit.undo());
  CHECK(edit.redo());
  CHECK(edit.redo());
  CHECK(edit.text() == "satu dua tiga");
}

}  // namespace assessor
