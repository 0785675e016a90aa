#pragma once

#include "app/desk_state.h"

namespace assessor::app {

// One function a kind of action: does at once what is quick, and gives the rest to a worker.

void carry_out(DeskState& state, const ui::Go& action);
void carry_out(DeskState& state, const ui::Do& action);
void carry_out(DeskState& state, const ui::Undo& action);
void carry_out(DeskState& state, const ui::Redo& action);
void carry_out(DeskState& state, const ui::RetrySaving& action);
void carry_out(DeskState& state, const ui::Prefer& action);
void carry_out(DeskState& state, const ui::ActAs& action);
void carry_out(DeskState& state, const ui::ViewPeriod& action);
void carry_out(DeskState& state, const ui::ListFolder& action);
void carry_out(DeskState& state, const ui::AddFiles& action);
void carry_out(DeskState& state, const ui::OpenDocument& action);
void carry_out(DeskState& state, const ui::LookAtPicture& action);
void carry_out(DeskState& state, const ui::CoverPicture& action);
void carry_out(DeskState& state, const ui::SetCrest& action);
void carry_out(DeskState& state, const ui::CopyText& action);
void carry_out(DeskState& state, const ui::PreviewReport& action);
void carry_out(DeskState& state, const ui::PrintReports& action);
void carry_out(DeskState& state, const ui::PrintTrial& action);
void carry_out(DeskState& state, const ui::SaveCalendar& action);
void carry_out(DeskState& state, const ui::OpenFolder& action);
void carry_out(DeskState& state, const ui::ExportStage& action);
void carry_out(DeskState& state, const ui::InspectPackage& action);
void carry_out(DeskState& state, const ui::ImportPackage& action);
void carry_out(DeskState& state, const ui::AddBenchmarkFile& action);
void carry_out(DeskState& state, const ui::ListStandards& action);
void carry_out(DeskState& state, const ui::InspectStandard& action);
void carry_out(DeskState& state, const ui::PinStandard& action);
void carry_out(DeskState& state, const ui::CreateWorkspace& action);
void carry_out(DeskState& state, const ui::CreatePractice& action);
void carry_out(DeskState& state, const ui::OpenWorkspace& action);
void carry_out(DeskState& state, const ui::CloseWorkspace& action);
void carry_out(DeskState& state, const ui::BackUp& action);
void carry_out(DeskState& state, const ui::ListBackups& action);
void carry_out(DeskState& state, const ui::RestoreBackup& action);
void carry_out(DeskState& state, const ui::RemoveBackup& action);
void carry_out(DeskState& state, const ui::HandOver& action);
void carry_out(DeskState& state, const ui::CheckWorkspace& action);
void carry_out(DeskState& state, const ui::CheckPaper& action);
void carry_out(DeskState& state, const ui::ReadJournal& action);
void carry_out(DeskState& state, const ui::ReadHandedOut& action);
void carry_out(DeskState& state, const ui::ReadItemHistory& action);
void carry_out(DeskState& state, const ui::Unlock& action);
void carry_out(DeskState& state, const ui::SealWorkspace& action);
void carry_out(DeskState& state, const ui::UnsealWorkspace& action);
void carry_out(DeskState& state, const ui::ChangePassphrase& action);
void carry_out(DeskState& state, const ui::RemovePlainBackups& action);
void carry_out(DeskState& state, const ui::CancelJob& action);
void carry_out(DeskState& state, const ui::DismissMessage& action);
void carry_out(DeskState& state, const ui::SettleHeld& action);
void carry_out(DeskState& state, const ui::Quit& action);

}  // namespace assessor::app
