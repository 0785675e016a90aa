#pragma once

#include <optional>
#include <string>
#include <vector>

#include "session/overview.h"

namespace assessor::session {

/// Something that waits for the office or the organization.
struct Task {
  enum class Kind {
    answer_objection,   ///< raised, the assessors have not answered yet
    decide_objection,   ///< answered, the plenary decides
    prepare_visit,      ///< within the next seven days
    continue_stage,     ///< an open stage of the assessors or the panel
    open_stage,         ///< the stage before was sent, this one was not opened yet
    await_stage,        ///< own assessments not yet sent, all organizations together
    repair,             ///< a returned stage
    lock_plenary,       ///< the panel's values are sent and nothing stands in the way of the decision
    start_assessment,   ///< organizations not yet started, all together
    renew_document,     ///< a document that supports an answer expires soon
    choose_standard,    ///< no period is open
    add_organizations,  ///< the workspace is empty
  };
  Kind kind = Kind::continue_stage;
  std::vector<std::string> organizations;  ///< ids
  std::optional<StageKey> stage;
  std::string stage_id;
  std::string document;
  std::vector<std::string> criteria;  ///< ids, of objections of the first organization
  std::optional<Visit> visit;         ///< of the first organization
  int assessors = 0;                  ///< who are assigned to that visit
  std::optional<int> days_left;
  int open_criteria = 0;  ///< unanswered, for continue_stage
};

std::string_view name_of(Task::Kind kind);

/// The most urgent first: days left, then the order of the journey; tasks without a date last.
std::vector<Task> build_worklist(const Session& session, const Overview& overview);

}  // namespace assessor::session
