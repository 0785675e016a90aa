#include <catch2/catch.hpp>

#include "session/journal_filter.h"
#include "session/record.h"
#include "support/process_city.h"

using namespace assessor;
using namespace assessor::session;
using test::finding;
using test::follow_up;
using test::k_field;
using test::k_plenary;
using test::MemoryPort;
using test::ProcessCity;

namespace {

Schedule full_schedule() {
  Schedule schedule;
  schedule.assessment = "as-1";
  schedule.assessors = {"dewi", "sari"};
  schedule.due["document"] = Date::of(2026, 12, 1);
  schedule.visit = Visit{Date::of(2026, 12, 8), TimeOfDay{9 * 60}, "Aula (contoh)"};
  schedule.plenary = Date::of(2026, 12, 20);
  schedule.noted = Date::of(2026, 11, 18);
  return schedule;
}

/// One full record of each kind of the process.
std::vector<std::pair<Key, Record>> full_records() {
  Finding found = finding("f-1", FindingKind::nonconformity);
  found.due = Date::of(2026, 12, 1);
  found.references = {{"deed", "3-4"}, {"photo", ""}};
  found.noted = Date::of(2026, 11, 18);
  found.noted_by = "ratna";
  found.response = "Baik.";
  Objection objection{"o-1",
                      "as-1",
                      "field",
                      "A-2",
                      ObjectionState::accepted,
                      "alasan",
                      {"deed"},
                      Date::of(2026, 11, 18),
                      "dewi",
                      "jawaban",
                      Date::of(2026, 11, 19),
                      "ratna",
                      "putusan",
                      Date::of(2026, 11, 20),
                      "sari",
                      {}};
  Plenary plenary{"koreksi", MinistryDecision{Date::of(2026, 12, 1), "12", "Ya"}, {}};
  PlenaryDecision decision;
  decision.reason = "koreksi";
  decision.decision = "Siap";
  decision.number = "17";
  decision.on = Date::of(2026, 11, 20);
  decision.present = {"Ratna", "Dewi"};
  decision.level = "high";
  decision.total = Rational(707) / Rational(10);
  decision.standard = {"four-stages", "1.0.0", "sha256:" + std::string(64, 'a')};
  decision.sheet.standard_id = "four-stages";
  decision.sheet.standard_version = "1.0.0";
  decision.sheet.answers["A-2"] = test::chosen("2");
  decision.answers_digest = "sha256:b";
  decision.documents_digest = "sha256:c";
  decision.locked = {1795000000};
  decision.locked_by = "ratna";
  FollowUp entry = follow_up("r-1");
  entry.source = FollowUpSource::finding;
  entry.finding = "f-1";
  entry.owner = "Sekretaris";
  entry.due = Date::of(2026, 12, 10);
  entry.effort = Effort::large;
  entry.budget = BudgetStep::kua_ppas;
  entry.state = FollowUpState::done;
  entry.completion = "Selesai";
  entry.document = "deed";
  entry.done_on = Date::of(2026, 12, 9);
  entry.noted = Date::of(2026, 11, 18);
  return {{Key::of(RecordKind::finding, "f-1"), found},
          {Key::hand_over(k_field), HandOver{Date::of(2026, 11, 18), true, "ratna", {}}},
          {Key::of(RecordKind::objection, "o-1"), objection},
          {Key::of(RecordKind::plenary, "as-1"), plenary},
          {Key::decision({"as-1", 2}), decision},
          {Key::of(RecordKind::follow_up, "r-1"), entry},
          {Key::of(RecordKind::schedule, "as-1"), full_schedule()}};
}

}  // namespace

TEST_CASE("every record of the process comes back from its text as it was, under the key that it had") {
  for (const auto& [key, record] : full_records()) {
    INFO(key.text());
    const auto text = record_text(record);
    REQUIRE(text);
    const auto again = read_record(key, *text);
    REQUIRE(again);
    CHECK(*again == record);
    CHECK(record_text(*again) == *text);
    CHECK(Key::parse(key.text()) == key);
    WorkspaceState state;
    put(state, key, record);
    CHECK(state.record(key) == record);
    put(state, key, std::nullopt);
    CHECK_FALSE(state.record(key));
  }
}

