#include "scoring/same_items.h"

#include <map>
#include <optional>
#include <string>

namespace assessor::scoring {

namespace {

using Names = std::map<std::string, std::string>;

bool replaces(const Standard& newer, const Standard& older) {
  return newer.supersedes && newer.id == older.id && newer.supersedes->version == older.version;
}

/// Ids of `after` that had another name in `before`, whichever of the two is the newer version.
Names earlier_names(const Standard& before, const Standard& after) {
  Names names;
  if (replaces(after, before))
    for (const auto& [old, current] : after.supersedes->map) names.emplace(current, old);
  else if (replaces(before, after))
    names = before.supersedes->map;
  return names;
}

/// An id that was given to another item no longer names the item that had it.
std::optional<CriterionIndex> earlier_item(const Standard& before, const Names& names,
                                           const Names& later_names, const std::string& id) {
  const auto renamed = names.find(id);
  if (renamed == names.end() && later_names.contains(id)) return std::nullopt;
  const auto found = before.criterion_by_id.find(renamed == names.end() ? id : renamed->second);
  return found == before.criterion_by_id.end() ? std::nullopt : std::optional(found->second);
}

/// None: not asked, not answered or not scored. What a rule sets to nothing counts as nothing.
const std::optional<Rational>& rated_share(const CriterionScore& criterion) {
  static const std::optional<Rational> none;
  const bool rated = criterion.answered || criterion.why == Why::zeroed;
  return criterion.applies && rated ? criterion.share : none;
}

}  // namespace

ItemPairs pair_items(const Standard& before, const Standard& after) {
  const Names names = earlier_names(before, after);
  Names later_names;
  for (const auto& [current, old] : names) later_names.emplace(old, current);
  ItemPairs pairs;
  std::vector<bool> found(before.criteria.size());
  for (CriterionIndex i = 0; i < after.criteria.size(); ++i) {
    const auto earlier = earlier_item(before, names, later_names, after.criteria[i].id);
    if (!earlier) {
      pairs.fresh.push_back(i);
      continue;
    }
    found[*earlier] = true;
    if (before.criteria[*earlier].check_digest == after.criteria[i].check_digest)
      pairs.same.push_back({*earlier, i});
    else
      pairs.changed.push_back(i);
  }
  for (CriterionIndex i = 0; i < found.size(); ++i)
    if (!found[i]) pairs.gone.push_back(i);
  return pairs;
}

SameItemShares share_same_items(const PreparedStandard& standard, const ItemPairs& items, const Score& before,
                                const Score& after) {
  SameItemShares result;
  std::vector<Tally> earlier(standard.standard->sections.size()), now(earlier.size());
  for (const ItemPair& pair : items.same) {
    const auto& was = rated_share(before.criteria[pair.before]);
    const auto& is = rated_share(after.criteria[pair.after]);
    if (!was || !is) continue;
    ++result.items;
    const Criterion& criterion = standard.standard->criteria[pair.after];
    const Rational& factor = standard.criteria[pair.after].factor;
    const auto add = [&](Tally& tally, const Rational& share) {
      tally.weighted += factor * share;
      tally.weight += criterion.weight;
    };
    add(earlier[criterion.section], *was);
    add(now[criterion.section], *is);
  }
  result.before = shares_of(standard, earlier);
  result.after = shares_of(standard, now);
  return result;
}

}  // namespace assessor::scoring
