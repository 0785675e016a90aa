#include <catch2/catch.hpp>

#include "support/ui_harness.h"
#include "ui/scopes.h"
#include "ui/shell/file_picker.h"
#include "ui/widgets/button.h"

using namespace assessor;
using Wanted = ui::FilePickerSpec::Wanted;
using Paths = std::vector<std::filesystem::path>;

namespace {

/// A page with a button that opens the picker, over a folder of two files and one folder.
struct PickerPage {
  explicit PickerPage(Wanted wanted, assessor::test::HarnessSpec window = {})
      : spec{.key = "pick", .title = "Pilih berkas bukti", .act = "Tambahkan", .wanted = wanted},
        hands([this](ui::Ui& ui) { draw(ui); }, window) {
    spec.endings = {".pdf"};
    desk.folder.path = "/arsip/2026";
    desk.folder.entries = {{"foto", true, 0}, {"akta.pdf", false, 2048}, {"kode etik.pdf", false, 3 << 20}};
    desk.folder.places = {{"documents", "/dokumen"}};
    hands.click("open");
    hands.frames(3);
  }

  void draw(ui::Ui& ui) {
    const ui::Root root(ui);
    const i18n::Catalog& words = assessor::test::shared_catalog("id");
    const i18n::Format format(words);
    const ui::Model model{nullptr, words, format, at, desk};
    if (ui::button(ui, {.key = "open", .label = "Buka"})) ui::open_file_picker(state, spec, actions);
    if (const auto picked = ui::file_picker(ui, model, state, spec, actions)) chosen = *picked;
  }

  const ui::ListFolder& listed() const { return std::get<ui::ListFolder>(actions.back()); }

  ui::FilePickerSpec spec;
  ui::FilePickerState state;
  ui::Selection at;
  ui::Desk desk;
  ui::Actions actions;
  Paths chosen;
  assessor::test::UiHarness hands;
};

}  // namespace

TEST_CASE("opening the file picker asks for the folder and for files of the wanted endings") {
  PickerPage page(Wanted::files);
  REQUIRE(page.actions.size() == 1);
  CHECK(page.listed().folder.empty());
  CHECK(page.listed().endings == std::vector<std::string>{".pdf"});
}

TEST_CASE("several files are marked by click and taken with whole paths") {
  PickerPage page(Wanted::files);
  CHECK_FALSE(page.hands.item("pick/act").enabled);
  page.hands.click("entries/akta.pdf");
  page.hands.click("entries/kode etik.pdf");
  page.hands.click("pick/act");
  CHECK(page.chosen == Paths{"/arsip/2026/akta.pdf", "/arsip/2026/kode etik.pdf"});
  CHECK_FALSE(page.state.open);
}

TEST_CASE("files are reached and marked by keys alone") {
  PickerPage page(Wanted::files);
  REQUIRE(page.hands.tab_to("entries/foto"));
  page.hands.press("↓");
  page.hands.press("Enter");
  CHECK(page.state.marked == std::set<std::string>{"akta.pdf"});
  page.hands.press("Enter");
  CHECK(page.state.marked.empty());
}

TEST_CASE("a folder opens with Enter and Backspace goes to the one above") {
  PickerPage page(Wanted::files);
  REQUIRE(page.hands.tab_to("entries/foto"));
  page.hands.press("Enter");
  CHECK(page.listed().folder == "/arsip/2026/foto");
  page.hands.press("Bksp");
  CHECK(page.listed().folder == "/arsip");
  page.hands.click("places/documents");
  CHECK(page.listed().folder == "/dokumen");
}

TEST_CASE("marks do not outlive the folder they were made in") {
  PickerPage page(Wanted::files);
  page.hands.click("entries/akta.pdf");
  page.desk.folder.path = "/arsip/2025";
  page.hands.frames(2);
  CHECK(page.state.marked.empty());
  CHECK(page.hands.value("pick/address") == "/arsip/2025");
}

TEST_CASE("one file is taken by opening it twice") {
  PickerPage page(Wanted::file);
  page.hands.click("entries/akta.pdf");
  CHECK(page.chosen.empty());
  page.hands.click("entries/akta.pdf");
  CHECK(page.chosen == Paths{"/arsip/2026/akta.pdf"});
}

TEST_CASE("a folder is chosen without showing files and Escape chooses nothing") {
  PickerPage page(Wanted::folder);
  CHECK_FALSE(page.hands.has("entries/akta.pdf"));
  page.hands.press("Esc");
  CHECK(page.chosen.empty());
  CHECK_FALSE(page.state.open);
  page.hands.click("open");
  page.hands.frames(3);
  page.hands.click("pick/act");
  CHECK(page.chosen == Paths{"/arsip/2026"});
}

TEST_CASE("the file picker fits a small window at high zoom") {
  PickerPage page(Wanted::files, {.window = {1366, 697}, .zoom = 1.5f});
  CHECK(page.hands.cut_items() == std::vector<std::string>{"pick/above"});
  CHECK(page.hands.doubled_keys().empty());
  CHECK(page.hands.item("pick/act").max.y < 697);
}
