#include <catch2/catch.hpp>

#include "base/hash.h"
#include "base/platform/files.h"
#include "cli/shell.h"
#include "session/practice_paper.h"

using namespace assessor;
using test::assess;
using test::PracticeOffice;
using test::says;

TEST_CASE("of a photo only the covered copy enters the workspace") {
  const PracticeOffice office;
  const auto photo = office.beside("kantor.png");
  const std::string picture = session::sample_picture("Kantor");
  REQUIRE(write_file_atomically(photo, picture));
  const std::vector<std::string> add{
      "document",       "add",   office.path(), "--organization", PracticeOffice::k_organization,
      "--evidence",     "E-08",  "--title",     "Kantor",         "--file",
      path_text(photo), "--json"};
  auto covering = add;
  covering.insert(covering.end(), {"--blur", "10,10,20,20"});
  const auto record = assess(covering).json();
  REQUIRE(record.is_object());
  CHECK(record.dump().find("kantor.png") != std::string::npos);
  CHECK(record.dump().find(sha256(picture)) == std::string::npos);
  covering.back() = "6000,10,20,20";
  CHECK(says(assess(covering).err, "error.region-outside"));
  covering.back() = "60;10";
  CHECK(says(assess(covering).err, "error.region-malformed"));
}

TEST_CASE(
    "of an attached photo only the covered copy stays, also in what was sent, and the journal is whole") {
  const PracticeOffice office;
  const auto photo = office.beside("kantor.png");
  const std::string picture = session::sample_picture("Kantor");
  REQUIRE(write_file_atomically(photo, picture));
  const auto added = office
                         .on_stage({"document", "add", "--evidence", "E-08", "--title", "Kantor", "--file",
                                    path_text(photo), "--criteria", "KL-01", "--json"})
                         .json();
  REQUIRE(added.is_object());
  office.fill_and_send();
  const std::string original = sha256(picture);
  const auto bytes_of = [&] { return read_file(path_of(office.path()) / "workspace.db", 64 << 20).value(); };
  REQUIRE(bytes_of().find(original) != std::string::npos);
  REQUIRE(assess({"workspace", "backup", office.path()}).code == 0);

  const std::vector<std::string> cover{"document", "cover", office.path(), "--document", "kantor", "--blur"};
  auto outside = cover;
  outside.emplace_back("6000,10,20,20");
  CHECK(says(assess(outside).err, "error.region-outside"));
  auto inside = cover;
  inside.insert(inside.end(), {"10,10,20,20", "--json"});
  const auto covered = assess(inside).json();
  REQUIRE(covered.is_object());
  CHECK(covered["backups"].size() == 1);
  CHECK(bytes_of().find(original) == std::string::npos);
  CHECK_FALSE(
      std::filesystem::exists(path_of(office.path()) / "evidence" / original.substr(0, 2) / original));
  CHECK(assess({"workspace", "check", office.path()}).code == 0);
  CHECK(assess({"undo", office.path()}).code == 1);
  const std::vector<std::string> deed{"document", "cover",  office.path(), "--document",
                                      "Akta",     "--blur", "1,1,2,2"};
  CHECK(says(assess(deed).err, "error.cover-not-picture"));
}
