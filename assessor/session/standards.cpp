#include "session/standards.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace assessor::session {

const Standard* Standards::by_digest(const std::string& digest) const {
  const auto found = m_by_digest.find(digest);
  return found == m_by_digest.end() ? nullptr : found->second.get();
}

std::vector<const Standard*> Standards::all() const {
  std::vector<const Standard*> standards;
  for (const auto& [digest, standard] : m_by_digest) standards.push_back(standard.get());
  std::sort(standards.begin(), standards.end(), [](const Standard* a, const Standard* b) {
    return std::tie(a->id, a->version) < std::tie(b->id, b->version);
  });
  return standards;
}

void Standards::add(std::shared_ptr<const Standard> standard) {
  std::string digest = standard->digest;
  m_by_digest.insert_or_assign(std::move(digest), std::move(standard));
}

}  // namespace assessor::session
