#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/platform/clock.h"
#include "scoring/agreement.h"
#include "scoring/score.h"
#include "session/blockers.h"
#include "session/overview.h"
#include "session/plan.h"
#include "session/port.h"
#include "session/save_queue.h"
#include "session/undo.h"
#include "session/veil.h"
#include "session/worklist.h"

namespace assessor::session {

class ScoreBook;

struct SessionSetup {
  Clock clock;
  std::function<void()> on_saved;  ///< called from the save worker: wake the window, nothing else
  std::optional<Date> today;       ///< `--today`; else the practice workspace's own day; else the clock's
  std::size_t undo_reach = k_undo_reach;
};

/// The application without a face. Used from one thread; workers get values (a sheet, a score, a state).
class Session {
 public:
  /// The port must outlive the session. Errors: those of Port::load.
  static Result<std::unique_ptr<Session>> open(Port& port, SessionSetup setup);
  ~Session();  ///< waits until all that can be saved is saved

  /// Who looks. What raters who work apart may not see of each other is in no answer of this session: not in
  /// the records, sheets, scores or history. Until a viewer is named nobody's hidden sheet shows.
  void view_as(const std::string& viewer);
  const Veil& veil() const;
  /// Looks at another period without changing anything: the projections below are of it. Empty or unknown:
  /// the office's current one.
  void view_period(const std::string& period);
  /// The one looked at; empty: none was opened yet.
  const std::string& period() const;
  /// All records but those that the viewer may not see yet.
  const WorkspaceState& state() const;
  const Standards& standards() const;
  /// What did not load whole: record-damaged {key}, standard-damaged {digest, reason} (what such a standard
  /// rates shows no score).
  const std::vector<Error>& problems() const;
  Date today() const;
  Instant now() const;
  bool read_only() const;
  std::optional<LockHolder> writer() const;  ///< who edits, when that is why we only read
  /// With all records, hidden ones too: for predicates and plans, never to show something from.
  Context context(const std::string& actor) const;

  /// Applies the command at once and queues it for saving. Errors: those of plan(), read-only {name}.
  Result<void> dispatch(const Command& command, const std::string& actor);
  /// Takes back the person's newest command; error codes in undo.h.
  Result<void> undo(const std::string& actor);
  Result<void> redo(const std::string& actor);
  std::optional<UndoLabel> next_undo(const std::string& actor) const;
  std::optional<UndoLabel> next_redo(const std::string& actor) const;

  SaveStatus save_status() const;
  void retry_saving();
  Result<void> flush();

  /// Reads, pins and returns a standard. The bytes must pass the linter without errors.
  Result<StandardPin> pin_standard(const std::string& bytes);
  /// Read-only view: takes in what the writer has saved since. True when something changed.
  Result<bool> refresh();
  Result<std::vector<Transaction>> history(const HistoryQuery& query) const;
  Result<JournalHead> head();  ///< after flush()

  const Standard* standard_of(const std::string& assessment) const;
  /// What stands in a stage now: live while it is open or returned (day of assessment: today), as sent
  /// afterwards. Null: the stage was never opened, the viewer may not see it, or two rate it apart and do not
  /// agree yet. Valid until the next change.
  const AnswerSheet* sheet_of(const StageKey& stage) const;
  /// Score of sheet_of; null without sheet or standard.
  const scoring::Score* score_of(const StageKey& stage) const;
  /// The last stage, in the standard's order, that was sent and not superseded: what Beranda, Lembaga, Peta
  /// kota, Pembanding and reports show.
  std::optional<StageKey> latest_sent(const std::string& assessment) const;
  /// The sheet as last sent, also while the stage is returned and open again.
  const AnswerSheet* sent_sheet(const StageKey& stage) const;
  const scoring::Score* sent_score(const StageKey& stage) const;
  /// The sheet of the stage that this one inherits from, as sent; null: none.
  const AnswerSheet* previous_sheet(const StageKey& stage) const;
  /// How the two sheets of a stage rated apart compare; null: not rated apart, or not both sent yet.
  const scoring::Agreement* agreement_of(const StageKey& stage) const;
  std::vector<Blocker> blockers_of(const StageKey& stage) const;
  /// Levels of earlier periods of the same organization and standard, newest first.
  std::vector<scoring::PreviousResult> previous_results(const std::string& assessment) const;
  /// True where the standard hides the score of an unsent stage and the office does not lift that.
  bool score_hidden(const StageKey& stage) const;

  // Projections, computed once a revision and day. The period is period().
  const Overview& overview() const;
  const City& city() const;
  const std::vector<Task>& worklist() const;

 private:
  struct Parts;
  explicit Session(std::unique_ptr<Parts> parts);
  Result<void> check_writable() const;
  ScoreBook& book() const;
  bool shows_sheet(const StageKey& stage) const;
  std::unique_ptr<Parts> m_parts;
};

}  // namespace assessor::session
