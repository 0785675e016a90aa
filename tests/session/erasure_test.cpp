#include <catch2/catch.hpp>

#include "session/decision_check.h"
#include "session/retention.h"
#include "support/two_raters.h"

using namespace assessor;
using namespace assessor::session;
using test::MemoryPort;
using test::TwoRaters;

namespace {

EvidenceDocument deed() {
  EvidenceDocument document;
  document.document.id = "deed-2";
  document.document.evidence = "E-1";
  document.document.title = "KTP ketua";
  document.document.file = "sha256:" + std::string(64, 'a');
  document.document.seen_on_site = true;
  document.organization = "org-1";
  document.file_name = "ktp.jpg";
  return document;
}

ChangeSet planned(const WorkspaceState& state, const Key& key, const std::string& reason = "diminta") {
  const Standards standards;
  const auto set =
      plan({state, standards, "rahma", {1795000000}, Date::of(2026, 11, 21)}, Erase{key, reason});
  REQUIRE(set);
  return *set;
}

WorkspaceState after(WorkspaceState state, const ChangeSet& set) {
  for (const Change& change : set.changes) put(state, change.key, change.after);
  return state;
}

std::string refusal(const WorkspaceState& state, const Key& key, const std::string& reason) {
  const Standards standards;
  const auto set =
      plan({state, standards, "rahma", {1795000000}, Date::of(2026, 11, 21)}, Erase{key, reason});
  return set ? std::string() : set.error().code;
}

}  // namespace

TEST_CASE("erasing an answer takes its words, with every copy, and no value") {
  const StageKey stage{"as-1", "plenary", ""};
  Answer answer;
  answer.value = OptionChosen{"2"};
  answer.note = "korban Siti";
  answer.reason = "alasan";
  answer.evidence.push_back({"deed", "3-4", "catatan", {}});
  WorkspaceState state;
  state.answers[stage]["A-1"] = answer;
  state.sheets[stage].answers["A-1"] = answer;
  PlenaryDecision decision;
  decision.sheet.stage = "plenary";
  decision.sheet.answers["A-1"] = answer;
  state.decisions[{"as-1", 1}] = decision;
  state.plenaries["as-1"] = {};

  const WorkspaceState erased = after(state, planned(state, Key::answer(stage, "A-1")));
  for (const Answer& left : {*erased.answer(stage, "A-1"), erased.sheets.at(stage).answers.at("A-1"),
                             erased.decision({"as-1", 1})->sheet.answers.at("A-1")}) {
    CHECK(left.note.empty());
    CHECK(left.reason == "–");
    CHECK(left.value == answer.value);
    CHECK(left.evidence[0].document == "deed");
    CHECK(left.evidence[0].note.empty());
  }
  const DecisionCheck check = check_decision(*erased.decision({"as-1", 1}), {});
  CHECK(check.answers);
  CHECK(check.documents);
}

TEST_CASE("erasing a document keeps that it was seen, and takes title, file and link everywhere") {
  const StageKey stage{"as-1", "self", ""};
  WorkspaceState state;
  state.documents["deed-2"] = deed();
  state.sheets[stage].documents.push_back(deed().document);
  const WorkspaceState erased = after(state, planned(state, Key::of(RecordKind::document, "deed-2")));
  const EvidenceDocument& left = *erased.document("deed-2");
  CHECK(left.document.title == "–");
  CHECK(left.document.file.empty());
  CHECK(left.file_name.empty());
  CHECK(left.document.evidence == "E-1");
  CHECK(left.document.seen_on_site);
  CHECK(left.archived);
  CHECK(erased.sheets.at(stage).documents[0].title == "–");
  CHECK(erased.sheets.at(stage).documents[0].file.empty());
}

TEST_CASE("erasing needs a reason, a record that people are described in, and another person") {
  WorkspaceState state;
  CHECK(refusal(state, Key::of(RecordKind::finding, "f-1"), " ") == "erasure-without-reason");
  CHECK(refusal(state, Key::of(RecordKind::period, "2026"), "x") == "erasure-kind");
  CHECK(refusal(state, Key::decision({"as-1", 1}), "x") == "erasure-kind");
  CHECK(refusal(state, Key::of(RecordKind::person, "rahma"), "x") == "erasure-of-oneself");
  CHECK(refusal(state, Key::of(RecordKind::finding, "gone"), "x").empty());
}

TEST_CASE("a covered picture takes the place of the first one in every copy, and nothing else changes") {
  const StageKey stage{"as-1", "plenary", ""};
  const std::string copy = "sha256:" + std::string(64, 'b');
  WorkspaceState state;
  EvidenceDocument photo = deed();
  photo.media_type = "image/jpeg";
  state.documents["deed-2"] = photo;
  state.sheets[stage].documents.push_back(photo.document);
  PlenaryDecision decision;
  decision.sheet.stage = "plenary";
  decision.sheet.documents.push_back(photo.document);
  state.decisions[{"as-1", 1}] = decision;
  state.plenaries["as-1"] = {};
  const Standards standards;
  const Context context{state, standards, "rahma", {1795000000}, Date::of(2026, 11, 21)};
  const auto set = plan(context, CoverPicture{"deed-2", copy, 12});
  REQUIRE(set);
  const WorkspaceState covered = after(state, *set);
  CHECK(covered.document("deed-2")->document.file == copy);
  CHECK(covered.document("deed-2")->document.title == "KTP ketua");
  CHECK(covered.document("deed-2")->size == 12);
  CHECK(covered.sheets.at(stage).documents[0].file == copy);
  const PlenaryDecision& decided = *covered.decision({"as-1", 1});
  CHECK(decided.sheet.documents[0].file == copy);
  CHECK(check_decision(decided, {}).documents);
  CHECK(plan(context, CoverPicture{"none", copy, 12}).error().code == "document-missing");
  state.documents["deed-2"].media_type = "application/pdf";
  CHECK(plan(context, CoverPicture{"deed-2", copy, 12}).error().code == "cover-not-picture");
}

