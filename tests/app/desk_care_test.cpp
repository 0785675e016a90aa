#include <algorithm>

#include <catch2/catch.hpp>

#include "app/desk_fixture.h"
#include "cli/printed_check.h"

using namespace test;

TEST_CASE("a check comes back in sentences: whole, and with what is damaged and what is harmless apart") {
  const TempFolder room;
  TestDesk desk(room / "settings.json");
  desk.found(room / "kerja");
  desk.act(ui::CheckWorkspace{});
  REQUIRE(desk.state.desk.check);
  CHECK(desk.state.desk.check->whole);
  CHECK(desk.state.desk.check->damages.empty());
  CHECK(desk.state.desk.check->facts.size() > 1);
  Office office = desk.records().office;
  office.crest = "sha256:" + std::string(64, 'a');
  desk.act(ui::Do{session::EditOffice{office}});
  desk.act(ui::CheckWorkspace{});
  CHECK(desk.says("desk.check_findings"));
  CHECK_FALSE(desk.state.desk.check->whole);
  REQUIRE(desk.state.desk.check->damages.size() == 1);
  CHECK(desk.state.desk.check->damages.front().key == "workspace_check.crest-missing");
  // A file is in no backup: restoring one is not advised.
  REQUIRE(desk.state.desk.check->outcome.size() == 2);
  CHECK(desk.state.desk.check->outcome.back().key == "workspace_check.attach");
  desk.act(ui::CloseWorkspace{});
  CHECK_FALSE(desk.state.desk.check);
}

TEST_CASE("a backup is removed by its name in the list, and nothing else is") {
  const TempFolder room;
  TestDesk desk(room / "settings.json");
  desk.found(room / "kerja");
  desk.act(ui::BackUp{});
  const std::size_t before = desk.state.desk.backups.size();
  REQUIRE(before > 0);
  const std::string name = desk.state.desk.backups.front().name;
  desk.act(ui::RemoveBackup{"../workspace.db"});
  CHECK(desk.says("backup-unknown"));
  desk.act(ui::RemoveBackup{name});
  CHECK(desk.says("desk.backup_removed"));
  CHECK(desk.state.desk.backups.size() == before - 1);
  CHECK_FALSE(path_exists(room / "kerja" / "backups" / name));
}

TEST_CASE("the text of a printed code is compared with the workspace, and a text that is none is told") {
  const TempFolder room;
  TestDesk desk(room / "settings.json");
  desk.found(room / "kerja");
  desk.act(ui::CheckPaper{"halo"});
  REQUIRE(desk.state.desk.paper_check);
  CHECK_FALSE(desk.state.desk.paper_check->holds);
  CHECK(desk.state.desk.paper_check->sentences.front().key == "error.check-text-invalid");
  CHECK(desk.said().empty());
  desk.act(ui::Do{session::SendStage{desk.stage}});
  const auto head = desk.state.session()->head();
  REQUIRE(head);
  auto code = cli::check_of(*desk.state.session(), desk.stage, *head);
  REQUIRE(code);
  const std::string text = report::text_of(*code);
  desk.act(ui::CheckPaper{text});
  REQUIRE(desk.state.desk.paper_check);
  CHECK(desk.state.desk.paper_check->text == text);
  CHECK(desk.state.desk.paper_check->holds);
  code->answers = "0123456789abcdef";
  desk.act(ui::CheckPaper{report::text_of(*code)});
  CHECK_FALSE(desk.state.desk.paper_check->holds);
  const auto& said = desk.state.desk.paper_check->sentences;
  CHECK(std::any_of(said.begin(), said.end(), [](const i18n::Sentence& sentence) {
    return sentence.key == "paper_check.answers-differs";
  }));
}
