#include "session/overview.h"

#include <catch2/catch.hpp>

#include "session/city_rows.h"
#include "session/worklist.h"
#include "support/practice_city.h"

using namespace assessor;
using namespace assessor::session;
using test::chosen;
using test::k_document;
using test::k_self;
using test::MemoryPort;
using test::PracticeCity;

namespace {

void send_self_of(PracticeCity& city, const std::string& number, const std::string& option) {
  const StageKey stage{"as-" + number, "self", ""};
  city.must(OpenStage{stage});
  city.answer(stage, "A-2", chosen(option));
  city.must(SendStage{stage});
}

const Task* task_of(const Session& session, Task::Kind kind) {
  for (const Task& task : session.worklist())
    if (task.kind == kind) return &task;
  return nullptr;
}

}  // namespace

TEST_CASE("an organization shows the score of the last stage sent, and its own work only as completeness") {
  MemoryPort port;
  PracticeCity city(port);
  city.found();
  city.add_organization("2");
  const auto row = [&](const std::string& id) { return *city.live->overview().row(id); };
  CHECK(row("org-1").score == nullptr);
  CHECK(city.live->overview().not_started == 2);
  city.must(OpenStage{k_self});
  city.answer(k_self, "A-1", chosen("yes"));
  CHECK(row("org-1").score == nullptr);
  CHECK(row("org-1").open == k_self);
  CHECK(row("org-1").open_completeness == Rational::ratio(1, 6));
  CHECK(row("org-1").days_left == days_between(city.live->today(), Date::of(2026, 12, 1)));
  CHECK(city.live->overview().filling == 1);
  city.must(SendStage{k_self});
  REQUIRE(row("org-1").score != nullptr);
  CHECK(row("org-1").sent == k_self);
  city.must(OpenStage{k_document});
  city.answer(k_document, "A-1", chosen("no"));
  CHECK(row("org-1").score == city.live->sent_score(k_self));
  CHECK(city.live->overview().with_score == 1);
}

TEST_CASE("each organization stands at one of the seven steps") {
  MemoryPort port;
  PracticeCity city(port);
  city.found();
  city.add_organization("2");
  send_self_of(city, "2", "1");
  std::vector<std::size_t> counts;
  for (const StepCount& step : city.live->overview().steps) counts.push_back(step.rows.size());
  CHECK(counts == std::vector<std::size_t>{1, 0, 1, 0, 0, 0, 0});
}

TEST_CASE("archived organizations disappear from the overview and stay in the records") {
  MemoryPort port;
  PracticeCity city(port);
  city.found();
  city.must(ArchiveOrganization{"org-1", true});
  CHECK(city.live->overview().rows.empty());
  CHECK(city.live->state().organizations.size() == 1);
  CHECK(city.refusal(EditOrganization{*city.live->state().organization("org-1")}) == "organization-archived");
}

TEST_CASE("the city's range is shown from five organizations on, own scores only where they are asked for") {
  MemoryPort port;
  PracticeCity city(port);
  city.found();
  for (const char* number : {"2", "3", "4", "5"}) city.add_organization(number);
  for (const auto& [number, option] :
       std::map<std::string, std::string>{{"1", "0"}, {"2", "1"}, {"3", "2"}, {"4", "3"}})
    send_self_of(city, number, option);
  const auto with_own = [&] { return build_city(city.live->overview(), OwnScores::counted); };
  CHECK_FALSE(with_own().total.has_value());
  send_self_of(city, "5", "3");
  CHECK_FALSE(city.live->city().total.has_value());
  CHECK(counts_of(city.live->overview()).own == 5);
  CHECK(counts_of(city.live->overview()).verified == 0);
  const City figures = with_own();
  REQUIRE(figures.total);
  CHECK(figures.total->lowest == 0);
  // A weighs 2 of 3, A-2 weighs 2 of 4 in it: 100 × 2/3 × 1/2 × points/3.
  CHECK(figures.total->median == Rational::ratio(200, 9));
  CHECK(figures.total->upper_quartile == Rational::ratio(100, 3));
  CHECK(figures.by_level == std::vector<int>{5, 0});
  REQUIRE(figures.gates.size() == 1);
  CHECK(figures.gates.front().unmet == 5);
  CHECK(figures.gates.front().applicable == 5);
}

