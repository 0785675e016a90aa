#include "session/schedule.h"

#include <algorithm>

#include <catch2/catch.hpp>

#include "session/deadline.h"
#include "session/worklist.h"
#include "support/two_raters.h"

using namespace assessor;
using namespace assessor::session;
using test::k_document;
using test::MemoryPort;
using test::TwoRaters;

namespace {

Schedule full_schedule() {
  Schedule schedule;
  schedule.assessment = "as-1";
  schedule.assessors = {"dewi", "sari"};
  schedule.due["document"] = Date::of(2026, 12, 1);
  schedule.visit = Visit{Date::of(2026, 12, 8), TimeOfDay{9 * 60}, "Aula (contoh)"};
  schedule.plenary = Date::of(2026, 12, 20);
  return schedule;
}

template <class Change>
Schedule changed(Change change) {
  Schedule schedule = full_schedule();
  change(schedule);
  return schedule;
}

std::string refused(const TwoRaters& office, const Schedule& schedule, const std::string& actor = "rahma") {
  const auto planned = plan(office.live->context(actor), EditSchedule{schedule});
  return planned ? std::string() : planned.error().code;
}

std::vector<Deadline> told(const TwoRaters& office, Deadline::Kind kind, Date today) {
  std::vector<Deadline> found = deadlines(office.live->state(), office.live->standards(), today);
  std::erase_if(found, [&](const Deadline& one) { return one.kind != kind; });
  return found;
}

}  // namespace

TEST_CASE("a schedule is kept with the day it was noted, and taken back") {
  MemoryPort port;
  TwoRaters office(port);
  office.must(EditSchedule{full_schedule()}, "rahma");
  Schedule kept = full_schedule();
  kept.noted = office.live->today();
  REQUIRE(office.live->state().schedule("as-1") != nullptr);
  CHECK(*office.live->state().schedule("as-1") == kept);
  CHECK(plan(office.live->context("rahma"), EditSchedule{full_schedule()})->changes.empty());
  REQUIRE(office.live->undo("rahma"));
  CHECK(office.live->state().schedule("as-1") == nullptr);
}

TEST_CASE("a schedule is refused for people who may not rate and stages that are not there") {
  MemoryPort port;
  TwoRaters office(port);
  CHECK(refused(office, full_schedule()).empty());
  CHECK(refused(office, changed([](Schedule& s) { s.assessment = "as-9"; })) == "assessment-missing");
  CHECK(refused(office, changed([](Schedule& s) { s.assessors = {"dewi", "endah"}; })) == "not-an-assessor");
  CHECK(refused(office, changed([](Schedule& s) { s.assessors = {"dewi", "siapa"}; })) == "person-missing");
  CHECK(refused(office, changed([](Schedule& s) { s.assessors = {"dewi", "dewi"}; })) == "assessor-twice");
  CHECK(refused(office, changed([](Schedule& s) {
                  s.assessors = {"dewi", "sari", "tuti"};
                })) == "assessors-too-many");
  CHECK(refused(office, changed([](Schedule& s) { s.due["tidak-ada"] = Date::of(2026, 12, 1); })) ==
        "stage-unknown");
  CHECK(refused(office, full_schedule(), "dewi") == "role-refused");
  office.must(DeclareConflict{"sari", "org-1", "saudara ketua"}, "rahma");
  CHECK(refused(office, full_schedule()) == "conflict-declared");
  office.must(EditPeriod{"2026", {}, true}, "rahma");
  CHECK(refused(office, full_schedule()) == "period-closed");
}

TEST_CASE("a day of the organization's own goes before the period's") {
  MemoryPort port;
  TwoRaters office(port);
  office.must(EditPeriod{"2026", {{"document", Date::of(2026, 12, 5)}, {"field", Date::of(2026, 12, 9)}}},
              "rahma");
  const auto due = [&](const char* stage) {
    return due_of(office.live->state(), *office.live->state().assessment("as-1"), stage);
  };
  CHECK(due("document") == Date::of(2026, 12, 5));
  office.must(EditSchedule{full_schedule()}, "rahma");
  CHECK(due("document") == Date::of(2026, 12, 1));
  CHECK(due("field") == Date::of(2026, 12, 9));
  CHECK_FALSE(due("plenary"));
  office.must(OpenStage{k_document}, "rahma");
  CHECK(office.live->overview().row("org-1")->due == Date::of(2026, 12, 1));
  const auto stages = told(office, Deadline::Kind::stage, Date::of(2026, 11, 20));
  REQUIRE(stages.size() == 2);
  CHECK(stages[0].on == Date::of(2026, 12, 1));
  CHECK(stages[0].since == office.live->today());
}

TEST_CASE("an assessor rates the organizations assigned to him, and any where nobody is assigned") {
  MemoryPort port;
  TwoRaters office(port);
  office.must(OpenStage{k_document}, "rahma");
  const auto may = [&](const std::string& actor) {
    return plan(office.live->context(actor), SetAnswers{k_document, {}}).has_value();
  };
  CHECK(may("tuti"));
  office.must(EditSchedule{full_schedule()}, "rahma");
  CHECK(may("dewi"));
  CHECK_FALSE(may("tuti"));
  CHECK(may("rahma"));
}

