#include <catch2/catch.hpp>

#include <array>
#include <optional>
#include <string>
#include <utility>

#include "support/ui_harness.h"
#include "ui/palette.h"
#include "ui/scopes.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/text_field.h"
#include "ui/widgets/toggles.h"

namespace assessor {

namespace {

struct Asking {
  bool open = false, removes = false;
  int acts = 0, keeps = 0, presses = 0, shortcuts = 0;
};

test::UiHarness::Draw page_with(Asking& state) {
  return [&state](ui::Ui& ui) {
    const ui::Root root(ui);
    if (ui::button(ui, {.key = "close", .label = "Tutup kunjungan"})) state.open = true;
    state.presses += ui::button(ui, {.key = "other", .label = "Lainnya"});
    state.shortcuts += ui.take(ui::Key::digit_1);
    if (!state.open) return;
    ui::Dialog dialog(
        ui, {.key = "sure", .title = "Tutup kunjungan lapangan?", .text = "Nilai lapangan terkunci."});
    dialog.fact(ui::Sign::gate, "1 syarat wajib tertahan: KE-02");
    const auto answer =
        dialog.buttons({.keep = "Kembali menilai", .act = "Tutup kunjungan", .removes = state.removes});
    state.acts += answer == ui::DialogAnswer::act;
    state.keeps += answer == ui::DialogAnswer::keep;
    if (answer != ui::DialogAnswer::none) state.open = false;
  };
}

const std::array<ui::PaletteEntry, 4> k_entries = {
    ui::PaletteEntry{"ke-02", "KE-02 Kode etik petugas", "Bahari Mandiri", ui::Sign::gate, nullptr},
    ui::PaletteEntry{"seroja", "Rumah Belajar Perempuan Seroja", "lembaga", ui::Sign::none, nullptr},
    ui::PaletteEntry{"print", "Cetak lembar lapangan", "perintah", ui::Sign::none, nullptr},
    ui::PaletteEntry{"cafe", "Café Ibu", "lembaga", ui::Sign::none, nullptr}};

}  // namespace

TEST_CASE("a dialog takes the focus to its act and gives it back") {
  Asking state;
  test::UiHarness window(page_with(state));
  window.click("close");
  REQUIRE(state.open);
  CHECK(window.focused() == "sure/act");
  CHECK(window.label("sure/title") == "Tutup kunjungan lapangan?");
  window.press("Tab");
  CHECK(window.focused() == "sure/keep");
  window.press("Tab");
  CHECK(window.focused() == "sure/act");
  window.press("Enter");
  CHECK(state.acts == 1);
  CHECK(window.focused() == "close");
}

TEST_CASE("a dialog with something to type in begins there") {
  std::string name, note;
  test::UiHarness window([&](ui::Ui& ui) {
    const ui::Root root(ui);
    ui::button(ui, {.key = "behind", .label = "Tambah orang"});
    ui::Dialog dialog(ui, {.key = "person", .title = "Tambah orang", .text = ""});
    ui::text_field(ui, {.key = "name", .label = "Nama"}, name);
    ui::text_field(ui, {.key = "note", .label = "Jabatan"}, note);
    dialog.buttons({.keep = "Batal", .act = "Simpan"});
  });
  CHECK(window.focused() == "person/name");
  window.type("Sari");
  CHECK(name == "Sari");
}

TEST_CASE("a dialog tells why its act waits, and Ctrl+Enter acts from any control of its form") {
  bool agreed = false;
  int acts = 0;
  test::UiHarness window([&](ui::Ui& ui) {
    const ui::Root root(ui);
    ui::Dialog dialog(ui, {.key = "sure", .title = "Serahkan?", .text = ""});
    ui::check_box(ui, {.key = "agreed", .label = "Setuju"}, agreed);
    acts += dialog.buttons(
                {.keep = "Batal", .act = "Serahkan", .act_enabled = agreed, .reason = "Centang dahulu"}) ==
            ui::DialogAnswer::act;
  });
  CHECK(window.label("sure/why_not") == "Centang dahulu");
  window.press("Ctrl+Enter");
  CHECK(acts == 0);
  window.press("Space");
  REQUIRE(agreed);
  CHECK_FALSE(window.has("sure/why_not"));
  CHECK(window.focused() == "sure/agreed");
  window.press("Ctrl+Enter");
  CHECK(acts == 1);
}

TEST_CASE("a page that comes when a dialog closes has the keyboard where it wants it") {
  bool begun = false, came = false;
  test::UiHarness window([&](ui::Ui& ui) {
    const ui::Root root(ui);
    const ui::Region region(ui, "content", ui::Region::Kind::home);
    ui::button(ui, {.key = "previous", .label = "Butir sebelumnya"});
    if (!begun) {
      ui::Dialog dialog(ui, {.key = "begin", .title = "Mulai penilaian?", .text = ""});
      begun = dialog.buttons({.keep = "Kembali", .act = "Mulai"}) == ui::DialogAnswer::act;
      return;
    }
    if (!std::exchange(came, true)) ui.focus.move_to(ui.id_of("answer"));
    ui::button(ui, {.key = "answer", .label = "Ya"});
  });
  window.press("Enter");
  CHECK(begun);
  CHECK(window.focused() == "answer");
}

TEST_CASE("Escape keeps everything as it is") {
  Asking state;
  test::UiHarness window(page_with(state));
  window.click("close");
  window.press("Esc");
  CHECK(state.keeps == 1);
  CHECK(state.acts == 0);
  CHECK_FALSE(state.open);
}

TEST_CASE("a dialog that removes something does not offer it first") {
  Asking state;
  state.removes = true;
  test::UiHarness window(page_with(state));
  window.click("close");
  CHECK(window.focused() == "sure/keep");
}

TEST_CASE("nothing below a dialog takes mouse or keys") {
  Asking state;
  test::UiHarness window(page_with(state));
  window.click("close");
  window.click("other");
  window.press("1");
  CHECK(state.presses == 0);
  CHECK(state.shortcuts == 0);
  CHECK(state.open);
}

TEST_CASE("a dialog is as high as its content and inside a small window") {
  Asking state;
  state.open = true;
  test::UiHarness window(page_with(state), {.window = {700, 400}, .zoom = 2});
  const auto& act = window.item("sure/act");
  CHECK(window.item("sure/title").min.x >= 0);
  CHECK(act.max.x <= 700);
  test::UiHarness large(page_with(state));
  const float below = 768 - large.item("sure/act").max.y, above = large.item("sure/title").min.y;
  CHECK(below == Approx(above).margin(8));
}

TEST_CASE("the palette finds entries that hold every word, accents and case aside") {
  CHECK(ui::palette_matches(k_entries, "etik kode", 8) == std::vector<std::size_t>{0});
  CHECK(ui::palette_matches(k_entries, "CAFE", 8) == std::vector<std::size_t>{3});
  CHECK(ui::palette_matches(k_entries, "lembaga", 8) == std::vector<std::size_t>{1, 3});
  CHECK(ui::palette_matches(k_entries, "ca", 8) == std::vector<std::size_t>{3});
  CHECK(ui::palette_matches(k_entries, "", 2).size() == 2);
  CHECK(ui::palette_matches(k_entries, "tidak ada", 8).empty());
}

TEST_CASE("the palette is typed in, walked by arrows and closes after a choice") {
  ui::PaletteState state{.open = true, .query = "", .cursor = 0};
  std::optional<int> chosen;
  test::UiHarness window([&](ui::Ui& ui) {
    const ui::Root root(ui);
    ui::button(ui, {.key = "page", .label = "Halaman"});
    const int index = ui::palette(ui, state, k_entries, {.placeholder = "Cari", .nothing = "Tidak ada"});
    if (index >= 0) chosen = index;
  });
  CHECK(window.focused() == "palette/query");
  window.type("lembaga");
  CHECK(window.has("palette/seroja"));
  CHECK_FALSE(window.has("palette/print"));
  window.press("↓");
  window.press("Enter");
  CHECK(chosen == 3);
  CHECK_FALSE(state.open);
  CHECK(window.focused() == "page");
}

TEST_CASE("the palette says when nothing fits and Enter does nothing") {
  ui::PaletteState state{.open = true, .query = "", .cursor = 0};
  test::UiHarness window([&](ui::Ui& ui) {
    const ui::Root root(ui);
    CHECK(ui::palette(ui, state, k_entries, {.placeholder = "Cari", .nothing = "Tidak ada"}) == -1);
  });
  window.type("zzz");
  CHECK(window.label("palette/nothing") == "Tidak ada");
  window.press("Enter");
  CHECK(state.open);
  window.press("Esc");
  CHECK_FALSE(state.open);
}

}  // namespace assessor
