#include "domain/standard.h"

namespace assessor {

namespace {

template <class List>
const typename List::value_type* find(const List& list, const std::map<std::string, std::size_t>& index,
                                      const std::string& wanted) {
  const auto at = index.find(wanted);
  return at == index.end() ? nullptr : &list[at->second];
}

}  // namespace

const Criterion* Standard::criterion(const std::string& wanted) const {
  return find(criteria, criterion_by_id, wanted);
}
const Stage* Standard::stage(const std::string& wanted) const {
  return find(stages, stage_by_id, wanted);
}
const EvidenceKind* Standard::evidence_kind(const std::string& wanted) const {
  return find(evidence, evidence_by_id, wanted);
}
const Level* Standard::level(const std::string& wanted) const {
  return find(levels, level_by_id, wanted);
}
const ProfileQuestion* Standard::question(const std::string& wanted) const {
  return find(profile, profile_by_id, wanted);
}

}  // namespace assessor
