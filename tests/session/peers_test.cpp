#include "session/peers.h"

#include <algorithm>

#include <catch2/catch.hpp>

#include "session/city_rows.h"
#include "session/teaching.h"
#include "support/practice_city.h"
#include "support/practice_workspace.h"

using namespace assessor;
using namespace assessor::session;
using test::MemoryPort;
using test::PracticeCity;

namespace {

using Words = std::vector<std::string>;

Words names_of(const std::vector<Peer>& peers) {
  Words names;
  for (const Peer& peer : peers) names.push_back(peer.organization);
  return names;
}

/// Five organizations: 2 and 3 are like 1, 4 is a branch, 5 works in another field.
void found_five(PracticeCity& city) {
  city.found();
  for (const char* number : {"2", "3", "4", "5"}) city.add_organization(number);
  city.must(SetProfile{"as-4", {{"class", ChoiceValue{"branch"}}, {"fields", ChoicesValue{{"law"}}}}});
  city.must(SetProfile{"as-5", {{"class", ChoiceValue{"community"}}, {"fields", ChoicesValue{{"social"}}}}});
  const auto describe = [&](const std::string& id, std::optional<int> members, int founded,
                            BudgetClass budget, const std::string& district) {
    Organization organization = *city.live->state().organization(id);
    organization.members = members;
    organization.founded = founded;
    organization.budget = budget;
    organization.kecamatan = district;
    city.must(EditOrganization{organization});
  };
  describe("org-1", 20, 2000, BudgetClass::none, "Hulu");
  describe("org-2", 120, 2020, BudgetClass::from_25, "Hilir");
  describe("org-3", 40, 2004, BudgetClass::unknown, " hulu ");
  describe("org-4", 20, 2000, BudgetClass::none, "Hulu");
  describe("org-5", 20, 2000, BudgetClass::none, "Hulu");
}

const OrganizationRow& row_of(const Session& session, const std::string& id) {
  return *session.overview().row(id);
}

}  // namespace

TEST_CASE("peers are of the same class, share a field, and the nearest comes first with its reasons") {
  MemoryPort port;
  PracticeCity city(port);
  found_five(city);
  const Peers peers = peers_of(city.live->state(), city.live->overview(), "org-1");
  REQUIRE(peers.profile_known);
  CHECK(names_of(peers.nearest) == Words{"org-3", "org-2"});
  // 20 of 100 members, 4 of 20 years, the same kecamatan; the budget of one is not known.
  const Peer& nearest = peers.nearest.front();
  CHECK(nearest.distance == Rational::ratio(2, 15));
  CHECK(nearest.reasons[0].difference == Rational::ratio(1, 5));
  CHECK(nearest.reasons[0].likeness == Likeness::near);
  CHECK(nearest.reasons[2].likeness == Likeness::unknown);
  CHECK(nearest.reasons[3].likeness == Likeness::same);
  CHECK(nearest.shared_fields == Words{"law"});
  CHECK(peers.nearest.back().distance == Rational(1));
  CHECK(peers.nearest.back().reasons[1].likeness == Likeness::far);
}

TEST_CASE("an organization whose class is not known has no peers, and is nobody's") {
  MemoryPort port;
  PracticeCity city(port);
  found_five(city);
  city.must(SetProfile{"as-3", {}});
  const Peers peers = peers_of(city.live->state(), city.live->overview(), "org-3");
  CHECK_FALSE(peers.profile_known);
  CHECK(peers.nearest.empty());
  CHECK(names_of(peers_of(city.live->state(), city.live->overview(), "org-1").nearest) == Words{"org-2"});
}

TEST_CASE("only those who consent and were verified teach, and only where the other is weak") {
  const Session& session = *test::shared_practice().session;
  const auto pairs = teaching_pairs(session.state(), session.overview());
  REQUIRE(pairs.size() > 10);
  for (const TeachingPair& pair : pairs) {
    const OrganizationRow& teacher = row_of(session, pair.teacher);
    const OrganizationRow& learner = row_of(session, pair.learner);
    INFO(teacher.name << " teaches " << learner.name);
    CHECK(session.state().organization(pair.teacher)->consents_to_teach);
    CHECK(is_verified(teacher));
    CHECK(pair.teacher_percent == *percent_of(teacher, pair.section));
    std::vector<Rational> verified;
    for (const OrganizationRow* row : comparable_rows(session.overview()))
      if (is_verified(*row) && percent_of(*row, pair.section))
        verified.push_back(*percent_of(*row, pair.section));
    CHECK(pair.teacher_percent >= scoring::quantile(verified, Rational::ratio(3, 4)));
    CHECK(*percent_of(learner, pair.section) <= scoring::quantile(verified, Rational::ratio(1, 4)));
  }
}

TEST_CASE("who takes the consent to teach back is no teacher any more") {
  test::PracticeWorkspace workspace;
  Session& session = *workspace.session;
  const auto& people = session.state().people;
  const std::string person = std::find_if(people.begin(), people.end(), [](const auto& one) {
                               return one.second.role == Role::coordinator;
                             })->first;
  const auto pairs = teaching_pairs(session.state(), session.overview());
  REQUIRE_FALSE(pairs.empty());
  const std::string teacher = pairs.front().teacher;
  Organization organization = *session.state().organization(teacher);
  organization.consents_to_teach = false;
  REQUIRE(session.dispatch(EditOrganization{organization}, person));
  for (const TeachingPair& pair : teaching_pairs(session.state(), session.overview()))
    CHECK(pair.teacher != teacher);
}

TEST_CASE("a seating plan seats everybody once and mixes strong and weak") {
  std::vector<Guest> guests;
  for (int i = 1; i <= 10; ++i) guests.push_back({"org-" + std::to_string(i), Rational(i)});
  guests.push_back({"unknown", std::nullopt});
  const auto groups = seating_plan(guests, 4);
  CHECK(groups == std::vector<Words>{{"org-10", "org-5", "org-4"},
                                     {"org-9", "org-6", "org-3", "unknown"},
                                     {"org-8", "org-7", "org-2", "org-1"}});
}

TEST_CASE("groups of a seating plan differ by at most one guest and never exceed their size") {
  for (std::size_t count = 1; count <= 30; ++count)
    for (std::size_t size = 1; size <= 8; ++size) {
      INFO(count << " guests in groups of " << size);
      std::vector<Guest> guests;
      for (std::size_t i = 0; i < count; ++i) guests.push_back({std::to_string(i), std::nullopt});
      std::size_t seated = 0, least = count, most = 0;
      for (const auto& group : seating_plan(guests, size)) {
        seated += group.size();
        least = std::min(least, group.size());
        most = std::max(most, group.size());
      }
      CHECK(seated == count);
      CHECK(most <= size);
      CHECK(most - least <= 1);
    }
  CHECK(seating_plan({{"org-1", Rational(1)}}, 0).empty());
  CHECK(seating_plan({}, 5).empty());
}
