#include "cli/city_gathering.h"

#include <map>

#include "cli/city_pictures.h"
#include "session/city_map.h"
#include "session/training.h"

namespace assessor::cli {

namespace {

/// Names as the paper may tell them.
class Names {
 public:
  Names(const report::CityInput& input) {
    for (const report::CityRow& row : input.rows) m_names.emplace(row.id, row.name);
  }
  std::vector<std::string> of(const std::vector<std::string>& ids) const {
    std::vector<std::string> names;
    for (const std::string& id : ids)
      if (const auto found = m_names.find(id); found != m_names.end()) names.push_back(found->second);
    return names;
  }

 private:
  std::map<std::string, std::string> m_names;
};

void add_topics(const session::WorkspaceState& state, const session::Overview& overview,
                report::CityInput& input) {
  const Names names(input);
  const auto topics = session::training_topics(state, overview);
  for (const session::TrainingTopic& topic : topics)
    input.topics.push_back(
        {topic.criterion, topic.gate, topic.rated, names.of(topic.learners), names.of(topic.teachers)});
  input.invited = names.of(session::invited(overview, topics));
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

std::unique_ptr<GatheredCity> gather_city(const session::Session& session, const session::Overview& named,
                                          const session::City& city, const CityWish& wish,
                                          const i18n::Catalog& words) {
  if (named.standard == nullptr) return nullptr;
  session::Overview overview = named;
  if (wish.hides_names) session::put_in_unnamed_order(overview);
  auto gathered = std::make_unique<GatheredCity>();
  report::CityInput& input = gathered->m_input;
  input.office = session.state().office;
  input.standard = overview.standard;
  input.period = overview.period;
  input.parts = wish.parts;
  input.hides_names = wish.hides_names;
  for (const session::OrganizationRow& row : overview.rows) {
    gathered->add_row(row);
    const std::string number = std::to_string(input.rows.size());
    if (wish.hides_names) input.rows.back().name = words.text("report.chart.unnamed", {{"number", number}});
  }
  for (const session::GateCount& gate : city.gates)
    input.gates.push_back({gate.criterion, gate.unmet, gate.applicable});
  input.total = city.total;
  input.sections = city.sections;
  add_topics(session.state(), overview, input);
  add_city_pictures(session, overview, words, input);
  return gathered;
}

}  // namespace assessor::cli
