// Backups, handing over, checking, reading the journal: the care of a workspace.

#include <algorithm>
#include <utility>

#include "app/desk_actions.h"
#include "app/desk_jobs.h"
#include "app/desk_workspace.h"
#include "base/platform/files.h"
#include "base/platform/memory.h"
#include "cli/check_words.h"
#include "cli/paper_check.h"
#include "report/check_text.h"
#include "store/backup.h"
#include "store/check.h"
#include "store/handover.h"
#include "store/journal.h"
#include "store/records.h"
#include "store/sealing.h"

namespace assessor::app {

namespace {

namespace fs = std::filesystem;

/// What is left after a restoring that may have come to nothing: the workspace open again, or not.
struct Restored {
  std::shared_ptr<OpenedFolder> opened;
  std::optional<Error> problem;
};

std::uint64_t size_of(const std::vector<FolderEntry>& entries, const fs::path& path) {
  for (const FolderEntry& entry : entries)
    if (entry.name == path_text(path.filename())) return entry.size;
  return 0;
}

Result<std::vector<ui::Backup>> read_backups(const store::WorkspaceFolder& folder,
                                             const JobControl& control) {
  ASSESSOR_TRY(const auto listed, store::list_backups(folder));
  std::vector<ui::Backup> backups;
  if (listed.empty()) return backups;
  ASSESSOR_TRY(const auto entries, list_folder(folder.backups()));
  ASSESSOR_TRY(const bool sealed, store::is_sealed(folder));
  ASSESSOR_TRY(const std::vector<fs::path> open_to_all, store::plain_backups(folder));
  for (const store::Backup& backup : listed) {
    if (control.should_stop()) return fail("cancelled");
    control.progress(static_cast<int>(backups.size()), static_cast<int>(listed.size()));
    const bool sound = store::prove_whole(backup.path, store::migrations()).has_value();
    const bool plain = sealed && std::ranges::find(open_to_all, backup.path) != open_to_all.end();
    backups.push_back(
        {path_text(backup.path.filename()), backup.at, size_of(entries, backup.path), sound, plain});
  }
  return backups;
}

Result<Restored> restore(OpenedFolder& left, const std::string& name, const OpeningTerms& terms) {
  const store::WorkspaceFolder folder = left.store->folder();
  if (auto saved = left.session->flush(); !saved) return tl::unexpected(std::move(saved).error());
  left.session.reset();
  left.store.reset();
  Restored restored;
  const auto done =
      store::restore_backup(folder, folder.backups() / path_of(name), {terms.clock(), "restore"});
  if (!done) restored.problem = done.error();
  ASSESSOR_TRY(OpenedFolder opened, open_folder(folder.root, terms));
  restored.opened = std::make_shared<OpenedFolder>(std::move(opened));
  return restored;
}

/// By a connection of its own, so that a slow disk holds up neither the window nor saving.
Result<ui::Journal> read_journal(const store::WorkspaceFolder& folder, const store::Guard& guard,
                                 const ui::ReadJournal& wish, const session::JournalSieve& sieve) {
  ASSESSOR_TRY(const store::Database database, store::Database::open(folder.database(), store::Access::read));
  ui::Journal journal{wish.filter, wish.limit, {}, {}};
  ASSESSOR_TRY(journal.transactions, session::find_transactions(
                                         [&](const session::HistoryQuery& query) {
                                           return store::read_history(database, query, guard);
                                         },
                                         sieve, wish.limit));
  ASSESSOR_TRY(journal.head, store::journal_head(database));
  return journal;
}

/// By a connection of its own, as read_journal.
Result<cli::PaperVerdict> compare_paper(const store::WorkspaceFolder& folder, const store::Guard& guard,
                                        cli::PaperVerdict verdict, const JobControl& control) {
  ASSESSOR_TRY(const store::Database database, store::Database::open(folder.database(), store::Access::read));
  ASSESSOR_CHECK(cli::compare_records(
      folder, {.printed = {}, .stop = control.stop(), .unlocked = guard},
      [&](const session::HistoryQuery& query) { return store::read_history(database, query, guard); },
      verdict));
  return verdict;
}

ui::WorkspaceCheck check_of(const store::CheckReport& report) {
  ui::WorkspaceCheck check{report.whole(), cli::outcome_of(report), {}, {}, cli::facts_of(report)};
  for (const store::CheckFinding& finding : report.findings)
    (finding.harmless ? check.harmless : check.damages).push_back(cli::sentence_of(finding));
  return check;
}

}  // namespace

void back_up_quietly(DeskState& state, const std::string& cause) {
  start_job<Nothing>(
      state, {.what = "backup", .shown = false},
      [folder = state.folder(), now = state.clock(), cause](const JobControl&) -> Result<Nothing> {
        const auto made = store::make_backup(folder, {now, cause});
        give_back_memory();
        ASSESSOR_CHECK(made.map([](const auto&) {}));
        return Nothing{};
      },
      {});
}

void carry_out(DeskState& state, const ui::BackUp&) {
  if (!state.open) return;
  start_job<Nothing>(
      state, {.what = "backup"},
      [folder = state.folder(), now = state.clock()](const JobControl&) -> Result<Nothing> {
        ASSESSOR_CHECK(store::make_backup(folder, {now, "manual"}).map([](const auto&) {}));
        return Nothing{};
      },
      [&state](Nothing) { carry_out(state, ui::ListBackups{}); });
}

void carry_out(DeskState& state, const ui::ListBackups&) {
  if (!state.open) return;
  using List = std::vector<ui::Backup>;
  start_job<List>(
      state, {.what = "backups", .shown = false},
      [folder = state.folder()](const JobControl& control) { return read_backups(folder, control); },
      [&state](List backups) { state.desk.backups = std::move(backups); });
}

void carry_out(DeskState& state, const ui::RestoreBackup& action) {
  if (!state.open || !may_leave(state)) return;
  if (state.session()->read_only())
    return complain(state, state.session()->dispatch(session::EditOffice{}, {}).error());
  start_job<Restored>(
      state, {.what = "restore", .params = {{"name", action.name}}, .outlives_workspace = true},
      [left = take_off(state), name = action.name, terms = opening_terms(state)](const JobControl&) {
        return restore(*left, name, terms);
      },
      [&state](const Restored& restored) {
        if (!state.open) adopt(state, std::move(*restored.opened));
        if (restored.problem) complain(state, *restored.problem);
      });
}

void carry_out(DeskState& state, const ui::RemoveBackup& action) {
  if (!state.open || state.session()->read_only()) return;
  start_job<Nothing>(
      state, {.what = "remove_backup", .shown = false},
      [folder = state.folder(), name = action.name](const JobControl&) -> Result<Nothing> {
        ASSESSOR_CHECK(store::remove_backup(folder, name));
        return Nothing{};
      },
      [&state](Nothing) {
        say(state, ui::Message::Tone::good, "desk.backup_removed");
        carry_out(state, ui::ListBackups{});
      });
}

void carry_out(DeskState& state, const ui::HandOver& action) {
  if (!state.open) return;
  const std::string path = path_text(action.folder);
  start_job<Nothing>(state, {.what = "hand_over", .params = {{"path", path}}, .folder = action.folder},
                     [folder = state.folder(), target = action.folder,
                      readme = std::string(state.words().plain("desk.handover_readme")),
                      name = std::string(state.words().plain("desk.handover_readme_name"))](
                         const JobControl& control) -> Result<Nothing> {
                       store::HandoverOptions options;
                       options.readme = readme;
                       options.readme_name = name;
                       options.stop = control.stop();
                       options.progress = [&control](std::size_t done, std::size_t of) {
                         control.progress(static_cast<int>(done), static_cast<int>(of));
                       };
                       ASSESSOR_CHECK(store::make_handover(folder, target, options).map([](const auto&) {}));
                       return Nothing{};
                     },
                     {});
}

void carry_out(DeskState& state, const ui::CheckWorkspace&) {
  if (!state.open) return;
  start_job<store::CheckReport>(
      state, {.what = "check"},
      [folder = state.folder(), guard = state.open->store->guard()](const JobControl& control) {
        return store::check_workspace(folder, {.printed = {}, .stop = control.stop(), .unlocked = guard});
      },
      [&state](const store::CheckReport& report) {
        state.desk.check = check_of(report);
        const auto tone = report.whole() ? ui::Message::Tone::good : ui::Message::Tone::trouble;
        say(state, tone, report.whole() ? "desk.check_whole" : "desk.check_findings",
            {{"records", std::to_string(report.records)},
             {"files", std::to_string(report.evidence_files)},
             {"count", std::to_string(state.desk.check->damages.size())}});
      });
}

void carry_out(DeskState& state, const ui::CheckPaper& action) {
  if (!state.open) return;
  if (state.desk.seal == ui::SealState::locked) return complain(state, {"workspace-sealed", {}, {}});
  const auto printed = report::parse_check_text(action.text);
  if (!printed) {
    // Told where it was typed: a banner would stand behind the dialog.
    const Error& error = printed.error();
    state.desk.paper_check = ui::PaperCheck{action.text, false, {{"error." + error.code, error.params}}};
    return;
  }
  start_job<cli::PaperVerdict>(
      state, {.what = "paper"},
      [folder = state.folder(), guard = state.open->store->guard(),
       verdict = cli::compare_sheet(*state.session(), *printed)](const JobControl& control) {
        return compare_paper(folder, guard, verdict, control);
      },
      [&state, text = action.text](const cli::PaperVerdict& verdict) {
        state.desk.paper_check = ui::PaperCheck{text, verdict.holds(), cli::sentences_of(verdict)};
      });
}

void carry_out(DeskState& state, const ui::ReadJournal& action) {
  if (!state.open) return;
  start_job<ui::Journal>(
      state, {.what = "journal", .shown = false},
      [folder = state.folder(), guard = state.open->store->guard(), action,
       sieve = session::JournalSieve(action.filter, state.session()->state())](const JobControl&) {
        return read_journal(folder, guard, action, sieve);
      },
      [&state](ui::Journal journal) { state.desk.journal = std::move(journal); });
}

}  // namespace assessor::app
