#pragma once

#include <optional>
#include <string>
#include <vector>

#include "session/overview.h"

namespace assessor::session {

/// Rows with a sent score of the period's own standard: what the city's figures rest on.
std::vector<const OrganizationRow*> comparable_rows(const Overview& overview);
/// The stage was rated by somebody else than the organization itself. `stage` is an id of the standard.
bool is_verified(const Standard& standard, const std::string& stage);
/// The row's score was verified, not only claimed.
bool is_verified(const OrganizationRow& row);
/// 0–100; none where the section dropped out. The row has a score.
std::optional<Rational> percent_of(const OrganizationRow& row, SectionIndex section);
/// The options chosen under a question of the profile, in its order; empty where it is not answered.
std::vector<std::string> chosen_options(const Profile& profile, const std::string& question);

/// Questions of the profile that the city's pictures know; a standard without one is not narrowed by it.
constexpr const char* k_class_question = "class";
constexpr const char* k_fields_question = "fields";

}  // namespace assessor::session
