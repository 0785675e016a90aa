#include <algorithm>
#include <set>
#include <utility>

#include "base/hash.h"
#include "base/platform/files.h"
#include "base/platform/paths.h"
#include "exchange/answer_nodes.h"
#include "exchange/json_reader.h"
#include "exchange/json_writer.h"
#include "exchange/package_sums.h"
#include "exchange/record_json.h"
#include "exchange/stage_package.h"

namespace assessor::exchange {

namespace {

namespace fs = std::filesystem;

bool never_travels(const Standard& standard, const Document& document) {
  const EvidenceKind* kind = standard.evidence_kind(document.evidence);
  return kind != nullptr && kind->sensitivity == Sensitivity::client;
}

/// The sheet as it travels: no file that may only be seen on site, no link to a document that is not there.
AnswerSheet travelling_sheet(const AnswerSheet& from, const Standard& standard) {
  AnswerSheet sheet = from;
  std::set<std::string> known;
  for (Document& document : sheet.documents) {
    known.insert(document.id);
    if (never_travels(standard, document)) document.file.clear();
  }
  for (auto& [criterion, answer] : sheet.answers)
    std::erase_if(answer.evidence, [&](const EvidenceLink& link) { return !known.contains(link.document); });
  return sheet;
}

std::set<std::string> files_of(const AnswerSheet& sheet) {
  std::set<std::string> files;
  for (const Document& document : sheet.documents)
    if (const std::string sha256 = sha256_of(document.file); !sha256.empty()) files.insert(sha256);
  return files;
}

JsonNode document_entry(const EvidenceDocument& document) {
  JsonNode node = JsonNode::object();
  node.add("id", JsonNode::text(document.document.id));
  add_words(node, "name", document.file_name);
  add_words(node, "media_type", document.media_type);
  node.add("size", JsonNode::whole(static_cast<std::int64_t>(document.size)));
  add_words(node, "caption", document.caption);
  if (document.confirmed_aggregate) node.add("confirmed_aggregate", JsonNode::boolean(true));
  node.add("added", JsonNode::text(document.added.iso()));
  return node;
}

JsonNode organization_node(Organization organization) {
  organization.contact_name.clear();
  organization.contact_position.clear();
  organization.contact_phone.clear();
  organization.contact_email.clear();
  organization.note.clear();
  Findings none;
  const auto read = read_json(record_json(organization), none);
  return read == nullptr ? JsonNode::object() : *read;
}

JsonNode counts_node(const PackageCounts& counts) {
  JsonNode node = JsonNode::object();
  node.add("answers", JsonNode::whole(static_cast<std::int64_t>(counts.answers)));
  node.add("documents", JsonNode::whole(static_cast<std::int64_t>(counts.documents)));
  node.add("files", JsonNode::whole(static_cast<std::int64_t>(counts.files)));
  node.add("bytes", JsonNode::whole(static_cast<std::int64_t>(counts.bytes)));
  return node;
}

std::string contents_text(const StagePackage& package, const PackageCounts& counts) {
  JsonNode root = JsonNode::object();
  root.add("format", JsonNode::whole(1));
  root.add("what", JsonNode::text("stage"));
  JsonNode& standard = root.add("standard", JsonNode::object());
  standard.add("id", JsonNode::text(package.standard.id));
  standard.add("version", JsonNode::text(package.standard.version));
  standard.add("digest", JsonNode::text(package.standard.digest));
  root.add("sent", JsonNode::boolean(package.sent));
  root.add("counts", counts_node(counts));
  if (package.organization) root.add("organization", organization_node(*package.organization));
  JsonNode& documents = root.add("documents", JsonNode::list());
  for (const EvidenceDocument& document : package.documents) documents.add(document_entry(document));
  JsonNode& journal = root.add("journal", JsonNode::object());
  journal.add("count", JsonNode::whole(package.journal.count));
  journal.add("hash", JsonNode::text(package.journal.hash));
  return write_json(root);
}

/// A package being written, beside where it will stand.
struct Draft {
  fs::path folder;
  PackageSums sums;

  Result<void> add(const char* name, const std::string& bytes) {
    sums[name] = sha256(bytes);
    return write_file_atomically(folder / name, bytes);
  }
};

Result<std::uint64_t> copy_evidence(Draft& draft, const std::string& sha256, const EvidencePlace& place) {
  ASSESSOR_TRY(const fs::path source, place(sha256));
  const CopyLimits limits{PackageLimits{}.file_bytes, {}};
  ASSESSOR_TRY(const CopiedFile copied,
               copy_file_hashed(source, draft.folder / k_evidence_name / sha256, limits));
  if (copied.sha256 != sha256) return fail("evidence-damaged", {{"file", sha256}});
  draft.sums[std::string(k_evidence_name) + "/" + sha256] = sha256;
  return copied.size;
}

Result<PackageCounts> fill(Draft& draft, const StagePackage& package, const AnswerSheet& sheet,
                           const EvidencePlace& place) {
  PackageCounts counts{sheet.answers.size(), sheet.documents.size(), 0, 0};
  ASSESSOR_CHECK(make_directories(draft.folder / k_evidence_name));
  for (const std::string& sha256 : files_of(sheet)) {
    ASSESSOR_TRY(const std::uint64_t size, copy_evidence(draft, sha256, place));
    ++counts.files;
    counts.bytes += size;
  }
  const PackageLimits limits;
  if (counts.bytes > limits.total_bytes || counts.files > limits.files)
    return fail("package-too-large", {{"max", std::to_string(limits.total_bytes)}});
  ASSESSOR_CHECK(draft.add(k_answers_name, write_answers(sheet)));
  ASSESSOR_CHECK(draft.add(k_standard_name, package.standard_bytes));
  ASSESSOR_CHECK(draft.add(k_contents_name, contents_text(package, counts)));
  ASSESSOR_CHECK(write_file_atomically(draft.folder / k_list_name, write_sums(draft.sums)));
  return counts;
}

Result<void> check_target(const fs::path& folder) {
  if (!path_exists(folder)) return {};
  ASSESSOR_TRY(const auto entries, list_folder(folder));
  return entries.empty() ? Result<void>{} : fail("folder-not-empty", {{"path", path_text(folder)}});
}

}  // namespace

std::string sha256_of(const std::string& digest) {
  constexpr std::string_view k_prefix = "sha256:";
  if (!digest.starts_with(k_prefix) || !is_sha256(std::string_view(digest).substr(k_prefix.size())))
    return {};
  return digest.substr(k_prefix.size());
}

Result<PackageCounts> write_stage_package(const StagePackage& package, const Standard& standard,
                                          const EvidencePlace& place, const fs::path& folder) {
  ASSESSOR_CHECK(check_target(folder));
  ASSESSOR_TRY(const fs::path named, absolute_path(folder));
  fs::path beside = named.lexically_normal();
  if (!beside.has_filename()) beside = beside.parent_path();
  const fs::path target = beside;
  beside += ".part-" + random_hex(6);
  ASSESSOR_CHECK(make_directories(beside));
  Draft draft{beside, {}};
  Result<PackageCounts> counts = fill(draft, package, travelling_sheet(package.sheet, standard), place);
  if (counts) {
    const Result<void> moved = move_file(beside, target);
    if (!moved) counts = tl::unexpected(moved.error());
  }
  if (!counts) std::ignore = remove_folder(beside);
  return counts;
}

}  // namespace assessor::exchange
