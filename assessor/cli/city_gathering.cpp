#include "cli/city_gathering.h"

#include "session/training.h"

namespace assessor::cli {

namespace {

std::vector<std::string> names_of(const session::WorkspaceState& state, const std::vector<std::string>& ids) {
  std::vector<std::string> names;
  for (const std::string& id : ids)
    if (const Organization* organization = state.organization(id)) names.push_back(organization->name);
  return names;
}

}  // namespace

void GatheredCity::add_row(const session::OrganizationRow& row) {
  report::CityRow made;
  made.id = row.organization;
  made.name = row.name;
  made.standard = row.standard;
  if (row.sent) made.stage = row.sent->stage;
  if (row.score != nullptr && row.standard != nullptr) {
    m_scores.push_back(*row.score);
    made.score = &m_scores.back();
  }
  if (row.open) made.open_stage = row.open->stage;
  made.open_completeness = row.open_completeness;
  made.documents = row.documents;
  made.expired_documents = row.expired_documents;
  m_input.rows.push_back(std::move(made));
}

std::unique_ptr<GatheredCity> gather_city(const session::Session& session, const session::Overview& overview,
                                          const session::City& city) {
  if (overview.standard == nullptr) return nullptr;
  const session::WorkspaceState& state = session.state();
  auto gathered = std::make_unique<GatheredCity>();
  report::CityInput& input = gathered->m_input;
  input.office = state.office;
  input.standard = overview.standard;
  input.period = overview.period;
  for (const session::OrganizationRow& row : overview.rows) gathered->add_row(row);
  for (const session::GateCount& gate : city.gates)
    input.gates.push_back({gate.criterion, gate.unmet, gate.applicable});
  input.total = city.total;
  input.sections = city.sections;
  const auto topics = session::training_topics(state, overview);
  for (const session::TrainingTopic& topic : topics)
    input.topics.push_back({topic.criterion, topic.gate, topic.rated, names_of(state, topic.learners),
                            names_of(state, topic.teachers)});
  input.invited = names_of(state, session::invited(overview, topics));
  return gathered;
}

}  // namespace assessor::cli
