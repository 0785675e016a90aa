#include "session/journal_filter.h"

#include <algorithm>

#include <catch2/catch.hpp>

#include "support/practice_city.h"

using namespace assessor;
using session::JournalFilter;

namespace {

/// Two organizations with an own stage each; only the first has an answer, which is the last act.
struct Journal {
  Journal() : city(port) {
    city.found();
    city.add_organization("2");
    city.must(session::OpenStage{{"as-2", "self", ""}});
    city.must(session::OpenStage{test::k_self});
    city.answer(test::k_self, "A-2", test::chosen("1"));
    REQUIRE(city.live->flush());
  }
  std::vector<std::string> commands(const JournalFilter& filter, std::size_t limit = 100) const {
    const auto found = session::find_transactions(
        [&](const session::HistoryQuery& query) { return city.live->history(query); },
        {filter, city.live->state()}, limit);
    REQUIRE(found);
    std::vector<std::string> names;
    for (const session::Transaction& transaction : *found) names.push_back(transaction.command);
    return names;
  }

  test::MemoryPort port;
  test::PracticeCity city;
};

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a journal filtered by organization shows what touches it and nothing of another") {
  const Journal journal;
  CHECK(journal.commands({.organization = "org-1"}) ==
        Names{"set-answers", "open-stage", "start-assessment", "add-organizations"});
  CHECK(journal.commands({.organization = "org-2"}) ==
        Names{"open-stage", "start-assessment", "add-organizations"});
}

TEST_CASE("a journal is filtered by act, person and day, newest first") {
  const Journal journal;
  const Date today = Date::of(2026, 11, 18);
  CHECK(journal.commands({.command = "open-stage"}) == Names{"open-stage", "open-stage"});
  CHECK(journal.commands({.person = "nobody"}).empty());
  CHECK(journal.commands({.person = "ratna"}).front() == "set-answers");
  CHECK(journal.commands({.from = add_days(today, 1)}).empty());
  CHECK(journal.commands({.to = add_days(today, -1)}).empty());
  CHECK(journal.commands({.from = today, .to = today}).front() == "set-answers");
}

TEST_CASE("no more of the journal is given than was asked for") {
  const Journal journal;
  CHECK(journal.commands({}, 1) == Names{"set-answers"});
}
