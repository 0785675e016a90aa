#include "session/plan.h"

#include <catch2/catch.hpp>

#include "session/journey.h"
#include "support/practice_city.h"

using namespace assessor;
using namespace assessor::session;
using test::chosen;
using test::k_document;
using test::k_field;
using test::k_self;
using test::MemoryPort;
using test::PracticeCity;

namespace {

/// The self stage filled and sent, a deed on file.
void send_self(PracticeCity& city) {
  city.add_deed();
  city.must(OpenStage{k_self});
  city.answer(k_self, "A-1", PracticeCity::linked(chosen("yes")));
  city.answer(k_self, "A-2", chosen("2"));
  city.must(SendStage{k_self});
}

Answer ratio(int numerator, int denominator) {
  Answer answer;
  answer.value = RatioTyped{numerator, denominator};
  return answer;
}

Answer not_applicable(const std::string& reason) {
  Answer answer;
  answer.value = NotApplicable{reason};
  return answer;
}

/// Everything that the document stage asks, in order.
void fill_document(PracticeCity& city) {
  city.answer(k_document, "A-1", PracticeCity::linked(chosen("yes")));
  city.answer(k_document, "A-2", PracticeCity::linked(chosen("2")));
  city.answer(k_document, "A-3", ratio(0, 4));
  city.answer(k_document, "B-1", not_applicable("belum ada kegiatan"));
  city.answer(k_document, "B-2", PracticeCity::linked(chosen("1")));
}

std::vector<std::string> codes_of(const std::vector<Blocker>& blockers) {
  std::vector<std::string> codes;
  for (const Blocker& blocker : blockers) codes.push_back(blocker.code + " " + blocker.criterion);
  return codes;
}

}  // namespace

TEST_CASE("stages open in the order of the standard, each after the one before was sent") {
  MemoryPort port;
  PracticeCity city(port);
  city.found();
  CHECK(city.refusal(OpenStage{k_document}) == "stage-too-early");
  CHECK(city.refusal(SetAnswers{k_self, {{"A-1", chosen("yes")}}}) == "stage-not-open");
  city.must(OpenStage{k_self});
  CHECK(city.refusal(OpenStage{k_self}) == "stage-exists");
  CHECK(city.refusal(OpenStage{k_document}) == "stage-too-early");
  city.must(SendStage{k_self});
  city.must(OpenStage{k_document});
  CHECK(city.refusal(OpenStage{k_field}) == "stage-too-early");
  CHECK(city.refusal(OpenStage{{"as-1", "visit", ""}}) == "stage-unknown");
}

TEST_CASE("a sent stage takes no answers until it is returned") {
  MemoryPort port;
  PracticeCity city(port);
  city.found();
  send_self(city);
  CHECK(city.refusal(SetAnswers{k_self, {{"A-1", chosen("no")}}}) == "stage-not-open");
  CHECK(city.refusal(ReturnStage{k_self, "  "}) == "return-without-reason");
  city.must(ReturnStage{k_self, "lengkapi bukti"});
  CHECK(city.live->state().stage(k_self)->state == StageState::returned);
  city.answer(k_self, "A-1", chosen("no"));
}

TEST_CASE("a stage goes back as often as its standard allows") {
  MemoryPort port;
  PracticeCity city(port);
  city.found();
  send_self(city);
  city.must(OpenStage{k_document});
  fill_document(city);
  city.must(SendStage{k_document});
  REQUIRE(city.live->standard_of(k_document.assessment)->stage("document")->rework_rounds == 1);
  city.must(ReturnStage{k_document, "lengkapi bukti"});
  CHECK(city.live->state().stage(k_document)->returns == 1);
  city.must(SendStage{k_document});
  CHECK(city.refusal(ReturnStage{k_document, "sekali lagi"}) == "rework-used");
}

TEST_CASE("what was sent stays as it was, whatever is edited afterwards") {
  MemoryPort port;
  PracticeCity city(port);
  city.found();
  send_self(city);
  const Rational total = *city.live->sent_score(k_self)->total;
  city.must(ArchiveDocument{"deed"});
  city.must(ReturnStage{k_self, "perbaiki"});
  city.answer(k_self, "A-2", chosen("0"));
  CHECK(*city.live->sent_score(k_self)->total == total);
  CHECK(*city.live->score_of(k_self)->total < total);
  CHECK(city.live->latest_sent("as-1") == k_self);
  city.must(SendStage{k_self});
  CHECK(*city.live->sent_score(k_self)->total < total);
}

