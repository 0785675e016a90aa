#include "cli/paper_check.h"

#include <algorithm>
#include <utility>

#include "cli/check_words.h"
#include "cli/printed_check.h"
#include "session/journey.h"

namespace assessor::cli {

namespace {

PaperFinding difference(const std::string& code, const std::string& printed, const std::string& found) {
  return {code, printed, found, {"paper_check." + code, {{"printed", printed}, {"found", found}}}};
}

bool touches(const session::Transaction& transaction, const session::Key& key) {
  return std::any_of(transaction.changes.begin(), transaction.changes.end(),
                     [&](const session::Change& change) { return change.key == key; });
}

/// Among the newest `entries` of the journal. An erasure changes the digest of a sheet, and nothing that its
/// score rests on.
Result<bool> erased_since(const session::HistoryReader& history, const StageKey& stage,
                          std::int64_t entries) {
  const session::Key sheet = session::Key::sheet(stage);
  for (session::HistoryQuery query; entries > 0;) {
    ASSESSOR_TRY(const auto page, history(query));
    if (page.empty()) return false;
    for (const session::Transaction& transaction : page) {
      if (entries <= 0) return false;
      if (session::is_erasure(transaction.command) && touches(transaction, sheet)) return true;
      entries -= static_cast<std::int64_t>(transaction.changes.size());
    }
    query.before = page.back().sequence;
  }
  return false;
}

}  // namespace

PaperVerdict compare_sheet(const session::Session& session, const report::CheckText& printed) {
  PaperVerdict verdict{.printed = printed};
  const auto add = [&](const std::string& code, const std::string& on_paper, const std::string& here) {
    verdict.findings.push_back(difference(code, on_paper, here));
  };
  const Assessment* assessment = session.state().assessment(printed.assessment);
  if (assessment == nullptr) {
    add("assessment-unknown", printed.assessment, "");
    return verdict;
  }
  verdict.known = true;
  verdict.period = assessment->period;
  const Organization* organization = session.state().organization(assessment->organization);
  if (organization != nullptr) verdict.organization = organization->name;
  const auto now = check_of(session, session::own_key(printed.assessment, printed.stage), {});
  if (!now) {
    add("stage-not-sent", printed.stage, "");
    return verdict;
  }
  for (const report::CheckDifference& one : report::differences(printed, *now))
    add(one.part + "-differs", one.printed, one.found);
  return verdict;
}

Result<void> compare_records(const store::WorkspaceFolder& folder, const store::CheckOptions& options,
                             const session::HistoryReader& history, PaperVerdict& verdict) {
  const report::CheckText& printed = verdict.printed;
  store::CheckOptions asked = options;
  asked.printed = store::PrintedHead{printed.head, printed.count};
  ASSESSOR_TRY(const store::CheckReport report, store::check_workspace(folder, asked));
  for (const store::CheckFinding& finding : report.findings)
    if (!finding.harmless && finding.in_database())
      verdict.findings.push_back({finding.code, "", "", sentence_of(finding)});
  verdict.later = report.head.count - printed.count;
  ASSESSOR_TRY(verdict.erased,
               erased_since(history, session::own_key(printed.assessment, printed.stage), verdict.later));
  return {};
}

std::vector<i18n::Sentence> sentences_of(const PaperVerdict& verdict) {
  std::vector<i18n::Sentence> said;
  if (verdict.known)
    said.push_back({"paper_check.about",
                    {{"organization", verdict.organization},
                     {"period", verdict.period},
                     {"stage", verdict.printed.stage}}});
  for (const PaperFinding& finding : verdict.findings) said.push_back(finding.sentence);
  said.push_back({verdict.holds() ? "paper_check.holds" : "paper_check.differs"});
  if (verdict.erased) said.push_back({"paper_check.erased"});
  if (verdict.holds() && verdict.later > 0)
    said.push_back({"paper_check.later", {{"count", std::to_string(verdict.later)}}});
  said.push_back({"paper_check.no_signature"});
  return said;
}

}  // namespace assessor::cli