TEST_CASE("a picture that is attached twice is covered both times, in one change of a sheet") {
  const StageKey stage{"as-1", "self", ""};
  const std::string copy = "sha256:" + std::string(64, 'b');
  WorkspaceState state;
  for (const char* id : {"deed-2", "again"}) {
    EvidenceDocument photo = deed();
    photo.document.id = id;
    photo.media_type = "image/jpeg";
    state.documents[id] = photo;
    state.sheets[stage].documents.push_back(photo.document);
  }
  const Standards standards;
  const Context context{state, standards, "rahma", {1795000000}, Date::of(2026, 11, 21)};
  const auto set = plan(context, CoverPicture{"deed-2", copy, 12});
  REQUIRE(set);
  CHECK(set->changes.size() == 3);
  const WorkspaceState covered = after(state, *set);
  for (const char* id : {"deed-2", "again"}) CHECK(covered.document(id)->document.file == copy);
  for (const Document& document : covered.sheets.at(stage).documents) CHECK(document.file == copy);
}

TEST_CASE("undo passes over what was erased and over the erasure, also after a restart") {
  MemoryPort port;
  TwoRaters office(port);
  Finding finding;
  office.must(AddDocument{deed(), {}, {}}, "rahma");
  EvidenceDocument other = deed();
  other.document.id = "deed-3";
  other.document.title = "Akta";
  office.must(AddDocument{other, {}, {}}, "rahma");
  EvidenceDocument renamed = other;
  renamed.document.title = "Akta pendirian";
  renamed.added = office.live->state().document("deed-3")->added;
  office.must(EditDocument{renamed}, "rahma");
  office.must(Erase{Key::of(RecordKind::document, "deed-3"), "diminta"}, "rahma");

  const auto label = office.live->next_undo("rahma");
  REQUIRE(label);
  CHECK(label->keys == std::vector<Key>{Key::of(RecordKind::document, "deed-2")});
  REQUIRE(office.live->flush());
  const auto again = Session::open(port, {fixed_clock({1795000000}), {}, {}});
  REQUIRE(again);
  const auto later = (*again)->next_undo("rahma");
  REQUIRE(later);
  CHECK(later->keys == label->keys);
  CHECK((*again)->state().document("deed-3")->document.title == "–");
}

TEST_CASE("past its last day is what only periods past theirs still use") {
  WorkspaceState state;
  for (const char* year : {"2024", "2026"}) {
    state.periods[year].id = year;
    Assessment assessment;
    assessment.id = std::string("as-") + year;
    assessment.organization = "org-1";
    assessment.period = year;
    state.assessments[assessment.id] = assessment;
  }
  state.periods["2024"].keep_until = Date::of(2026, 6, 30);
  state.documents["deed-2"] = deed();
  state.documents["kept"] = deed();
  Answer old;
  old.note = "catatan";
  old.evidence = {{"deed-2", {}, {}, {}}, {"kept", {}, {}, {}}};
  state.answers[{"as-2024", "self", ""}]["A-1"] = old;
  Answer now;
  now.evidence = {{"kept", {}, {}, {}}};
  now.note = "catatan";
  state.answers[{"as-2026", "self", ""}]["A-1"] = now;

  CHECK(outlived(state, Date::of(2026, 6, 30)).empty());
  const auto lines = outlived(state, Date::of(2026, 7, 1));
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].key == Key::answer({"as-2024", "self", ""}, "A-1"));
  CHECK(lines[1].key == Key::of(RecordKind::document, "deed-2"));
  CHECK(lines[1].until == Date::of(2026, 6, 30));
}

TEST_CASE("the day until which a period is kept is settled by a command and survives the file") {
  WorkspaceState state;
  Period period;
  period.id = "2026";
  state.periods["2026"] = period;
  const Standards standards;
  const Context context{state, standards, {}, {1795000000}, Date::of(2026, 11, 21)};
  const auto set = plan(context, SetRetention{"2026", Date::of(2031, 12, 31)});
  REQUIRE(set);
  REQUIRE(set->changes.size() == 1);
  const Record& kept = *set->changes[0].after;
  CHECK(std::get<Period>(kept).keep_until == Date::of(2031, 12, 31));
  const auto text = record_text(kept);
  REQUIRE(text);
  const auto read = read_record(Key::of(RecordKind::period, "2026"), *text);
  REQUIRE(read);
  CHECK(*read == kept);
  CHECK(plan(context, SetRetention{"2025", {}}).error().code == "period-missing");
}
