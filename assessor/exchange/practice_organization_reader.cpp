// Answers stand as words, one a criterion in the order of the standard: "2 y 9/12 - ." and so on.
#include <algorithm>
#include <utility>

#include "base/text.h"
#include "exchange/practice_file.h"
#include "exchange/practice_source.h"

namespace assessor::exchange {

namespace {

/// The criteria directly in a section, as the file lists them.
std::vector<const Criterion*> criteria_of(const Standard& standard, const Section& section) {
  std::vector<const Criterion*> criteria;
  for (const NodeRef& child : section.items)
    if (child.kind == NodeRef::Kind::criterion) criteria.push_back(&standard.criteria[child.index]);
  return criteria;
}

std::optional<AnswerValue> ratio_of(std::string_view word) {
  const std::vector<std::string_view> parts = split(word, '/');
  if (parts.size() != 2) return std::nullopt;
  const auto numerator = Rational::parse_decimal(parts[0]), denominator = Rational::parse_decimal(parts[1]);
  if (!numerator || !denominator) return std::nullopt;
  return RatioTyped{*numerator, *denominator};
}

std::optional<AnswerValue> option_of(const Scale& scale, std::string_view word) {
  const std::string_view id = word == "y" ? "yes" : word == "n" ? "no" : word;
  for (const Option& option : scale.options)
    if (option.id == id) return OptionChosen{option.id};
  return std::nullopt;
}

std::optional<AnswerValue> value_of(const Standard& standard, const Criterion& criterion,
                                    std::string_view word) {
  if (const auto* chosen = std::get_if<ScaleAnswer>(&criterion.answer))
    return option_of(standard.scales[chosen->scale], word);
  if (std::holds_alternative<RatioAnswer>(criterion.answer)) return ratio_of(word);
  const auto number = Rational::parse_decimal(word);
  if (!number || !std::holds_alternative<NumberAnswer>(criterion.answer)) return std::nullopt;
  return NumberTyped{*number};
}

class StageReader {
 public:
  StageReader(const Standard& standard, const JsonNode& node, Findings& findings)
      : m_standard(standard), m_findings(findings), m_source(node, findings) {}

  PracticeStage take() {
    m_source.read("stage", m_stage.stage);
    m_source.read("by", m_stage.by);
    m_source.read("opened", m_stage.opened);
    m_source.read("saved", m_stage.saved);
    m_source.read("sent", m_stage.sent);
    m_source.read("closed", m_stage.closed);
    m_source.read("copied", m_stage.copied);
    m_source.read("put_away", m_stage.put_away);
    m_stage.without_reason = names("without_reason");
    m_stage.without_evidence = names("without_evidence");
    read_return();
    for (const JsonNode& document : m_source.fields.list("documents")) read_document(document);
    m_source.each("answers", [&](const JsonNode& line) { read_line(line); });
    read_remarks();
    return std::move(m_stage);
  }

 private:
  std::set<std::string> names(const char* key) {
    std::vector<std::string> list;
    m_source.read(key, list);
    return {list.begin(), list.end()};
  }

  void read_return() {
    const JsonNode* node = m_source.fields.find("returned");
    if (node == nullptr) return;
    Source inner(*node, m_findings);
    inner.read("on", m_stage.returned);
    inner.read("reason", m_stage.return_reason);
  }

  void read_document(const JsonNode& node) {
    Source source(node, m_findings);
    PracticeDocument& paper = m_stage.documents.emplace_back();
    paper.document = stored_document(node, m_findings);
    paper.document.extra.clear();
    source.read("caption", paper.caption);
    source.read("photo", paper.photo);
    if (source.fields.has("for")) {
      std::vector<std::string> criteria;
      source.read("for", criteria);
      paper.only_for.emplace(criteria.begin(), criteria.end());
    }
    source.each("pages", [&](const JsonNode& member) { paper.pages[member.key] = pages_of(member); });
    if (const JsonNode* notes = source.fields.find("link_notes"))
      paper.link_notes = read_words_by_key(*notes, m_findings);
  }

