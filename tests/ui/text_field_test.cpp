#include "ui/widgets/text_field.h"

#include <catch2/catch.hpp>

#include "support/ui_harness.h"
#include "ui/scopes.h"
#include "ui/widgets/button.h"

namespace assessor {

namespace {

struct Form {
  std::string name, note, error;
  int changes = 0, submits = 0, presses = 0;
};

test::UiHarness::Draw form_with(Form& form) {
  return [&form](ui::Ui& ui) {
    const ui::Root root(ui);
    const auto name = ui::text_field(
        ui,
        {.key = "name", .placeholder = "Nama lembaga", .width = 300, .error = form.error, .max_letters = 20},
        form.name);
    form.changes += name.changed;
    form.submits += name.submitted;
    form.changes +=
        ui::text_area(ui, {.key = "note", .placeholder = "Catatan", .width = 240, .max_lines = 4}, form.note)
            .changed;
    form.presses += ui::button(ui, {.key = "next", .label = "Lanjut"});
  };
}

}  // namespace

TEST_CASE("of Tabs pressed as fast as can be none is lost on the way through fields") {
  std::string values[4];
  test::UiHarness window([&](ui::Ui& ui) {
    const ui::Root root(ui);
    for (int i = 0; i < 4; ++i) ui::text_field(ui, {.key = std::to_string(i), .width = 300}, values[i]);
  });
  window.click("0");
  window.type("a");
  for (int i = 0; i < 3; ++i) window.tap("Tab");
  window.type("b");
  CHECK(window.focused() == "3");
  CHECK(values[3] == "b");
}

TEST_CASE("what is typed is in the value at once, without Enter") {
  Form form;
  test::UiHarness window(form_with(form));
  window.click("name");
  window.type("Melati é");
  CHECK(form.name == "Melati é");
  CHECK(form.changes == 8);
  CHECK(window.value("name") == "Melati é");
}

TEST_CASE("Tab enters a field, leaves it and keeps what was typed") {
  Form form;
  test::UiHarness window(form_with(form));
  REQUIRE(window.tab_to("name"));
  window.type("Seroja");
  window.press("Tab");
  CHECK(window.focused() == "note");
  window.type("Catatan");
  window.press("Tab");
  CHECK(window.focused() == "next");
  window.type("xyz");
  CHECK(form.name == "Seroja");
  CHECK(form.note == "Catatan");
  CHECK(form.presses == 0);
}

TEST_CASE("Escape does not throw away what was typed") {
  Form form;
  test::UiHarness window(form_with(form));
  window.click("name");
  window.type("Seroja");
  window.press("Esc");
  window.frames(5);
  CHECK(form.name == "Seroja");
}

TEST_CASE("Enter in a single line submits and keeps the field") {
  Form form;
  test::UiHarness window(form_with(form));
  window.click("name");
  window.type("a");
  window.press("Enter");
  CHECK(form.submits == 1);
  CHECK(form.presses == 0);
  window.type("b");
  CHECK(form.name == "ab");
}

TEST_CASE("letters and Space belong to the field being edited, not to shortcuts") {
  Form form;
  test::UiHarness window(form_with(form));
  bool taken = false;
  const auto draw = form_with(form);
  window.draws([&](ui::Ui& ui) {
    draw(ui);
    taken |= ui.take(ui::Key::digit_1) || ui.take(ui::Key::space);
  });
  window.click("name");
  window.press("1");
  window.press("Space");
  CHECK_FALSE(taken);
  window.click("next");
  window.press("1");
  CHECK(taken);
}

TEST_CASE("input beyond the limit is not taken") {
  Form form;
  test::UiHarness window(form_with(form));
  window.click("name");
  window.clipboard = std::string(30, 'x') + "é";
  window.press("Ctrl+V");
  CHECK(form.name == std::string(20, 'x'));
}

TEST_CASE("a click beside the field keeps it in the edit, without selecting all") {
  Form form;
  test::UiHarness window(form_with(form));
  window.click("name");
  window.type("abc");
  window.click_at({1000, 600});
  window.type("d");
  CHECK(form.name == "abcd");
}

TEST_CASE("a value that the program changes is shown while the field has the focus") {
  Form form;
  test::UiHarness window(form_with(form));
  window.click("name");
  window.type("abc");
  form.name.clear();
  window.frames(3);
  window.type("z");
  CHECK(form.name == "z");
}

TEST_CASE("a field in error keeps its value and says what to type") {
  Form form;
  form.name = "12,5";
  form.error = "Pembilang lebih besar dari penyebut.";
  test::UiHarness window(form_with(form));
  CHECK(window.value("name") == "12,5");
  CHECK(window.item("name").hint == form.error);
  CHECK(window.item("note").min.y > window.item("name").max.y + window.ui.metrics.leading_small);
}

TEST_CASE("a locked field can be reached and tells why") {
  std::string value;
  test::UiHarness window([&](ui::Ui& ui) {
    const ui::Root root(ui);
    ui::text_field(ui, {.key = "locked", .width = 300, .enabled = false, .reason = "Terkunci setelah pleno"},
                   value);
  });
  CHECK(window.focused() == "locked");
  window.type("x");
  CHECK(value.empty());
  CHECK(window.item("locked").hint == "Terkunci setelah pleno");
}

TEST_CASE("a note wraps softly while the value has no breaks") {
  Form form;
  test::UiHarness window(form_with(form));
  window.click("note");
  const float before = window.item("note").max.y - window.item("note").min.y;
  const std::string text = "Lima petugas baru belum menandatangani; dijadwalkan 24 November.";
  window.type(text);
  CHECK(form.note == text);
  CHECK(window.item("note").max.y - window.item("note").min.y > before);
  window.press("Enter");
  window.type("Baris kedua");
  CHECK(form.note == text + "\nBaris kedua");
}

TEST_CASE("Backspace and arrows work over soft breaks") {
  Form form;
  test::UiHarness window(form_with(form));
  window.click("note");
  window.type("satu dua tiga empat lima enam tujuh delapan");
  window.press("←", 43);
  window.type("A");
  CHECK(form.note == "Asatu dua tiga empat lima enam tujuh delapan");
  window.press("Del", 4);
  CHECK(form.note == "A dua tiga empat lima enam tujuh delapan");
  window.press("→", 100);
  window.press("Bksp", 40);
  CHECK(form.note.empty());
}

TEST_CASE("text copied from a wrapped note has no breaks of ours") {
  Form form;
  test::UiHarness window(form_with(form));
  window.click("note");
  const std::string text = "satu dua tiga empat lima enam tujuh delapan";
  window.type(text);
  window.press("Ctrl+A");
  window.press("Ctrl+C");
  CHECK(window.clipboard == text);
  window.press("Ctrl+V");
  CHECK(form.note == text);
}

TEST_CASE("undo inside a note takes back a word at a time") {
  Form form;
  test::UiHarness window(form_with(form));
  window.click("note");
  window.type("satu dua tiga empat lima");
  window.press("Ctrl+Z");
  CHECK(form.note == "satu dua tiga empat ");
  window.press("Ctrl+Y");
  CHECK(form.note == "satu dua tiga empat lima");
}

}  // namespace assessor
