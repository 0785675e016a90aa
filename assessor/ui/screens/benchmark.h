#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "scoring/score.h"
#include "ui/screens/practice_form.h"
#include "ui/shell/file_picker.h"
#include "ui/shell/screen.h"

namespace assessor::ui {

/// Pembanding: who does it better, and how?
struct BenchmarkState {
  std::string benchmark;      ///< key of the chosen one; empty: the first
  std::string second;         ///< key of another line in the picture; empty: none
  bool shows_peers = false;   ///< the panel at the right: peers instead of the practice
  std::string group = "all";  ///< "all" or the profile question that the group shares with the organization
  bool hides_names = false;   ///< of who did not agree to be named: for outside the office
  /// Peers that a person left out of the median, by the organization whose peers they are.
  std::map<std::string, std::set<std::string>> left_out;
  bool counts_own = false;  ///< own scores count in the group's median and range
  /// What fills the room: in a window that is not wide the panel of the right is one of them.
  enum class View { dots, table, radar, side };
  View view = View::dots;
  std::optional<SectionIndex> open;  ///< section whose items are shown
  std::string criterion;             ///< id; its practice stands at the right
  FilePickerState picker;
  std::filesystem::path picked;  ///< what the person asked to add; of a package the folder is asked about
  bool agreed = false;           ///< its organization agreed, says the person
  std::string since;             ///< and when, as typed
  PracticeForm practice;         ///< the card being filled in
  std::string removing;          ///< id of the record that is asked about
  std::map<std::string, scoring::Score> scores;  ///< of benchmark records by id, of composed lines by key
  std::uint64_t revision = 0;                    ///< of the records that `scores` rest on
};

Page benchmark_page(const Model& model, const BenchmarkState& state);
void draw_benchmark(Ui& ui, const Model& model, BenchmarkState& state, const PageEvent& event,
                    Actions& actions);

}  // namespace assessor::ui
