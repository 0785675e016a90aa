#include "session/discussed.h"

#include <catch2/catch.hpp>

#include "support/process_city.h"

using namespace assessor;
using namespace assessor::session;
using test::k_plenary;
using test::MemoryPort;
using test::ProcessCity;

TEST_CASE("a mark for the plenary stays when its stage is sent and the plenary copies the values") {
  MemoryPort port;
  ProcessCity city(port);
  city.through_field();
  const Standard& standard = *city.live->standard_of("as-1");
  CHECK(discussed_items(*city.live, standard, "as-1").empty());
  city.open_plenary();
  Answer marked = *city.live->state().answer(k_plenary, "A-2");
  marked.discuss = true;
  city.answer(k_plenary, "A-2", marked);
  const auto found = discussed_items(*city.live, standard, "as-1");
  REQUIRE(found.size() == 1);
  CHECK(standard.criteria[found.front().item].id == "A-2");
  CHECK(found.front().stage == k_plenary);
  CHECK(found.front().points == Rational(2));
}
