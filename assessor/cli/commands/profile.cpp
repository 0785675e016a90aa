#include <memory>

#include "base/hash.h"
#include "cli/commands/commands.h"
#include "cli/exit_code.h"
#include "cli/record_nodes.h"
#include "cli/selection.h"
#include "cli/typed_values.h"

namespace assessor::cli {

namespace {

struct Asked {
  Selection at;
  std::vector<std::string> assignments;
};

/// What stands there, with what was typed in its place; an empty value takes an answer away.
Result<Profile> changed_profile(const Standard& standard, Profile profile,
                                const std::vector<std::string>& typed) {
  for (const std::string& word : typed) {
    ASSESSOR_TRY(const auto assignment, split_assignment(word));
    const auto& [question, value] = assignment;
    if (value.empty()) {
      profile.erase(question);
      continue;
    }
    ASSESSOR_TRY(profile[question], typed_profile_value(standard, question, value));
  }
  return profile;
}

/// The profile answers of the period before are a proposal for one that begins.
Profile proposed_profile(const session::WorkspaceState& state, const std::string& organization,
                         const std::string& period) {
  const Assessment* latest = nullptr;
  for (const auto& [id, assessment] : state.assessments) {
    if (assessment.organization != organization || assessment.period >= period) continue;
    if (latest == nullptr || latest->period < assessment.period) latest = &assessment;
  }
  return latest == nullptr ? Profile{} : latest->profile;
}

Result<std::string> begin_assessment(OpenedWorkspace& opened, const Asked& asked,
                                     const std::string& organization, const std::string& period) {
  const StandardPin& pin = opened.state().period(period)->standard;
  const Standard* standard = opened.session->standards().of(pin);
  if (standard == nullptr) return fail("standard-missing", {{"digest", pin.digest}});
  ASSESSOR_TRY(
      Profile profile,
      changed_profile(*standard, proposed_profile(opened.state(), organization, period), asked.assignments));
  std::string id = random_uuid();
  ASSESSOR_CHECK(opened.act(session::StartAssessment{id, organization, period, std::move(profile)}));
  return id;
}

Result<std::string> change_assessment(OpenedWorkspace& opened, const Asked& asked,
                                      const Assessment& assessment) {
  const Standard* standard = opened.session->standard_of(assessment.id);
  if (standard == nullptr) return fail("standard-missing", {{"digest", assessment.standard.digest}});
  ASSESSOR_TRY(Profile profile, changed_profile(*standard, assessment.profile, asked.assignments));
  std::string id = assessment.id;
  ASSESSOR_CHECK(opened.act(session::SetProfile{id, std::move(profile)}));
  return id;
}

Result<int> set_profile(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(OpenedWorkspace opened, open_to_write(console, asked.at.workspace, asked.at.as));
  ASSESSOR_TRY(const Organization* organization, find_organization(opened.state(), asked.at.organization));
  ASSESSOR_TRY(const std::string period, find_period(opened.state(), asked.at.period));
  const std::string name = organization->name;
  const Assessment* there = opened.state().assessment_of(organization->id, period);
  ASSESSOR_TRY(const std::string id, there == nullptr
                                         ? begin_assessment(opened, asked, organization->id, period)
                                         : change_assessment(opened, asked, *there));
  if (console.json())
    console.print(node_of(*opened.state().assessment(id)));
  else
    console.print(console.say("cli.profile.set", {{"name", name}, {"period", period}}));
  return k_done;
}

}  // namespace

Work declare_profile_set(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_editing(syntax, asked->at);
  syntax.places("profile_answers", asked->assignments);
  declare_assessment(syntax, asked->at);
  return [asked](const Console& console) { return set_profile(*asked, console); };
}

}  // namespace assessor::cli
