#include "session/session.h"

#include <utility>

#include "exchange/standard_reader.h"
#include "session/agreement.h"
#include "session/apart.h"
#include "session/journal_name.h"
#include "session/planning.h"
#include "session/score_book.h"
#include "session/sheet.h"

namespace assessor::session {

namespace {

/// A projection that is made anew when the records, the standards or the day have changed.
template <class Value>
struct Projection {
  std::uint64_t revision = UINT64_MAX;
  Date day;
  Value value;
};

Result<std::shared_ptr<const Standard>> parsed(const PinnedBytes& pinned) {
  exchange::StandardRead read = exchange::read_standard(pinned.bytes);
  if (read.standard && read.standard->digest == pinned.digest)
    return std::make_shared<const Standard>(std::move(*read.standard));
  std::string code = read.findings.empty() ? "digest" : read.findings.front().code;
  return fail("standard-damaged", {{"digest", pinned.digest}, {"reason", std::move(code)}});
}

}  // namespace

struct Session::Parts {
  Parts(Port& to, SessionSetup with)
      : port(to), setup(std::move(with)), undo(setup.undo_reach), book(state, standards) {}

  void take_in(Loaded loaded) {
    state = std::move(loaded.state);
    last_sequence = loaded.last_sequence;
    problems = std::move(loaded.problems);
    for (const PinnedBytes& pinned : loaded.standards) {
      auto standard = parsed(pinned);
      if (standard)
        standards.add(std::move(*standard));
      else
        problems.push_back(standard.error());
    }
    undo = UndoHistory(setup.undo_reach);
    for (const Transaction& transaction : loaded.recent) undo.add(transaction);
    book.touch_all();
    look_again();
  }

  /// What the viewer sees, made anew.
  void look_again() {
    veil = Veil(state, viewer);
    seen = veil.empty() ? std::nullopt : std::optional(veil.shown(state));
    ++generation;
  }

  /// Where nothing begins or ends to be hidden, what is seen changes in place.
  void show(const Transaction& transaction) {
    if (Veil(state, viewer) != veil) return look_again();
    if (seen)
      for (const Change& change : transaction.changes)
        put(*seen, change.key, veil.shown(change.key, change.after));
    ++generation;
  }

  void commit(Transaction transaction) {
    transaction.sequence = ++last_sequence;
    apply(state, transaction);
    for (const Change& change : transaction.changes) book.touch(change);
    undo.add(transaction);
    show(transaction);
    queue->add(std::move(transaction));
  }

  template <class Value, class Build>
  const Value& projected(Projection<Value>& projection, Date day, Build build) {
    if (projection.revision != generation || projection.day != day) {
      projection.value = build();
      projection.revision = generation;
      projection.day = day;
    }
    return projection.value;
  }

