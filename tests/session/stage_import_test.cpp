#include "session/stage_import.h"

#include <catch2/catch.hpp>

#include "support/practice_city.h"

using namespace assessor;
using session::ImportChoice;
using session::plan_stage_import;

namespace {

const ImportChoice k_begin{{}, true, "as-new"};

/// A sent self-assessment with one document, as it stands in the sender's workspace.
exchange::StagePackage sent_package(test::PracticeCity& city) {
  city.found();
  city.must(session::OpenStage{test::k_self});
  city.add_deed();
  city.answer(test::k_self, "A-1", test::PracticeCity::linked(test::chosen("yes")));
  city.answer(test::k_self, "A-2", test::chosen("2"));
  city.must(session::SendStage{test::k_self});
  auto package = session::gather_stage_package(city.live->context("ratna"), test::k_self);
  REQUIRE(package);
  return *package;
}

/// The refusal's code; empty: it can be done.
std::string refusal(const test::PracticeCity& city, const exchange::StagePackage& package,
                    const ImportChoice& choice = {}) {
  const auto planned = plan_stage_import(city.live->context("ratna"), package, choice);
  return planned ? std::string() : planned.error().code;
}

struct TwoCities {
  test::MemoryPort there, here;
  test::PracticeCity sender{there}, receiver{here};
  exchange::StagePackage package = sent_package(sender);

  std::size_t acts() { return receiver.live->history({}).value().size(); }
};

}  // namespace

TEST_CASE("a stage taken over has the score that it had") {
  TwoCities cities;
  cities.receiver.found();
  const auto planned = plan_stage_import(cities.receiver.live->context("ratna"), cities.package, {});
  REQUIRE(planned);
  CHECK(planned->preview.begins_stage);
  CHECK_FALSE(planned->preview.begins_assessment);
  CHECK(planned->preview.answers.added == 2);
  CHECK(planned->preview.documents.added == 1);
  cities.receiver.must(planned->command);
  const auto* score = cities.receiver.live->sent_score(test::k_self);
  REQUIRE(score != nullptr);
  CHECK(score->total == cities.sender.live->sent_score(test::k_self)->total);
  CHECK(score->date == cities.package.sheet.date);
}

TEST_CASE("an empty workspace takes a stage over in one act") {
  TwoCities cities;
  REQUIRE(cities.receiver.live->pin_standard(test::four_stages()));
  const auto planned = plan_stage_import(cities.receiver.live->context("ratna"), cities.package, k_begin);
  REQUIRE(planned);
  CHECK(planned->preview.begins_organization);
  CHECK(planned->preview.begins_period);
  CHECK(planned->preview.begins_assessment);
  cities.receiver.must(planned->command);
  REQUIRE(cities.receiver.live->flush());
  CHECK(cities.acts() == 1);
  const auto& state = cities.receiver.live->state();
  CHECK(state.organizations.at("org-1").name == "Lembaga 1 (contoh)");
  CHECK(state.office.current_period == "2026");
  CHECK(state.assessment_of("org-1", "2026")->id == "as-new");
  CHECK(cities.receiver.live->sent_score({"as-new", "self", ""}) != nullptr);
}

TEST_CASE("nothing begins unasked") {
  TwoCities cities;
  REQUIRE(cities.receiver.live->pin_standard(test::four_stages()));
  CHECK(refusal(cities.receiver, cities.package) == "import-organization-unknown");
  cities.receiver.must(session::AddOrganizations{{*cities.package.organization}});
  CHECK(refusal(cities.receiver, cities.package) == "import-period-missing");
  const auto pin = cities.package.standard;
  cities.receiver.must(session::OpenPeriod{"2026", pin, {}, true});
  CHECK(refusal(cities.receiver, cities.package) == "import-assessment-missing");
  cities.receiver.must(session::StartAssessment{"as-1", "org-1", "2026", test::full_profile()});
  CHECK(refusal(cities.receiver, cities.package).empty());
}

TEST_CASE("a package of another standard is not taken over") {
  TwoCities cities;
  cities.receiver.found();
  cities.package.standard.digest = "sha256:" + std::string(64, '0');
  CHECK(refusal(cities.receiver, cities.package) == "import-standard-differs");
  CHECK(refusal(cities.receiver, cities.package, k_begin) == "import-standard-differs");
}

TEST_CASE("a stage that was sent here already is not overwritten") {
  TwoCities cities;
  cities.receiver.found();
  cities.receiver.must(
      plan_stage_import(cities.receiver.live->context("ratna"), cities.package, {})->command);
  CHECK(refusal(cities.receiver, cities.package) == "stage-not-open");
  cities.receiver.must(session::ReturnStage{test::k_self, "Lengkapi A-2"});
  const auto again = plan_stage_import(cities.receiver.live->context("ratna"), cities.package, {});
  REQUIRE(again);
  CHECK(again->preview.answers.same == 2);
  CHECK(again->preview.documents.same == 1);
}

TEST_CASE("a person chooses the organization where the ids differ") {
  TwoCities cities;
  cities.receiver.found();
  cities.receiver.add_organization("2");
  cities.receiver.add_deed();  // of organization 1, under the same id as the document that comes in
  const auto planned =
      plan_stage_import(cities.receiver.live->context("ratna"), cities.package, {"org-2", false, {}});
  REQUIRE(planned);
  cities.receiver.must(planned->command);
  const StageKey stage{"as-2", "self", ""};
  const auto* sheet = cities.receiver.live->sent_sheet(stage);
  REQUIRE(sheet != nullptr);
  CHECK(sheet->subject_id == "org-2");
  REQUIRE(sheet->documents.size() == 1);
  CHECK(sheet->documents[0].id != "deed");
  CHECK(sheet->answers.at("A-1").evidence[0].document == sheet->documents[0].id);
  CHECK(cities.receiver.live->state().document("deed")->organization == "org-1");
}

TEST_CASE("aggregate figures that nobody confirmed are not taken over") {
  TwoCities cities;
  cities.receiver.found();
  cities.package.documents[0].document.evidence = "E-2";
  CHECK(refusal(cities.receiver, cities.package) == "document-not-confirmed");
  cities.package.documents[0].confirmed_aggregate = true;
  CHECK(refusal(cities.receiver, cities.package).empty());
  cities.package.documents[0].document.evidence = "E-3";
  CHECK(refusal(cities.receiver, cities.package) == "document-never-copied");
}

TEST_CASE("a stage that nobody opened cannot be handed over") {
  test::MemoryPort port;
  test::PracticeCity city(port);
  city.found();
  const auto package = session::gather_stage_package(city.live->context("ratna"), test::k_self);
  REQUIRE_FALSE(package);
  CHECK(package.error().code == "stage-not-opened");
}
