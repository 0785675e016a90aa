#include "session/participation.h"

#include <algorithm>

#include "base/text.h"
#include "session/city_rows.h"
#include "session/kelurahan.h"

namespace assessor::session {

namespace {

std::vector<std::string> kelurahan_of(const Organization& organization) {
  if (!organization.kelurahan_served.empty()) return organization.kelurahan_served;
  if (organization.kelurahan.empty()) return {};
  return {organization.kelurahan};
}

/// The row of a kelurahan, however it is written; made where there is none yet.
Coverage::Row& row_of(Coverage& coverage, std::string_view written) {
  const std::string key = place_key(written);
  const auto found = std::ranges::find(coverage.rows, key,
                                       [](const Coverage::Row& row) { return place_key(row.kelurahan); });
  if (found != coverage.rows.end()) return *found;
  return coverage.rows.emplace_back(Coverage::Row{
      std::string(trimmed(written)), std::vector<std::vector<std::string>>(coverage.fields.size()), {}});
}

/// Once, even where the organization names the kelurahan twice.
void add_once(std::vector<std::string>& list, const std::string& organization) {
  if (list.empty() || list.back() != organization) list.push_back(organization);
}

void add(const Organization& organization, const std::vector<std::string>& fields, Coverage& coverage) {
  for (const std::string& kelurahan : kelurahan_of(organization)) {
    Coverage::Row& row = row_of(coverage, kelurahan);
    if (fields.empty()) add_once(row.without_field, organization.id);
    for (std::size_t i = 0; i < coverage.fields.size(); ++i)
      if (std::find(fields.begin(), fields.end(), coverage.fields[i]) != fields.end())
        add_once(row.by_field[i], organization.id);
  }
}

}  // namespace

Funnel build_funnel(const WorkspaceState& state, const Overview& overview) {
  Funnel funnel;
  funnel.registered = static_cast<int>(overview.rows.size());
  if (overview.standard == nullptr) return funnel;
  for (std::size_t i = 0; i < overview.standard->stages.size(); ++i) funnel.stages.push_back({i});
  for (const OrganizationRow& row : overview.rows) {
    if (row.assessment.empty()) continue;
    ++funnel.begun;
    for (Funnel::StageCount& count : funnel.stages) {
      const StageKey key = own_key(row.assessment, overview.standard->stages[count.stage].id);
      count.opened += state.stage(key) != nullptr ? 1 : 0;
      count.sent += state.sheets.count(key) != 0 ? 1 : 0;
    }
  }
  return funnel;
}

ToldFunnel told_funnel(const Funnel& funnel, bool hides_names) {
  scoring::ToldCounts told;
  const auto tell = [&](int count) { return hides_names ? told.tell(count) : scoring::ToldCount(count); };
  ToldFunnel out{tell(funnel.registered), tell(funnel.begun), {}};
  for (const Funnel::StageCount& count : funnel.stages)
    out.stages.push_back({count.stage, tell(count.opened), tell(count.sent)});
  return out;
}

bool Coverage::Row::is_served() const {
  return !without_field.empty() ||
         std::ranges::any_of(by_field, [](const auto& serving) { return !serving.empty(); });
}

int Coverage::unserved() const {
  return static_cast<int>(std::ranges::count_if(rows, [](const Row& row) { return !row.is_served(); }));
}

Coverage build_coverage(const WorkspaceState& state, const Overview& overview) {
  Coverage coverage;
  const ProfileQuestion* question =
      overview.standard == nullptr ? nullptr : overview.standard->question(k_fields_question);
  if (question != nullptr)
    for (const ProfileOption& option : question->options) coverage.fields.push_back(option.id);
  coverage.list_known = !state.office.kelurahan.empty();
  for (const std::string& kelurahan : state.office.kelurahan) row_of(coverage, kelurahan);
  for (const OrganizationRow& row : overview.rows)
    if (const Organization* organization = state.organization(row.organization))
      add(*organization, chosen_options(row.profile, k_fields_question), coverage);
  std::stable_sort(coverage.rows.begin(), coverage.rows.end(),
                   [](const Coverage::Row& a, const Coverage::Row& b) {
                     return folded(a.kelurahan) < folded(b.kelurahan);
                   });
  return coverage;
}

}  // namespace assessor::session
