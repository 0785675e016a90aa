#include <catch2/catch.hpp>

#include "session/veil.h"
#include "support/two_raters.h"

using namespace assessor;
using namespace assessor::session;
using test::k_dewi;
using test::k_sari;
using test::MemoryPort;
using test::TwoRaters;

namespace {

Finding remark(const std::string& id, const std::string& text) {
  Finding finding;
  finding.id = id;
  finding.assessment = "as-1";
  finding.stage = "document";
  finding.criterion = "A-2";
  finding.kind = FindingKind::recommendation;
  finding.text = text;
  return finding;
}

/// Dewi has noted one while she and Sari rate apart, and made a line of the plan from it.
struct Noted : TwoRaters {
  explicit Noted(Port& to) : TwoRaters(to) {
    open_apart();
    fill(k_dewi);
    fill(k_sari);
    must(AddFinding{remark("f-1", "Daftar hadir belum lengkap.")}, "dewi");
    FollowUp entry;
    entry.id = "r-1";
    entry.assessment = "as-1";
    entry.source = FollowUpSource::finding;
    entry.finding = "f-1";
    entry.action = "Lengkapi daftar hadir.";
    must(AddFollowUps{{entry}}, "dewi");
  }
  bool sees(const std::string& viewer) {
    const Veil veil(live->context(viewer).state, viewer);
    const WorkspaceState shown = veil.shown(live->context(viewer).state);
    return shown.finding("f-1") != nullptr && shown.follow_up("r-1") != nullptr;
  }
  bool sees_any(const std::string& viewer) {
    const Veil veil(live->context(viewer).state, viewer);
    const WorkspaceState shown = veil.shown(live->context(viewer).state);
    return shown.finding("f-1") != nullptr || shown.follow_up("r-1") != nullptr;
  }
};

std::string refusal(const Noted& office, const Command& command, const std::string& actor) {
  const auto planned = plan(office.live->context(actor), command);
  return planned ? std::string() : planned.error().code;
}

}  // namespace

TEST_CASE("a finding noted while two rate apart is seen by who noted it alone until both have sent") {
  MemoryPort port;
  Noted office(port);
  CHECK(office.sees("dewi"));
  for (const char* other : {"sari", "rahma", "endah", ""}) CHECK_FALSE(office.sees_any(other));
  office.send(k_dewi);
  CHECK_FALSE(office.sees_any("sari"));
  office.send(k_sari);
  for (const char* viewer : {"dewi", "sari", "rahma"}) CHECK(office.sees(viewer));
}

TEST_CASE("a finding of who does not rate apart is seen by all") {
  MemoryPort port;
  Noted office(port);
  office.must(AddFinding{remark("f-2", "Umum.")}, "rahma");
  const Veil veil(office.live->context("sari").state, "sari");
  CHECK(veil.shown(office.live->context("sari").state).finding("f-2") != nullptr);
}

TEST_CASE("the journal keeps the words of a veiled finding back, also of one that was removed") {
  MemoryPort port;
  Noted office(port);
  office.must(RemoveFollowUp{"r-1"}, "dewi");
  office.must(RemoveFinding{"f-1"}, "dewi");
  const Veil veil(office.live->context("sari").state, "sari");
  Transaction happened;
  happened.changes = {{Key::of(RecordKind::finding, "f-1"), remark("f-1", "Rahasia."), std::nullopt}};
  std::get<Finding>(*happened.changes[0].before).noted_by = "dewi";
  Transaction seen = happened;
  veil.cover(seen);
  CHECK(is_covered(seen.changes[0]));
  Veil(office.live->context("dewi").state, "dewi").cover(happened);
  CHECK_FALSE(is_covered(happened.changes[0]));
}

TEST_CASE("a veiled finding is not changed, answered or removed by another, who is told that there is none") {
  MemoryPort port;
  Noted office(port);
  CHECK(refusal(office, EditFinding{remark("f-1", "Lain.")}, "sari") == "finding-missing");
  CHECK(refusal(office, RemoveFinding{"f-1"}, "sari") == "finding-missing");
  CHECK(refusal(office, RespondToFinding{"f-1", "Baik."}, "rahma") == "finding-missing");
  CHECK(refusal(office, EditFinding{remark("f-1", "Lain.")}, "dewi").empty());
}
