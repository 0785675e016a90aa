#include "session/paste_organizations.h"

#include <catch2/catch.hpp>

using namespace assessor;
using Outcome = session::PastedOrganization::Outcome;

TEST_CASE("pasted rows are taken, known or refused, each with its own line") {
  session::WorkspaceState state;
  state.organizations["one"] = {.id = "one", .name = "Melati Contoh"};
  const auto pasted = session::paste_organizations(
      state,
      "Nama lembaga\tTahun berdiri\n\"Anggrek; \"\"Indah\"\"\"\t1998\nMELATI CONTOH\t2001\nMawar\tdulu\n");
  REQUIRE(pasted);
  REQUIRE(pasted->rows.size() == 3);
  CHECK(pasted->rows[0].outcome == Outcome::added);
  CHECK(pasted->rows[0].name == "Anggrek; \"Indah\"");
  CHECK(pasted->rows[1].outcome == Outcome::known);
  CHECK(pasted->rows[2].outcome == Outcome::refused);
  CHECK(pasted->rows[2].line == 4);
  REQUIRE(pasted->rows[2].error);
  CHECK(pasted->rows[2].error->code == "row-number");
  REQUIRE(pasted->command.organizations.size() == 1);
  CHECK(pasted->command.organizations[0].founded == 1998);
  CHECK_FALSE(pasted->command.organizations[0].id.empty());
}

TEST_CASE("the same name twice in one paste is taken once") {
  const auto pasted = session::paste_organizations({}, "nama\nMelati\nmelati\n");
  REQUIRE(pasted);
  CHECK(pasted->command.organizations.size() == 1);
  CHECK(pasted->rows[1].outcome == Outcome::known);
}

TEST_CASE("an empty clipboard is refused as a whole") {
  const auto pasted = session::paste_organizations({}, " \n");
  REQUIRE_FALSE(pasted);
  CHECK(pasted.error().code == "paste-empty");
}
