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
