#include "session/retention.h"

#include <algorithm>
#include <set>

namespace assessor::session {

namespace {

bool is_over(const Period& period, Date today) {
  return period.keep_until && *period.keep_until < today;
}

/// What an erasure would take.
bool has_words(const Answer& answer) {
  const bool linked = std::any_of(answer.evidence.begin(), answer.evidence.end(),
                                  [](const EvidenceLink& link) { return !link.note.empty(); });
  const bool observed = answer.observed && (!answer.observed->text.empty() && answer.observed->text != "–");
  return linked || observed || !answer.note.empty() || (!answer.reason.empty() && answer.reason != "–");
}

bool has_contents(const EvidenceDocument& evidence) {
  const Document& document = evidence.document;
  return !document.file.empty() || !document.url.empty() || document.title != "–";
}

/// Whose documents and notes are used, by assessment.
class Use {
 public:
  Use(const WorkspaceState& state, Date today) : m_state(state), m_today(today) {}

  std::vector<Outlived> outlived() {
    for (const auto& [stage, answers] : m_state.answers)
      for (const auto& [criterion, answer] : answers) take(stage, criterion, answer);
    for (const std::string& id : m_gone)
      if (!m_kept.contains(id)) add_document(id);
    return std::move(m_lines);
  }

 private:
  void take(const StageKey& stage, const std::string& criterion, const Answer& answer) {
    const Assessment* assessment = m_state.assessment(stage.assessment);
    const Period* period = assessment == nullptr ? nullptr : m_state.period(assessment->period);
    if (period == nullptr) return;
    const bool over = is_over(*period, m_today);
    for (const EvidenceLink& link : answer.evidence) {
      (over ? m_gone : m_kept).insert(link.document);
      if (over) m_period[link.document] = period->id;
    }
    if (over && has_words(answer))
      m_lines.push_back(
          {Key::answer(stage, criterion), assessment->organization, period->id, *period->keep_until});
  }

  void add_document(const std::string& id) {
    const EvidenceDocument* document = m_state.document(id);
    if (document == nullptr || !has_contents(*document)) return;
    const Period& period = *m_state.period(m_period.at(id));
    m_lines.push_back(
        {Key::of(RecordKind::document, id), document->organization, period.id, *period.keep_until});
  }

  const WorkspaceState& m_state;
  Date m_today;
  std::set<std::string> m_gone, m_kept;
  std::map<std::string, std::string> m_period;
  std::vector<Outlived> m_lines;
};

}  // namespace

std::vector<Outlived> outlived(const WorkspaceState& state, Date today) {
  return Use(state, today).outlived();
}

}  // namespace assessor::session