TEST_CASE("who was named to rate apart may, whoever is assigned") {
  MemoryPort port;
  TwoRaters office(port);
  office.must(EditSchedule{changed([](Schedule& s) { s.assessors = {"tuti"}; })}, "rahma");
  office.open_apart();
  CHECK(plan(office.live->context("dewi"), SetAnswers{test::k_dewi, {}}));
}

TEST_CASE("visit and plenary are deadlines until the day is over, and not of what is put away") {
  MemoryPort port;
  TwoRaters office(port);
  office.must(EditSchedule{full_schedule()}, "rahma");
  const auto visits = told(office, Deadline::Kind::visit, Date::of(2026, 12, 8));
  REQUIRE(visits.size() == 1);
  CHECK(visits[0].days_left == 0);
  CHECK(visits[0].at == TimeOfDay{9 * 60});
  CHECK(visits[0].place == "Aula (contoh)");
  CHECK(told(office, Deadline::Kind::visit, Date::of(2026, 12, 9)).empty());
  CHECK(told(office, Deadline::Kind::plenary, Date::of(2026, 12, 20)).size() == 1);
  CHECK(told(office, Deadline::Kind::plenary, Date::of(2026, 12, 21)).empty());
  office.must(ArchiveOrganization{"org-1", true}, "rahma");
  CHECK(told(office, Deadline::Kind::visit, Date::of(2026, 12, 1)).empty());
}

TEST_CASE("what does not fit together is told and not refused") {
  MemoryPort port;
  TwoRaters office(port);
  Organization other;
  other.id = "org-2";
  other.name = "Lembaga 2 (contoh)";
  office.must(AddOrganizations{{other}}, "rahma");
  office.must(StartAssessment{"as-2", "org-2", "2026", test::full_profile()}, "rahma");
  office.must(EditSchedule{full_schedule()}, "rahma");
  const auto clashes = [&](auto change) {
    std::string words;
    for (const ScheduleClash& one : schedule_clashes(office.live->state(), changed([&](Schedule& s) {
                                                       s.assessment = "as-2";
                                                       change(s);
                                                     }),
                                                     Date::of(2026, 11, 20)))
      words += std::string(name_of(one.kind)) + " " + one.person + " " + one.organization + ";";
    return words;
  };
  CHECK(clashes([](Schedule&) {}) == "two-visits dewi org-1;two-visits sari org-1;");
  CHECK(clashes([](Schedule& s) { s.assessors = {"tuti"}; }).empty());
  CHECK(clashes([](Schedule& s) { s.visit->at = TimeOfDay{10 * 60}; }).empty());
  CHECK(clashes([](Schedule& s) { s.visit->at = TimeOfDay{9 * 60 + 59}; }) ==
        "two-visits dewi org-1;two-visits sari org-1;");
  CHECK(clashes([](Schedule& s) { s.visit->on = Date::of(2026, 12, 9); }).empty());
  CHECK(clashes([](Schedule& s) { s.visit->on = Date::of(2026, 12, 21); }) == "after-plenary  ;");
  CHECK(clashes([](Schedule& s) {
          s.visit.reset();
          s.plenary = Date::of(2027, 1, 1);
        }) == "outside-period  ;");
  CHECK(clashes([](Schedule& s) {
          s.visit.reset();
          s.plenary = Date::of(2026, 11, 19);
        }) == "past  ;");
  office.must(ArchiveOrganization{"org-1", true}, "rahma");
  CHECK(clashes([](Schedule&) {}).empty());
}

TEST_CASE("a period called after the calendar has a first and a last day") {
  const auto days = [](const char* id) {
    const auto span = days_of_period(id);
    return span ? span->first.iso() + " " + span->last.iso() : std::string();
  };
  CHECK(days("2026") == "2026-01-01 2026-12-31");
  CHECK(days("2026-S2") == "2026-07-01 2026-12-31");
  CHECK(days("2026-C2") == "2026-05-01 2026-08-31");
  CHECK(days("2028-02") == "2028-02-01 2028-02-29");
  CHECK(days("2026-12") == "2026-12-01 2026-12-31");
  for (const char* id : {"", "once", "2026-13", "2026-S3", "20x6", "2026-1"}) CHECK(days(id).empty());
}

TEST_CASE("a visit within a week waits in the worklist, with how many go") {
  MemoryPort port;
  TwoRaters office(port);
  const auto visit = [&](int days) -> std::optional<Task> {
    office.must(
        EditSchedule{changed([&](Schedule& s) { s.visit->on = add_days(office.live->today(), days); })},
        "rahma");
    for (const Task& task : office.live->worklist())
      if (task.kind == Task::Kind::prepare_visit) return task;
    return std::nullopt;
  };
  CHECK_FALSE(visit(8));
  const auto soon = visit(7);
  REQUIRE(soon);
  CHECK(soon->organizations == std::vector<std::string>{"org-1"});
  CHECK(soon->days_left == 7);
  CHECK(soon->assessors == 2);
  CHECK(visit(0));
}
