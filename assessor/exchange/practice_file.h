#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "domain/assessment.h"
#include "domain/office.h"
#include "domain/organization.h"
#include "domain/standard.h"

namespace assessor::exchange {

// The practice workspace as data (assets/demo/README.md says how it is written). Ids in it are names; whoever
// builds the workspace makes UUIDs of them. Error of all readers: record-damaged {reason, path}.

struct PracticePeriod {
  std::string id;
  Date opened;
  std::map<std::string, Date> due;  ///< by stage
  std::optional<Date> closed;
};

/// practice.json: the office and its calendar.
struct PracticeCity {
  Date today;
  int last_saved = 0;  ///< minutes after midnight, in the office's zone
  std::string seed;
  std::string standard_id, standard_version;
  std::string benchmark;  ///< name of a file in criteria/benchmarks
  Office office;
  std::vector<Person> people;  ///< the first one keeps the workspace
  std::vector<PracticePeriod> periods;
  std::vector<std::string> organizations;  ///< file names in organizations/
};

struct PracticeDocument {
  Document document;
  std::string caption;
  bool photo = false;                                     ///< a picture, though its kind may be a PDF
  std::optional<std::set<std::string>> only_for;          ///< criteria; none: all that list its kind
  std::map<std::string, std::vector<std::string>> pages;  ///< by criterion, a link each
  std::map<std::string, std::string> link_notes;          ///< by criterion
};

struct PracticeStage {
  std::string stage;
  std::string by;  ///< a person, or "chair"
  Date opened;
  std::optional<Date> saved, sent, returned, closed;
  std::string return_reason;
  bool copied = false;  ///< the stage before is copied first
  /// Values, notes, observations and what is to be discussed; a reason only where the file gives one.
  std::map<std::string, Answer> answers;
  std::set<std::string> without_reason, without_evidence;
  std::vector<PracticeDocument> documents;
  std::vector<std::string> put_away;

  /// When the answers were given.
  Date worked_on() const { return sent ? *sent : saved.value_or(opened); }
};

struct PracticeAssessment {
  std::string period;
  Date started;
  Profile profile;
  std::vector<PracticeStage> stages;
};

struct PracticeOrganization {
  Organization organization;
  Person chair;
  std::vector<PracticeAssessment> assessments;
};

/// What assessors write when a value changes.
struct PracticeReasons {
  std::vector<std::string> top;  ///< for the highest option of a rubric
  /// By criterion, then by option, or "typed" with {n} for what was typed.
  std::map<std::string, std::map<std::string, std::string>> sentences;
};

Result<PracticeCity> read_practice_city(std::string_view bytes);
Result<PracticeOrganization> read_practice_organization(std::string_view bytes, const Standard& standard);
Result<PracticeReasons> read_practice_reasons(std::string_view bytes);

}  // namespace assessor::exchange
