// Random deeds on what follows the rating, undone and redone by two people, erased, and cut off by kills:
// what is on the disk is what a model says that knows nothing of commands, journals or files.
#include <map>
#include <random>

#include <catch2/catch.hpp>

#include "base/platform/files.h"
#include "store/check.h"
#include "store/workspace.h"
#include "support/child.h"
#include "support/memory_port.h"
#include "support/process_play.h"
#include "support/temp_folder.h"

using namespace assessor;
using namespace assessor::session;
using test::Deed;

namespace {

const std::filesystem::path k_writer = std::filesystem::path(ASSESSOR_BINARY_DIR) / "tests/process_writer";
using Slot = std::optional<Record>;
using Slots = std::map<Key, Slot>;

/// The kinds that the deeds change, as they stand.
Slots slots_of(const WorkspaceState& state) {
  Slots slots;
  for (const auto& [id, finding] : state.findings) slots[Key::of(RecordKind::finding, id)] = finding;
  for (const auto& [id, entry] : state.follow_ups) slots[Key::of(RecordKind::follow_up, id)] = entry;
  for (const auto& [id, schedule] : state.schedules) slots[Key::of(RecordKind::schedule, id)] = schedule;
  for (const auto& [stage, answers] : state.answers)
    for (const auto& [criterion, answer] : answers) slots[Key::answer(stage, criterion)] = answer;
  return slots;
}

/// What a command wants the records to be, in the plainest way.
struct Wish {
  const Slots& now;
  const std::string& actor;
  Date today;

  Slots operator()(const AddFinding& command) const {
    Finding finding = command.finding;
    finding.noted = today;
    finding.noted_by = actor;
    return {{Key::of(RecordKind::finding, finding.id), finding}};
  }
  Slots operator()(const EditFinding& command) const {
    return {{Key::of(RecordKind::finding, command.finding.id), command.finding}};
  }
  Slots operator()(const RemoveFinding& command) const {
    return {{Key::of(RecordKind::finding, command.id), std::nullopt}};
  }
  Slots operator()(const AddFollowUps& command) const {
    FollowUp entry = command.entries.front();
    entry.noted = today;
    return {{Key::of(RecordKind::follow_up, entry.id), entry}};
  }
  Slots operator()(const EditFollowUp& command) const {
    return {{Key::of(RecordKind::follow_up, command.entry.id), command.entry}};
  }
  Slots operator()(const RemoveFollowUp& command) const {
    return {{Key::of(RecordKind::follow_up, command.id), std::nullopt}};
  }
  Slots operator()(const EditSchedule& command) const {
    Schedule schedule = command.schedule;
    schedule.noted = today;
    return {{Key::of(RecordKind::schedule, schedule.assessment), schedule}};
  }
  Slots operator()(const SetAnswers& command) const {
    Slots slots;
    for (const auto& [criterion, answer] : command.answers)
      slots[Key::answer(command.stage, criterion)] = answer;
    return slots;
  }
  Slots operator()(const Erase& command) const {
    Finding finding = std::get<Finding>(*now.at(command.key));
    finding.text = "–";
    return {{command.key, finding}};
  }
  template <class Other>
  Slots operator()(const Other&) const {
    FAIL("no such deed");
    return {};
  }
};

/// A pair of stacks for each person; an erasure takes out of all of them what touched its record.
class Model {
 public:
  /// `acts`: how many there were before the first deed.
  Model(int acts, Date today) : m_acts(acts), m_today(today) {}

  bool done(const Deed& deed) {
    if (deed.kind == Deed::Kind::undo) return move(m_done[deed.actor], m_undone[deed.actor], false);
    if (deed.kind == Deed::Kind::redo) return move(m_undone[deed.actor], m_done[deed.actor], true);
    Edit edit;
    for (auto& [key, after] : std::visit(Wish{m_slots, deed.actor, m_today}, deed.command))
      edit.slots[key] = {m_slots[key], after};
    put(edit, true);
    edit.number = ++m_acts;
    m_undone[deed.actor].clear();
    if (std::holds_alternative<Erase>(deed.command))
      forget(edit.slots.begin()->first);
    else
      m_done[deed.actor].push_back(edit);
    return true;
  }
  Slots slots() const {
    Slots held;
    for (const auto& [key, slot] : m_slots)
      if (slot && slot != Slot(Answer{})) held.emplace(key, slot);
    return held;
  }
  int taken_back() const { return m_taken_back; }

