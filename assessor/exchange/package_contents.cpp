#include "exchange/package_contents.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>
#include <utility>

#include "base/text.h"
#include "exchange/json_reader.h"
#include "exchange/json_writer.h"
#include "exchange/package_sums.h"
#include "exchange/record_json.h"
#include "exchange/record_source.h"

namespace assessor::exchange {

namespace {

constexpr std::size_t k_longest_name = 180;

/// Names of files never become paths here; they are still refused where another program would trip.
bool is_plain_file_name(const std::string& name) {
  static constexpr std::array<std::string_view, 4> reserved = {"con", "prn", "aux", "nul"};
  const std::string bare = folded(name.substr(0, name.find('.')));
  const bool port = bare.size() == 4 && (bare.starts_with("com") || bare.starts_with("lpt"));
  return name.size() <= k_longest_name && name != "." && name != ".." && !has_control_characters(name) &&
         name.find_first_of("/\\:\n\t") == name.npos && !port &&
         std::find(reserved.begin(), reserved.end(), bare) == reserved.end();
}

/// A whole number of 64 bits: sizes and counts grow beyond what read_whole takes.
std::optional<std::int64_t> read_large(const JsonNode& node, Findings& findings) {
  std::int64_t value = -1;
  const char* const end = node.words.data() + node.words.size();
  const bool whole =
      node.is(JsonNode::Kind::integer) && std::from_chars(node.words.data(), end, value).ptr == end;
  if (whole && value >= 0) return value;
  findings.error(node, "wrong-type", {{"expected", "whole"}});
  return std::nullopt;
}

std::int64_t large(Fields& fields, Findings& findings, const char* key) {
  const JsonNode* node = fields.need(key);
  return node == nullptr ? 0 : read_large(*node, findings).value_or(0);
}

PackageCounts read_counts(const JsonNode& node, Findings& findings) {
  Fields fields(node, findings);
  const auto count = [&](const char* key) { return static_cast<std::size_t>(large(fields, findings, key)); };
  return {count("answers"), count("documents"), count("files"), count("bytes")};
}

EvidenceDocument read_document(const JsonNode& node, Findings& findings) {
  Source source(node, findings);
  EvidenceDocument document;
  source.fields.need("id");
  source.read("id", document.document.id);
  source.read("name", document.file_name);
  source.read("media_type", document.media_type);
  source.read("caption", document.caption);
  source.read("confirmed_aggregate", document.confirmed_aggregate);
  document.size = static_cast<std::uint64_t>(large(source.fields, findings, "size"));
  const auto added = Instant::parse(source.fields.words("added"));
  if (added)
    document.added = *added;
  else
    findings.error(node, "not-a-date", {{"text", "added"}});
  return document;
}

Result<void> read_documents(PackageContents& contents, Fields& top, Findings& findings) {
  for (const JsonNode& node : top.list("documents")) {
    EvidenceDocument document = read_document(node, findings);
    if (!is_plain_file_name(document.file_name))
      return fail("package-name", {{"path", k_contents_name}, {"name", shortened(document.file_name, 80)}});
    const std::string id = document.document.id;
    if (!contents.documents.emplace(id, std::move(document)).second)
      findings.error(node, "duplicate-id", {{"id", shortened(id, 80)}});
  }
  return {};
}

void read_pin(StandardPin& pin, Fields& top, Findings& findings) {
  const JsonNode* node = top.need("standard");
  if (node == nullptr) return;
  Fields fields(*node, findings);
  pin = {fields.words("id"), fields.words("version"), fields.words("digest")};
}

void read_journal(JournalAnchor& journal, Fields& top, Findings& findings) {
  const JsonNode* node = top.need("journal");
  if (node == nullptr) return;
  Fields fields(*node, findings);
  journal.count = large(fields, findings, "count");
  journal.hash = fields.words("hash");
}

Result<void> read_organization(PackageContents& contents, Fields& top) {
  const JsonNode* node = top.find("organization");
  if (node == nullptr) return {};
  auto organization = read_record_json<Organization>(write_json_compact(*node));
  if (!organization)
    return fail("package-malformed",
                {{"path", k_contents_name}, {"reason", "record-damaged"}, {"place", "$.organization"}});
  contents.organization = std::move(*organization);
  return {};
}

Result<void> check_kind(Fields& top) {
  const int format = top.whole("format").value_or(0);
  if (format > 1) return fail("package-newer", {{"format", std::to_string(format)}});
  const std::string what = top.words("what");
  if (what != "stage" || format != 1) return fail("package-other-kind", {{"what", shortened(what, 40)}});
  return {};
}

}  // namespace

tl::unexpected<Error> malformed_by(const char* name, const std::vector<LintFinding>& findings) {
  for (const LintFinding& finding : findings)
    if (finding.severity == Severity::error)
      return fail("package-malformed", {{"path", name}, {"reason", finding.code}, {"place", finding.path}});
  return fail("package-malformed", {{"path", name}, {"reason", "json-syntax"}, {"place", "$"}});
}

Result<PackageContents> read_contents(std::string_view text) {
  Findings findings;
  const auto root = read_json(text, findings);
  if (root == nullptr || !root->is(JsonNode::Kind::object))
    return malformed_by(k_contents_name, findings.take());
  Fields top(*root, findings);
  ASSESSOR_CHECK(check_kind(top));
  PackageContents contents;
  read_pin(contents.standard, top, findings);
  contents.sent = top.flag("sent");
  if (const JsonNode* counts = top.need("counts")) contents.counts = read_counts(*counts, findings);
  ASSESSOR_CHECK(read_organization(contents, top));
  ASSESSOR_CHECK(read_documents(contents, top, findings));
  read_journal(contents.journal, top, findings);
  if (findings.has_errors()) return malformed_by(k_contents_name, findings.take());
  return contents;
}

}  // namespace assessor::exchange
