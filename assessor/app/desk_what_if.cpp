// The paper of "bagaimana jika": worked out here, written by a worker.

#include "app/desk_what_if.h"

#include <memory>

#include "app/desk_actions.h"
#include "app/desk_jobs.h"
#include "base/hash.h"
#include "base/platform/files.h"
#include "base/platform/paths.h"
#include "cli/what_if_gathering.h"
#include "report/report_file.h"
#include "report/report_format.h"
#include "session/standards.h"
#include "store/export_log.h"
#include "ui/screens/report_kinds.h"

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

scoring::Assumptions assumed_in(const Standard& standard, const ui::PaperWords& words) {
  scoring::Assumptions assumed;
  for (const auto& [id, points] : words.fill) {
    const auto criterion = standard.criterion_by_id.find(id);
    const auto number = Rational::parse_decimal(points);
    if (criterion != standard.criterion_by_id.end() && number) assumed[criterion->second] = *number;
  }
  return assumed;
}

/// None: there is no such sheet, or its score may not be seen.
std::optional<cli::TrialPaper> paper_of(const session::Session& session, const ui::ReportOrder& order) {
  if (order.organizations.empty() || order.sections.empty()) return std::nullopt;
  const session::WorkspaceState& state = session.state();
  const std::string& period = state.office.current_period;
  const Organization* organization = state.organization(order.organizations.front());
  const Assessment* assessment = state.assessment_of(order.organizations.front(), period);
  if (organization == nullptr || assessment == nullptr) return std::nullopt;
  const StageKey key = session::own_key(assessment->id, *order.sections.begin());
  const Standard* standard = session.standard_of(assessment->id);
  const AnswerSheet* sheet = session.sheet_of(key);
  const scoring::Score* score = session.score_of(key);
  if (standard == nullptr || sheet == nullptr || score == nullptr || session.score_hidden(key))
    return std::nullopt;
  const scoring::PreparedStandard prepared(*standard);
  return cli::TrialPaper{state.office,
                         *organization,
                         period,
                         standard,
                         *sheet,
                         *score,
                         cli::try_out(prepared, *sheet, *score, assumed_in(*standard, order.words),
                                      session.previous_results(assessment->id))};
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

bool print_what_if(DeskState& state, const ui::PrintReports& action, const std::filesystem::path& folder) {
  const std::string kind(ui::k_trial_paper);
  if (action.order.kind != kind) return false;
  const session::Session& session = *state.session();
  auto paper = paper_of(session, action.order);
  if (!paper) {
    const std::string who = action.order.organizations.empty() ? "" : action.order.organizations.front();
    complain(state, {"organization-missing", {{"organization", who}}, {}});
    return true;
  }
  const std::string name = paper->organization.name;
  const auto file = folder / path_of(report::report_file_name(kind, name, paper->period, "pdf"));
  const auto words = state.catalogs.find(action.order.language);
  const store::ExportNote note{
      session.now(), user_name(), kind, "pdf", name, paper->period, path_text(file.filename()), {}};
  const auto sheet = std::make_shared<const Sheet>(
      Sheet{std::move(*paper), session.standards(),
            words == state.catalogs.end() ? state.catalogs.at(state.desk.language) : words->second,
            session.today(), note, state.folder(), state.open->store->guard(), file});
  start_job<Nothing>(state,
                     {.what = "what-if",
                      .params = {{"path", path_text(file)}},
                      .folder = folder,
                      .outlives_workspace = true},
                     [sheet](const JobControl&) { return write(*sheet); }, {});
  return true;
}

}  // namespace assessor::app
