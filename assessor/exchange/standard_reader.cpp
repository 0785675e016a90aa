#include "exchange/standard_reader.h"

#include <algorithm>

#include "base/hash.h"
#include "base/text.h"
#include "exchange/check_digest.h"
#include "exchange/json_reader.h"
#include "exchange/standard_lint.h"
#include "exchange/standard_reading.h"

namespace assessor::exchange {

namespace {

const Words<StandardStatus> k_statuses = {{"official", StandardStatus::official},
                                          {"proposal", StandardStatus::proposal},
                                          {"draft", StandardStatus::draft}};
const Words<SubjectKind> k_subjects = {{"organization", SubjectKind::organization},
                                       {"group", SubjectKind::group},
                                       {"business", SubjectKind::business},
                                       {"government", SubjectKind::government}};
const Words<PeriodKind> k_periods = {{"year", PeriodKind::year},
                                     {"semester", PeriodKind::semester},
                                     {"four_months", PeriodKind::four_months},
                                     {"month", PeriodKind::month},
                                     {"once", PeriodKind::once}};
const Words<Rounding> k_roundings = {{"half_up", Rounding::half_up}, {"truncate", Rounding::truncate}};
const Words<Scoring::Compare> k_compares = {{"rounded", Scoring::Compare::rounded},
                                            {"exact", Scoring::Compare::exact}};
const Words<Scoring::Unanswered> k_unanswered = {{"zero", Scoring::Unanswered::zero},
                                                 {"reweight", Scoring::Unanswered::reweight}};

bool is_language(std::string_view tag) {
  const auto lower = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto main = tag.substr(0, tag.find('-'));
  return (main.size() == 2 || main.size() == 3) && std::all_of(main.begin(), main.end(), lower) && is_id(tag);
}

void read_languages(StandardReading& reading, Fields& top) {
  auto& languages = reading.standard.languages;
  const JsonNode* list = top.need("languages");
  for (const JsonNode& node : top.list("languages", k_most_stages)) {
    const auto tag = read_words(node, reading.findings);
    if (!tag) continue;
    const bool repeated = std::find(languages.begin(), languages.end(), *tag) != languages.end();
    if (!is_language(*tag))
      reading.findings.error(node, "language-form", {{"language", shortened(*tag, 40)}});
    if (repeated) reading.findings.error(node, "duplicate-id", {{"id", *tag}});
    if (!repeated) languages.push_back(*tag);
  }
  if (list != nullptr && languages.empty()) {
    reading.findings.error(*list, "empty-list", {{"key", "languages"}});
  }
}

void read_identity(StandardReading& reading, Fields& top) {
  Standard& standard = reading.standard;
  top.find("$schema");
  if (const JsonNode* format = top.need("format")) read_whole(*format, reading.findings, {1, 1});
  if (const JsonNode* id = top.need("id")) standard.id = read_id(*id, reading.findings).value_or("");
  if (const JsonNode* version = top.need("version")) {
    standard.version = read_id(*version, reading.findings).value_or("");
  }
  read_languages(reading, top);
  top.need("status", Severity::warning);
  standard.status = top.one_of("status", k_statuses, StandardStatus::draft);
}

void read_texts(StandardReading& reading, Fields& top) {
  Standard& standard = reading.standard;
  if (const JsonNode* title = top.need("title")) standard.title = read_text(reading, *title, k_title_letters);
  standard.short_title = text_of(reading, top, "short_title", k_title_letters);
  if (standard.short_title.empty()) standard.short_title = standard.title;
  standard.summary = text_of(reading, top, "summary");
  standard.notice = text_of(reading, top, "notice");
  standard.short_notice = text_of(reading, top, "short_notice", k_title_letters);
  standard.legal_basis = read_sources(reading, top, "legal_basis");
  standard.sources = read_sources(reading, top, "sources");
  if (const JsonNode* subject = top.need("subject", Severity::warning)) {
    Fields fields(*subject, reading.findings);
    standard.subject_kind = fields.one_of("kind", k_subjects, SubjectKind::organization);
    standard.subject_title = text_of(reading, fields, "title", k_title_letters);
    fields.warn_of_unasked();
  }
  top.need("period", Severity::warning);
  standard.period = top.one_of("period", k_periods, PeriodKind::year);
}

void read_scale_ends(StandardReading& reading, Fields& fields) {
  Scoring& scoring = reading.standard.scoring;
  const JsonNode* node = fields.find("scale");
  if (node == nullptr) return;
  Fields scale(*node, reading.findings);
  scoring.min = scale.exact("min").value_or(scoring.min);
  scoring.max = scale.exact("max").value_or(scoring.max);
  scale.warn_of_unasked();
  if (scoring.min >= scoring.max) reading.findings.error(*node, "scale-order");
}

void read_scoring(StandardReading& reading, Fields& top) {
  Scoring& scoring = reading.standard.scoring;
  const JsonNode* node = top.need("scoring", Severity::warning);
  if (node == nullptr) return;
  Fields fields(*node, reading.findings);
  read_scale_ends(reading, fields);
  scoring.decimals = fields.whole("decimals", {0, 9}).value_or(scoring.decimals);
  scoring.rounding = fields.one_of("rounding", k_roundings, scoring.rounding);
  scoring.compare = fields.one_of("compare", k_compares, scoring.compare);
  scoring.unanswered = fields.one_of("unanswered", k_unanswered, scoring.unanswered);
  if (const JsonNode* share = fields.find("unanswered_at_most")) {
    scoring.unanswered_at_most = read_fraction(*share, reading.findings);
    const auto& value = scoring.unanswered_at_most;
    if (value && (*value < 0 || *value > 1)) {
      reading.findings.error(*share, "out-of-range", {{"text", share->words}, {"least", "0"}, {"most", "1"}});
    }
  }
  scoring.near_threshold = fields.exact("near_threshold");
  fields.warn_of_unasked();
}

void read_display(StandardReading& reading, Fields& top) {
  Display& display = reading.standard.display;
  const JsonNode* node = top.find("display");
  if (node == nullptr) return;
  Fields fields(*node, reading.findings);
  for (const JsonNode& entry : fields.list("bins")) {
    const auto bin = read_exact(entry, reading.findings);
    if (!bin) continue;
    if (!display.bins.empty() && *bin <= display.bins.back()) {
      reading.findings.error(entry, "bins-order", {{"before", display.bins.back().shortest()}});
    }
    display.bins.push_back(*bin);
  }
  display.minimum = fields.exact("minimum");
  fields.warn_of_unasked();
}

void read_result_valid(StandardReading& reading, Fields& top) {
  const JsonNode* node = top.find("result_valid");
  if (node == nullptr) return;
  Fields fields(*node, reading.findings);
  reading.standard.result_valid_months = fields.whole("months", {1, 1200});
  reading.standard.result_check_months = fields.whole("check_months", {1, 1200});
  fields.warn_of_unasked();
}

void read_document(StandardReading& reading, const JsonNode& root) {
  reading.root = &root;
  Fields top(root, reading.findings);
  read_identity(reading, top);
  read_texts(reading, top);
  read_scoring(reading, top);
  read_display(reading, top);
  read_result_valid(reading, top);
  read_catalogues(reading, top);
  read_sections(reading, top);
  read_criterion_conditions(reading);
  read_results(reading, top);
  top.warn_of_unasked();
}

}  // namespace

StandardRead read_standard(std::string_view bytes) {
  Findings findings;
  const auto root = read_json(bytes, findings);
  if (root == nullptr) return {std::nullopt, findings.take()};
  StandardReading reading(findings);
  if (root->is(JsonNode::Kind::object)) {
    read_document(reading, *root);
    lint_standard(reading);
  } else {
    findings.error(*root, "wrong-type", {{"expected", "object"}});
  }
  if (findings.has_errors()) return {std::nullopt, findings.take()};
  reading.standard.digest = "sha256:" + sha256(bytes);
  for (Criterion& criterion : reading.standard.criteria) {
    criterion.check_digest = check_digest(reading.standard, criterion);
  }
  return {std::move(reading.standard), findings.take()};
}

}  // namespace assessor::exchange