TEST_CASE("a stage cannot be returned once a later one was sent") {
  MemoryPort port;
  PracticeCity city(port);
  city.found();
  send_self(city);
  city.must(OpenStage{k_document});
  fill_document(city);
  city.must(SendStage{k_document});
  CHECK(city.refusal(ReturnStage{k_self, "terlambat"}) == "stage-superseded");
  city.must(CloseStage{k_document});
  CHECK(city.refusal(ReturnStage{k_document, "terlambat"}) == "stage-not-sent");
  CHECK(city.refusal(CloseStage{k_field}) == "stage-not-sent");
}

TEST_CASE("the list of what blocks sending names every line, and empties as they are settled") {
  MemoryPort port;
  PracticeCity city(port);
  city.found();
  send_self(city);
  city.must(OpenStage{k_document});
  city.answer(k_document, "A-1", chosen("yes"));
  city.answer(k_document, "A-2", PracticeCity::linked(chosen("1")));
  CHECK(codes_of(city.live->blockers_of(k_document)) ==
        std::vector<std::string>{"no-support A-1", "gate-unsupported A-1", "change-without-reason A-2",
                                 "unanswered A-3", "unanswered B-1", "unanswered B-2", "unanswered B-3"});
  const auto refused = city.act(SendStage{k_document});
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == "stage-blocked");
  CHECK(refused.error().params.at("count") == "6");
  CHECK(refused.error().params.at("criterion") == "A-1");
  fill_document(city);
  CHECK(codes_of(city.live->blockers_of(k_document)) == std::vector<std::string>{"unanswered B-3"});
  city.must(SendStage{k_document});
}

TEST_CASE("a document that has expired is named with the item that it no longer supports") {
  MemoryPort port;
  PracticeCity city(port);
  city.found();
  city.must(OpenStage{k_self});
  EvidenceDocument old;
  old.organization = "org-1";
  old.document = {"old", "E-2", "Rekap", Date::of(2020, 1, 31), {}, {}, {}, "https://example.org", false, {}};
  city.must(AddDocument{old, k_self, {"A-3"}});
  Answer answer = ratio(1, 2);
  answer.evidence = city.at(k_self, "A-3")->evidence;
  city.answer(k_self, "A-3", answer);
  const auto blockers = city.live->blockers_of(k_self);
  const auto named = std::find_if(blockers.begin(), blockers.end(),
                                  [](const Blocker& one) { return one.code == "expired-document"; });
  REQUIRE(named != blockers.end());
  CHECK(named->criterion == "A-3");
  CHECK(named->params.at("until") == "2021-01-31");
  CHECK_FALSE(named->blocks);
}

TEST_CASE("an organization may send what it has, as long as its profile is complete") {
  MemoryPort port;
  PracticeCity city(port);
  city.found();
  city.must(OpenStage{k_self});
  city.must(SetProfile{"as-1", {{"class", ChoiceValue{"community"}}, {"fields", ChoicesValue{}}}});
  const auto refused = city.act(SendStage{k_self});
  REQUIRE_FALSE(refused);
  CHECK(refused.error().params.at("code") == "profile-few");
  city.must(SetProfile{"as-1", test::full_profile()});
  city.must(SendStage{k_self});
  CHECK(city.live->sent_score(k_self)->answered == 0);
}

TEST_CASE("the day of assessment is today while a stage is open and stays once it was sent") {
  MemoryPort port;
  PracticeCity city(port);
  city.found();
  city.must(OpenStage{k_self});
  CHECK(city.live->sheet_of(k_self)->date == city.live->today());
  Office office = city.live->state().office;
  office.fixed_today = Date::of(2026, 3, 1);
  city.must(EditOffice{office});
  CHECK(city.live->sheet_of(k_self)->date == Date::of(2026, 3, 1));
  city.must(SendStage{k_self});
  office.fixed_today = Date::of(2026, 9, 9);
  city.must(EditOffice{office});
  CHECK(city.live->sheet_of(k_self)->date == Date::of(2026, 3, 1));
  CHECK(city.live->state().stage(k_self)->assessed_on == Date::of(2026, 3, 1));
}

