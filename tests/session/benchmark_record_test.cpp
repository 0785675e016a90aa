#include "session/benchmark_record.h"

#include <algorithm>

#include <catch2/catch.hpp>

#include "session/peers.h"
#include "session/reference_lines.h"
#include "support/practice_city.h"

using namespace assessor;
using namespace assessor::session;
using test::chosen;
using test::k_document;
using test::k_self;
using test::MemoryPort;
using test::PracticeCity;

namespace {

/// org-1 with its own stage sent and the next one, with words in it, still open.
struct Studied : PracticeCity {
  explicit Studied(MemoryPort& to) : PracticeCity(to) {
    found();
    add_deed();
    must(OpenStage{k_self});
    answer(k_self, "A-1", linked(chosen("yes")));
    answer(k_self, "A-2", chosen("2"));
    must(SendStage{k_self});
    must(OpenStage{k_document});
    Answer noted = linked(chosen("yes"));
    noted.note = "kata ketua";
    noted.reason = "sesuai berkas";
    answer(k_document, "A-1", noted);
    Answer lower = linked(chosen("1")), kept = linked(chosen("1"));
    lower.reason = kept.reason = noted.reason;
    answer(k_document, "A-2", lower);
    Answer ratio, without;
    ratio.reason = without.reason = noted.reason;
    ratio.value = RatioTyped{0, 4};
    without.value = NotApplicable{"belum ada kegiatan"};
    answer(k_document, "A-3", ratio);
    answer(k_document, "B-1", without);
    answer(k_document, "B-2", kept);
  }
  void consent(bool given) {
    Organization organization = *live->state().organization("org-1");
    organization.consents_to_teach = given;
    must(EditOrganization{organization});
  }
  void make_record(const std::string& since = {}) {
    consent(true);
    must(SendStage{k_document});
    const auto record = benchmark_of(*live, "org-1", since, "b-1");
    REQUIRE(record);
    must(AddBenchmark{*record});
  }
  std::string refused() const {
    const auto record = benchmark_of(*live, "org-1", {}, "b-1");
    return record ? std::string() : record.error().code;
  }
  const BenchmarkRecord* record() const { return benchmark_about(live->state(), "org-1"); }
};

Text what(const std::string& words) {
  return Text{{{"id", words}}};
}

}  // namespace

TEST_CASE("an organization becomes a benchmark with its consent, by what others rated, without words") {
  MemoryPort port;
  Studied city(port);
  CHECK(city.refused() == "benchmark-not-consented");
  city.consent(true);
  CHECK(city.refused() == "benchmark-not-verified");
  city.must(SendStage{k_document});
  const auto record = benchmark_of(*city.live, "org-1", "2025", "b-1");
  REQUIRE(record);
  CHECK(record->id == "b-1");
  CHECK(record->name == "Lembaga 1 (contoh)");
  CHECK(record->sheet.subject_id == "org-1");
  CHECK(record->sheet.stage == "document");
  CHECK(record->sheet.date == city.live->today());
  CHECK(record->sheet.benchmark == Benchmark{true, "2025", {}});
  CHECK(record->sheet.answers.at("A-1").note.empty());
  CHECK(record->sheet.documents.at(0).title == "–");
  CHECK(record->sheet.documents.at(0).file.empty());
  const Standard& standard = *city.live->standard_of("as-1");
  CHECK(scoring::score(standard, record->sheet).total == city.live->sent_score(k_document)->total);
  CHECK(benchmark_of(*city.live, "org-9", {}, "b-1").error().code == "organization-missing");
}

TEST_CASE("a later sheet takes the place of the one before and keeps the cards") {
  MemoryPort port;
  Studied city(port);
  city.make_record("2025");
  BenchmarkRecord visited = *city.record();
  visited.sheet.benchmark->practices["A-1"].what = what("Akta dipajang");
  city.must(AddBenchmark{visited});
  AnswerSheet later = visited.sheet;
  later.answers["A-2"] = chosen("3");
  later.benchmark.reset();
  const BenchmarkRecord renewed = benchmark_of(city.live->state(), later, {}, "b-2");
  CHECK(renewed.id == "b-1");
  city.must(AddBenchmark{renewed});
  REQUIRE(city.live->state().benchmarks.size() == 1);
  CHECK(city.record()->sheet.answers.at("A-2").value == AnswerValue(OptionChosen{"3"}));
  CHECK(city.record()->sheet.benchmark->since == "2025");
  CHECK(city.record()->sheet.benchmark->practices.at("A-1").what == what("Akta dipajang"));
  BenchmarkRecord poorer = renewed;
  poorer.sheet.answers["A-2"] = chosen("0");
  poorer.sheet.benchmark->practices.clear();
  CHECK(city.refusal(AddBenchmark{poorer}) == "id-taken");
  BenchmarkRecord other = renewed;
  other.sheet.subject_id = "someone-else";
  CHECK(city.refusal(AddBenchmark{other}) == "id-taken");
}

TEST_CASE("a consent taken back takes the record with it, and undo brings both back") {
  MemoryPort port;
  Studied city(port);
  city.make_record();
  city.consent(false);
  CHECK(city.live->state().benchmarks.empty());
  REQUIRE(city.live->undo("ratna"));
  REQUIRE(city.record() != nullptr);
  const BenchmarkRecord record = *city.record();
  city.consent(false);
  CHECK(city.refusal(AddBenchmark{record}) == "benchmark-not-consented");
}

TEST_CASE("an organization with a record is one line for others and none for itself") {
  MemoryPort port;
  Studied city(port);
  city.add_organization("2");
  city.must(OpenStage{{"as-2", "self", ""}});
  city.answer({"as-2", "self", ""}, "A-2", chosen("2"));
  city.answer({"as-2", "self", ""}, "A-1", chosen("no"));
  city.must(SendStage{{"as-2", "self", ""}});
  const auto keys = [&](const std::string& own) {
    const Overview& overview = city.live->overview();
    std::vector<std::string> found;
    for (const ReferenceLine& line : reference_lines(*city.live, overview, *overview.row(own), {}))
      if (line.kind == LineKind::benchmark || line.kind == LineKind::organization) found.push_back(line.key);
    return found;
  };
  city.consent(true);
  CHECK(keys("org-2").empty());  // so far it only claims
  city.make_record();
  CHECK(keys("org-2") == std::vector<std::string>{"b-1"});
  CHECK(keys("org-1").empty());
  city.must(RemoveBenchmark{"b-1"});
  CHECK(keys("org-2") == std::vector<std::string>{"org-1"});
}

TEST_CASE("erasing a benchmark takes all of it") {
  MemoryPort port;
  Studied city(port);
  city.make_record();
  city.must(Erase{Key::of(RecordKind::benchmark, "b-1"), "diminta"});
  CHECK(city.live->state().benchmarks.empty());
}
