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
/// An own score is what an organization says of itself, not yet observed.
enum class OwnScores { left_out, counted };
/// build_city, whose medians and ranges leave own scores out, with the choice to count them. Levels and gates
/// count every organization either way.
City build_city(const Overview& overview, OwnScores own);

/// Organizations with a score that the city's figures rest on, by who gave it.
struct CityCounts {
  int verified = 0, own = 0;
};
CityCounts counts_of(const Overview& overview);

/// 0–100; none where the section dropped out. The row has a score.
std::optional<Rational> percent_of(const OrganizationRow& row, SectionIndex section);
/// The options chosen under a question of the profile, in its order; empty where it is not answered.
std::vector<std::string> chosen_options(const Profile& profile, const std::string& question);

/// Questions of the profile that the city's pictures know; a standard without one is not narrowed by it.
constexpr const char* k_class_question = "class";
constexpr const char* k_fields_question = "fields";

}  // namespace assessor::session
