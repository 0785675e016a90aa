#include "cli/printed_check.h"

#include "base/hash.h"
#include "exchange/answers_file.h"

namespace assessor::cli {

std::optional<report::CheckText> check_of(const session::Session& session, const StageKey& stage,
                                          const session::JournalHead& head) {
  const Assessment* assessment = session.state().assessment(stage.assessment);
  const AnswerSheet* sheet = session.sent_sheet(stage);
  if (assessment == nullptr || sheet == nullptr) return std::nullopt;
  const scoring::Score* score = session.sent_score(stage);
  report::CheckText check{stage.assessment, stage.stage, {}, {}, {}, {}, {}, head.count};
  if (score != nullptr) {
    check.level = score->level;
    check.total = score->total;
  }
  check.standard = report::short_digest(assessment->standard.digest);
  check.answers = report::short_digest(sha256(exchange::write_answers(*sheet)));
  check.head = report::short_digest(head.hash);
  return check;
}

}  // namespace assessor::cli
