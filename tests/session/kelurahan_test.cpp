#include <catch2/catch.hpp>

#include "session/kelurahan.h"
#include "session/participation.h"
#include "support/practice_city.h"
#include "support/practice_workspace.h"

using namespace assessor;
using namespace assessor::session;
using test::MemoryPort;
using test::PracticeCity;

namespace {

void list_all_of(PracticeCity& city, std::vector<std::string> kelurahan) {
  Office office = city.live->state().office;
  office.kelurahan = std::move(kelurahan);
  city.must(EditOffice{office});
}

void serves(PracticeCity& city, std::vector<std::string> served) {
  Organization organization = *city.live->state().organization("org-1");
  organization.kelurahan_served = std::move(served);
  city.must(EditOrganization{organization});
}

Coverage coverage_in(const PracticeCity& city) {
  return build_coverage(city.live->state(), city.live->overview());
}

}  // namespace

TEST_CASE("a pasted list of places is parted by lines, tabs, commas and semicolons, each place once") {
  CHECK(listed_places(" Mentaos\r\nKomet,  Loktabat   Utara;KOMET\t\n\nloktabat utara") ==
        std::vector<std::string>{"Mentaos", "Komet", "Loktabat Utara"});
  CHECK(listed_places(" \n , ;").empty());
  CHECK(listed_places(place_lines({"Mentaos", "Loktabat Utara"})) ==
        std::vector<std::string>{"Mentaos", "Loktabat Utara"});
}

TEST_CASE("a kelurahan that nobody serves has a row of its own, once the office lists the city's") {
  MemoryPort port;
  PracticeCity city(port);
  city.found();
  serves(city, {"sungai   ASRI"});
  CHECK_FALSE(coverage_in(city).list_known);
  REQUIRE(coverage_in(city).rows.size() == 1);
  CHECK(coverage_in(city).unserved() == 0);
  list_all_of(city, {"Sungai Asri", "Jauh", "Mekar"});
  city.restart();
  const Coverage coverage = coverage_in(city);
  CHECK(coverage.list_known);
  REQUIRE(coverage.rows.size() == 3);
  CHECK(coverage.unserved() == 2);
  CHECK(coverage.rows[0].kelurahan == "Jauh");
  CHECK_FALSE(coverage.rows[0].is_served());
  CHECK(coverage.rows[0].by_field.size() == coverage.fields.size());
  CHECK(coverage.rows[2].kelurahan == "Sungai Asri");
  CHECK(coverage.rows[2].by_field[0] == std::vector<std::string>{"org-1"});
}

TEST_CASE("an organization without fields serves its kelurahan all the same") {
  MemoryPort port;
  PracticeCity city(port);
  city.found();
  city.must(SetProfile{"as-1", {}});
  serves(city, {"Mekar"});
  list_all_of(city, {"Mekar"});
  CHECK(coverage_in(city).unserved() == 0);
}

TEST_CASE("the practice city has kelurahan that no organization serves, beside those that are") {
  const Session& practice = *test::shared_practice().session;
  const Coverage coverage = build_coverage(practice.state(), practice.overview());
  CHECK(coverage.list_known);
  CHECK(coverage.unserved() == 3);
  CHECK(coverage.rows.size() == practice.state().office.kelurahan.size());
}