TEST_CASE("documents that end within three months are listed, soonest first") {
  MemoryPort port;
  PracticeCity city(port);
  city.found();
  Office office = city.live->state().office;
  office.fixed_today = Date::of(2026, 11, 17);
  city.must(EditOffice{office});
  const auto add = [&](const std::string& id, Date dated) {
    EvidenceDocument evidence;
    evidence.organization = "org-1";
    evidence.document.id = id;
    evidence.document.evidence = "E-2";
    evidence.document.date = dated;
    evidence.document.url = "https://example.org";
    city.must(AddDocument{evidence, {}, {}});
  };
  add("soon", Date::of(2026, 2, 17));
  add("later", Date::of(2026, 2, 18));
  add("past", Date::of(2025, 11, 16));
  add("sooner", Date::of(2025, 12, 1));
  city.add_deed();
  std::vector<std::string> listed;
  for (const ExpiringDocument& one : city.live->overview().expiring) listed.push_back(one.document);
  CHECK(listed == std::vector<std::string>{"past", "sooner", "soon"});
  CHECK(city.live->overview().rows.front().documents == 5);
  CHECK(city.live->overview().rows.front().expired_documents == 1);
  CHECK(city.live->overview().expiring.front().days_left == -1);
}

TEST_CASE("tasks are named by what waits, the most urgent first") {
  MemoryPort port;
  PracticeCity city(port);
  REQUIRE(city.live->worklist().size() == 1);
  CHECK(city.live->worklist().front().kind == Task::Kind::choose_standard);
  city.found();
  city.add_organization("2");
  CHECK(task_of(*city.live, Task::Kind::open_stage)->organizations.size() == 2);
  city.must(OpenStage{k_self});
  CHECK(task_of(*city.live, Task::Kind::await_stage)->organizations == std::vector<std::string>{"org-1"});
  city.must(SendStage{k_self});
  city.must(OpenStage{k_document});
  city.must(
      EditPeriod{"2026", {{"self", Date::of(2026, 12, 1)}, {"document", Date::of(2026, 11, 20)}}, false});
  CHECK(city.live->worklist().front().kind == Task::Kind::continue_stage);
  CHECK(city.live->worklist().front().open_criteria == 6);
  city.must(ReturnStage{k_self, "lengkapi"});
  CHECK(task_of(*city.live, Task::Kind::continue_stage) != nullptr);
}

TEST_CASE("an own score stays hidden until it is sent, unless the office says otherwise") {
  MemoryPort port;
  PracticeCity city(port);
  city.found();
  city.must(OpenStage{k_self});
  CHECK(city.live->score_hidden(k_self));
  Office office = city.live->state().office;
  office.shows_own_score_before_sending = true;
  city.must(EditOffice{office});
  CHECK_FALSE(city.live->score_hidden(k_self));
  office.shows_own_score_before_sending = false;
  city.must(EditOffice{office});
  city.must(SendStage{k_self});
  CHECK_FALSE(city.live->score_hidden(k_self));
}

TEST_CASE("an earlier period is looked at without changing anything, and an unknown one is the current one") {
  MemoryPort port;
  PracticeCity city(port);
  city.found();
  const StandardPin pin = city.live->state().period("2026")->standard;
  city.must(OpenPeriod{"2027", pin, {}, true});
  CHECK(city.live->period() == "2027");
  CHECK(city.live->overview().row("org-1")->assessment.empty());
  city.live->view_period("2026");
  CHECK(city.live->period() == "2026");
  CHECK(city.live->overview().period == "2026");
  CHECK(city.live->overview().row("org-1")->assessment == k_self.assessment);
  CHECK(city.live->state().office.current_period == "2027");
  city.live->view_period("1999");
  CHECK(city.live->overview().period == "2027");
  city.live->view_period({});
  CHECK(city.live->overview().period == "2027");
}
