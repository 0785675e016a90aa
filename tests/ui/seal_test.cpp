#include <catch2/catch.hpp>

#include "support/shell_harness.h"

using namespace assessor;
using assessor::test::ShellHarness;

namespace {

struct SealedDesk {
  explicit SealedDesk(ui::SealState seal)
      : workspace(assessor::test::workspace_with({"Perempuan Contoh"})), shell(workspace->session.get()) {
    shell.desk.seal = seal;
    shell.hands.frames(3);
  }
  void open_backup_settings() {
    shell.go({.place = ui::Place::settings});
    shell.hands.click("sections/backup");
    shell.hands.frames(2);
  }
  void fill(const std::string& key, const std::string& words) {
    shell.hands.click(key);
    shell.hands.type(words);
    shell.hands.frames(2);
  }

  std::unique_ptr<assessor::test::TestWorkspace> workspace;
  ShellHarness shell;
};

}  // namespace

TEST_CASE("a sealed workspace asks for its passphrase, which Enter sends and nothing shows") {
  SealedDesk desk(ui::SealState::locked);
  REQUIRE(desk.shell.hands.has("seal/passphrase"));
  CHECK(desk.shell.hands.focused() == "seal/passphrase");
  CHECK_FALSE(desk.shell.hands.item("seal/act").enabled);
  desk.shell.hands.type("kopi susu tanpa gula");
  desk.shell.hands.frames(2);
  CHECK(desk.shell.hands.value("seal/passphrase") == "•••");
  desk.shell.hands.press("Enter");
  desk.shell.hands.frames(2);
  const auto* unlock = desk.shell.last<ui::Unlock>();
  REQUIRE(unlock != nullptr);
  CHECK(unlock->passphrase->view() == "kopi susu tanpa gula");
  CHECK(desk.shell.hands.value("seal/passphrase").empty());
}

TEST_CASE("the passphrase can be shown while it is typed") {
  SealedDesk desk(ui::SealState::locked);
  desk.shell.hands.type("kopi");
  desk.shell.hands.click("seal/show");
  desk.shell.hands.frames(2);
  CHECK(desk.shell.hands.value("seal/passphrase") == "kopi");
}

TEST_CASE("a passphrase that does not fit is told below the field, and another try is possible") {
  SealedDesk desk(ui::SealState::locked);
  desk.shell.desk.seal_error = Error{"passphrase-wrong", {}, {}};
  desk.shell.hands.frames(2);
  CHECK(desk.shell.hands.item("seal/passphrase").hint == desk.shell.words.text("error.passphrase-wrong"));
  desk.shell.hands.type("teh manis hangat");
  desk.shell.hands.press("Enter");
  CHECK(desk.shell.last<ui::Unlock>() != nullptr);
}

TEST_CASE("who has no passphrase looks without names and finds the field again in Setelan") {
  SealedDesk desk(ui::SealState::locked);
  desk.shell.hands.press("Esc");
  desk.shell.hands.frames(3);
  CHECK_FALSE(desk.shell.hands.has("seal/passphrase"));
  desk.open_backup_settings();
  desk.fill("seal/passphrase", "kopi susu tanpa gula");
  desk.shell.hands.click("seal/unlock");
  REQUIRE(desk.shell.last<ui::Unlock>() != nullptr);
}

TEST_CASE("sealing asks for the passphrase twice and sends it once both are the same") {
  SealedDesk desk(ui::SealState::none);
  desk.open_backup_settings();
  desk.shell.hands.click("seal/seal");
  desk.shell.hands.frames(3);
  desk.fill("ask_seal/wanted", "kopi susu tanpa gula");
  CHECK_FALSE(desk.shell.hands.item("ask_seal/act").enabled);
  desk.fill("ask_seal/again", "kopi susu tanpa gul");
  CHECK_FALSE(desk.shell.hands.item("ask_seal/act").enabled);
  desk.shell.hands.type("a");
  desk.shell.hands.frames(2);
  REQUIRE(desk.shell.hands.item("ask_seal/act").enabled);
  desk.shell.hands.click("ask_seal/act");
  desk.shell.hands.frames(2);
  const auto* seal = desk.shell.last<ui::SealWorkspace>();
  REQUIRE(seal != nullptr);
  CHECK(seal->passphrase->view() == "kopi susu tanpa gula");
  CHECK_FALSE(seal->remove_plain_backups);
  CHECK_FALSE(desk.shell.hands.has("ask_seal/wanted"));
}

TEST_CASE("backups from before go only when that is ticked") {
  SealedDesk desk(ui::SealState::none);
  desk.open_backup_settings();
  desk.shell.hands.click("seal/seal");
  desk.shell.hands.frames(3);
  desk.fill("ask_seal/wanted", "kopi susu tanpa gula");
  desk.fill("ask_seal/again", "kopi susu tanpa gula");
  desk.shell.hands.click("ask_seal/remove");
  desk.shell.hands.frames(2);
  desk.shell.hands.click("ask_seal/act");
  desk.shell.hands.frames(2);
  REQUIRE(desk.shell.last<ui::SealWorkspace>() != nullptr);
  CHECK(desk.shell.last<ui::SealWorkspace>()->remove_plain_backups);
}

TEST_CASE("a sealed workspace offers another passphrase, taking the seal off, and removing plain backups") {
  SealedDesk desk(ui::SealState::unlocked);
  desk.shell.desk.backups = {{"lama.db", {1795000000}, 1000, true, true}};
  desk.open_backup_settings();
  desk.shell.hands.click("seal/remove_plain");
  CHECK(desk.shell.last<ui::RemovePlainBackups>() != nullptr);
  desk.shell.hands.click("seal/change");
  desk.shell.hands.frames(3);
  desk.fill("ask_seal/present", "kopi susu tanpa gula");
  desk.fill("ask_seal/wanted", "teh manis hangat");
  desk.fill("ask_seal/again", "teh manis hangat");
  desk.shell.hands.click("ask_seal/act");
  REQUIRE(desk.shell.last<ui::ChangePassphrase>() != nullptr);
  CHECK(desk.shell.last<ui::ChangePassphrase>()->wanted->view() == "teh manis hangat");
}
