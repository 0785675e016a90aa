#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "domain/answer.h"
#include "domain/assessment.h"
#include "domain/finding.h"
#include "domain/follow_up.h"
#include "domain/objection.h"
#include "domain/office.h"
#include "domain/organization.h"
#include "domain/plenary.h"
#include "domain/schedule.h"
#include "session/key.h"

namespace assessor::session {

using assessor::BenchmarkRecord;

using Record = std::variant<Office, Organization, Person, Period, Assessment, StageRecord, Answer,
                            AnswerSheet, EvidenceDocument, BenchmarkRecord, Finding, HandOver, Objection,
                            Plenary, PlenaryDecision, FollowUp, Schedule>;

/// One record before and after; nothing stands for "does not exist".
struct Change {
  Key key;
  std::optional<Record> before, after;
  bool erased = false;  ///< read from a journal where a value has been erased
  friend bool operator==(const Change&, const Change&) = default;
};

/// What a command changes, as planned and not yet applied.
struct ChangeSet {
  std::vector<Change> changes;  ///< each key at most once, before != after
  std::string reason;
};

/// Everything that one command did, saved as a whole or not at all.
struct Transaction {
  std::int64_t sequence = 0;  ///< 1, 2, 3 … without gaps
  Instant at;
  std::string actor;    ///< person id; empty: the program itself
  std::string command;  ///< journal_name(Command), "undo" or "redo"
  std::string reason;
  std::int64_t undoes = 0;  ///< sequence of the transaction that this one takes back; 0: none
  std::vector<Change> changes;
  friend bool operator==(const Transaction&, const Transaction&) = default;
};

/// The canonical JSON that is stored and hashed: equal records give equal text.
/// Error: text-malformed when a text in it is not UTF-8.
Result<std::string> record_text(const Record& record);
/// Errors: record-damaged {key, reason}; a key that we do not know is kept in `extra`.
Result<Record> read_record(const Key& key, std::string_view text);

}  // namespace assessor::session
