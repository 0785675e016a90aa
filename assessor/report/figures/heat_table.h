#pragma once

#include <string>
#include <vector>

#include "report/drawing.h"

namespace assessor::report {

struct HeatCell {
  enum class Ground { low, middle, high };
  std::string number;
  Ground ground = Ground::middle;
  bool gate_shut = false;  ///< a required condition in it is not met: the corner is dark
};

struct HeatRow {
  std::string name;
  std::vector<HeatCell> cells;  ///< empty: nothing was sent; `note` says so
  std::string total, note;
  bool claimed = false;    ///< an own score: its cells are hollow
  std::string gates = {};  ///< required conditions not met
};

struct HeatTable {
  double width = 0;
  std::string name_head, total_head;
  std::vector<std::string> heads;
  std::vector<HeatRow> rows;
  std::string low_legend, high_legend, claimed_legend;
  std::string gates_head = {}, gate_legend = {};  ///< without a head there is no column of them
  std::string foot = {};                          ///< what `foot_numbers` count; empty: no foot
  std::vector<std::string> foot_numbers = {};     ///< as `heads`
};

/// The city at a glance: a row for each organization, a column for each section, the number in every cell.
/// Low cells are bold on warm ground, so that grey and colour tell the same.
Drawing heat_table(const HeatTable& table);

}  // namespace assessor::report
