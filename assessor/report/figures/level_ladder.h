#pragma once

#include <string>
#include <vector>

#include "report/drawing.h"

namespace assessor::report {

struct Rung {
  enum class State { reached, current, next, later };
  std::string title;
  std::string note;  ///< at the right: "di sini", "skor ≥ 65"
  State state = State::later;
};

struct LevelLadder {
  double width = 0;
  std::vector<Rung> rungs;  ///< lowest first; drawn with the highest on top
};

/// Every rung has the sign of its level: as many bars filled as it stands above the lowest.
Drawing level_ladder(const LevelLadder& ladder);

}  // namespace assessor::report
