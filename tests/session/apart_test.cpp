#include "session/apart.h"

#include <catch2/catch.hpp>

#include "session/minority.h"
#include "session/stage_import.h"
#include "support/two_raters.h"

using namespace assessor;
using namespace assessor::session;
using test::chosen;
using test::k_dewi;
using test::k_document;
using test::k_sari;
using test::MemoryPort;
using test::TwoRaters;

namespace {

std::vector<std::string> codes_of(const std::vector<Blocker>& blockers) {
  std::vector<std::string> codes;
  for (const Blocker& blocker : blockers) codes.push_back(blocker.code + " " + blocker.criterion);
  return codes;
}

/// Everything that a session tells this viewer of another's sheet.
bool sees_anything(Session& session, const std::string& viewer, const StageKey& sheet) {
  session.view_as(viewer);
  if (!session.state().answers_of(sheet).empty() || session.state().sheets.contains(sheet)) return true;
  if (session.sheet_of(sheet) != nullptr || session.score_of(sheet) != nullptr) return true;
  if (session.sent_sheet(sheet) != nullptr || session.sent_score(sheet) != nullptr) return true;
  if (!session.blockers_of(sheet).empty()) return true;
  return gather_stage_package(session.context(viewer), sheet).has_value();
}

/// Values of this sheet that the journal shows.
int values_in_history(Session& session, const std::string& viewer, const StageKey& sheet) {
  session.view_as(viewer);
  REQUIRE(session.flush());
  int shown = 0;
  const std::vector<Transaction> happened = session.history({}).value();
  for (const Transaction& transaction : happened)
    for (const Change& change : transaction.changes)
      if (change.key.kind != RecordKind::stage && change.key.stage_key() == sheet)
        shown += change.before.has_value() + change.after.has_value();
  return shown;
}

}  // namespace

TEST_CASE("a stage opened for two gives each a sheet of his own, and one for what they agree on") {
  MemoryPort port;
  TwoRaters office(port);
  office.open_apart();
  const WorkspaceState& state = office.live->state();
  CHECK(raters_of(state, k_document) == std::vector<std::string>{"dewi", "sari"});
  CHECK(waiting_for(state, k_document).size() == 2);
  CHECK(working_key(state, k_document, "dewi") == k_dewi);
  CHECK(working_key(state, k_document, "rahma") == k_document);
  CHECK(office.refusal(SetAnswers{k_document, {{"A-2", chosen("2")}}}, "dewi") == "stage-rated-apart");
  CHECK(office.refusal(SetAnswers{k_sari, {{"A-2", chosen("2")}}}, "dewi") == "not-your-sheet");
  CHECK(office.refusal(SetAnswers{k_sari, {{"A-2", chosen("2")}}}, "rahma") == "not-your-sheet");
  office.answer(k_dewi, "A-2", chosen("2"), "dewi");
}

TEST_CASE("a stage is opened apart only for two assessors, where the standard asks for two") {
  MemoryPort port;
  TwoRaters office(port);
  const auto refused = [&](std::vector<std::string> raters) {
    return office.refusal(OpenApart{k_document, std::move(raters)}, "rahma");
  };
  CHECK(refused({"dewi"}) == "raters-not-two");
  CHECK(refused({"dewi", "dewi"}) == "raters-not-two");
  CHECK(refused({"dewi", "endah"}) == "not-an-assessor");
  CHECK(refused({"dewi", "siapa"}) == "person-missing");
  CHECK(office.refusal(OpenApart{test::k_field, {"dewi", "sari"}}, "rahma") == "stage-too-early");
  CHECK(office.refusal(OpenStage{k_dewi}, "rahma") == "sheet-of-rater");
  office.open_apart();
  CHECK(refused({"dewi", "sari"}) == "stage-exists");
  MemoryPort other;
  test::PracticeCity single(other);
  single.found();
  single.must(OpenStage{test::k_self});
  single.must(SendStage{test::k_self});
  CHECK(single.refusal(OpenApart{k_document, {"ratna", "ratna"}}) == "stage-not-for-two");
}

