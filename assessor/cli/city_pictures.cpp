#include "cli/city_pictures.h"

#include <algorithm>

#include "cli/city_heat.h"
#include "session/city_ranks.h"
#include "session/city_rows.h"
#include "session/overclaim.h"
#include "session/participation.h"
#include "session/same_items.h"
#include "session/teaching.h"
#include "session/transitions.h"
#include "session/workshop.h"

namespace assessor::cli {

namespace {

using report::CityPart;
using session::Overview;

std::size_t row_of(const Overview& overview, const std::string& organization) {
  return static_cast<std::size_t>(overview.row(organization) - overview.rows.data());
}

/// By name as on the paper; those without numbers come last, as on the screen.
report::HeatTable map_of(const session::Session& session, const Overview& overview,
                         const i18n::Catalog& words, const report::CityInput& input) {
  HeatRows rows;
  for (std::size_t i = 0; i < overview.rows.size(); ++i)
    rows.emplace_back(&overview.rows[i], input.rows[i].name);
  std::ranges::stable_sort(rows, [&](const auto& a, const auto& b) {
    return session::comes_before(*overview.standard, "name", *a.first, *b.first);
  });
  return city_heat({session, overview, session::MapShows::section_value, words}, rows);
}

report::CityFunnel funnel_of(const session::ToldFunnel& found) {
  report::CityFunnel funnel{found.registered, found.begun, {}};
  for (const session::ToldFunnel::StageCount& count : found.stages)
    funnel.steps.push_back({count.stage, count.opened, count.sent});
  return funnel;
}

Text title_of(const Standard& standard, const std::string& field) {
  if (const ProfileQuestion* question = standard.question(session::k_fields_question))
    for (const ProfileOption& option : question->options)
      if (option.id == field) return option.title;
  return {};
}

report::CityCoverage coverage_of(const Standard& standard, const session::Coverage& found) {
  report::CityCoverage coverage;
  coverage.list_known = found.list_known;
  for (const std::string& field : found.fields) coverage.fields.push_back(title_of(standard, field));
  for (const session::Coverage::Row& row : found.rows) {
    report::CityCoverage::Row shown{
        row.kelurahan, {}, static_cast<int>(row.without_field.size()), row.is_served()};
    for (const auto& serving : row.by_field) shown.by_field.push_back(static_cast<int>(serving.size()));
    coverage.rows.push_back(std::move(shown));
  }
  return coverage;
}

/// None: there is no period before, or one of the two has no standard that can be read.
std::optional<report::CityMoves> moves_of(const session::Session& session, const std::string& period) {
  const std::string before = session::period_before(session.state(), period);
  if (before.empty()) return std::nullopt;
  const session::Transitions found = session::build_transitions(session, before, period);
  if (found.standard == nullptr) return std::nullopt;
  report::CityMoves moves{found.from, found.to, found.same_levels, found.standards_differ, found.matrix};
  if (!found.same_levels) return moves;
  moves.stayed = found.stayed();
  moves.up = found.up();
  moves.down = found.down();
  moves.fresh = found.fresh();
  moves.left = found.left();
  moves.without_level = found.without_level();
  moves.own_before = found.own_before;
  moves.own_after = found.own_after;
  return moves;
}

report::CityClaim claim_of(const session::ClaimGap& gap) {
  return {gap.over, gap.same, gap.under, gap.mean};
}

report::CityClaims claims_of(const session::OverClaim& found, bool hides_names) {
  report::CityClaims claims{found.organizations, {}, {}};
  for (const session::ItemClaim& item : found.items)
    claims.items.push_back({item.criterion, claim_of(item.gap), item.unclear_wording,
                            session::told_unsupported(item, hides_names)});
  for (const session::ClaimGap& section : found.sections) claims.sections.push_back(claim_of(section));
  return claims;
}

bool same_people(const std::vector<report::CityLesson::Who>& a,
                 const std::vector<report::CityLesson::Who>& b) {
  return std::ranges::equal(a, b, {}, &report::CityLesson::Who::row, &report::CityLesson::Who::row);
}

/// The pairs as they come, with learners of the same section and the same teachers in one lesson.
std::vector<report::CityLesson> lessons_of(const Overview& overview,
                                           const std::vector<session::TeachingPair>& pairs) {
  std::vector<report::CityLesson> lessons;
  for (std::size_t i = 0; i < pairs.size();) {
    report::CityLesson lesson{pairs[i].section, {}, {}};
    const std::string& learner = pairs[i].learner;
    lesson.learners.push_back({row_of(overview, learner), pairs[i].learner_percent});
    for (; i < pairs.size() && pairs[i].section == lesson.section && pairs[i].learner == learner; ++i)
      lesson.teachers.push_back({row_of(overview, pairs[i].teacher), pairs[i].teacher_percent});
    if (!lessons.empty() && lessons.back().section == lesson.section &&
        same_people(lessons.back().teachers, lesson.teachers))
      lessons.back().learners.push_back(lesson.learners.front());
    else
      lessons.push_back(std::move(lesson));
  }
  return lessons;
}

std::vector<std::vector<std::size_t>> seating_of(const session::Session& session, const Overview& overview) {
  std::vector<std::vector<std::size_t>> tables;
  for (const auto& guests : session::workshop_tables(session.state(), overview, session::k_usual_table)) {
    tables.emplace_back();
    for (const std::string& guest : guests) tables.back().push_back(row_of(overview, guest));
  }
  return tables;
}

std::vector<report::CityRank> ranks_of(const Overview& overview) {
  std::vector<report::CityRank> ranks;
  for (const auto& one : session::ranked_organizations(overview, session::OwnScores::left_out))
    ranks.push_back({row_of(overview, one.organization), one.by_bounds, one.by_weights});
  return ranks;
}

}  // namespace

std::optional<report::CityDevelopment> city_development(const session::Session& session,
                                                        const Overview& overview, bool hides_names) {
  const std::string before = session::period_before(session.state(), overview.period);
  const session::SameItems found = session::build_same_items(session, overview, before);
  if (found.standard == nullptr) return std::nullopt;
  report::CityDevelopment change{session::compared_items(found), {}};
  for (const session::ToldChange& line : session::told_changes(found, hides_names))
    change.lines.push_back(
        {line.rose, line.stayed, line.fell, line.compared, line.median.before, line.median.after});
  return change;
}

void add_city_pictures(const session::Session& session, const Overview& overview, const i18n::Catalog& words,
                       report::CityInput& input) {
  const session::WorkspaceState& state = session.state();
  const auto wants = [&](CityPart part) { return input.parts.contains(part); };
  if (wants(CityPart::map)) input.map = map_of(session, overview, words, input);
  if (wants(CityPart::funnel))
    input.funnel = funnel_of(session::told_funnel(session::build_funnel(state, overview), input.hides_names));
  if (wants(CityPart::coverage))
    input.coverage = coverage_of(*overview.standard, session::build_coverage(state, overview));
  if (wants(CityPart::moves)) input.moves = moves_of(session, overview.period);
  if (wants(CityPart::change)) input.change = city_development(session, overview, input.hides_names);
  if (wants(CityPart::claims))
    input.claims = claims_of(session::build_overclaim(session, overview), input.hides_names);
  if (wants(CityPart::teaching))
    input.lessons = lessons_of(overview, session::teaching_pairs(state, overview));
  if (wants(CityPart::seating)) input.seating = seating_of(session, overview);
  if (wants(CityPart::ranks)) input.ranks = ranks_of(overview);
}

}  // namespace assessor::cli
