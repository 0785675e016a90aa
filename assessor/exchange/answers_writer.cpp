#include "exchange/answer_nodes.h"
#include "exchange/answers_file.h"
#include "exchange/json_writer.h"

namespace assessor::exchange {

namespace {

struct ProfileWriter {
  JsonNode operator()(const ChoiceValue& value) const { return JsonNode::text(value.option); }
  JsonNode operator()(const ChoicesValue& value) const { return list_of(value.options); }
  JsonNode operator()(bool value) const { return JsonNode::boolean(value); }
  JsonNode operator()(const Rational& value) const { return exact(value); }
  JsonNode operator()(const Date& value) const { return JsonNode::text(value.iso()); }
  JsonNode operator()(const WordsValue& value) const { return JsonNode::text(value.words); }
};

void add_heading(JsonNode& to, const AnswerSheet& sheet) {
  to.add("format", JsonNode::whole(1));
  JsonNode& standard = to.add("standard", JsonNode::object());
  standard.add("id", JsonNode::text(sheet.standard_id));
  standard.add("version", JsonNode::text(sheet.standard_version));
  JsonNode& subject = to.add("subject", JsonNode::object());
  subject.add("id", JsonNode::text(sheet.subject_id));
  subject.add("name", JsonNode::text(sheet.subject_name));
  to.add("period", JsonNode::text(sheet.period));
  to.add("stage", JsonNode::text(sheet.stage));
  to.add("rater", JsonNode::text(sheet.rater));
  to.add("date", JsonNode::text(sheet.date.iso()));
}

}  // namespace

std::string write_answers(const AnswerSheet& sheet) {
  JsonNode root = JsonNode::object();
  add_heading(root, sheet);
  JsonNode& profile = root.add("profile", JsonNode::object());
  for (const auto& [id, value] : sheet.profile) profile.add(id, std::visit(ProfileWriter{}, value));
  JsonNode& parameters = root.add("parameters", JsonNode::object());
  for (const auto& [id, value] : sheet.parameters) parameters.add(id, exact(value));
  JsonNode& answers = root.add("answers", JsonNode::object());
  for (const auto& [id, answer] : sheet.answers) answers.add(id, answer_node(answer));
  JsonNode& documents = root.add("documents", JsonNode::list());
  for (const Document& document : sheet.documents) documents.add(document_node(document));
  if (sheet.benchmark) add_benchmark(root, *sheet.benchmark);
  merge_extra(root, sheet.extra);
  return write_json(root);
}

}  // namespace assessor::exchange
