#include <catch2/catch.hpp>

#include "session/act_name.h"

using namespace assessor;
using namespace assessor::session;

namespace {

template <class Kind>
Transaction archived(const char* command, RecordKind kind, bool before, bool after) {
  Kind was, is;
  was.archived = before;
  is.archived = after;
  return {1, {}, "", command, "", 0, {{Key::of(kind, "x"), was, is}}};
}

}  // namespace

TEST_CASE("an act says whether something went to the archive or came back") {
  CHECK(act_name(archived<Organization>("archive-organization", RecordKind::organization, false, true)) ==
        "archive-organization");
  CHECK(act_name(archived<Organization>("archive-organization", RecordKind::organization, true, false)) ==
        "archive-organization.back");
  CHECK(act_name(archived<Person>("archive-person", RecordKind::person, true, false)) ==
        "archive-person.back");
  CHECK(act_name(archived<EvidenceDocument>("archive-document", RecordKind::document, true, false)) ==
        "archive-document.back");
}

TEST_CASE("a practice card filled in is not called a new benchmark") {
  const Key key = Key::of(RecordKind::benchmark, "b");
  BenchmarkRecord with_card;
  with_card.name = "Acuan";
  CHECK(act_name({1, {}, "", "add-benchmark", "", 0, {{key, std::nullopt, with_card}}}) == "add-benchmark");
  CHECK(act_name({1, {}, "", "add-benchmark", "", 0, {{key, with_card, with_card}}}) ==
        "add-benchmark.practice");
  BenchmarkRecord renewed = with_card;
  renewed.sheet.date = Date::of(2026, 11, 20);
  CHECK(act_name({1, {}, "", "add-benchmark", "", 0, {{key, with_card, renewed}}}) == "add-benchmark.renew");
  CHECK(act_name({1, {}, "", "undo", "", 1, {{key, with_card, with_card}}}) == "undo");
}

TEST_CASE("a covered picture is told from what was erased") {
  const Key key = Key::of(RecordKind::document, "d");
  EvidenceDocument picture, covered, erased;
  picture.document.file = "sha256:a";
  covered.document.file = "sha256:b";
  CHECK(act_name({1, {}, "", "erase", "", 0, {{key, picture, covered}}}) == "erase.cover");
  CHECK(act_name({1, {}, "", "erase", "", 0, {{key, picture, erased}}}) == "erase");
}