TEST_CASE("until both have sent, nothing of the other's sheet shows") {
  MemoryPort port;
  TwoRaters office(port);
  office.open_apart();
  office.fill(k_sari);
  office.fill(k_dewi);
  Session& session = *office.live;
  for (const std::string viewer : {"dewi", "rahma", "endah", "lina", "tuti", "", "siapa"}) {
    INFO(viewer);
    CHECK_FALSE(sees_anything(session, viewer, k_sari));
    CHECK(values_in_history(session, viewer, k_sari) == 0);
  }
  CHECK(sees_anything(session, "sari", k_sari));
  CHECK(values_in_history(session, "sari", k_sari) == 5);
  office.send(k_sari);
  for (const std::string viewer : {"dewi", "rahma", ""}) {
    INFO(viewer);
    CHECK_FALSE(sees_anything(session, viewer, k_sari));
    CHECK(values_in_history(session, viewer, k_sari) == 0);
  }
  CHECK_FALSE(sees_anything(session, "sari", k_dewi));
  CHECK(session.agreement_of(k_document) == nullptr);
}

TEST_CASE("what is left to see is that there is a sheet, which items were touched, and when") {
  MemoryPort port;
  TwoRaters office(port);
  office.open_apart();
  office.answer(k_sari, "A-2", chosen("3"), "sari");
  office.live->view_as("dewi");
  CHECK(office.live->state().stage(k_sari)->state == StageState::open);
  REQUIRE(office.live->flush());
  const Transaction newest = office.live->history({}).value().front();
  CHECK(newest.actor == "sari");
  REQUIRE(newest.changes.size() == 1);
  CHECK(newest.changes.front().key == Key::answer(k_sari, "A-2"));
  CHECK(is_covered(newest.changes.front()));
}

TEST_CASE("why a sheet was returned is for its rater alone") {
  MemoryPort port;
  TwoRaters office(port);
  office.open_apart();
  office.fill(k_sari);
  office.send(k_sari);
  office.must(ReturnStage{k_sari, "A-2 bernilai 3?"}, "rahma");
  office.live->view_as("dewi");
  CHECK(office.live->state().stage(k_sari)->return_reason.empty());
  REQUIRE(office.live->flush());
  CHECK(office.live->history({}).value().front().reason.empty());
  office.live->view_as("sari");
  CHECK(office.live->state().stage(k_sari)->return_reason == "A-2 bernilai 3?");
}

TEST_CASE("what is hidden stays hidden after a restart") {
  MemoryPort port;
  TwoRaters office(port);
  office.open_apart();
  office.fill(k_sari);
  office.restart();
  CHECK_FALSE(sees_anything(*office.live, "dewi", k_sari));
  CHECK(sees_anything(*office.live, "sari", k_sari));
}

TEST_CASE("once both have sent, each sees the other's sheet, and neither is changed any more") {
  MemoryPort port;
  TwoRaters office(port);
  office.rate_apart();
  for (const std::string viewer : {"dewi", "sari", "rahma"}) {
    CHECK(sees_anything(*office.live, viewer, k_sari));
    CHECK(sees_anything(*office.live, viewer, k_dewi));
  }
  CHECK(office.refusal(ReturnStage{k_sari, "ubah"}, "rahma") == "sheet-locked");
  CHECK(office.refusal(SetAnswers{k_sari, {{"A-2", chosen("2")}}}, "sari") == "stage-not-open");
  CHECK(office.live->undo("sari").error().code == "undo-settled");
}

TEST_CASE("a sheet may be returned to its rater until the other has sent too") {
  MemoryPort port;
  TwoRaters office(port);
  office.open_apart();
  office.fill(k_sari);
  office.send(k_sari);
  office.must(ReturnStage{k_sari, "lengkapi"}, "rahma");
  office.answer(k_sari, "A-2", test::PracticeCity::linked(chosen("1")), "sari");
  office.send(k_sari);
}

TEST_CASE("until all is settled the stage has no score, only a range") {
  MemoryPort port;
  TwoRaters office(port);
  office.rate_apart();
  Session& session = *office.live;
  CHECK(session.sheet_of(k_document) == nullptr);
  CHECK(session.score_of(k_document) == nullptr);
  CHECK(codes_of(session.blockers_of(k_document)) == std::vector<std::string>{"unsettled-difference A-1",
                                                                              "unsettled-difference B-2",
                                                                              "unsettled-difference A-2"});
  CHECK(office.refusal(SendStage{k_document}, "dewi") == "stage-blocked");
  const auto* agreement = session.agreement_of(k_document);
  REQUIRE(agreement != nullptr);
  CHECK(*agreement->range.lowest < *agreement->range.highest);
  CHECK(session.latest_sent("as-1") == test::k_self);
}