TEST_CASE("keys that a later program adds to a record of the process are kept") {
  for (const auto& [key, record] : full_records()) {
    INFO(key.text());
    std::string text = *record_text(record);
    text.insert(text.size() - 1, R"(,"later":{"a":1})");
    const auto again = read_record(key, text);
    REQUIRE(again);
    CHECK(*record_text(*again) == text);
  }
}

TEST_CASE("damaged records of the process are refused and say where") {
  const auto refusal = [](const Key& key, const std::string& text) {
    const auto read = read_record(key, text);
    return read ? std::string() : read.error().code + " " + read.error().params.at("path");
  };
  CHECK(refusal(Key::of(RecordKind::finding, "f-1"), R"({"noted":"2026-11-18","kind":"remark"})") ==
        "record-damaged $.kind");
  CHECK(refusal(Key::of(RecordKind::finding, "f-1"), R"({"kind":"positive"})") == "record-damaged $.noted");
  CHECK(refusal(Key::hand_over(k_field), R"({"on":"2026-13-01"})") == "record-damaged $.on");
  CHECK(refusal(Key::of(RecordKind::objection, "o-1"), R"({"raised":"2026-11-18","documents":"deed"})") ==
        "record-damaged $.documents");
  CHECK(refusal(Key::of(RecordKind::plenary, "as-1"), R"({"ministry":{"number":"1"}})") ==
        "record-damaged $.ministry.on");
  CHECK(refusal(Key::decision({"as-1", 1}), R"({"on":"2026-11-18"})") != "");
  CHECK(refusal(Key::of(RecordKind::follow_up, "r-1"), R"({"noted":"2026-11-18","state":"lost"})") ==
        "record-damaged $.state");
  const Key schedule = Key::of(RecordKind::schedule, "as-1");
  CHECK(refusal(schedule, R"({"noted":"2026-11-18","visit":{"at":"09.30"}})") == "record-damaged $.visit.on");
  CHECK(refusal(schedule, R"({"noted":"2026-11-18","visit":{"on":"2026-12-08","at":"24.00"}})") ==
        "record-damaged $.visit");
  CHECK(refusal(schedule, R"({"noted":"2026-11-18","due":{"field":"soon"}})") ==
        "record-damaged $.due.field");
  CHECK(refusal(schedule, R"({"noted":"2026-11-18","assessors":"dewi"})") == "record-damaged $.assessors");
  CHECK(refusal(schedule, R"({"plenary":"2026-12-20"})") == "record-damaged $.noted");
}

TEST_CASE("a revision has one way to be written in a key") {
  CHECK(Key::parse("decision/as-1/12"));
  for (const char* text : {"decision/as-1/0", "decision/as-1/01", "decision/as-1/x", "decision/as-1/",
                           "decision/as-1/1234567", "decision//1", "decision/as-1"}) {
    INFO(text);
    CHECK_FALSE(Key::parse(text));
  }
}

TEST_CASE("texts of the process are bounded like all others") {
  MemoryPort port;
  ProcessCity city(port);
  city.through_field();
  Finding made = finding("f-1", FindingKind::positive);
  made.text = std::string(8001, 'a');
  CHECK(city.refusal(AddFinding{made}) == "text-too-long");
  made.text = "a\x01";
  CHECK(city.refusal(AddFinding{made}) == "text-malformed");
}

TEST_CASE("a journal filtered by organization finds its findings, also those that are gone") {
  MemoryPort port;
  ProcessCity city(port);
  city.through_field();
  city.must(AddFinding{finding("f-1", FindingKind::positive)});
  city.must(RemoveFinding{"f-1"});
  REQUIRE(city.live->flush());
  const auto found = [&](const std::string& organization) {
    JournalFilter filter;
    filter.organization = organization;
    return find_transactions([&](const HistoryQuery& query) { return city.live->history(query); },
                             {filter, city.live->state()}, 2)
        .value();
  };
  REQUIRE(found("org-1").size() == 2);
  CHECK(found("org-1")[0].command == "remove-finding");
  CHECK(found("org-1")[1].command == "add-finding");
  CHECK(found("org-2").empty());
}
