#pragma once

#include <string>
#include <vector>

#include "i18n/sentence.h"
#include "report/check_text.h"
#include "session/journal_filter.h"
#include "session/session.h"
#include "store/check.h"

namespace assessor::cli {

// The text of a printed code against the workspace, the same in the window and on the command line.

struct PaperFinding {
  std::string code, printed, found;
  i18n::Sentence sentence;
};

struct PaperVerdict {
  report::CheckText printed;
  std::vector<PaperFinding> findings;
  bool known = false;  ///< the assessment is in the workspace
  std::string organization, period;
  std::int64_t later = 0;  ///< journal entries since the paper was printed
  bool erased = false;     ///< since then words of the sheet were erased, or parts of a picture covered

  bool holds() const { return findings.empty(); }
};

/// The sheet that the text is about, against the sheet as it was sent.
PaperVerdict compare_sheet(const session::Session& session, const report::CheckText& printed);
/// Adds what records, pinned standards and journal say. Whether the evidence files are there says nothing
/// about a paper. Errors: those of check_workspace and of `history`.
Result<void> compare_records(const store::WorkspaceFolder& folder, const store::CheckOptions& options,
                             const session::HistoryReader& history, PaperVerdict& verdict);
/// What the paper is about, what differs, and what a code can say at all.
std::vector<i18n::Sentence> sentences_of(const PaperVerdict& verdict);

}  // namespace assessor::cli
