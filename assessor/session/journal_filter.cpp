#include "session/journal_filter.h"

#include <algorithm>
#include <utility>

#include "session/process_users.h"

namespace assessor::session {

namespace {

constexpr std::size_t k_page = 500;

std::set<std::string> ids_of(const WorkspaceState& state, const std::string& organization) {
  std::set<std::string> ids = {organization};
  for (const auto& [id, assessment] : state.assessments)
    if (assessment.organization == organization) ids.insert(id);
  for (const auto& [id, document] : state.documents)
    if (document.organization == organization) ids.insert(id);
  for (const auto& [id, person] : state.people)
    if (person.organization == organization) ids.insert(id);
  return ids;
}

}  // namespace

JournalSieve::JournalSieve(JournalFilter filter, const WorkspaceState& state)
    : m_filter(std::move(filter)), m_offset_minutes(state.office.utc_offset_minutes) {
  if (!m_filter.organization.empty()) m_ids = ids_of(state, m_filter.organization);
}

bool JournalSieve::touches(const Change& change) const {
  if (change.key.parts.empty()) return false;
  // Of answers, stages and sheets the first part is the assessment.
  return m_ids.contains(change.key.parts.front()) || m_ids.contains(assessment_in(change));
}

bool JournalSieve::takes(const Transaction& transaction) const {
  const Date day = transaction.at.date_at(m_offset_minutes);
  if ((m_filter.from && day < *m_filter.from) || (m_filter.to && day > *m_filter.to)) return false;
  if (!m_filter.person.empty() && transaction.actor != m_filter.person) return false;
  if (!m_filter.command.empty() && transaction.command != m_filter.command) return false;
  return m_filter.organization.empty() || std::any_of(transaction.changes.begin(), transaction.changes.end(),
                                                      [&](const Change& change) { return touches(change); });
}

Result<std::vector<Transaction>> find_transactions(const HistoryReader& read, const JournalSieve& sieve,
                                                   std::size_t limit) {
  std::vector<Transaction> found;
  HistoryQuery query;
  query.limit = k_page;
  while (found.size() < limit) {
    ASSESSOR_TRY(std::vector<Transaction> page, read(query));
    for (Transaction& transaction : page)
      if (found.size() < limit && sieve.takes(transaction)) found.push_back(std::move(transaction));
    if (page.size() < k_page) break;
    query.before = page.back().sequence;
  }
  return found;
}

}  // namespace assessor::session
