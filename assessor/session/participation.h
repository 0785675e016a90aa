#pragma once

#include <map>
#include <string>
#include <vector>

#include "session/overview.h"
#include "session/state.h"

namespace assessor::session {

/// How many organizations came how far in a period: registered ⊇ begun ⊇ opened and sent of the first stage
/// ….
struct Funnel {
  struct StageCount {
    std::size_t stage = 0;  ///< into Standard::stages
    int opened = 0, sent = 0;
  };
  int registered = 0, begun = 0;
  std::vector<StageCount> stages;
};

Funnel build_funnel(const WorkspaceState& state, const Overview& overview);

/// Who serves which kelurahan in which field.
struct Coverage {
  struct Row {
    std::string kelurahan;
    std::vector<std::vector<std::string>> by_field;  ///< organizations, as `fields`
    std::vector<std::string> without_field;          ///< organizations whose fields are not known
  };
  std::vector<std::string> fields;  ///< options of the profile's question
  std::vector<Row> rows;            ///< every kelurahan that is named in the workspace, by name
};

/// An organization that names no kelurahan served counts in its own.
Coverage build_coverage(const WorkspaceState& state, const Overview& overview);

}  // namespace assessor::session
