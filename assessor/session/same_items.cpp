#include "session/same_items.h"

#include <algorithm>

#include "session/city_rows.h"

namespace assessor::session {

namespace {

/// What was verified of the organization last in the period, by the period's own standard; null: nothing.
const scoring::Score* verified_score(const Session& session, const std::string& organization,
                                     const std::string& period, const Standard& standard) {
  const Assessment* assessment = session.state().assessment_of(organization, period);
  if (assessment == nullptr || assessment->standard.digest != standard.digest) return nullptr;
  const auto sent = session.latest_sent(assessment->id);
  return sent && is_verified(standard, sent->stage) ? session.sent_score(*sent) : nullptr;
}

std::optional<Rational> scaled(const std::optional<Rational>& share, const Rational& lowest,
                               const Rational& highest) {
  if (!share) return std::nullopt;
  return lowest + (highest - lowest) * *share;
}

OrganizationChange change_in(const Standard& standard, const std::string& organization,
                             const scoring::SameItemShares& shares) {
  const Scoring& scale = standard.scoring;
  OrganizationChange change{
      organization,
      shares.items,
      {scaled(shares.before.total, scale.min, scale.max), scaled(shares.after.total, scale.min, scale.max)},
      {}};
  for (const SectionIndex section : standard.top_sections)
    change.sections.push_back({scaled(shares.before.sections[section].share, 0, 100),
                               scaled(shares.after.sections[section].share, 0, 100)});
  return change;
}

void count(const Rational& before, const Rational& after, CityChange& change) {
  ++(after > before ? change.rose : after < before ? change.fell : change.stayed);
}

/// `of` finds the numbers in what one organization has.
template <class Of>
CityChange city_change(const std::vector<OrganizationChange>& all, Of of) {
  CityChange change;
  std::vector<Rational> before, after;
  for (const OrganizationChange& one : all) {
    const TwoNumbers& numbers = of(one);
    if (!numbers.before || !numbers.after) continue;
    count(*numbers.before, *numbers.after, change);
    before.push_back(*numbers.before);
    after.push_back(*numbers.after);
  }
  if (const auto spread = scoring::distribution_of(std::move(before))) change.median.before = spread->median;
  if (const auto spread = scoring::distribution_of(std::move(after))) change.median.after = spread->median;
  return change;
}

void fill_organizations(const Session& session, const Overview& overview, SameItems& found) {
  const scoring::PreparedStandard prepared(*found.standard);
  for (const OrganizationRow* row : comparable_rows(overview)) {
    const scoring::Score* before =
        is_verified(*row) ? verified_score(session, row->organization, found.from, *found.before) : nullptr;
    if (before == nullptr) continue;
    const auto shares = scoring::share_same_items(prepared, found.items, *before, *row->score);
    if (!shares.after.total) continue;
    found.organizations.push_back(change_in(*found.standard, row->organization, shares));
  }
}

ToldChange told_change(const CityChange& change, bool hides_names, scoring::ToldCounts& around) {
  const int compared = change.compared();
  if (!hides_names) return {change.rose, change.stayed, change.fell, compared, change.median};
  ToldChange told;
  told.compared = around.tell(compared);
  if (!told.compared) return told;
  const auto parts = scoring::told_parts(true, {change.rose, change.stayed, change.fell});
  told.rose = parts[0];
  told.stayed = parts[1];
  told.fell = parts[2];
  told.median = change.median;
  return told;
}

}  // namespace

SameItems build_same_items(const Session& session, const Overview& overview, const std::string& from) {
  SameItems found;
  found.from = from;
  found.to = overview.period;
  const Period* earlier = session.state().period(from);
  const Standard* before = earlier == nullptr ? nullptr : session.standards().of(earlier->standard);
  if (before == nullptr || overview.standard == nullptr) return found;
  found.before = before;
  found.standard = overview.standard;
  found.items = scoring::pair_items(*before, *found.standard);
  found.registered = static_cast<int>(overview.rows.size());
  found.verified = counts_of(overview).verified;
  fill_organizations(session, overview, found);
  if (!found.organizations.empty()) {
    const auto [fewest, most] = std::ranges::minmax(found.organizations, {}, &OrganizationChange::items);
    found.fewest = fewest.items;
    found.most = most.items;
  }
  found.total = city_change(
      found.organizations, [](const auto& one) -> const auto& { return one.total; });
  for (std::size_t i = 0; i < found.standard->top_sections.size(); ++i)
    found.sections.push_back(city_change(
        found.organizations, [i](const auto& one) -> const auto& { return one.sections[i]; }));
  return found;
}

i18n::ComparedItems compared_items(const SameItems& found) {
  const scoring::ItemPairs& items = found.items;
  return {.before = found.from,
          .period = found.to,
          .standards_differ = found.standards_differ(),
          .same = items.same.size(),
          .all = found.standard->criteria.size(),
          .fresh = items.fresh.size(),
          .gone = items.gone.size(),
          .changed = items.changed.size(),
          .fewest = found.fewest,
          .most = found.most};
}

std::vector<ToldChange> told_changes(const SameItems& found, bool hides_names) {
  scoring::ToldCounts around;
  around.tell(found.registered);
  around.tell(found.verified);
  std::vector<ToldChange> told{told_change(found.total, hides_names, around)};
  for (const CityChange& section : found.sections) told.push_back(told_change(section, hides_names, around));
  return told;
}

std::optional<Rational> change_of(const TwoNumbers& numbers) {
  if (!numbers.before || !numbers.after) return std::nullopt;
  return *numbers.after - *numbers.before;
}

}  // namespace assessor::session
