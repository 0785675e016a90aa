#include "cli/scored_file.h"

#include "cli/standard_files.h"

namespace assessor::cli {

namespace {

/// Earlier cycles, each judged in the light of those before it.
Result<std::vector<scoring::PreviousResult>> score_previous(const Console& console,
                                                            const std::vector<std::string>& files,
                                                            const Standard& standard) {
  std::vector<scoring::PreviousResult> results;  // newest first, filled from the oldest on
  for (auto path = files.rbegin(); path != files.rend(); ++path) {
    ASSESSOR_TRY(const AnswerSheet sheet, load_answers(console, *path, standard));
    const scoring::Score score = scoring::score(standard, sheet, results);
    results.insert(results.begin(), {sheet.period, score.level});
  }
  return results;
}

Result<ScoredFile> score_files(const Console& console, const ScoredFileNames& names) {
  for (const auto& [option, path] : {std::pair{"--standard", &names.standard}, {"--answers", &names.answers}})
    if (path->empty()) return fail("usage-missing", {{"option", option}});
  ScoredFile file;
  ASSESSOR_TRY(file.standard, load_standard(console, names.standard));
  ASSESSOR_TRY(file.sheet, load_answers(console, names.answers, file.standard));
  ASSESSOR_TRY(file.previous, score_previous(console, names.previous, file.standard));
  file.score = scoring::score(file.standard, file.sheet, file.previous);
  return file;
}

/// What a stage holds, as far as whoever looks may see it.
struct Standing {
  const AnswerSheet* sheet = nullptr;
  const scoring::Score* score = nullptr;
};

Result<Standing> standing_of(const OpenedWorkspace& opened, const Assessment& assessment,
                             const Selection& at) {
  const session::Session& session = *opened.session;
  if (at.stage.empty()) {
    const auto sent = session.latest_sent(assessment.id);
    return sent ? Standing{session.sent_sheet(*sent), session.sent_score(*sent)} : Standing{};
  }
  ASSESSOR_TRY(const StageKey stage, find_stage(opened, at));
  if (session.score_hidden(stage)) return Standing{};
  return Standing{session.sheet_of(stage), session.score_of(stage)};
}

Result<ScoredFile> score_recorded(const Console& console, const Selection& at) {
  ASSESSOR_TRY(OpenedWorkspace found, open_to_read(console, at.workspace, at.as));
  const auto opened = std::make_shared<const OpenedWorkspace>(std::move(found));
  ASSESSOR_TRY(const Assessment* assessment, find_assessment(opened->state(), at));
  const Standard* standard = opened->session->standard_of(assessment->id);
  if (standard == nullptr) return fail("standard-missing", {{"digest", assessment->standard.digest}});
  ASSESSOR_TRY(const Standing standing, standing_of(*opened, *assessment, at));
  const Organization* organization = opened->state().organization(assessment->organization);
  if (standing.sheet == nullptr || standing.score == nullptr)
    return fail("result-missing", {{"name", organization->name}});
  return ScoredFile{*standard,         *standing.sheet, opened->session->previous_results(assessment->id),
                    *standing.score,   opened,          assessment->organization,
                    assessment->period};
}

}  // namespace

void declare_scored_file(Syntax& syntax, ScoredFileNames& names) {
  syntax.place("workspace", names.at.workspace, false);
  syntax.word("--standard", names.standard, {"file"});
  syntax.word("--answers", names.answers, {"file"});
  syntax.words("--previous", names.previous, {"file"});
  syntax.word("--organization", names.at.organization, {"organization"});
  syntax.word("--period", names.at.period, {"period"});
  syntax.word("--stage", names.at.stage, {"stage", "sent_stage"});
  syntax.word("--as", names.at.as, {"person", "viewer"});
}

void declare_scored_csv(Syntax& syntax, ScoredFileNames& names) {
  syntax.flag("--csv", names.csv);
}

Result<ScoredFile> score_file(const Console& console, const ScoredFileNames& names) {
  const bool from_files = !names.standard.empty() || !names.answers.empty() || !names.previous.empty();
  const bool from_records = !names.at.workspace.empty() || !names.at.organization.empty();
  if (from_files && from_records) return fail("usage-files-or-workspace");
  if (!from_records) return score_files(console, names);
  if (names.at.workspace.empty())
    return fail("usage-missing", {{"option", console.say("cli.value.workspace")}});
  if (names.at.organization.empty()) return fail("usage-missing", {{"option", "--organization"}});
  return score_recorded(console, names.at);
}

}  // namespace assessor::cli
