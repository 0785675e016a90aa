#include "session/finding_list.h"

#include <catch2/catch.hpp>

#include "session/process_plan.h"
#include "support/process_city.h"

using namespace assessor;
using namespace assessor::session;
using test::finding;
using test::k_document;
using test::k_field;
using test::k_plenary;
using test::k_self;
using test::MemoryPort;
using test::ProcessCity;

namespace {

std::vector<FindingLine> lines_of(const ProcessCity& city) {
  const Standard& standard = *city.live->standard_of("as-1");
  const auto stage = last_rated(city.live->state(), standard, "as-1");
  return finding_lines(city.live->state(), standard, "as-1", stage ? stage->stage : std::string(),
                       stage ? city.live->sent_score(*stage) : nullptr);
}

Finding mended_until(Finding made, Date due) {
  made.due = due;
  return made;
}

}  // namespace

TEST_CASE("a nonconformity needs a day until which it is mended, other findings do not") {
  MemoryPort port;
  ProcessCity city(port);
  city.through_field();
  city.must(AddFinding{finding("f-1", FindingKind::positive)});
  city.must(AddFinding{finding("f-2", FindingKind::recommendation)});
  const Finding open = finding("f-3", FindingKind::nonconformity);
  CHECK(city.refusal(AddFinding{open}) == "finding-without-due");
  CHECK(city.refusal(AddFinding{mended_until(open, Date::of(2026, 11, 17))}) == "finding-due-past");
  city.must(AddFinding{mended_until(open, Date::of(2026, 11, 18))});
  CHECK(city.live->state().finding("f-3")->noted == Date::of(2026, 11, 18));
  CHECK(city.live->state().finding("f-3")->noted_by == "ratna");
}

TEST_CASE("a finding says something about an item that there is, with documents of the same organization") {
  MemoryPort port;
  ProcessCity city(port);
  city.through_field();
  Finding made = finding("f-1", FindingKind::positive, "Z-9");
  CHECK(city.refusal(AddFinding{made}) == "criterion-unknown");
  made.criterion.clear();
  made.text = "  ";
  CHECK(city.refusal(AddFinding{made}) == "finding-empty");
  made.text = "Arsip rapi.";
  made.references = {{"photo", "2"}};
  CHECK(city.refusal(AddFinding{made}) == "document-missing");
  city.add_organization("2");
  EvidenceDocument other = *city.live->state().document("deed");
  other.organization = "org-2";
  other.document.id = "photo";
  city.must(AddDocument{other, {}, {}});
  CHECK(city.refusal(AddFinding{made}) == "document-of-other");
  made.references = {{"deed", "2-3"}};
  city.must(AddFinding{made});
  CHECK(city.refusal(AddFinding{made}) == "id-taken");
}

TEST_CASE("findings are of stages that assessors or the panel have opened") {
  MemoryPort port;
  ProcessCity city(port);
  city.through_field();
  Finding made = finding("f-1", FindingKind::positive);
  for (const char* stage : {"self", "plenary"}) {
    made.stage = stage;
    CHECK(city.refusal(AddFinding{made}) == "finding-stage");
  }
  made.stage = "visit";
  CHECK(city.refusal(AddFinding{made}) == "stage-unknown");
  city.open_plenary();
  made.stage = "plenary";
  city.must(AddFinding{made});
}

TEST_CASE("an organization answers a finding, and editing it leaves the answer") {
  MemoryPort port;
  ProcessCity city(port);
  city.through_field();
  city.must(AddFinding{finding("f-1", FindingKind::recommendation)});
  city.must(RespondToFinding{"f-1", "Kami lengkapi."}, "dewi");
  Finding edited = finding("f-1", FindingKind::positive);
  edited.stage = "document";
  edited.text = "Buku tamu rapi.";
  city.must(EditFinding{edited});
  const Finding& stands = *city.live->state().finding("f-1");
  CHECK(stands.response == "Kami lengkapi.");
  CHECK(stands.text == "Buku tamu rapi.");
  CHECK(stands.stage == "field");
  CHECK(city.refusal(RespondToFinding{"f-9", "…"}) == "finding-missing");
  REQUIRE(city.live->undo("ratna"));
  CHECK(city.live->state().finding("f-1")->text == "Buku tamu belum diisi.");
  city.must(RemoveFinding{"f-1"});
  CHECK(city.live->state().finding("f-1") == nullptr);
  REQUIRE(city.live->undo("ratna"));
  CHECK(city.live->state().finding("f-1")->response == "Kami lengkapi.");
}

TEST_CASE("an unmet gate is a nonconformity by itself until it is taken up") {
  MemoryPort port;
  ProcessCity city(port);
  city.through_field("no");
  auto lines = lines_of(city);
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].by_itself);
  CHECK(lines[0].finding.criterion == "A-1");
  CHECK(lines[0].finding.kind == FindingKind::nonconformity);
  CHECK(lines[0].finding.stage == "field");
  city.must(AddFinding{finding("f-1", FindingKind::recommendation, "A-1")});
  CHECK(lines_of(city).size() == 2);
  city.must(
      AddFinding{mended_until(finding("f-2", FindingKind::nonconformity, "A-1"), Date::of(2026, 12, 1))});
  lines = lines_of(city);
  REQUIRE(lines.size() == 2);
  CHECK_FALSE(lines[0].by_itself);
  CHECK_FALSE(lines[1].by_itself);
}

TEST_CASE("a met gate and an organization's own unmet one make no finding") {
  MemoryPort port;
  ProcessCity met(port);
  met.through_field();
  CHECK(lines_of(met).empty());
  MemoryPort other;
  ProcessCity own(other);
  own.must(OpenStage{k_self});
  own.answer(k_self, "A-1", test::chosen("no"));
  own.must(SendStage{k_self});
  CHECK(lines_of(own).empty());
}

TEST_CASE("findings stand in the order of the standard, those of the whole organization first") {
  MemoryPort port;
  ProcessCity city(port);
  city.through_field();
  city.must(AddFinding{finding("f-1", FindingKind::positive, "B-2")});
  city.must(AddFinding{finding("f-2", FindingKind::positive, "A-1")});
  city.must(AddFinding{finding("f-3", FindingKind::positive, "")});
  std::vector<std::string> ids;
  for (const FindingLine& line : lines_of(city)) ids.push_back(line.finding.id);
  CHECK(ids == std::vector<std::string>{"f-3", "f-2", "f-1"});
}