TEST_CASE("answers that do not fit their question are refused, the whole pasted block with them") {
  MemoryPort port;
  PracticeCity city(port);
  city.found();
  city.must(OpenStage{k_self});
  const auto paste = [&](const std::string& criterion, const Answer& answer) {
    return city.refusal(SetAnswers{k_self, {{"A-2", chosen("1")}, {criterion, answer}}});
  };
  CHECK(paste("A-1", chosen("perhaps")) == "option-unknown");
  CHECK(paste("A-3", chosen("yes")) == "answer-kind");
  CHECK(paste("A-3", ratio(5, 4)) == "ratio-above");
  CHECK(paste("A-1", not_applicable("x")) == "na-not-allowed");
  CHECK(paste("B-1", not_applicable("")) == "na-without-reason");
  CHECK(paste("Z-9", chosen("yes")) == "criterion-unknown");
  CHECK(paste("A-1", PracticeCity::linked(chosen("yes"), "nowhere")) == "document-missing");
  Answer smuggled = chosen("yes");
  smuggled.note = "a\x01";
  CHECK(paste("A-1", smuggled) == "text-malformed");
  CHECK(city.at(k_self, "A-2") == nullptr);
}

TEST_CASE(
    "values of the stage before are copied into blanks, never into gates, and count as not yet looked at") {
  MemoryPort port;
  PracticeCity city(port);
  city.found();
  send_self(city);
  city.must(OpenStage{k_document});
  city.answer(k_document, "A-3", ratio(1, 2));
  city.must(CopyInherited{k_document, {}});
  CHECK(city.at(k_document, "A-1") == nullptr);
  CHECK(city.at(k_document, "A-3")->value == ratio(1, 2).value);
  REQUIRE(city.at(k_document, "A-2") != nullptr);
  CHECK(city.at(k_document, "A-2")->inherited);
  CHECK(city.refusal(CopyInherited{k_document, {}}) == "nothing-to-inherit");
  city.answer(k_document, "A-2", chosen("1"));
  CHECK_FALSE(city.at(k_document, "A-2")->inherited);
  Answer forged = chosen("yes");
  forged.inherited = true;
  city.answer(k_document, "A-1", forged);
  CHECK_FALSE(city.at(k_document, "A-1")->inherited);
}

TEST_CASE("documents keep the privacy rules of their kind") {
  MemoryPort port;
  PracticeCity city(port);
  city.found();
  EvidenceDocument evidence;
  evidence.organization = "org-1";
  evidence.document.id = "doc-1";
  evidence.document.title = "Berkas";
  evidence.document.evidence = "E-3";
  CHECK(city.refusal(AddDocument{evidence, {}, {}}) == "document-empty");
  evidence.document.file = "sha256:" + std::string(64, 'b');
  CHECK(city.refusal(AddDocument{evidence, {}, {}}) == "document-never-copied");
  evidence.document.evidence = "E-2";
  CHECK(city.refusal(AddDocument{evidence, {}, {}}) == "document-not-confirmed");
  evidence.confirmed_aggregate = true;
  city.must(AddDocument{evidence, {}, {}});
  CHECK(city.refusal(AddDocument{evidence, {}, {}}) == "id-taken");
  evidence.document.id = "doc-2";
  evidence.organization = "org-9";
  CHECK(city.refusal(AddDocument{evidence, {}, {}}) == "organization-missing");
}

TEST_CASE("a document is added and linked in one step") {
  MemoryPort port;
  PracticeCity city(port);
  city.found();
  city.must(OpenStage{k_self});
  EvidenceDocument deed;
  deed.organization = "org-1";
  deed.document = {"deed", "E-1", "Akta", {}, {}, {}, "sha256:" + std::string(64, 'a'), {}, false, {}};
  city.must(AddDocument{deed, k_self, {"A-1", "A-2"}});
  CHECK(city.at(k_self, "A-1")->evidence.front().document == "deed");
  REQUIRE(city.live->undo("ratna"));
  CHECK(city.live->state().documents.empty());
  CHECK(city.at(k_self, "A-1") == nullptr);
}

TEST_CASE("pasted organizations go in together or not at all") {
  MemoryPort port;
  PracticeCity city(port);
  city.found();
  Organization good, nameless, twin;
  good.id = "org-2";
  good.name = "Lembaga Dua (contoh)";
  nameless.id = "org-3";
  nameless.name = "  ";
  twin = good;
  CHECK(city.refusal(AddOrganizations{{good, nameless}}) == "name-empty");
  CHECK(city.refusal(AddOrganizations{{good, twin}}) == "id-taken");
  CHECK(city.live->state().organizations.size() == 1);
  city.must(AddOrganizations{{good}});
}

