#include "session/city_rows.h"

namespace assessor::session {

std::vector<const OrganizationRow*> comparable_rows(const Overview& overview) {
  std::vector<const OrganizationRow*> rows;
  for (const OrganizationRow& row : overview.rows)
    if (row.score != nullptr && row.standard == overview.standard) rows.push_back(&row);
  return rows;
}

bool is_verified(const Standard& standard, const std::string& stage) {
  const Stage* found = standard.stage(stage);
  return found != nullptr && found->by != StageActor::organization;
}

bool is_verified(const OrganizationRow& row) {
  return row.standard != nullptr && row.sent && is_verified(*row.standard, row.sent->stage);
}

std::optional<Rational> percent_of(const OrganizationRow& row, SectionIndex section) {
  const auto& share = row.score->sections[section].share;
  return share ? std::optional(*share * Rational(100)) : std::nullopt;
}

std::vector<std::string> chosen_options(const Profile& profile, const std::string& question) {
  const auto found = profile.find(question);
  if (found == profile.end()) return {};
  if (const auto* one = std::get_if<ChoiceValue>(&found->second)) return {one->option};
  if (const auto* several = std::get_if<ChoicesValue>(&found->second)) return several->options;
  return {};
}

}  // namespace assessor::session
