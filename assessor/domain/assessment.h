#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "domain/answer.h"
#include "domain/profile.h"

namespace assessor {

/// A standard as pinned for a period: these bytes and no others.
struct StandardPin {
  std::string id, version, digest;
  friend bool operator==(const StandardPin&, const StandardPin&) = default;
};

struct Period {
  std::string id;  ///< "2026"
  StandardPin standard;
  Date opened;
  std::map<std::string, Date> due;  ///< by stage id
  bool closed = false;
  std::optional<Date> keep_until = {};  ///< its documents and notes; none: not settled
  std::string extra;
  friend bool operator==(const Period&, const Period&) = default;
};

/// One organization in one period.
struct Assessment {
  std::string id;  ///< UUID
  std::string organization, period;
  StandardPin standard;
  Profile profile;
  std::string extra;
  friend bool operator==(const Assessment&, const Assessment&) = default;
};

enum class StageState { open, sent, returned, closed };

/// Which sheet: a stage of an assessment, by one rater. An empty rater is the stage's own record.
struct StageKey {
  std::string assessment, stage, rater;
  friend auto operator<=>(const StageKey&, const StageKey&) = default;
};

struct StageRecord {
  StageState state = StageState::open;
  Date opened;
  std::optional<Date> sent, returned, closed;
  std::optional<Date> assessed_on;  ///< the day of assessment, frozen at sending; today while open
  std::string sent_by;              ///< person id
  std::string return_reason;
  int returns = 0;  ///< how often it was returned to be completed
  /// Of the stage's own record: who rate it apart, each a sheet of his own; the own record then holds what
  /// they agree on. Empty: one sheet, rated together.
  std::vector<std::string> raters;
  std::string minority_note;  ///< of a rater's record: where he stays of another opinion
  std::string extra;
  friend bool operator==(const StageRecord&, const StageRecord&) = default;
};

/// A document of an organization as the workspace keeps it; serves many criteria and periods.
struct EvidenceDocument {
  Document document;
  std::string organization;
  std::string file_name;   ///< as it was called when added; never a path
  std::string media_type;  ///< application/pdf, image/jpeg …
  std::uint64_t size = 0;
  std::string caption;
  bool confirmed_aggregate = false;  ///< a person confirmed: aggregate figures or masked
  Instant added;
  bool archived = false;
  friend bool operator==(const EvidenceDocument&, const EvidenceDocument&) = default;
};

/// An organization to compare with: its sheet, complete in itself, from a file or from this workspace.
struct BenchmarkRecord {
  std::string id;  ///< UUID
  std::string name;
  AnswerSheet sheet;
  friend bool operator==(const BenchmarkRecord&, const BenchmarkRecord&) = default;
};

}  // namespace assessor
