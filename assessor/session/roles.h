#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "domain/level.h"
#include "domain/organization.h"
#include "session/plan.h"

namespace assessor::session {

// Who may do what. The table guards against mistakes, not against someone who holds the file. Where a
// workspace has no coordinator (a single assessor's computer, a workspace just begun) nobody is there to ask,
// so everyone may do what a coordinator may; where nobody is of the panel, the coordinator records what it
// decided. What happens before there are people is the program's own act.

enum class Leave {
  no,
  yes,
  own,       ///< of the person's own organization; for a declaration: the person's own
  assigned,  ///< of organizations that the person rates; where nobody is assigned yet, of all
  practice,  ///< in the practice workspace only
};

/// Roles in the order of Role: coordinator, assessor, organization, panel, trainer.
struct RoleRow {
  std::string_view command;         ///< name_of(Command)
  std::optional<StageActor> stage;  ///< where it depends on whose stage it is
  std::array<Leave, 5> leave;
};

namespace leave_words {
constexpr Leave no = Leave::no, yes = Leave::yes, own = Leave::own, job = Leave::assigned,
                toy = Leave::practice;
constexpr auto organization = StageActor::organization, assessor = StageActor::assessor,
               panel = StageActor::panel;

inline constexpr auto k_rows = std::to_array<RoleRow>({
    //                                   coordinator assessor organization panel trainer
    {"edit-office", {}, {yes, no, no, no, toy}},
    {"add-organizations", {}, {yes, no, no, no, toy}},
    {"edit-organization", {}, {yes, no, own, no, toy}},
    {"archive-organization", {}, {yes, no, no, no, toy}},
    {"add-person", {}, {yes, no, no, no, toy}},
    {"edit-person", {}, {yes, no, no, no, toy}},
    {"archive-person", {}, {yes, no, no, no, toy}},
    {"declare-conflict", {}, {yes, own, no, own, toy}},
    {"open-period", {}, {yes, no, no, no, toy}},
    {"edit-period", {}, {yes, no, no, no, toy}},
    {"start-assessment", {}, {yes, no, no, no, toy}},
    {"set-profile", {}, {yes, no, own, no, toy}},
    {"edit-schedule", {}, {yes, no, no, no, toy}},
    {"open-stage", organization, {yes, no, own, no, toy}},
    {"open-stage", assessor, {yes, job, no, no, toy}},
    {"open-stage", panel, {yes, no, no, yes, toy}},
    {"open-apart", {}, {yes, no, no, no, toy}},
    {"set-answers", organization, {yes, no, own, no, toy}},
    {"set-answers", assessor, {yes, job, no, no, toy}},
    {"set-answers", panel, {yes, no, no, yes, toy}},
    {"copy-inherited", organization, {yes, no, own, no, toy}},
    {"copy-inherited", assessor, {yes, job, no, no, toy}},
    {"copy-inherited", panel, {yes, no, no, yes, toy}},
    {"settle-difference", {}, {no, job, no, no, toy}},
    {"write-minority-note", {}, {no, job, no, no, toy}},
    {"send-stage", organization, {yes, no, own, no, toy}},
    {"send-stage", assessor, {yes, job, no, no, toy}},
    {"send-stage", panel, {yes, no, no, yes, toy}},
    {"return-stage", organization, {yes, no, no, no, toy}},
    {"return-stage", assessor, {yes, no, no, yes, toy}},
    {"return-stage", panel, {yes, no, no, yes, toy}},
    {"close-stage", organization, {yes, no, own, yes, toy}},
    {"close-stage", assessor, {yes, job, no, yes, toy}},
    {"close-stage", panel, {yes, no, no, yes, toy}},
    {"import-stage", organization, {yes, no, own, no, toy}},
    {"import-stage", assessor, {yes, job, no, no, toy}},
    {"import-stage", panel, {yes, no, no, yes, toy}},
    {"add-document", {}, {yes, yes, own, yes, toy}},
    {"edit-document", {}, {yes, yes, own, no, toy}},
    {"archive-document", {}, {yes, no, own, no, toy}},
    {"add-benchmark", {}, {yes, yes, no, no, toy}},
    {"remove-benchmark", {}, {yes, no, no, no, toy}},
    {"add-finding", {}, {yes, yes, no, yes, toy}},
    {"edit-finding", {}, {yes, yes, no, yes, toy}},
    {"remove-finding", {}, {yes, yes, no, yes, toy}},
    {"respond-to-finding", {}, {yes, no, own, no, toy}},
    {"hand-over-result", {}, {yes, no, no, yes, toy}},
    {"raise-objection", {}, {yes, no, own, no, toy}},
    {"withdraw-objection", {}, {yes, no, own, no, toy}},
    {"answer-objection", {}, {yes, yes, no, no, toy}},
    {"decide-objection", {}, {no, no, no, yes, toy}},
    {"lock-plenary", {}, {no, no, no, yes, toy}},
    {"revise-plenary", {}, {no, no, no, yes, toy}},
    {"record-ministry-decision", {}, {yes, no, no, yes, toy}},
    {"add-follow-ups", {}, {yes, yes, own, yes, toy}},
    {"edit-follow-up", {}, {yes, yes, own, yes, toy}},
    {"remove-follow-up", {}, {yes, yes, own, yes, toy}},
    {"erase", {}, {yes, no, no, no, toy}},
    {"cover-picture", {}, {yes, yes, no, no, toy}},
    {"set-retention", {}, {yes, no, no, no, toy}},
});
}  // namespace leave_words

/// A command without rows is found by a test.
constexpr auto role_table() {
  return leave_words::k_rows;
}

/// "coordinator" and so on, as records and errors name a role.
std::string_view name_of(Role role);

/// Error: role-refused {role, command}; role "none" for someone whom the workspace does not know.
Result<void> may_by_role(const Context& context, const Command& command);

}  // namespace assessor::session
