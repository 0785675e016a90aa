#include <map>

#include <catch2/catch.hpp>

#include "report/fixture.h"
#include "report/print_all.h"

using namespace assessor;
using namespace assessor::report;

namespace {

std::vector<PrintJob> small_jobs(std::size_t count) {
  static const test::ReportCase small = test::small_case();
  (void)test::catalog("id");
  std::vector<PrintJob> jobs;
  for (std::size_t i = 0; i < count; ++i)
    jobs.emplace_back([] { return PrintSheet{small.document("id"), {}}; });
  return jobs;
}

}  // namespace

TEST_CASE("several workers print every job once, with the bytes of a single one") {
  std::map<std::size_t, std::string> printed;
  const auto sink = [&](std::size_t job, Result<std::string> pdf) {
    REQUIRE(pdf.has_value());
    CHECK(printed.emplace(job, std::move(*pdf)).second);
  };
  CHECK(print_all(small_jobs(7), 3, {}, sink) == 7);
  REQUIRE(printed.size() == 7);
  for (const auto& [job, pdf] : printed) CHECK(pdf == printed.at(0));
}

TEST_CASE("a stop leaves out what was not begun and hands over what was") {
  std::stop_source stop;
  std::size_t seen = 0;
  const auto sink = [&](std::size_t, const Result<std::string>& pdf) {
    CHECK(pdf.has_value());
    if (++seen == 2) stop.request_stop();
  };
  CHECK(print_all(small_jobs(9), 1, stop.get_token(), sink) == 2);
  CHECK(seen == 2);
}

TEST_CASE("nothing to print is done at once") {
  CHECK(print_all({}, 4, {}, [](std::size_t, const Result<std::string>&) {}) == 0);
}