TEST_CASE("who has not sent yet is named, and nothing can be settled") {
  MemoryPort port;
  TwoRaters office(port);
  office.open_apart();
  office.fill(k_dewi);
  office.send(k_dewi);
  CHECK(codes_of(office.live->blockers_of(k_document)) == std::vector<std::string>{"sheet-waiting "});
  CHECK(office.live->blockers_of(k_document).front().params.at("person") == "sari");
  CHECK(office.refusal(SettleDifference{k_document, "A-2", {}, {}}, "dewi") == "sheets-not-sent");
  CHECK(office.refusal(WriteMinorityNote{k_document, "x"}, "dewi") == "sheets-not-sent");
  CHECK(office.refusal(SendStage{k_document}, "dewi") == "stage-blocked");
}

TEST_CASE("a near difference is confirmed, all others need a value and a reason") {
  MemoryPort port;
  TwoRaters office(port);
  office.rate_apart();
  const auto refused = [&](const std::string& item, std::optional<AnswerValue> value,
                           const std::string& reason) {
    return office.refusal(SettleDifference{k_document, item, std::move(value), reason}, "dewi");
  };
  CHECK(refused("A-1", {}, "ya") == "settle-needs-value");
  CHECK(refused("A-1", chosen("yes").value, " ") == "settle-without-reason");
  CHECK(refused("B-2", {}, {}) == "settle-needs-value");
  CHECK(refused("A-2", chosen("3").value, {}) == "settle-without-reason");
  CHECK(refused("A-3", {}, {}) == "difference-missing");
  CHECK(refused("Z-9", {}, {}) == "criterion-unknown");
  CHECK(refused("B-2", chosen("9").value, "x") == "option-unknown");
  CHECK(office.refusal(SettleDifference{k_document, "A-2", {}, {}}, "tuti") == "not-a-rater");
  office.settle_all();
  CHECK(office.at(k_document, "A-2")->value == chosen("2").value);
  CHECK(office.at(k_document, "B-2")->value == chosen("2").value);
  CHECK(office.at(k_document, "B-2")->reason == "baru sebagian berjalan");
}

TEST_CASE("the agreed sheet is sent as the stage's own, and both originals stay as they were") {
  MemoryPort port;
  TwoRaters office(port);
  office.rate_apart();
  const AnswerSheet dewi = *office.live->sent_sheet(k_dewi), sari = *office.live->sent_sheet(k_sari);
  office.settle_all();
  const auto* agreement = office.live->agreement_of(k_document);
  CHECK(agreement->settled());
  CHECK(agreement->range.lowest == agreement->range.highest);
  CHECK(office.live->score_of(k_document)->total == agreement->range.lowest);
  office.must(SendStage{k_document}, "sari");
  CHECK(office.live->latest_sent("as-1") == k_document);
  const AnswerSheet agreed = *office.live->sent_sheet(k_document);
  CHECK(agreed.answers.size() == 5);
  CHECK(agreed.answers.at("A-1").value == chosen("yes").value);
  CHECK(agreed.answers.at("B-1").value.index() == dewi.answers.at("B-1").value.index());
  CHECK(agreed.rater.empty());
  office.restart();
  CHECK(*office.live->sent_sheet(k_dewi) == dewi);
  CHECK(*office.live->sent_sheet(k_sari) == sari);
  CHECK(*office.live->sent_sheet(k_document) == agreed);
  office.must(OpenApart{test::k_field, {"dewi", "tuti"}}, "rahma");
}

TEST_CASE("what was settled can be settled anew and undone until the agreed sheet is sent") {
  MemoryPort port;
  TwoRaters office(port);
  office.rate_apart();
  office.must(SettleDifference{k_document, "B-2", chosen("2").value, "baru sebagian"}, "sari");
  office.must(SettleDifference{k_document, "B-2", chosen("1").value, "setelah dilihat lagi"}, "dewi");
  CHECK(office.at(k_document, "B-2")->value == chosen("1").value);
  REQUIRE(office.live->undo("dewi"));
  CHECK(office.at(k_document, "B-2")->value == chosen("2").value);
  REQUIRE(office.live->undo("sari"));
  CHECK(office.at(k_document, "B-2") == nullptr);
  CHECK(office.live->agreement_of(k_document)->open.size() == 3);
  office.settle_all();
  office.must(SendStage{k_document}, "dewi");
  CHECK(office.refusal(SettleDifference{k_document, "A-2", {}, {}}, "dewi") == "stage-not-open");
  CHECK_FALSE(office.live->undo("sari"));
  office.must(ReturnStage{k_document, "alasan B-2 kurang jelas"}, "rahma");
  office.must(SettleDifference{k_document, "B-2", chosen("1").value, "hanya satu kegiatan"}, "sari");
  office.must(SendStage{k_document}, "sari");
  CHECK(office.live->sent_sheet(k_document)->answers.at("B-2").value == chosen("1").value);
}