  Port& port;
  SessionSetup setup;
  WorkspaceState state;
  std::string viewer, viewed_period;
  Veil veil;
  std::optional<WorkspaceState> seen;  ///< by the viewer; nothing: all of it
  Standards standards;
  std::vector<Error> problems;
  UndoHistory undo;
  ScoreBook book;
  Date book_day;
  std::int64_t last_sequence = 0;
  std::int64_t port_version = 0;
  std::uint64_t generation = 0;
  Projection<Overview> overview;
  Projection<City> city;
  Projection<std::vector<Task>> worklist;
  std::unique_ptr<SaveQueue> queue;  // last: its worker ends before the rest goes
};

Session::Session(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
Session::~Session() = default;

Result<std::unique_ptr<Session>> Session::open(Port& port, SessionSetup setup) {
  // The version first: what is written in between is then read again, never missed.
  ASSESSOR_TRY(const std::int64_t version, port.version());
  ASSESSOR_TRY(Loaded loaded, port.load());
  auto parts = std::make_unique<Parts>(port, std::move(setup));
  parts->take_in(std::move(loaded));
  parts->port_version = version;
  parts->queue = std::make_unique<SaveQueue>(port, parts->setup.clock, parts->setup.on_saved);
  return std::unique_ptr<Session>(new Session(std::move(parts)));
}

void Session::view_as(const std::string& viewer) {
  if (m_parts->viewer == viewer) return;
  m_parts->viewer = viewer;
  m_parts->look_again();
}
void Session::view_period(const std::string& period) {
  if (m_parts->viewed_period == period) return;
  m_parts->viewed_period = period;
  ++m_parts->generation;
}
const std::string& Session::period() const {
  const std::string& viewed = m_parts->viewed_period;
  return state().period(viewed) == nullptr ? state().office.current_period : viewed;
}
const Veil& Session::veil() const {
  return m_parts->veil;
}
const WorkspaceState& Session::state() const {
  return m_parts->seen ? *m_parts->seen : m_parts->state;
}
const Standards& Session::standards() const {
  return m_parts->standards;
}
const std::vector<Error>& Session::problems() const {
  return m_parts->problems;
}
Instant Session::now() const {
  return m_parts->setup.clock();
}
bool Session::read_only() const {
  return !m_parts->port.writable();
}
std::optional<LockHolder> Session::writer() const {
  return m_parts->port.writer();
}

Date Session::today() const {
  if (m_parts->setup.today) return *m_parts->setup.today;
  const Office& office = m_parts->state.office;
  return office.fixed_today ? *office.fixed_today : now().date_at(office.utc_offset_minutes);
}

Context Session::context(const std::string& actor) const {
  return {m_parts->state, m_parts->standards, actor, now(), today()};
}

Result<void> Session::check_writable() const {
  if (!read_only()) return {};
  const std::optional<LockHolder> holder = writer();
  return fail("read-only", {{"name", holder ? holder->name : std::string()}});
}

Result<void> Session::dispatch(const Command& command, const std::string& actor) {
  ASSESSOR_CHECK(check_writable());
  const Context with = context(actor);
  ASSESSOR_TRY(ChangeSet set, plan(with, command));
  if (set.changes.empty()) return {};
  Transaction transaction;
  transaction.at = with.now;
  transaction.actor = actor;
  transaction.command = journal_name(command);
  transaction.reason = std::move(set.reason);
  transaction.changes = std::move(set.changes);
  m_parts->commit(std::move(transaction));
  return {};
}

Result<void> Session::undo(const std::string& actor) {
  ASSESSOR_CHECK(check_writable());
  ASSESSOR_TRY(Transaction transaction, m_parts->undo.undo(context(actor)));
  m_parts->commit(std::move(transaction));
  return {};
}

Result<void> Session::redo(const std::string& actor) {
  ASSESSOR_CHECK(check_writable());
  ASSESSOR_TRY(Transaction transaction, m_parts->undo.redo(context(actor)));
  m_parts->commit(std::move(transaction));
  return {};
}

std::optional<UndoLabel> Session::next_undo(const std::string& actor) const {
  return m_parts->undo.next_undo(actor);
}
std::optional<UndoLabel> Session::next_redo(const std::string& actor) const {
  return m_parts->undo.next_redo(actor);
}
SaveStatus Session::save_status() const {
  return m_parts->queue->status();
}
void Session::retry_saving() {
  m_parts->queue->retry();
}
Result<void> Session::flush() {
  return m_parts->queue->flush();
}

Result<StandardPin> Session::pin_standard(const std::string& bytes) {
  ASSESSOR_CHECK(check_writable());
  exchange::StandardRead read = exchange::read_standard(bytes);
  if (!read.standard) {
    const std::string first = read.findings.empty() ? std::string() : read.findings.front().code;
    return fail("standard-has-errors", {{"code", first}, {"count", std::to_string(read.findings.size())}});
  }
  const StandardPin pin = pin_of(*read.standard);
  ASSESSOR_CHECK(m_parts->port.pin_standard({pin.digest, bytes}));
  m_parts->standards.add(std::make_shared<const Standard>(std::move(*read.standard)));
  m_parts->book.touch_all();
  ++m_parts->generation;
  return pin;
}

Result<bool> Session::refresh() {
  if (!read_only()) return false;
  ASSESSOR_TRY(const std::int64_t version, m_parts->port.version());
  if (version == m_parts->port_version) return false;
  ASSESSOR_TRY(Loaded loaded, m_parts->port.load());
  m_parts->take_in(std::move(loaded));
  m_parts->port_version = version;
  return true;
}

Result<std::vector<Transaction>> Session::history(const HistoryQuery& query) const {
  ASSESSOR_TRY(std::vector<Transaction> found, m_parts->port.history(query));
  for (Transaction& transaction : found) m_parts->veil.cover(transaction);
  return found;
}

Result<JournalHead> Session::head() {
  ASSESSOR_CHECK(flush());
  return m_parts->port.head();
}

ScoreBook& Session::book() const {
  if (m_parts->book_day != today()) {
    m_parts->book_day = today();
    m_parts->book.touch_all();
  }
  return m_parts->book;
}

const Standard* Session::standard_of(const std::string& assessment) const {
  const Assessment* found = m_parts->state.assessment(assessment);
  return found == nullptr ? nullptr : m_parts->standards.of(found->standard);
}
bool Session::shows_sheet(const StageKey& stage) const {
  if (m_parts->veil.hides(stage)) return false;
  const StageRecord* record = m_parts->state.stage(stage);
  if (record == nullptr || record->raters.empty() || !being_worked_on(*record)) return true;
  const scoring::Agreement* agreement = book().agreement(stage);
  return agreement != nullptr && agreement->settled();
}
const AnswerSheet* Session::sheet_of(const StageKey& stage) const {
  return shows_sheet(stage) ? book().sheet(stage, today()) : nullptr;
}
const scoring::Score* Session::score_of(const StageKey& stage) const {
  return shows_sheet(stage) ? book().score(stage, today()) : nullptr;
}
const scoring::Agreement* Session::agreement_of(const StageKey& stage) const {
  return book().agreement(stage);
}
std::optional<StageKey> Session::latest_sent(const std::string& assessment) const {
  return book().latest_sent(assessment);
}
const AnswerSheet* Session::sent_sheet(const StageKey& stage) const {
  return m_parts->veil.hides(stage) ? nullptr : book().sent_sheet(stage);
}
const scoring::Score* Session::sent_score(const StageKey& stage) const {
  return m_parts->veil.hides(stage) ? nullptr : book().sent_score(stage);
}
std::vector<scoring::PreviousResult> Session::previous_results(const std::string& assessment) const {
  return book().previous_results(assessment);
}

const AnswerSheet* Session::previous_sheet(const StageKey& stage) const {
  const Standard* standard = standard_of(stage.assessment);
  const Stage* own = standard == nullptr ? nullptr : standard->stage(stage.stage);
  if (own == nullptr || own->inherits.empty()) return nullptr;
  return sheet_of(own_key(stage.assessment, own->inherits));
}

std::vector<Blocker> Session::blockers_of(const StageKey& stage) const {
  const Standard* standard = standard_of(stage.assessment);
  if (standard != nullptr)
    if (auto unsettled = unsettled_blockers(m_parts->state, *standard, stage); !unsettled.empty())
      return unsettled;
  const AnswerSheet* sheet = sheet_of(stage);
  const scoring::Score* score = score_of(stage);
  if (standard == nullptr || sheet == nullptr || score == nullptr) return {};
  return blockers(*standard, *sheet, *score, previous_sheet(stage));
}

bool Session::score_hidden(const StageKey& stage) const {
  const Standard* standard = standard_of(stage.assessment);
  const Stage* own = standard == nullptr ? nullptr : standard->stage(stage.stage);
  return own != nullptr && own->hide_score_until_sent && sent_sheet(stage) == nullptr &&
         !state().office.shows_own_score_before_sending;
}

const Overview& Session::overview() const {
  return m_parts->projected(m_parts->overview, today(),
                            [&] { return build_overview(*this, period()); });
}
const City& Session::city() const {
  return m_parts->projected(m_parts->city, today(), [&] { return build_city(overview()); });
}
const std::vector<Task>& Session::worklist() const {
  return m_parts->projected(m_parts->worklist, today(), [&] { return build_worklist(*this, overview()); });
}

}  // namespace assessor::session
