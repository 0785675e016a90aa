#include <catch2/catch.hpp>

#include "base/platform/files.h"
#include "cli/shell.h"

using test::assess;
using test::PracticeOffice;

namespace {

constexpr const char* k_ratna = "Ratna (contoh)";

std::vector<std::string> set(const PracticeOffice& office, std::vector<std::string> more) {
  std::vector<std::string> words{
      "schedule", "set", office.path(), "--organization", PracticeOffice::k_organization, "--as", k_ratna};
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

}  // namespace

TEST_CASE("assessors, visit, plenary and due days are set, listed and emptied part by part") {
  const PracticeOffice office;
  for (const char* name : {"Dewi (contoh)", "Sari (contoh)"})
    REQUIRE(assess({"person", "add", office.path(), "--as", k_ratna, "--name", name, "--role", "assessor"})
                .code == 0);
  const auto done = assess(
      set(office, {"--assessors", "Dewi (contoh)", "Sari (contoh)", "--due", "document=2026-12-01", "--visit",
                   "2026-12-08", "--at", "9:30", "--place", "Aula (contoh)", "--plenary", "2026-12-20"}));
  INFO(done.err);
  REQUIRE(done.code == 0);
  const auto listed =
      assess({"schedule", "list", office.path(), "--json"}).json()["schedules"][0]["schedule"];
  CHECK(listed["assessors"].size() == 2);
  CHECK(listed["due"]["document"] == "2026-12-01");
  CHECK(listed["visit"] ==
        nlohmann::json({{"on", "2026-12-08"}, {"at", "09.30"}, {"place", "Aula (contoh)"}}));
  CHECK(listed["plenary"] == "2026-12-20");
  const std::string table = assess({"schedule", "list", office.path()}).out;
  CHECK(table.find("Dewi (contoh), Sari (contoh)") != std::string::npos);
  CHECK(table.find("2026-12-08 09.30, Aula (contoh)") != std::string::npos);
  REQUIRE(assess(set(office, {"--clear", "visit", "due"})).code == 0);
  const auto left = assess({"schedule", "list", office.path(), "--json"}).json()["schedules"][0]["schedule"];
  CHECK_FALSE(left.contains("visit"));
  CHECK_FALSE(left.contains("due"));
  CHECK(left["plenary"] == "2026-12-20");
}

TEST_CASE("what does not fit is told on standard error, and kept all the same") {
  const PracticeOffice office;
  const auto done = assess(set(office, {"--visit", "2026-12-21", "--plenary", "2026-12-20"}));
  CHECK(done.code == 0);
  CHECK(done.err.find("sesudah pleno") != std::string::npos);
  CHECK(assess({"schedule", "list", office.path(), "--json"}).json()["schedules"][0]["schedule"]["plenary"] ==
        "2026-12-20");
  CHECK(assess(set(office, {"--visit", "2026-12-19"})).err.empty());
}

TEST_CASE("a visit is in the calendar with its hour, zone and place") {
  const PracticeOffice office;
  REQUIRE(assess(set(office, {"--visit", "2026-12-08", "--at", "9.30", "--place", "Aula (contoh)"})).code ==
          0);
  const auto listed = assess({"calendar", office.path()});
  CHECK(listed.out.find("Kunjungan, 09.30, Aula (contoh)") != std::string::npos);
  const test::TempFolder folder;
  const std::string file = (folder / "tenggat.ics").string();
  REQUIRE(assess({"calendar", office.path(), "--out", file}).code == 0);
  const std::string text = assessor::read_file(file, 1 << 20).value();
  CHECK(text.find("DTSTART;TZID=") != std::string::npos);
  CHECK(text.find(":20261208T093000") != std::string::npos);
  CHECK(text.find("LOCATION:Aula (contoh)") != std::string::npos);
}

TEST_CASE("a time without a day, a wrong time and an unknown part are refused") {
  const PracticeOffice office;
  CHECK(assess(set(office, {"--at", "9.30"})).code == 2);
  CHECK(assess(set(office, {"--visit", "2026-12-08", "--at", "25.00"})).code != 0);
  CHECK(assess(set(office, {"--clear", "semua"})).code == 2);
  CHECK_FALSE(
      assess({"schedule", "list", office.path(), "--json"}).json()["schedules"][0].contains("schedule"));
}
