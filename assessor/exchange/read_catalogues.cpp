// Profile questions, parameters, scales, evidence and stages of a standard file.
#include <algorithm>

#include "exchange/standard_reading.h"

namespace assessor::exchange {

namespace {

const Words<ProfileType> k_profile_types = {
    {"choice", ProfileType::choice}, {"choices", ProfileType::choices}, {"yes_no", ProfileType::yes_no},
    {"number", ProfileType::number}, {"money", ProfileType::money},     {"date", ProfileType::date},
    {"text", ProfileType::text}};
const Words<EvidenceForm> k_forms = {{"pdf", EvidenceForm::pdf},
                                     {"photo", EvidenceForm::photo},
                                     {"sheet", EvidenceForm::sheet},
                                     {"link", EvidenceForm::link},
                                     {"on_site", EvidenceForm::on_site}};
const Words<Sensitivity> k_sensitivities = {{"none", Sensitivity::none},
                                            {"staff", Sensitivity::staff},
                                            {"redacted", Sensitivity::redacted},
                                            {"client", Sensitivity::client}};
const Words<Validity::Kind> k_ends = {
    {"changed", Validity::Kind::until_changed},   {"own_date", Validity::Kind::own_date},
    {"end_of_year", Validity::Kind::end_of_year}, {"end_of_month", Validity::Kind::end_of_month},
    {"period", Validity::Kind::period},           {"visit", Validity::Kind::visit}};
const Words<StageActor> k_actors = {{"organization", StageActor::organization},
                                    {"assessor", StageActor::assessor},
                                    {"panel", StageActor::panel}};

void read_question(StandardReading& reading, const JsonNode& node) {
  Standard& standard = reading.standard;
  Fields fields(node, reading.findings);
  ProfileQuestion question;
  question.id = id_of(reading, fields, standard.profile_by_id, standard.profile.size());
  question.title = title_of(reading, fields, "title", question.id);
  fields.need("type");
  question.type = fields.one_of("type", k_profile_types, ProfileType::text);
  IdMap ids;
  for (const JsonNode& entry : fields.list("options", k_most_options)) {
    Fields option(entry, reading.findings);
    const std::string id = id_of(reading, option, ids, question.options.size());
    const Text title = title_of(reading, option, "title", id);
    question.options.push_back({id, title, text_of(reading, option, "meaning")});
    option.warn_of_unasked();
  }
  const bool chosen = question.type == ProfileType::choice || question.type == ProfileType::choices;
  if (chosen && question.options.empty()) reading.findings.error(node, "question-without-options");
  const int most = static_cast<int>(question.options.size());
  question.min_choices = fields.whole("min_choices", {0, most}).value_or(0);
  fields.warn_of_unasked();
  standard.profile.push_back(std::move(question));
}

void read_parameter(StandardReading& reading, const JsonNode& node) {
  Fields fields(node, reading.findings);
  Parameter parameter;
  parameter.id = id_of(reading, fields, reading.parameter_by_id, reading.standard.parameters.size());
  parameter.title = title_of(reading, fields, "title", parameter.id);
  fields.need("default");
  parameter.standard_value = fields.exact("default").value_or(0);
  fields.warn_of_unasked();
  reading.standard.parameters.push_back(std::move(parameter));
}

Option read_option(StandardReading& reading, const JsonNode& node, IdMap& ids) {
  Fields fields(node, reading.findings);
  Option option;
  option.id = id_of(reading, fields, ids, ids.size());
  option.points = fields.exact("points");
  option.title = text_of(reading, fields, "title", k_title_letters);
  option.meaning = text_of(reading, fields, "meaning");
  fields.warn_of_unasked();
  return option;
}

/// Share 0 and share 1 of a scale; a scale whose options are all without points has none.
void set_ends(StandardReading& reading, Fields& fields, Scale& scale) {
  std::vector<Rational> points;
  for (const Option& option : scale.options) {
    if (option.points) points.push_back(*option.points);
  }
  const auto zero = fields.exact("zero");
  if (points.empty()) return;
  scale.highest = *std::max_element(points.begin(), points.end());
  scale.zero = zero.value_or(*std::min_element(points.begin(), points.end()));
  if (zero && *zero >= scale.highest) {
    reading.findings.error(*fields.find("zero"), "scale-zero-too-high",
                           {{"highest", scale.highest.shortest()}});
  }
}

void read_scale(StandardReading& reading, const JsonNode& node) {
  Fields fields(node, reading.findings);
  Scale scale;
  scale.id = id_of(reading, fields, reading.scale_by_id, reading.standard.scales.size());
  IdMap ids;
  fields.need("options");
  for (const JsonNode& option : fields.list("options", k_most_options)) {
    scale.options.push_back(read_option(reading, option, ids));
  }
  if (scale.options.empty()) reading.findings.error(node, "scale-without-options");
  set_ends(reading, fields, scale);
  fields.warn_of_unasked();
  reading.standard.scales.push_back(std::move(scale));
  reading.scales.push_back(&node);
}

Validity read_validity(StandardReading& reading, const JsonNode& node) {
  Fields fields(node, reading.findings);
  Validity valid;
  const bool months = fields.has("months");
  const bool reviewed = fields.has("reviewed_months");
  const bool until = fields.has("until");
  if (months + reviewed + until != 1) {
    reading.findings.error(node, "one-of", {{"allowed", "months, reviewed_months, until"}});
  }
  valid.kind = fields.one_of("until", k_ends, Validity::Kind::until_changed);
  if (const auto count = fields.whole("months", {1, 1200})) valid = {Validity::Kind::months, *count};
  if (const auto count = fields.whole("reviewed_months", {1, 1200})) {
    valid = {Validity::Kind::reviewed_months, *count};
  }
  fields.warn_of_unasked();
  return valid;
}

void read_evidence_kind(StandardReading& reading, const JsonNode& node) {
  Standard& standard = reading.standard;
  Fields fields(node, reading.findings);
  EvidenceKind kind;
  kind.id = id_of(reading, fields, standard.evidence_by_id, standard.evidence.size());
  kind.title = title_of(reading, fields, "title", kind.id);
  for (const JsonNode& form : fields.list("forms")) {
    if (const auto known = read_one_of(form, k_forms, reading.findings)) kind.forms.push_back(*known);
  }
  if (const JsonNode* valid = fields.need("valid", Severity::warning)) {
    kind.valid = read_validity(reading, *valid);
  }
  kind.sensitivity = fields.one_of("sensitivity", k_sensitivities, Sensitivity::none);
  fields.warn_of_unasked();
  standard.evidence.push_back(std::move(kind));
}

void check_share(StandardReading& reading, const JsonNode& node, const std::optional<Rational>& share) {
  if (share && (*share < 0 || *share > 1)) {
    reading.findings.error(node, "out-of-range", {{"text", node.words}, {"least", "0"}, {"most", "1"}});
  }
}

void read_stage(StandardReading& reading, const JsonNode& node) {
  Standard& standard = reading.standard;
  Fields fields(node, reading.findings);
  Stage stage;
  if (const JsonNode* before = fields.find("inherits")) {
    // Its own id is not yet known, so a stage can only inherit from one before it.
    if (const auto index = refer(reading, *before, standard.stage_by_id, "unknown-stage")) {
      stage.inherits = standard.stages[*index].id;
    }
  }
  stage.id = id_of(reading, fields, standard.stage_by_id, standard.stages.size());
  stage.title = title_of(reading, fields, "title", stage.id);
  stage.by = fields.one_of("by", k_actors, StageActor::organization);
  stage.assessors = fields.whole("assessors", {1, 20}).value_or(1);
  if (const JsonNode* share = fields.find("unsupported_max_share")) {
    stage.unsupported_max_share = read_fraction(*share, reading.findings);
    check_share(reading, *share, stage.unsupported_max_share);
  }
  stage.top_needs_evidence_within_months = fields.whole("top_needs_evidence_within_months", {1, 1200});
  stage.observation_counts = fields.flag("observation_counts");
  stage.hide_score_until_sent = fields.flag("hide_score_until_sent");
  stage.objection_days = fields.whole("objection_days", {0, 3650}).value_or(0);
  stage.rework_rounds = fields.whole("rework_rounds", {0, 100});
  fields.warn_of_unasked();
  standard.stages.push_back(std::move(stage));
}

}  // namespace

void read_catalogues(StandardReading& reading, Fields& top) {
  for (const JsonNode& node : top.list("profile", k_most_entries)) read_question(reading, node);
  for (const JsonNode& node : top.list("parameters", k_most_entries)) read_parameter(reading, node);
  for (const JsonNode& node : top.list("scales", k_most_entries)) read_scale(reading, node);
  for (const JsonNode& node : top.list("evidence", k_most_entries)) read_evidence_kind(reading, node);
  top.need("stages", Severity::warning);
  for (const JsonNode& node : top.list("stages", k_most_stages)) read_stage(reading, node);
}

}  // namespace assessor::exchange
