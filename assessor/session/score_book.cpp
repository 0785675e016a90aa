#include "session/score_book.h"

#include <functional>
#include <utility>

#include "session/agreement.h"
#include "session/journey.h"
#include "session/sheet.h"

namespace assessor::session {

namespace {

/// False for what no score rests on.
bool is_scored(RecordKind kind) {
  switch (kind) {
    case RecordKind::person:
    case RecordKind::finding:
    case RecordKind::hand_over:
    case RecordKind::objection:
    case RecordKind::plenary:
    case RecordKind::decision:
    case RecordKind::follow_up:
    case RecordKind::schedule:
      return false;
    default:
      return true;
  }
}

}  // namespace

void ScoreBook::touch(const Change& change) {
  if (change.key.kind == RecordKind::answer)
    ++m_stamps[change.key.stage_key()];
  else if (is_scored(change.key.kind))
    ++m_city;
}

void ScoreBook::touch_all() {
  ++m_city;
  m_prepared.clear();
}

const Standard* ScoreBook::standard_of(const std::string& assessment) const {
  const Assessment* found = m_state.assessment(assessment);
  return found == nullptr ? nullptr : m_standards.of(found->standard);
}

const scoring::PreparedStandard* ScoreBook::prepared_of(const std::string& assessment) {
  const Standard* standard = standard_of(assessment);
  return standard == nullptr ? nullptr : &m_prepared.try_emplace(standard, *standard).first->second;
}

std::uint64_t ScoreBook::stamp(const StageKey& stage) const {
  const auto found = m_stamps.find(stage);
  return found == m_stamps.end() ? 0 : found->second;
}

bool ScoreBook::fresh(const Entry& entry, const StageKey& stage) const {
  return entry.city == m_city && entry.stage == stamp(stage);
}

ScoreBook::Entry& ScoreBook::live(const StageKey& stage, Date today) {
  Entry& entry = m_live[stage];
  if (fresh(entry, stage)) return entry;
  entry = Entry{m_city, stamp(stage), std::nullopt, std::nullopt};
  const Standard* standard = standard_of(stage.assessment);
  if (standard != nullptr) entry.sheet = sheet_now(m_state, *standard, stage, today);
  return entry;
}

const AnswerSheet* ScoreBook::sheet(const StageKey& stage, Date today) {
  const StageRecord* record = m_state.stage(stage);
  if (record == nullptr) return nullptr;
  if (const AnswerSheet* sent = sent_sheet(stage); sent != nullptr && !being_worked_on(*record)) return sent;
  const Entry& entry = live(stage, today);
  return entry.sheet ? &*entry.sheet : nullptr;
}

const scoring::Score* ScoreBook::score(const StageKey& stage, Date today) {
  const AnswerSheet* sheet_now = sheet(stage, today);
  if (sheet_now == nullptr) return nullptr;
  if (sheet_now == sent_sheet(stage)) return sent_score(stage);
  Entry& entry = live(stage, today);
  if (!entry.score)
    entry.score =
        scoring::score(*prepared_of(stage.assessment), *sheet_now, previous_results(stage.assessment));
  return &*entry.score;
}

const AnswerSheet* ScoreBook::sent_sheet(const StageKey& stage) const {
  const auto found = m_state.sheets.find(stage);
  return found == m_state.sheets.end() ? nullptr : &found->second;
}

const scoring::Score* ScoreBook::sent_score(const StageKey& stage) {
  const AnswerSheet* sheet = sent_sheet(stage);
  const scoring::PreparedStandard* standard = prepared_of(stage.assessment);
  if (sheet == nullptr || standard == nullptr) return nullptr;
  Entry& entry = m_sent[stage];
  if (entry.city != m_city || !entry.score) {
    // An answer typed after a return changes nothing in what was sent: only the city's stamp counts.
    entry.city = m_city;
    entry.score = scoring::score(*standard, *sheet, previous_results(stage.assessment));
  }
  return &*entry.score;
}

const scoring::Agreement* ScoreBook::agreement(const StageKey& stage) {
  const scoring::PreparedStandard* standard = prepared_of(stage.assessment);
  if (standard == nullptr || !rated_apart(m_state, stage)) return nullptr;
  Compared& made = m_compared[stage];
  if (made.city != m_city || made.stage != stamp(stage))
    made = {m_city, stamp(stage),
            agreement_of(m_state, *standard, stage, previous_results(stage.assessment))};
  return made.agreement ? &*made.agreement : nullptr;
}

std::optional<StageKey> ScoreBook::latest_sent(const std::string& assessment) const {
  const Standard* standard = standard_of(assessment);
  if (standard == nullptr) return std::nullopt;
  std::optional<StageKey> latest;
  for (const Stage& stage : standard->stages)
    if (m_state.sheets.contains(own_key(assessment, stage.id))) latest = own_key(assessment, stage.id);
  return latest;
}

std::vector<scoring::PreviousResult> ScoreBook::previous_results(const std::string& assessment) {
  const Assessment* own = m_state.assessment(assessment);
  if (own == nullptr) return {};
  std::map<std::string, std::string, std::greater<>> earlier;  // period to assessment, newest first
  for (const auto& [id, other] : m_state.assessments)
    if (other.organization == own->organization && other.standard.id == own->standard.id &&
        other.period < own->period)
      earlier.emplace(other.period, id);
  std::vector<scoring::PreviousResult> results;
  for (const auto& [period, id] : earlier) {
    const auto sent = latest_sent(id);
    const scoring::Score* score = sent ? sent_score(*sent) : nullptr;
    if (score != nullptr) results.push_back({period, score->level});
  }
  return results;
}

}  // namespace assessor::session