  std::vector<std::string> pages_of(const JsonNode& node) {
    if (!node.is(JsonNode::Kind::list)) return {read_words(node, m_findings).value_or("")};
    std::vector<std::string> pages;
    for (const JsonNode& page : node.children) pages.push_back(read_words(page, m_findings).value_or(""));
    return pages;
  }

  void read_line(const JsonNode& line) {
    const auto section = m_standard.section_by_id.find(line.key);
    if (section == m_standard.section_by_id.end())
      return m_findings.error(line, "unknown-criterion", {{"id", line.key}});
    const std::string text = read_words(line, m_findings).value_or("");
    const std::vector<std::string_view> words = split(text, ' ');
    const auto criteria = criteria_of(m_standard, m_standard.sections[section->second]);
    if (words.size() != criteria.size())
      return m_findings.error(line, "out-of-range", {{"text", std::to_string(words.size())}});
    for (std::size_t i = 0; i < words.size(); ++i) read_word(line, *criteria[i], words[i]);
  }

  void read_word(const JsonNode& line, const Criterion& criterion, std::string_view word) {
    if (word == "-" || word == ".") return;
    Answer& answer = m_stage.answers[criterion.id];
    answer.unknown = word == "?";
    if (answer.unknown) return;
    const auto value = value_of(m_standard, criterion, word);
    if (!value)
      return m_findings.error(line, "unknown-word", {{"word", criterion.id + " " + std::string(word)}});
    answer.value = *value;
  }

  /// What stands beside the values.
  void read_remarks() {
    m_source.each("notes", [&](const JsonNode& member) { text_into(member, &Answer::note); });
    m_source.each("reasons", [&](const JsonNode& member) { text_into(member, &Answer::reason); });
    m_source.each("observed", [&](const JsonNode& member) {
      if (Answer* answer = answer_at(member, member.key)) answer->observed = observation_of(member);
    });
    for (const JsonNode& node : m_source.fields.list("discuss"))
      if (Answer* answer = answer_at(node, node.words)) answer->discuss = true;
  }

  Answer* answer_at(const JsonNode& node, const std::string& criterion) {
    if (m_standard.criterion(criterion) != nullptr) return &m_stage.answers[criterion];
    m_findings.error(node, "unknown-criterion", {{"id", criterion}});
    return nullptr;
  }

  void text_into(const JsonNode& member, std::string Answer::*field) {
    if (Answer* answer = answer_at(member, member.key))
      answer->*field = read_words(member, m_findings).value_or("");
  }

  Observation observation_of(const JsonNode& node) {
    Source source(node, m_findings);
    Observation seen;
    source.read("date", seen.date);
    source.read("place", seen.place);
    source.read("method", seen.method);
    source.read("text", seen.text);
    if (const JsonNode* sample = source.fields.find("x-sample"))
      seen.sample = read_sample(*sample, m_findings);
    return seen;
  }

  const Standard& m_standard;
  Findings& m_findings;
  Source m_source;
  PracticeStage m_stage;
};

PracticeAssessment assessment_from(const Standard& standard, const JsonNode& node, Findings& findings) {
  Source source(node, findings);
  PracticeAssessment assessment;
  source.read("period", assessment.period);
  source.read("started", assessment.started);
  AnswersReading reading{findings, standard, {}, {}};
  if (const JsonNode* profile = source.fields.need("profile"))
    assessment.profile = read_profile(reading, *profile);
  for (const JsonNode& stage : source.fields.list("stages"))
    assessment.stages.push_back(StageReader(standard, stage, findings).take());
  return assessment;
}

}  // namespace

Result<PracticeOrganization> read_practice_organization(std::string_view bytes, const Standard& standard) {
  return record_from<PracticeOrganization>(bytes, [&](const JsonNode& root, Findings& findings) {
    Source source(root, findings);
    PracticeOrganization practice;
    if (const JsonNode* node = source.fields.need("organization"))
      practice.organization = read_nested_record<Organization>(*node, findings);
    if (const JsonNode* node = source.fields.need("chair"))
      practice.chair = read_nested_record<Person>(*node, findings);
    for (const JsonNode& node : source.fields.list("assessments"))
      practice.assessments.push_back(assessment_from(standard, node, findings));
    return practice;
  });
}

}  // namespace assessor::exchange
