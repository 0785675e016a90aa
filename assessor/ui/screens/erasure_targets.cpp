#include "ui/screens/erasure_targets.h"

#include <algorithm>

#include "base/text.h"
#include "session/record_texts.h"
#include "session/redaction.h"

namespace assessor::ui {

namespace {

using session::Key;
using session::RecordKind;

constexpr std::size_t k_words_shown = 40;

/// The first words that stand in it; empty where none do, or where they were erased before.
std::string first_words(const session::Record& record) {
  for (const session::RecordText& entry : session::record_texts(record)) {
    std::string words(trimmed(entry.text));
    std::ranges::replace(words, '\n', ' ');
    if (!words.empty() && words != session::k_dash) return shortened(words, k_words_shown);
  }
  return {};
}

class Collector {
 public:
  Collector(const Model& model, const std::string& organization)
      : m_model(model), m_state(model.session->state()), m_organization(organization) {}

  std::vector<ErasureTarget> take() {
    const Key contact = Key::of(RecordKind::organization, m_organization);
    m_targets.push_back({contact, m_model.tr("ui_privacy.target.contact")});
    for (const auto& [id, person] : m_state.people)
      if (person.organization == m_organization) named(RecordKind::person, id, "ui_privacy.target.person");
    for (const auto& [id, document] : m_state.documents)
      if (document.organization == m_organization)
        named(RecordKind::document, id, "ui_privacy.target.document");
    for (const auto& [id, benchmark] : m_state.benchmarks)
      if (benchmark.sheet.subject_id == m_organization)
        named(RecordKind::benchmark, id, "ui_privacy.target.benchmark");
    of_assessments(m_state.findings, RecordKind::finding, "ui_privacy.target.finding");
    of_assessments(m_state.objections, RecordKind::objection, "ui_privacy.target.objection");
    of_assessments(m_state.follow_ups, RecordKind::follow_up, "ui_privacy.target.follow_up");
    stages();
    answers();
    return std::move(m_targets);
  }

 private:
  bool is_of(const std::string& assessment) const {
    const Assessment* found = m_state.assessment(assessment);
    return found != nullptr && found->organization == m_organization;
  }
  void named(RecordKind kind, const std::string& id, const char* label) {
    const Key key = Key::of(kind, id);
    m_targets.push_back({key, m_model.tr(label, {{"what", record_words(m_model, key)}})});
  }
  /// An item has more than one of a kind: the first words tell them apart.
  void worded(const Key& key, const session::Record& record, const char* label) {
    const std::string words = first_words(record);
    if (words.empty()) return;
    const std::string what =
        m_model.tr("ui_privacy.target.words", {{"what", record_words(m_model, key)}, {"words", words}});
    m_targets.push_back({key, m_model.tr(label, {{"what", what}})});
  }
  template <class Records>
  void of_assessments(const Records& records, RecordKind kind, const char* label) {
    for (const auto& [id, record] : records)
      if (is_of(record.assessment)) worded(Key::of(kind, id), record, label);
  }
  void stages() {
    for (const auto& [stage, record] : m_state.stages)
      if (is_of(stage.assessment)) worded(Key::stage(stage), record, "ui_privacy.target.stage");
  }
  void answers() {
    for (const auto& [stage, sheet] : m_state.answers)
      if (is_of(stage.assessment))
        for (const auto& [criterion, answer] : sheet)
          worded(Key::answer(stage, criterion), answer, "ui_privacy.target.answer");
  }

  const Model& m_model;
  const session::WorkspaceState& m_state;
  const std::string& m_organization;
  std::vector<ErasureTarget> m_targets;
};

}  // namespace

std::vector<ErasureTarget> erasure_targets(const Model& model, const std::string& organization) {
  return Collector(model, organization).take();
}

std::vector<ErasureTarget> outside_benchmarks(const Model& model) {
  std::vector<ErasureTarget> outside;
  const session::WorkspaceState& state = model.session->state();
  for (const auto& [id, benchmark] : state.benchmarks)
    if (state.organization(benchmark.sheet.subject_id) == nullptr)
      outside.push_back({session::Key::of(RecordKind::benchmark, id),
                         model.tr("ui_privacy.target.benchmark", {{"what", benchmark.name}})});
  return outside;
}

}  // namespace assessor::ui
