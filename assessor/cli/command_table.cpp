#include "cli/command_table.h"

#include <algorithm>

#include "cli/commands/benchmark.h"
#include "cli/commands/carry.h"
#include "cli/commands/commands.h"
#include "cli/commands/practice_cards.h"
#include "cli/commands/privacy.h"
#include "cli/commands/schedule.h"
#include "cli/commands/what_if.h"

namespace assessor::cli {

namespace {

/// Need no workspace.
constexpr CommandRow k_files[] = {
    {"files", "validate", declare_validate}, {"files", "score", declare_score},
    {"files", "compare", declare_compare},   {"files", "path", declare_path},
    {"files", "firmness", declare_firmness}, {"files", "what-if", declare_what_if},
};

/// What follows the rating.
constexpr CommandRow k_follow[] = {
    {"follow", "finding add", declare_finding_add},
    {"follow", "finding edit", declare_finding_edit},
    {"follow", "finding respond", declare_finding_respond},
    {"follow", "finding remove", declare_finding_remove},
    {"follow", "finding list", declare_finding_list},
    {"follow", "objection hand-over", declare_objection_hand_over},
    {"follow", "objection raise", declare_objection_raise},
    {"follow", "objection answer", declare_objection_answer},
    {"follow", "objection decide", declare_objection_decide},
    {"follow", "objection withdraw", declare_objection_withdraw},
    {"follow", "objection list", declare_objection_list},
    {"follow", "plenary lock", declare_plenary_lock},
    {"follow", "plenary revise", declare_plenary_revise},
    {"follow", "plenary ministry", declare_plenary_ministry},
    {"follow", "plenary show", declare_plenary_show},
    {"follow", "rtl add", declare_rtl_add},
    {"follow", "rtl propose", declare_rtl_propose},
    {"follow", "rtl edit", declare_rtl_edit},
    {"follow", "rtl remove", declare_rtl_remove},
    {"follow", "rtl list", declare_rtl_list},
    {"follow", "calendar", declare_calendar},
    {"follow", "answer carry", declare_answer_carry},
};

constexpr CommandRow k_results[] = {
    {"results", "export", declare_export}, {"results", "import", declare_import},
    {"results", "report", declare_report}, {"results", "verify", declare_verify},
    {"results", "chart", declare_chart},   {"results", "city", declare_city},
    {"results", "peers", declare_peers},
};

/// Around the work in a workspace: files before, what follows the rating and the results behind.
std::vector<CommandRow> with_the_others(std::vector<CommandRow> table) {
  table.insert(table.begin(), std::begin(k_files), std::end(k_files));
  table.insert(table.end(), std::begin(k_follow), std::end(k_follow));
  table.insert(table.end(), std::begin(k_results), std::end(k_results));
  return table;
}

}  // namespace

const std::vector<CommandRow>& command_table() {
  static const std::vector<CommandRow> table = with_the_others({
      {"workspace", "demo", declare_demo},
      {"workspace", "workspace new", declare_workspace_new},
      {"workspace", "workspace check", declare_workspace_check},
      {"workspace", "workspace backup", declare_workspace_backup},
      {"workspace", "workspace restore", declare_workspace_restore},
      {"workspace", "workspace hand-over", declare_workspace_hand_over},
      {"workspace", "workspace crest", declare_workspace_crest},
      {"workspace", "workspace office", declare_workspace_office},
      {"workspace", "workspace tasks", declare_workspace_tasks},
      {"workspace", "workspace signers", declare_workspace_signers},
      {"workspace", "workspace exports", declare_workspace_exports},
      {"workspace", "workspace seal", declare_workspace_seal},
      {"workspace", "workspace unseal", declare_workspace_unseal},
      {"workspace", "workspace passphrase", declare_workspace_passphrase},
      {"workspace", "workspace privacy", declare_workspace_privacy},
      {"workspace", "standard add", declare_standard_add},
      {"workspace", "standard list", declare_standard_list},
      {"workspace", "benchmark add", declare_benchmark_add},
      {"workspace", "benchmark remove", declare_benchmark_remove},
      {"workspace", "benchmark list", declare_benchmark_list},
      {"workspace", "benchmark cards", declare_benchmark_cards},
      {"workspace", "benchmark set-card", declare_benchmark_set_card},
      {"people", "organization add", declare_organization_add},
      {"people", "organization list", declare_organization_list},
      {"people", "organization edit", declare_organization_edit},
      {"people", "organization archive", declare_organization_archive},
      {"people", "person add", declare_person_add},
      {"people", "person list", declare_person_list},
      {"people", "person edit", declare_person_edit},
      {"people", "person conflict", declare_person_conflict},
      {"process", "period open", declare_period_open},
      {"process", "period edit", declare_period_edit},
      {"process", "period keep", declare_period_keep},
      {"process", "profile set", declare_profile_set},
      {"process", "schedule set", declare_schedule_set},
      {"process", "schedule list", declare_schedule_list},
      {"process", "answer set", declare_answer_set},
      {"process", "answer check", declare_answer_check},
      {"process", "document add", declare_document_add},
      {"process", "document cover", declare_document_cover},
      {"process", "document list", declare_document_list},
      {"process", "document edit", declare_document_edit},
      {"process", "document archive", declare_document_archive},
      {"process", "stage open", declare_stage_open},
      {"process", "stage inherit", declare_stage_inherit},
      {"process", "stage send", declare_stage_send},
      {"process", "stage return", declare_stage_return},
      {"process", "stage close", declare_stage_close},
      {"process", "stage show-differences", declare_stage_show_differences},
      {"process", "stage agree", declare_stage_agree},
      {"process", "stage note", declare_stage_note},
      {"process", "journal", declare_journal},
      {"process", "erase", declare_erase},
      {"process", "undo", declare_undo},
      {"process", "redo", declare_redo},
  });
  return table;
}

const CommandRow* find_command(std::string_view name) {
  for (const CommandRow& command : command_table())
    if (command.name == name) return &command;
  return nullptr;
}

bool is_command_family(std::string_view word) {
  const auto& table = command_table();
  return std::any_of(table.begin(), table.end(), [&](const CommandRow& command) {
    return command.name.starts_with(word) && command.name.substr(word.size()).starts_with(' ');
  });
}

std::string key_of(const CommandRow& command) {
  std::string key(command.name);
  std::replace(key.begin(), key.end(), ' ', '-');
  return key;
}

}  // namespace assessor::cli
