// A person may undo and redo as she likes, between restarts, beside others: what stands must always be what a
// model says that keeps its stacks in memory and knows nothing of journals.
#include <random>

#include <catch2/catch.hpp>

#include "store/workspace.h"
#include "support/practice_city.h"
#include "support/temp_folder.h"

using namespace assessor;
using namespace assessor::session;
using test::MemoryPort;
using test::PracticeCity;

namespace {

using Cell = std::pair<StageKey, std::string>;
using Values = std::map<Cell, Answer>;

struct Edit {
  std::map<Cell, std::pair<Answer, Answer>> cells;  ///< before and after
  int number = 0;                                   ///< which act it was
};

/// Stacks of edits, one pair a person; forgets what lies further back than undo reaches.
class Model {
 public:
  bool set(const std::string& person, const std::map<Cell, Answer>& wanted) {
    if (m_closed.contains(wanted.begin()->first.first)) return false;
    Edit edit;
    for (const auto& [cell, answer] : wanted)
      if (m_values[cell] != answer) edit.cells[cell] = {m_values[cell], answer};
    if (edit.cells.empty()) return true;
    put(edit, true);
    edit.number = ++m_acts;
    m_done[person].push_back(edit);
    m_undone[person].clear();
    return true;
  }
  bool undo(const std::string& person) { return move(m_done[person], m_undone[person], false); }
  bool redo(const std::string& person) { return move(m_undone[person], m_done[person], true); }
  void send(const StageKey& stage) {
    m_closed.insert(stage);
    m_sent[stage] = ++m_acts;
  }
  void give_back(const StageKey& stage) {
    m_closed.erase(stage);
    ++m_acts;
  }

  Values values() const {
    Values given;
    for (const auto& [cell, answer] : m_values)
      if (answer != Answer{}) given.emplace(cell, answer);
    return given;
  }
  int taken_back() const { return m_taken_back; }

 private:
  void put(const Edit& edit, bool forward) {
    for (const auto& [cell, values] : edit.cells) m_values[cell] = forward ? values.second : values.first;
  }
  bool fits(const Edit& edit, bool forward) {
    if (edit.number <= m_acts - static_cast<int>(k_undo_reach)) return false;
    for (const auto& [cell, values] : edit.cells) {
      if (m_closed.contains(cell.first)) return false;
      if (m_sent.contains(cell.first) && m_sent[cell.first] > edit.number) return false;
      if (m_values[cell] != (forward ? values.first : values.second)) return false;
    }
    return true;
  }
  bool move(std::vector<Edit>& from, std::vector<Edit>& to, bool forward) {
    if (from.empty() || !fits(from.back(), forward)) return false;
    put(from.back(), forward);
    to.push_back(from.back());
    to.back().number = ++m_acts;
    from.pop_back();
    ++m_taken_back;
    return true;
  }

  Values m_values;
  std::map<std::string, std::vector<Edit>> m_done, m_undone;
  std::set<StageKey> m_closed;
  std::map<StageKey, int> m_sent;
  int m_acts = 0;
  int m_taken_back = 0;
};

Values values_of(const Session& session) {
  Values values;
  for (const auto& [stage, answers] : session.state().answers)
    for (const auto& [criterion, answer] : answers) values.emplace(Cell{stage, criterion}, answer);
  return values;
}

/// Plays the same random deeds to the program and to the model. The office's own person sends and returns.
class Play {
 public:
  Play(PracticeCity& city, unsigned seed) : m_city(city), m_random(seed) {
    for (const char* number : {"2", "3"}) city.add_organization(number);
    for (const char* number : {"1", "2", "3"}) {
      m_stages.push_back({std::string("as-") + number, "self", ""});
      city.must(OpenStage{m_stages.back()}, "office");
    }
  }

  void step() {
    const std::string person = pick<std::string>({"ratna", "dewi", "sari"});
    const int deed = below(1000);
    if (deed < 500)
      set(person);
    else if (deed < 760)
      CHECK(m_city.live->undo(person).has_value() == m_model.undo(person));
    else if (deed < 987)
      CHECK(m_city.live->redo(person).has_value() == m_model.redo(person));
    else if (deed < 997)
      send_or_return();
    else
      restart();
  }

  int taken_back() const { return m_model.taken_back(); }
  void compare() const { CHECK(values_of(*m_city.live) == m_model.values()); }

  void restart() {
    REQUIRE(m_city.live->flush());
    m_city.restart();
  }

 private:
  void set(const std::string& person) {
    const StageKey stage = m_stages[static_cast<std::size_t>(below(3))];
    SetAnswers command{stage, {}};
    std::map<Cell, Answer> cells;
    for (int i = 0; i <= below(3); ++i) {
      const std::string criterion = pick<std::string>({"A-1", "A-2", "A-3", "B-1", "B-2", "B-3"});
      Answer answer;
      if (below(5) != 0) answer.note = std::to_string(below(9));
      command.answers[criterion] = answer;
      cells[{stage, criterion}] = answer;
    }
    CHECK(m_city.act(command, person).has_value() == m_model.set(person, cells));
  }

  void send_or_return() {
    const StageKey stage = m_stages[static_cast<std::size_t>(below(3))];
    if (m_city.act(SendStage{stage}, "office"))
      m_model.send(stage);
    else if (m_city.act(ReturnStage{stage, "perbaiki"}, "office"))
      m_model.give_back(stage);
  }

  int below(int limit) { return static_cast<int>(m_random() % static_cast<unsigned>(limit)); }
  template <class Value>
  Value pick(const std::vector<Value>& values) {
    return values[static_cast<std::size_t>(below(static_cast<int>(values.size())))];
  }

  PracticeCity& m_city;
  std::mt19937 m_random;
  std::vector<StageKey> m_stages;
  Model m_model;
};

}  // namespace

TEST_CASE("20,000 random edits, undos, redos, sends and restarts leave what a model says") {
  MemoryPort port;
  PracticeCity city(port);
  city.found();
  Play play(city, 20261117);
  for (int turn = 1; turn <= 20'000; ++turn) {
    play.step();
    if (turn % 100 == 0) play.compare();
  }
  play.restart();
  play.compare();
  CHECK(play.taken_back() > 2500);
}

TEST_CASE("the same holds on disk") {
  const test::TempFolder folder;
  auto workspace = store::Workspace::create(folder / "w", {"Ratna", {1795000000}});
  REQUIRE(workspace);
  PracticeCity city(**workspace);
  city.found();
  Play play(city, 7);
  for (int turn = 1; turn <= 250; ++turn) play.step();
  play.restart();
  play.compare();
}
