#include "support/process_play.h"

#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <random>

#include "base/date.h"

namespace test {

using namespace assessor;
using namespace assessor::session;

namespace {

constexpr const char* k_assessment = "as-1";

void must(Session& session, const Command& command, const std::string& actor) {
  const auto done = session.dispatch(command, actor);
  if (done) return;
  std::fprintf(stderr, "%s: %s\n", std::string(name_of(command)).c_str(), done.error().code.c_str());
  std::abort();
}

Person person_of(const std::string& id, Role role) {
  Person person;
  person.id = person.name = id;
  person.role = role;
  return person;
}

class Deeds {
 public:
  Deeds(int number, const WorkspaceState& state)
      : m_number(number), m_state(state), m_random(static_cast<unsigned>(number) * 2654435761U) {}

  Deed next() {
    const std::string actor = below(2) == 0 ? "rahma" : "dewi";
    const int dice = below(100);
    if (dice < 25) return {Deed::Kind::undo, actor, {}};
    if (dice < 42) return {Deed::Kind::redo, actor, {}};
    if (dice < 46 && !m_state.findings.empty()) return {Deed::Kind::act, "rahma", erase()};
    if (dice < 54) return {Deed::Kind::act, "rahma", schedule()};
    if (dice < 70) return {Deed::Kind::act, actor, answers()};
    return {Deed::Kind::act, actor, dice < 85 ? on_findings() : on_plan()};
  }

 private:
  int below(int limit) { return static_cast<int>(m_random() % static_cast<unsigned>(limit)); }
  std::string words() const { return "kata " + std::to_string(m_number); }

  template <class Records>
  const typename Records::mapped_type& any(const Records& records) {
    return std::next(records.begin(), below(static_cast<int>(records.size())))->second;
  }

  Command erase() { return Erase{Key::of(RecordKind::finding, any(m_state.findings).id), words()}; }
  Command schedule() {
    Schedule wanted;
    wanted.assessment = k_assessment;
    wanted.visit = Visit{Date::of(2026, 12, static_cast<unsigned>(1 + below(28))), {}, words()};
    return EditSchedule{wanted};
  }
  Command answers() {
    SetAnswers wanted{{k_assessment, "document", ""}, {}};
    constexpr const char* k_criteria[] = {"A-1", "A-2", "B-1"};
    for (int i = 0; i <= below(3); ++i) wanted.answers[k_criteria[below(3)]].note = words();
    return wanted;
  }
  Command on_findings() {
    const int dice = m_state.findings.empty() ? 0 : below(3);
    if (dice == 2) return RemoveFinding{any(m_state.findings).id};
    Finding finding;
    if (dice == 1) finding = any(m_state.findings);
    if (dice == 0) finding.id = "finding-" + std::to_string(m_number);
    finding.assessment = k_assessment;
    finding.stage = "document";
    finding.text = words();
    return dice == 0 ? Command(AddFinding{finding}) : Command(EditFinding{finding});
  }
  Command on_plan() {
    const int dice = m_state.follow_ups.empty() ? 0 : below(3);
    if (dice == 2) return RemoveFollowUp{any(m_state.follow_ups).id};
    FollowUp entry;
    if (dice == 1) entry = any(m_state.follow_ups);
    if (dice == 0) entry.id = "entry-" + std::to_string(m_number);
    entry.assessment = k_assessment;
    entry.action = words();
    return dice == 0 ? Command(AddFollowUps{{entry}}) : Command(EditFollowUp{entry});
  }

  int m_number;
  const WorkspaceState& m_state;
  std::mt19937 m_random;
};

}  // namespace

void begin_process(Session& session, const std::string& standard_bytes) {
  const auto pin = session.pin_standard(standard_bytes);
  if (!pin) std::abort();
  must(session, AddPerson{person_of("rahma", Role::coordinator)}, {});
  must(session, AddPerson{person_of("dewi", Role::assessor)}, "rahma");
  must(session, OpenPeriod{"2026", *pin, {}, true}, "rahma");
  Organization organization;
  organization.id = "org-1";
  organization.name = "Lembaga 1 (contoh)";
  must(session, AddOrganizations{{organization}}, "rahma");
  const Profile profile = {{"class", ChoiceValue{"community"}}, {"fields", ChoicesValue{{"law"}}}};
  must(session, StartAssessment{k_assessment, "org-1", "2026", profile}, "rahma");
  must(session, OpenStage{{k_assessment, "self", ""}}, "rahma");
  must(session, SendStage{{k_assessment, "self", ""}}, "rahma");
  must(session, OpenStage{{k_assessment, "document", ""}}, "rahma");
}

Deed deed_at(int number, const WorkspaceState& state) {
  return Deeds(number, state).next();
}

Result<void> carry_out(Session& session, const Deed& deed) {
  if (deed.kind == Deed::Kind::undo) return session.undo(deed.actor);
  if (deed.kind == Deed::Kind::redo) return session.redo(deed.actor);
  return session.dispatch(deed.command, deed.actor);
}

}  // namespace test
