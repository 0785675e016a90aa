#include <catch2/catch.hpp>

#include "session/stage_import.h"
#include "support/two_raters.h"

using namespace assessor;
using namespace assessor::session;
using test::k_dewi;
using test::k_document;
using test::k_sari;
using test::MemoryPort;
using test::TwoRaters;

namespace {

/// The office's computer, and Dewi's, which began as a copy of it with the stage opened apart.
struct TwoComputers {
  MemoryPort there, here;
  TwoRaters away{there}, office{here};

  TwoComputers() {
    away.open_apart();
    office.open_apart();
    away.fill(k_dewi);
  }
  exchange::StagePackage package(const std::string& person = "dewi") {
    const StageKey key = export_key(away.live->context(person).state, k_document, person);
    auto made = gather_stage_package(away.live->context(person), key);
    REQUIRE(made);
    return *made;
  }
  Result<StageImport> planned(const exchange::StagePackage& package, const std::string& actor = "rahma",
                              const ImportChoice& choice = {}) {
    return plan_stage_import(office.live->context(actor), package, choice);
  }
  std::string refusal(const exchange::StagePackage& package, const std::string& actor = "rahma",
                      const ImportChoice& choice = {}) {
    const auto plan = planned(package, actor, choice);
    return plan ? std::string() : plan.error().code;
  }
  const WorkspaceState& all() { return office.live->context("rahma").state; }
};

}  // namespace

TEST_CASE("a rater hands over the own sheet until both have sent, and then the stage's") {
  MemoryPort port;
  TwoRaters office(port);
  office.open_apart();
  const auto key = [&](const std::string& person) {
    return export_key(office.live->context(person).state, k_document, person);
  };
  CHECK(key("dewi") == k_dewi);
  CHECK(key("rahma") == k_document);
  office.fill(k_dewi);
  office.fill(k_sari);
  office.send(k_dewi);
  CHECK(key("dewi") == k_dewi);
  office.send(k_sari);
  CHECK(key("dewi") == k_document);
}

TEST_CASE("a rater's sheet from another computer becomes that rater's sheet and leaves the other's alone") {
  TwoComputers two;
  two.office.answer(k_sari, "A-1", test::chosen("no"), "sari");
  two.office.answer(k_dewi, "A-1", test::chosen("no"), "dewi");
  two.away.send(k_dewi);
  const auto sari = two.all().answers_of(k_sari);
  const auto plan = two.planned(two.package());
  REQUIRE(plan);
  CHECK(plan->preview.stage == k_dewi);
  CHECK(plan->preview.answers.changed == 1);
  CHECK_FALSE(plan->preview.begins_stage);
  two.office.must(plan->command, "rahma");
  CHECK(two.all().answers_of(k_dewi) == two.away.live->context("dewi").state.answers_of(k_dewi));
  CHECK(two.all().answers_of(k_sari) == sari);
  CHECK(two.all().answers_of(k_document).empty());
  CHECK(two.all().stage(k_dewi)->state == StageState::sent);
  CHECK(two.all().stage(k_dewi)->sent_by == "dewi");
  CHECK(two.all().stage(k_sari)->state == StageState::open);
  two.office.fill(k_sari);
  two.office.send(k_sari);
  CHECK(two.office.live->agreement_of(k_document) != nullptr);
}

TEST_CASE("a sheet that is still being worked on comes in unsent, and may come again") {
  TwoComputers two;
  two.office.must(two.planned(two.package())->command, "rahma");
  CHECK(two.all().stage(k_dewi)->state == StageState::open);
  const auto again = two.planned(two.package());
  REQUIRE(again);
  CHECK(again->preview.answers.changed + again->preview.answers.added == 0);
}

TEST_CASE("a rater's sheet is refused in words, and nothing changes") {
  TwoComputers two;
  const auto package = two.package();
  CHECK(two.refusal(package, "sari") == "not-your-sheet");
  CHECK(two.refusal(package, "dewi").empty());
  CHECK(two.refusal(package, "endah") == "role-refused");

  auto other = package;
  other.standard.digest = "sha256:" + std::string(64, '0');
  CHECK(two.refusal(other) == "import-standard-differs");
  other = package;
  other.sheet.subject_id = "org-9";
  CHECK(two.refusal(other, "rahma", {{}, true, "as-new"}) == "import-organization-differs");
  other = package;
  other.sheet.rater = "tuti";
  CHECK(two.refusal(other) == "import-rater-unknown");
  other = package;
  other.sheet.rater = "siapa";
  CHECK(two.refusal(other) == "import-rater-unknown");
  other = package;
  other.sheet.period = "2025";
  CHECK(two.refusal(other, "rahma", {{}, true, "as-new"}) == "import-assessment-missing");

  two.office.fill(k_dewi);
  two.office.send(k_dewi);
  CHECK(two.refusal(package) == "import-rater-sent");
}

TEST_CASE("a rater's sheet does not open a stage, nor change the profile or a document that is there") {
  TwoComputers two;
  auto package = two.package();
  package.sheet.profile.clear();
  REQUIRE(package.documents.size() == 1);
  package.documents[0].document.title = "Akta lain";
  const auto profile = two.all().assessment("as-1")->profile;
  two.office.must(two.planned(package)->command, "rahma");
  CHECK(two.all().assessment("as-1")->profile == profile);
  CHECK(two.all().document("deed")->document.title == "Akta");

  MemoryPort port;
  TwoRaters closed(port);
  const auto plan = plan_stage_import(closed.live->context("rahma"), package, {});
  REQUIRE_FALSE(plan);
  CHECK(plan.error().code == "import-not-apart");
}
