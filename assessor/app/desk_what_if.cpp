// The paper of "bagaimana jika": worked out here, written by a worker.

#include <memory>

#include "app/desk_actions.h"
#include "app/desk_jobs.h"
#include "app/report_paper.h"
#include "base/hash.h"
#include "base/platform/files.h"
#include "base/platform/paths.h"
#include "cli/what_if_gathering.h"
#include "report/report_file.h"
#include "report/report_format.h"
#include "session/standards.h"
#include "store/export_log.h"

namespace assessor::app {

namespace {

/// What the worker needs, also after the workspace was closed. The standards live as long as this.
struct Sheet {
  cli::TrialPaper paper;
  session::Standards standards;
  std::shared_ptr<const i18n::Catalog> words;
  Date date;
  store::ExportNote note;
  store::WorkspaceFolder from;
  store::Guard guard;
  std::filesystem::path file;
};

/// None: there is no such sheet, or its score may not be seen.
std::optional<cli::TrialPaper> paper_of(const session::Session& session, const ui::PrintTrial& wish) {
  const Organization* organization = session.state().organization(wish.organization);
  const Standard* standard = session.standard_of(wish.stage.assessment);
  const AnswerSheet* sheet = session.sheet_of(wish.stage);
  const scoring::Score* score = session.score_of(wish.stage);
  if (organization == nullptr || standard == nullptr || sheet == nullptr || score == nullptr ||
      session.score_hidden(wish.stage))
    return std::nullopt;
  return cli::TrialPaper{session.state().office,
                         *organization,
                         sheet->period,
                         standard,
                         *sheet,
                         *score,
                         cli::try_out(scoring::PreparedStandard(*standard), *sheet, *score, wish.assumed,
                                      session.previous_results(wish.stage.assessment))};
}

Result<Nothing> write(const Sheet& sheet) {
  ASSESSOR_TRY(report::Typesetter typesetter, report::Typesetter::create());
  ASSESSOR_TRY(const std::string bytes,
               report::write_report(sheet.paper.document(sheet.date, report::Paper::a4, *sheet.words), {},
                                    report::ReportFormat::pdf, typesetter));
  ASSESSOR_CHECK(make_directories(sheet.file.parent_path()));
  ASSESSOR_CHECK(report::save_report(sheet.file, bytes));
  store::ExportNote note = sheet.note;
  note.sha256 = sha256(bytes);
  ASSESSOR_CHECK(store::add_export_notes(sheet.from, {note}, sheet.guard));
  return Nothing{};
}

}  // namespace

void carry_out(DeskState& state, const ui::PrintTrial& action) {
  if (!state.open) return;
  const session::Session& session = *state.session();
  const Result<std::filesystem::path> folder = printing_folder(action.folder);
  if (!folder) return complain(state, folder.error());
  auto paper = paper_of(session, action);
  if (!paper) return complain(state, {"organization-missing", {{"organization", action.organization}}, {}});
  const std::string kind = cli::k_trial_paper, name = paper->organization.name;
  const auto file = *folder / path_of(report::report_file_name(kind, name, paper->period, "pdf"));
  const store::ExportNote note{
      session.now(), user_name(), kind, "pdf", name, paper->period, path_text(file.filename()), {}};
  const auto sheet = std::make_shared<const Sheet>(
      Sheet{std::move(*paper), session.standards(), state.catalogs.at(state.desk.language), session.today(),
            note, state.folder(), state.open->store->guard(), file});
  start_job<Nothing>(state,
                     {.what = "what-if",
                      .params = {{"path", path_text(file)}},
                      .folder = *folder,
                      .outlives_workspace = true},
                     [sheet](const JobControl&) { return write(*sheet); }, {});
}

}  // namespace assessor::app
