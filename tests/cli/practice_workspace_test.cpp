#include <catch2/catch.hpp>

#include "base/platform/files.h"
#include "base/platform/paths.h"
#include "cli/practice_workspace.h"
#include "exchange/picture_client.h"
#include "session/practice_paper.h"
#include "session/session.h"
#include "store/check.h"
#include "store/vault.h"
#include "store/workspace.h"
#include "support/environment_variable.h"
#include "support/temp_folder.h"

using namespace assessor;

namespace {

constexpr Instant k_now{1'800'000'000};

}  // namespace

TEST_CASE("a practice workspace on disk is whole, opens for writing and stands in its place") {
  const test::TempFolder temp;
  const auto made = cli::build_practice_workspace({temp / "latihan", k_now});
  REQUIRE(made);
  CHECK(made->counts.organizations == 28);
  CHECK(made->today == Date::of(2026, 11, 17));
  CHECK(temp.entry_count() == 1);

  const auto checked = store::check_workspace({temp / "latihan"}, {});
  REQUIRE(checked);
  for (const auto& finding : checked->findings) CHECK(finding.code == "");
  CHECK(checked->evidence_files > 40);

  auto workspace = store::Workspace::open(temp / "latihan", {.person = "Rahma H.", .now = k_now});
  REQUIRE(workspace);
  CHECK((*workspace)->writable());
  const auto session = session::Session::open(**workspace, {fixed_clock(k_now), {}, {}});
  REQUIRE(session);
  CHECK((*session)->problems().empty());
  CHECK((*session)->overview().with_score == 19);
  CHECK((*session)->next_undo((*workspace)->load()->recent.back().actor).has_value());
}

TEST_CASE("a picture of the practice workspace can be shown, and another title has other colours") {
  const test::TempFolder temp;
  REQUIRE(write_file_atomically(temp / "foto.png", session::sample_picture("Foto sarana")));
  CHECK(store::kind_of_file(temp / "foto.png").value() == store::FileKind::png);
  const auto decoder = sibling_program("assessor-picture");
  REQUIRE(decoder);
  const auto shown = exchange::make_thumbnail(*decoder, temp / "foto.png");
  REQUIRE(shown);
  CHECK(shown->size.width == 192);
  CHECK(session::sample_picture("Foto sarana") != session::sample_picture("Papan layanan"));
}

TEST_CASE("a practice workspace never goes where something is") {
  const test::TempFolder temp;
  REQUIRE(write_file_atomically(temp / "surat.txt", "penting"));
  const auto made = cli::build_practice_workspace({temp.path(), k_now});
  REQUIRE_FALSE(made);
  CHECK(made.error().code == "folder-not-empty");
  CHECK(temp.entry_count() == 1);
  CHECK(read_file(temp / "surat.txt", 100).value() == "penting");
}

TEST_CASE("an empty folder becomes the practice workspace") {
  const test::TempFolder temp;
  REQUIRE(make_directories(temp / "kosong"));
  CHECK(cli::build_practice_workspace({temp / "kosong", k_now}).has_value());
  CHECK(path_exists(temp / "kosong/workspace.db"));
  CHECK(temp.entry_count() == 1);
}

TEST_CASE("a practice workspace that cannot be made leaves nothing behind") {
  const test::TempFolder temp, resources;
  REQUIRE(make_directories(resources / "assets/demo"));
  REQUIRE(make_directories(resources / "criteria"));
  REQUIRE(write_file_atomically(resources / "assets/demo/practice.json", "{\"today\": 17}"));
  const test::EnvironmentVariable there("ASSESSOR_RESOURCES", path_text(resources.path()));
  const auto made = cli::build_practice_workspace({temp / "latihan", k_now});
  REQUIRE_FALSE(made);
  CHECK(made.error().code == "practice-damaged");
  CHECK(made.error().params.at("file") == "practice.json");
  CHECK(temp.entry_count() == 0);
}
