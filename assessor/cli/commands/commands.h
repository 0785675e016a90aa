#pragma once

#include "cli/command_table.h"

namespace assessor::cli {

// One file a command, or a family of small ones.

Work declare_validate(Syntax& syntax);
Work declare_score(Syntax& syntax);
Work declare_compare(Syntax& syntax);
Work declare_path(Syntax& syntax);
Work declare_firmness(Syntax& syntax);

Work declare_demo(Syntax& syntax);
Work declare_workspace_new(Syntax& syntax);
Work declare_workspace_check(Syntax& syntax);
Work declare_workspace_backup(Syntax& syntax);
Work declare_workspace_restore(Syntax& syntax);
Work declare_workspace_hand_over(Syntax& syntax);
Work declare_workspace_exports(Syntax& syntax);
Work declare_workspace_crest(Syntax& syntax);
Work declare_workspace_signers(Syntax& syntax);
Work declare_workspace_office(Syntax& syntax);
Work declare_workspace_tasks(Syntax& syntax);
Work declare_workspace_seal(Syntax& syntax);
Work declare_workspace_unseal(Syntax& syntax);
Work declare_workspace_passphrase(Syntax& syntax);
Work declare_standard_add(Syntax& syntax);
Work declare_standard_list(Syntax& syntax);
Work declare_benchmark_add(Syntax& syntax);
Work declare_benchmark_list(Syntax& syntax);

Work declare_organization_add(Syntax& syntax);
Work declare_organization_list(Syntax& syntax);
Work declare_organization_edit(Syntax& syntax);
Work declare_organization_archive(Syntax& syntax);
Work declare_person_add(Syntax& syntax);
Work declare_person_list(Syntax& syntax);
Work declare_person_edit(Syntax& syntax);

Work declare_period_open(Syntax& syntax);
Work declare_period_edit(Syntax& syntax);
Work declare_profile_set(Syntax& syntax);
Work declare_answer_set(Syntax& syntax);
Work declare_answer_check(Syntax& syntax);
Work declare_document_add(Syntax& syntax);
Work declare_document_list(Syntax& syntax);
Work declare_document_archive(Syntax& syntax);
Work declare_document_edit(Syntax& syntax);
Work declare_stage_open(Syntax& syntax);
Work declare_stage_inherit(Syntax& syntax);
Work declare_stage_send(Syntax& syntax);
Work declare_stage_return(Syntax& syntax);
Work declare_stage_close(Syntax& syntax);
Work declare_stage_show_differences(Syntax& syntax);
Work declare_stage_agree(Syntax& syntax);
Work declare_stage_note(Syntax& syntax);
Work declare_person_conflict(Syntax& syntax);
Work declare_finding_add(Syntax& syntax);
Work declare_finding_edit(Syntax& syntax);
Work declare_finding_respond(Syntax& syntax);
Work declare_finding_remove(Syntax& syntax);
Work declare_finding_list(Syntax& syntax);
Work declare_objection_hand_over(Syntax& syntax);
Work declare_objection_raise(Syntax& syntax);
Work declare_objection_answer(Syntax& syntax);
Work declare_objection_decide(Syntax& syntax);
Work declare_objection_withdraw(Syntax& syntax);
Work declare_objection_list(Syntax& syntax);
Work declare_plenary_lock(Syntax& syntax);
Work declare_plenary_revise(Syntax& syntax);
Work declare_plenary_ministry(Syntax& syntax);
Work declare_plenary_show(Syntax& syntax);
Work declare_rtl_add(Syntax& syntax);
Work declare_rtl_propose(Syntax& syntax);
Work declare_rtl_edit(Syntax& syntax);
Work declare_rtl_remove(Syntax& syntax);
Work declare_rtl_list(Syntax& syntax);
Work declare_calendar(Syntax& syntax);
Work declare_journal(Syntax& syntax);
Work declare_undo(Syntax& syntax);
Work declare_redo(Syntax& syntax);

Work declare_export(Syntax& syntax);
Work declare_import(Syntax& syntax);
Work declare_report(Syntax& syntax);
Work declare_verify(Syntax& syntax);
Work declare_chart(Syntax& syntax);
Work declare_city(Syntax& syntax);
Work declare_peers(Syntax& syntax);

}  // namespace assessor::cli
