#include "scoring/shares.h"

namespace assessor::scoring {

namespace {

SectionShare share_of(const PreparedStandard& prepared, SectionIndex index, const Tally& tally,
                      const std::vector<SectionShare>& sections) {
  const Section& section = prepared.standard->sections[index];
  const Rational& scale = prepared.section_scale[index];
  Rational sum = tally.weighted;
  SectionShare result{std::nullopt, 0, tally.weight};
  for (const NodeRef& item : section.items) {
    if (item.kind != NodeRef::Kind::section || !sections[item.index].share) continue;
    const SectionShare& below = sections[item.index];
    sum += below.weight * *below.share * scale;
    result.sum_weight += below.weight;
  }
  if (result.sum_weight > Rational(0)) result.share = sum / (result.sum_weight * scale);
  result.weight = section.weight.value_or(result.sum_weight);
  return result;
}

void fill_total(const PreparedStandard& prepared, Shares& shares) {
  Rational sum;
  shares.top_weight = 0;
  shares.total.reset();
  for (SectionIndex top : prepared.standard->top_sections) {
    const SectionShare& section = shares.sections[top];
    if (!section.share) continue;
    sum += section.weight * *section.share;
    shares.top_weight += section.weight;
  }
  if (shares.top_weight > Rational(0)) shares.total = sum / shares.top_weight;
}

}  // namespace

Shares shares_of(const PreparedStandard& prepared, const std::vector<Tally>& tallies) {
  Shares shares;
  shares.sections.resize(prepared.standard->sections.size());
  // Parents stand before their children, so backwards every child is ready.
  for (SectionIndex i = shares.sections.size(); i-- > 0;) {
    shares.sections[i] = share_of(prepared, i, tallies[i], shares.sections);
  }
  fill_total(prepared, shares);
  return shares;
}

void change_tally(const PreparedStandard& prepared, Shares& shares, std::vector<Tally>& tallies,
                  SectionIndex section, Tally changed) {
  tallies[section] = std::move(changed);
  for (std::optional<SectionIndex> at = section; at; at = prepared.standard->sections[*at].parent)
    shares.sections[*at] = share_of(prepared, *at, tallies[*at], shares.sections);
  fill_total(prepared, shares);
}

}  // namespace assessor::scoring
