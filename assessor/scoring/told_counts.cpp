#include "scoring/told_counts.h"

#include <algorithm>
#include <cstdlib>

#include "scoring/distribution.h"

namespace assessor::scoring {

namespace {

constexpr int k_fewest = static_cast<int>(k_smallest_group);

struct Part {
  int count = 0;
  bool hidden = false;
};
/// Parts of one sum.
using Line = std::vector<Part*>;

/// What is hidden of a line, which its sum tells together.
struct Rest {
  int parts = 0, organizations = 0;
  bool only_small = true;

  void add(int count) {
    ++parts;
    organizations += count;
    only_small = only_small && !may_be_told(count);
  }
  /// One part alone, a small group, or small ones that must be all of one organization or all of four.
  bool is_told() const {
    const bool alike = organizations == parts || organizations == parts * (k_fewest - 1);
    return parts > 0 && (parts == 1 || organizations < k_fewest || (only_small && alike));
  }
};

/// Hides the smallest other parts where the sum would tell what is hidden, all that are as small: which of
/// them it was would say something. False: it tells nothing, or there are no others, and so the whole is
/// small. Nobody is not worth hiding: a count of 0 says little of anybody, and an empty row of the table
/// would take others with it.
bool hides_more(const Line& line) {
  Rest rest;
  int smallest = 0;
  for (const Part* part : line)
    if (part->hidden)
      rest.add(part->count);
    else if (part->count > 0 && (smallest == 0 || part->count < smallest))
      smallest = part->count;
  if (!rest.is_told() || smallest == 0) return false;
  for (Part* part : line) part->hidden = part->hidden || part->count == smallest;
  return true;
}

/// One part that is hidden changes the other sums that it belongs to.
void hide_what_sums_tell(const std::vector<Line>& lines) {
  for (bool changed = true; changed;) {
    changed = false;
    for (const Line& line : lines)
      while (hides_more(line)) changed = true;
  }
}

ToldCount told(const Part& part) {
  return part.hidden ? std::nullopt : ToldCount(part.count);
}

}  // namespace

bool may_be_told(int count) {
  return count == 0 || count >= k_fewest;
}

ToldCount ToldCounts::tell(int count) {
  const bool apart =
      std::ranges::all_of(m_told, [count](int other) { return may_be_told(std::abs(count - other)); });
  if (!may_be_told(count) || !apart) return std::nullopt;
  m_told.push_back(count);
  return count;
}

std::vector<ToldCount> told_parts(bool hides_names, const std::vector<int>& parts,
                                  const std::vector<bool>& hidden) {
  std::vector<Part> known;
  for (std::size_t i = 0; i < parts.size(); ++i)
    known.push_back({parts[i], hides_names && (!may_be_told(parts[i]) || (i < hidden.size() && hidden[i]))});
  Line line;
  for (Part& part : known) line.push_back(&part);
  hide_what_sums_tell({line});
  std::vector<ToldCount> out;
  for (const Part& part : known) out.push_back(told(part));
  return out;
}

std::vector<std::vector<ToldCount>> told_cells(bool hides_names, const TransitionMatrix& matrix) {
  const std::size_t rows = matrix.from_states(), columns = matrix.to_states();
  std::vector<std::vector<Part>> cells(rows, std::vector<Part>(columns));
  std::vector<Line> lines(rows + columns + 1);
  for (std::size_t from = 0; from < rows; ++from)
    for (std::size_t to = 0; to < columns; ++to) {
      Part& cell = cells[from][to];
      cell = {matrix.count(from, to), hides_names && !may_be_told(matrix.count(from, to))};
      for (const std::size_t line : {from, rows + to, rows + columns}) lines[line].push_back(&cell);
    }
  hide_what_sums_tell(lines);
  std::vector<std::vector<ToldCount>> out(rows);
  for (std::size_t from = 0; from < rows; ++from)
    for (const Part& cell : cells[from]) out[from].push_back(told(cell));
  return out;
}

ToldCount told_sum(const std::vector<ToldCount>& parts) {
  int sum = 0;
  for (const ToldCount& part : parts) {
    if (!part) return std::nullopt;
    sum += *part;
  }
  return sum;
}

ToldTraining told_training(bool hides_names, ToldCounts around, const TrainingCounts& counts) {
  if (!hides_names) return {counts.rated, counts.learners, counts.teachers};
  const int others = counts.rated - counts.learners - counts.teachers;
  const auto parts = told_parts(true, {counts.learners, counts.teachers, others});
  ToldTraining out{around.tell(counts.rated), parts[0], parts[1]};
  if (out.rated) return out;
  // Parts of a whole that is not told stand beside what is told around it.
  for (ToldCount* part : {&out.learners, &out.teachers})
    if (*part) *part = ToldCounts(around).tell(**part);
  return out;
}

}  // namespace assessor::scoring
