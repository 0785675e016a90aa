#include "session/undo.h"

#include <catch2/catch.hpp>

#include "support/practice_city.h"

using namespace assessor;
using namespace assessor::session;
using test::chosen;
using test::k_document;
using test::k_self;
using test::MemoryPort;
using test::PracticeCity;

namespace {

std::string undo_refusal(PracticeCity& city, const std::string& actor = "ratna") {
  const auto undone = city.live->undo(actor);
  return undone ? std::string() : undone.error().code;
}

}  // namespace

TEST_CASE("undo takes back one's own commands newest first, and redo brings them again") {
  MemoryPort port;
  PracticeCity city(port);
  city.found();
  city.must(OpenStage{k_self});
  city.answer(k_self, "A-2", chosen("1"));
  city.answer(k_self, "A-2", chosen("2"));
  REQUIRE(city.live->next_undo("ratna"));
  CHECK(city.live->next_undo("ratna")->command == "set-answers");
  CHECK(city.live->next_undo("ratna")->keys == std::vector<Key>{Key::answer(k_self, "A-2")});
  REQUIRE(city.live->undo("ratna"));
  CHECK(*city.at(k_self, "A-2") == chosen("1"));
  REQUIRE(city.live->undo("ratna"));
  CHECK(city.at(k_self, "A-2") == nullptr);
  CHECK(city.live->next_redo("ratna")->command == "set-answers");
  REQUIRE(city.live->redo("ratna"));
  REQUIRE(city.live->redo("ratna"));
  CHECK(*city.at(k_self, "A-2") == chosen("2"));
  CHECK(city.live->redo("ratna").error().code == "redo-nothing");
  CHECK(city.live->next_undo("ratna")->command == "set-answers");
}

TEST_CASE("undo and redo go on after a restart as if there had been none") {
  MemoryPort port;
  PracticeCity city(port);
  city.found();
  city.must(OpenStage{k_self});
  city.answer(k_self, "A-1", chosen("no"));
  city.answer(k_self, "A-1", chosen("yes"));
  REQUIRE(city.live->undo("ratna"));
  REQUIRE(city.live->flush());
  city.restart();
  REQUIRE(city.live->redo("ratna"));
  CHECK(*city.at(k_self, "A-1") == chosen("yes"));
  REQUIRE(city.live->undo("ratna"));
  REQUIRE(city.live->undo("ratna"));
  CHECK(city.at(k_self, "A-1") == nullptr);
}

TEST_CASE("a new command ends redo, but only one's own") {
  MemoryPort port;
  PracticeCity city(port);
  city.found();
  city.must(OpenStage{k_self});
  city.answer(k_self, "A-1", chosen("yes"));
  REQUIRE(city.live->undo("ratna"));
  city.answer(k_self, "A-2", chosen("1"), "dewi");
  CHECK(city.live->next_redo("ratna"));
  city.answer(k_self, "B-2", chosen("1"));
  CHECK_FALSE(city.live->next_redo("ratna"));
}

TEST_CASE("undo is refused past a send, a return and a closed period, with its reason") {
  MemoryPort port;
  PracticeCity city(port);
  city.found();
  city.must(OpenStage{k_self});
  city.answer(k_self, "A-1", chosen("yes"), "dewi");
  city.must(SendStage{k_self});
  CHECK(undo_refusal(city) == "undo-settled");
  CHECK(undo_refusal(city, "dewi") == "undo-stage-not-open");
  city.must(ReturnStage{k_self, "perbaiki"});
  CHECK(undo_refusal(city) == "undo-settled");
  CHECK(undo_refusal(city, "dewi") == "undo-sent-since");
  CHECK(undo_refusal(city, "nobody") == "undo-nothing");
}

TEST_CASE("undo is refused when another person has changed the same thing since") {
  MemoryPort port;
  PracticeCity city(port);
  city.found();
  city.must(OpenStage{k_self});
  city.answer(k_self, "A-2", chosen("1"));
  city.answer(k_self, "A-2", chosen("3"), "dewi");
  const auto refused = city.live->undo("ratna");
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == "undo-changed-since");
  CHECK(refused.error().params.at("person") == "dewi");
  CHECK(refused.error().params.at("key") == "answer/as-1/self//A-2");
  REQUIRE(city.live->undo("dewi"));
  REQUIRE(city.live->undo("ratna"));
}

TEST_CASE("what others build on cannot be taken away under them") {
  MemoryPort port;
  PracticeCity city(port);
  city.found();
  Organization organization;
  organization.id = "org-2";
  organization.name = "Lembaga Dua (contoh)";
  city.must(AddOrganizations{{organization}}, "dewi");
  city.must(StartAssessment{"as-2", "org-2", "2026", test::full_profile()});
  CHECK(undo_refusal(city, "dewi") == "undo-still-used");
  city.add_deed();
  city.must(OpenStage{k_self}, "dewi");
  city.answer(k_self, "A-1", PracticeCity::linked(chosen("yes")), "dewi");
  CHECK(undo_refusal(city) == "undo-still-used");
}

TEST_CASE("the profile is taken back only while it is not settled") {
  MemoryPort port;
  PracticeCity city(port);
  city.found();
  city.must(SetProfile{"as-1", {{"class", ChoiceValue{"branch"}}, {"fields", ChoicesValue{{"law"}}}}});
  REQUIRE(city.live->undo("ratna"));
  CHECK(city.live->state().assessment("as-1")->profile == test::full_profile());
  REQUIRE(city.live->redo("ratna"));
  city.must(OpenStage{k_self}, "dewi");
  city.must(SendStage{k_self}, "dewi");
  CHECK(undo_refusal(city).empty());
}

TEST_CASE("undo reaches as far back as it says, and no further") {
  MemoryPort port;
  PracticeCity city(port, 5);
  city.found();
  city.must(OpenStage{k_self}, "dewi");
  for (int i = 0; i < 8; ++i) city.answer(k_self, "A-2", chosen(std::to_string(i % 4)));
  int undone = 0;
  while (city.live->undo("ratna")) ++undone;
  CHECK(undone == 3);
  CHECK(undo_refusal(city) == "undo-nothing");
}
