#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "scoring/compare.h"
#include "scoring/distribution.h"
#include "session/peers.h"
#include "ui/screens/benchmark.h"

namespace assessor::ui {

/// What to compare with: an organization from a file, one of the workspace that consents, or a line composed
/// of many: the best observed of the city and the median of the peers.
struct BenchmarkChoice {
  std::string key, name;
  const scoring::Score* score = nullptr;
  const Benchmark* practices = nullptr;  ///< null: it tells nothing of how it works
  bool composed = false;                 ///< no single organization
};

/// A group of the city: all with a sent score, or those that share an answer of the profile.
struct GroupChoice {
  std::string key, name;
  std::vector<const session::OrganizationRow*> rows;
  int own_left_out = 0;  ///< organizations whose own score is not counted
};

struct ComparedSection {
  SectionIndex section = 0;
  scoring::ComparedNumber percent;
  std::optional<scoring::Distribution> city;  ///< none for groups too small to be shown
  std::size_t rated = 0;                      ///< organizations of the group with a number here
  scoring::ComparedNumber second;             ///< own beside the second line
};

/// The number of the only line in there, and own minus it; none without a line, or where it has no number.
std::optional<Rational> line_of(const scoring::ComparedNumber& number);
std::optional<Rational> gap_of(const scoring::ComparedNumber& number);

/// The points that an item can have, and who of the group stands where.
struct ItemScale {
  std::vector<Rational> points;  ///< ascending; of a linear ratio its ends
  /// At each of them; empty where the group is too small, or points lie between.
  std::vector<int> counts;
  /// 0 at the lowest points, 1 at the highest: where a mark lies.
  std::optional<double> place_of(const std::optional<Rational>& value) const;
};

/// What stands beside each other. Valid for the frame.
struct BenchmarkView {
  const Standard* standard = nullptr;
  const session::OrganizationRow* own = nullptr;
  std::map<std::string, std::string> unnamed;  ///< what stands for a name that is hidden, by id
  std::vector<BenchmarkChoice> choices;
  std::size_t chosen = 0;             ///< into choices; meaningless while there are none
  std::optional<std::size_t> second;  ///< into choices; none: only one line
  session::Peers peers;               ///< of `own`
  std::size_t peers_in_median = 0;    ///< 0: too few are verified for one
  std::vector<GroupChoice> groups;
  std::size_t group = 0;
  scoring::Comparison comparison;         ///< with the benchmark, if there is one
  scoring::Comparison second_comparison;  ///< with the second line, if there is one
  std::vector<ComparedSection> sections;  ///< widest gap first

  const scoring::Score& score() const { return *own->score; }
  const BenchmarkChoice* benchmark() const { return choices.empty() ? nullptr : &choices[chosen]; }
  const std::vector<const session::OrganizationRow*>& city() const { return groups[group].rows; }
  /// The name, or what stands for it.
  std::string shown_name(const std::string& id, const std::string& name) const;
  /// The organization's own word, drawn hollow.
  bool is_claimed() const;
  bool group_is_shown() const { return city().size() >= scoring::k_smallest_group; }
};

/// It agreed to be read by others.
bool may_be_named(const BenchmarkRecord& record);
/// None without an organization that has a sent score.
std::optional<BenchmarkView> benchmark_view(const Model& model, BenchmarkState& state);
/// Items of a section with points on one side at least, those behind first.
std::vector<CriterionIndex> items_of(const BenchmarkView& view, SectionIndex section);
ItemScale scale_of(const BenchmarkView& view, CriterionIndex criterion);

std::string points_words(const Model& model, const std::optional<Rational>& points);
/// With the standard's decimals; "–" for none.
std::string percent_words(const Model& model, const BenchmarkView& view,
                          const std::optional<Rational>& percent);
/// Own minus the line, with its sign; empty where one of the two has no number.
std::string gap_words(const Model& model, const BenchmarkView& view, const scoring::ComparedNumber& number);
std::string points_gap_words(const Model& model, const scoring::ComparedNumber& number);
/// A row as it is read out: own, lines with their gaps, median and range.
std::string row_words(const Model& model, const BenchmarkView& view, const ComparedSection& compared);
/// The same of an item, with how many of the group have which points.
std::string row_words(const Model& model, const BenchmarkView& view, CriterionIndex criterion);

/// Rows of sections that open into items.
void draw_dot_rows(Ui& ui, const Model& model, const BenchmarkView& view, BenchmarkState& state, Rect area);
/// The same in numbers, a column more for each line.
void draw_number_rows(Ui& ui, const Model& model, const BenchmarkView& view, Rect area);
/// The shape at a glance, and beside it the sections with their numbers.
void draw_radar_view(Ui& ui, const Model& model, const BenchmarkView& view, BenchmarkState& state, Rect area);
std::string benchmark_tabbed_text(const Model& model, const BenchmarkView& view);
/// The second line, the nearest peers and who can teach whom.
void draw_peers(Ui& ui, const Model& model, const BenchmarkView& view, BenchmarkState& state, Rect rect,
                Actions& actions);
/// What the benchmark does for the chosen item, and who nearby could show it.
void draw_practice(Ui& ui, const Model& model, const BenchmarkView& view, BenchmarkState& state, Rect rect,
                   Actions& actions);

}  // namespace assessor::ui
