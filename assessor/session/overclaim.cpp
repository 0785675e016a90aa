#include "session/overclaim.h"

#include <algorithm>

#include "session/city_rows.h"
#include "session/session.h"

namespace assessor::session {

namespace {

struct Sides {
  const scoring::Score* own;
  const scoring::Score* verified;
};

/// The last sent stage of the organization itself and that of others; null where there is none.
Sides sides_of(const Session& session, const OrganizationRow& row) {
  Sides sides{nullptr, nullptr};
  for (const Stage& stage : row.standard->stages) {
    const scoring::Score* score = session.sent_score(own_key(row.assessment, stage.id));
    if (score == nullptr) continue;
    (stage.by == StageActor::organization ? sides.own : sides.verified) = score;
  }
  return sides;
}

std::vector<Sides> both_sides(const Session& session, const Overview& overview) {
  std::vector<Sides> found;
  for (const OrganizationRow* row : comparable_rows(overview)) {
    const Sides sides = sides_of(session, *row);
    if (sides.own != nullptr && sides.verified != nullptr) found.push_back(sides);
  }
  return found;
}

/// Gap of the share that `of` finds in a score; a side without one is not compared.
template <class Of>
ClaimGap gap_of(const std::vector<Sides>& all, Of of) {
  ClaimGap gap;
  Rational sum;
  for (const Sides& sides : all) {
    const std::optional<Rational> own = of(*sides.own), verified = of(*sides.verified);
    if (!own || !verified) continue;
    ++(*own > *verified ? gap.over : *own < *verified ? gap.under : gap.same);
    sum += *own - *verified;
  }
  if (gap.compared() > 0) gap.mean = sum / Rational(gap.compared());
  return gap;
}

bool is_unclear(const ItemClaim& item) {
  const int compared = item.gap.compared();
  return compared >= static_cast<int>(scoring::k_smallest_group) &&
         (compared - item.over_as_given) * 10 <= compared;
}

bool lacks_evidence(const scoring::CriterionScore& criterion) {
  return criterion.why == scoring::Why::capped_no_support || criterion.why == scoring::Why::capped_top;
}

std::optional<Rational> claimed_share(const scoring::CriterionScore& criterion) {
  return criterion.applies && criterion.answered ? criterion.share : std::nullopt;
}

ItemClaim claim_of(const std::vector<Sides>& all, CriterionIndex index) {
  ItemClaim item{index, gap_of(all, [index](const scoring::Score& score) {
                   return claimed_share(score.criteria[index]);
                 })};
  for (const Sides& sides : all) {
    const scoring::CriterionScore& own = sides.own->criteria[index];
    const scoring::CriterionScore& verified = sides.verified->criteria[index];
    if (!claimed_share(own) || !claimed_share(verified)) continue;
    item.over_as_given += own.points_given > verified.points_given ? 1 : 0;
    item.unsupported += *own.share > *verified.share && lacks_evidence(verified) ? 1 : 0;
  }
  item.unclear_wording = is_unclear(item);
  return item;
}

}  // namespace

scoring::ToldCount told_unsupported(const ItemClaim& item, bool hides_names) {
  if (!hides_names) return item.unsupported;
  scoring::ToldCounts told;
  for (const int around : {item.gap.compared(), item.gap.over}) told.tell(around);
  return told.tell(item.unsupported);
}

OverClaim build_overclaim(const Session& session, const Overview& overview) {
  OverClaim claim;
  if (overview.standard == nullptr) return claim;
  const std::vector<Sides> all = both_sides(session, overview);
  claim.organizations = static_cast<int>(all.size());
  for (CriterionIndex i = 0; i < overview.standard->criteria.size(); ++i) {
    ItemClaim item = claim_of(all, i);
    if (item.gap.compared() > 0) claim.items.push_back(item);
  }
  std::stable_sort(claim.items.begin(), claim.items.end(),
                   [](const ItemClaim& a, const ItemClaim& b) { return a.gap.mean > b.gap.mean; });
  for (const SectionIndex section : overview.standard->top_sections)
    claim.sections.push_back(
        gap_of(all, [section](const scoring::Score& score) { return score.sections[section].share; }));
  return claim;
}

}  // namespace assessor::session