TEST_CASE("a rater of another opinion leaves a note, and the agreed sheet stands") {
  MemoryPort port;
  TwoRaters office(port);
  office.rate_apart();
  office.settle_all();
  office.must(WriteMinorityNote{k_document, "menurut saya A-1 belum ada"}, "sari");
  CHECK(office.refusal(WriteMinorityNote{k_document, "saya juga"}, "tuti") == "not-a-rater");
  office.must(SendStage{k_document}, "dewi");
  office.restart();
  CHECK(office.live->state().stage(k_sari)->minority_note == "menurut saya A-1 belum ada");
  CHECK(office.live->state().stage(k_dewi)->minority_note.empty());
  const auto& state = office.live->state();
  const auto notes =
      session::minority_notes(state, *office.live->standard_of(k_document.assessment), k_document.assessment);
  REQUIRE(notes.size() == 1);
  CHECK(notes.front().stage == k_sari);
  CHECK(notes.front().text == "menurut saya A-1 belum ada");
}

TEST_CASE("nothing of another opinion is told while one of the two still works") {
  MemoryPort port;
  TwoRaters office(port);
  office.rate_apart();
  session::WorkspaceState state = office.live->state();
  state.stages.at(k_sari).minority_note = "menurut saya A-1 belum ada";
  const Standard& standard = *office.live->standard_of(k_document.assessment);
  CHECK(session::minority_notes(state, standard, k_document.assessment).size() == 1);
  state.stages.at(k_dewi).state = StageState::open;
  CHECK(session::minority_notes(state, standard, k_document.assessment).empty());
}

TEST_CASE("a declared conflict of interest bars an assessor from the organization") {
  MemoryPort port;
  TwoRaters office(port);
  office.must(DeclareConflict{"sari", "org-1", "saudara ketua"}, "sari");
  CHECK(office.refusal(OpenApart{k_document, {"dewi", "sari"}}, "rahma") == "conflict-declared");
  office.must(OpenStage{k_document}, "rahma");
  CHECK(office.refusal(SetAnswers{k_document, {{"A-2", chosen("2")}}}, "sari") == "conflict-declared");
  CHECK(office.refusal(SendStage{k_document}, "sari") == "conflict-declared");
  office.restart();
  CHECK(office.live->state().person("sari")->conflicts.at("org-1") == "saudara ketua");
  office.must(DeclareConflict{"sari", "org-1", ""}, "rahma");
  office.answer(k_document, "A-2", chosen("2"), "sari");
  CHECK(office.refusal(DeclareConflict{"sari", "org-9", "x"}, "sari") == "organization-missing");
}

TEST_CASE("a conflict declared while working apart bars from sending and settling") {
  MemoryPort port;
  TwoRaters office(port);
  office.open_apart();
  office.fill(k_sari);
  office.must(DeclareConflict{"sari", "org-1", "ternyata anggota"}, "sari");
  CHECK(office.refusal(SendStage{k_sari}, "sari") == "conflict-declared");
}

TEST_CASE("the profile is settled once a rater has sent") {
  MemoryPort port;
  TwoRaters office(port);
  office.open_apart();
  office.fill(k_dewi);
  CHECK(office.refusal(SetProfile{"as-1", test::full_profile()}, "rahma").empty());
  office.send(k_dewi);
  CHECK(office.refusal(SetProfile{"as-1", test::full_profile()}, "rahma") == "profile-settled");
}

TEST_CASE("a rater copies the values of the stage before into his own sheet only") {
  MemoryPort port;
  TwoRaters office(port);
  office.must(ReturnStage{test::k_self, "lengkapi"}, "rahma");
  office.answer(test::k_self, "A-2", chosen("2"), "rahma");
  office.must(SendStage{test::k_self}, "rahma");
  office.open_apart();
  office.must(CopyInherited{k_dewi, {}}, "dewi");
  CHECK(office.refusal(CopyInherited{k_sari, {}}, "dewi") == "not-your-sheet");
  office.live->view_as("dewi");
  CHECK(office.at(k_dewi, "A-2")->inherited);
  office.live->view_as("sari");
  CHECK(office.at(k_dewi, "A-2") == nullptr);
}