TEST_CASE("a period that is closed takes no further work") {
  MemoryPort port;
  PracticeCity city(port);
  city.found();
  city.must(OpenStage{k_self});
  city.must(EditPeriod{"2026", {}, true});
  CHECK(city.refusal(SetAnswers{k_self, {{"A-1", chosen("yes")}}}) == "period-closed");
  CHECK(city.refusal(OpenStage{k_document}) == "period-closed");
  CHECK(city.refusal(SetProfile{"as-1", {}}) == "period-closed");
}

TEST_CASE("an imported stage replaces the answers, adds the documents and counts as sent on its day") {
  MemoryPort port;
  PracticeCity city(port);
  city.found();
  EvidenceDocument deed;
  deed.organization = "org-1";
  deed.document = {"deed", "E-1", "Akta", {}, {}, {}, "sha256:" + std::string(64, 'a'), {}, false, {}};
  AnswerSheet sheet;
  sheet.standard_id = "four-stages";
  sheet.standard_version = "1.0.0";
  sheet.period = "2026";
  sheet.stage = "self";
  sheet.date = Date::of(2026, 5, 5);
  sheet.profile = test::full_profile();
  sheet.answers["A-1"] = PracticeCity::linked(chosen("yes"));
  ImportStage import{k_self, sheet, {deed}, true};
  import.sheet.period = "2025";
  CHECK(city.refusal(import) == "sheet-of-other-period");
  import.sheet = sheet;
  import.sheet.answers["A-2"] = PracticeCity::linked(chosen("1"), "lost");
  CHECK(city.refusal(import) == "document-missing");
  CHECK(city.live->state().documents.empty());
  import.sheet = sheet;
  city.must(import);
  CHECK(city.live->sent_sheet(k_self)->date == Date::of(2026, 5, 5));
  CHECK(city.live->sent_sheet(k_self)->documents.size() == 1);
  CHECK(city.refusal(import) == "stage-not-open");
}

TEST_CASE("the profile is settled once an assessors' stage was sent") {
  MemoryPort port;
  PracticeCity city(port);
  city.found();
  send_self(city);
  city.must(SetProfile{"as-1", {{"class", ChoiceValue{"branch"}}, {"fields", ChoicesValue{{"law"}}}}});
  city.must(SetProfile{"as-1", test::full_profile()});
  CHECK(city.refusal(SetProfile{"as-1", {{"class", ChoiceValue{"none"}}}}) == "option-unknown");
  CHECK(city.refusal(SetProfile{"as-1", {{"size", true}}}) == "question-unknown");
  city.must(OpenStage{k_document});
  fill_document(city);
  city.must(SendStage{k_document});
  CHECK(city.refusal(SetProfile{"as-1", {}}) == "profile-settled");
}

TEST_CASE("a benchmark needs the organization's consent, and takes practice cards later") {
  MemoryPort port;
  PracticeCity city(port);
  city.found();
  BenchmarkRecord benchmark{"b-1", "Rujukan (contoh)", {}};
  CHECK(city.refusal(AddBenchmark{benchmark}) == "benchmark-without-consent");
  benchmark.sheet.benchmark = Benchmark{true, "2024", {}};
  city.must(AddBenchmark{benchmark});
  benchmark.sheet.benchmark->practices["A-1"].what = Text{{{"id", "Akta dibacakan saat rapat"}}};
  city.must(AddBenchmark{benchmark});
  CHECK(city.live->state().benchmarks.at("b-1").sheet.benchmark->practices.size() == 1);
  benchmark.name = "Rujukan lain (contoh)";
  CHECK(city.refusal(AddBenchmark{benchmark}) == "id-taken");
  city.must(RemoveBenchmark{"b-1"});
  CHECK(city.refusal(RemoveBenchmark{"b-1"}) == "benchmark-missing");
}

TEST_CASE("the seven steps follow from the states of the stages") {
  MemoryPort port;
  PracticeCity city(port);
  city.found();
  const Standard& standard = *city.live->standard_of("as-1");
  const auto step = [&] { return name_of(journey_step(city.live->state(), standard, "as-1")); };
  CHECK(step() == "registered");
  send_self(city);
  CHECK(step() == "document-review");
  city.must(OpenStage{k_document});
  CHECK(step() == "document-review");
  city.must(ReturnStage{k_self, "lengkapi"});
  CHECK(step() == "repair");
  city.must(SendStage{k_self});
  fill_document(city);
  city.must(SendStage{k_document});
  CHECK(step() == "document-review");
  city.must(CloseStage{k_document});
  CHECK(step() == "field-visit");
}