 private:
  struct Edit {
    std::map<Key, std::pair<Slot, Slot>> slots;
    int number = 0;
  };
  using Stack = std::vector<Edit>;

  void put(const Edit& edit, bool forward) {
    for (const auto& [key, both] : edit.slots) m_slots[key] = forward ? both.second : both.first;
  }
  bool fits(const Edit& edit, bool forward) {
    if (edit.number <= m_acts - static_cast<int>(k_undo_reach)) return false;
    for (const auto& [key, both] : edit.slots)
      if (m_slots[key] != (forward ? both.first : both.second)) return false;
    return true;
  }
  bool move(Stack& from, Stack& to, bool forward) {
    if (from.empty() || !fits(from.back(), forward)) return false;
    put(from.back(), forward);
    to.push_back(from.back());
    to.back().number = ++m_acts;
    from.pop_back();
    ++m_taken_back;
    return true;
  }
  void forget(const Key& key) {
    for (auto* stacks : {&m_done, &m_undone})
      for (auto& [person, stack] : *stacks)
        std::erase_if(stack, [&](const Edit& edit) { return edit.slots.contains(key); });
  }

  Slots m_slots;
  std::map<std::string, Stack> m_done, m_undone;
  int m_acts;
  Date m_today;
  int m_taken_back = 0;
};

std::string standard() {
  return read_file(std::filesystem::path(ASSESSOR_SOURCE_DIR) / "tests/support/four_stages.json", 1 << 20)
      .value();
}

std::unique_ptr<Session> session_on(Port& port) {
  auto session = Session::open(port, {fixed_clock({1795000000}), {}, {}});
  REQUIRE(session);
  return std::move(*session);
}

/// The same deeds in memory and in the model, one by one.
class Replay {
 public:
  explicit Replay() : m_session(session_on(m_port)) {
    test::begin_process(*m_session, standard());
    m_model.emplace(static_cast<int>(count()), m_session->today());
  }

  std::int64_t count() {
    REQUIRE(m_session->flush());
    return m_session->head()->count;
  }
  int next() const { return m_next; }
  void step() {
    CAPTURE(m_next);
    const Deed deed = test::deed_at(m_next++, m_session->state());
    const auto done = test::carry_out(*m_session, deed);
    INFO((done ? std::string() : done.error().code));
    CHECK((done || deed.kind != Deed::Kind::act));
    CHECK(m_model->done(deed) == done.has_value());
  }
  const WorkspaceState& state() const { return m_session->state(); }
  const Model& model() const { return *m_model; }

 private:
  test::MemoryPort m_port;
  std::unique_ptr<Session> m_session;
  std::optional<Model> m_model;
  int m_next = 1;
};

/// Lets the writer do some deeds and kills it in the middle of the next.
void write_and_kill(const std::filesystem::path& folder, int from, std::mt19937& random) {
  test::Child writer(k_writer, {folder.string(), std::to_string(from)});
  for (unsigned deeds = 20 + random() % 60; deeds > 0; --deeds) REQUIRE_FALSE(writer.line().empty());
  writer.kill();
}

}  // namespace

TEST_CASE("1,000 random deeds of the process, undone, erased and cut off by kills, leave what a model says") {
  const test::TempFolder folder;
  {
    auto workspace = store::Workspace::create(folder / "w", {"Rahma", {1795000000}});
    REQUIRE(workspace);
    const auto session = session_on(**workspace);
    test::begin_process(*session, standard());
    REQUIRE(session->flush());
  }
  Replay replay;
  std::mt19937 random(1000);
  for (int round = 0; replay.next() < 1000; ++round) {
    CAPTURE(round);
    write_and_kill(folder / "w", replay.next(), random);
    auto workspace = store::Workspace::open(folder / "w", {"Rahma", {1795000000}});
    REQUIRE(workspace);
    const auto loaded = (*workspace)->load();
    REQUIRE(loaded);
    CHECK(loaded->problems.empty());
    while (replay.count() < loaded->last_sequence) replay.step();
    REQUIRE(replay.count() == loaded->last_sequence);
    CHECK(slots_of(loaded->state) == replay.model().slots());
    CHECK(slots_of(replay.state()) == replay.model().slots());
  }
  CHECK(replay.model().taken_back() > 150);
  const auto report = store::check_workspace({folder / "w"}, {});
  REQUIRE(report);
  CHECK(report->findings.empty());
}
