#include <algorithm>
#include <set>
#include <utility>

#include "exchange/package_contents.h"
#include "exchange/package_sums.h"
#include "exchange/stage_package.h"

namespace assessor::exchange {

namespace {

Result<void> check_count(const char* code, std::size_t says, std::size_t has) {
  if (says == has) return {};
  return fail(code, {{"says", std::to_string(says)}, {"has", std::to_string(has)}});
}

Result<void> check_counts(const PackageCounts& says, const AnswerSheet& sheet,
                          const std::vector<PackagedFile>& evidence) {
  std::uint64_t bytes = 0;
  for (const PackagedFile& file : evidence) bytes += file.size;
  ASSESSOR_CHECK(check_count("package-count-answers", says.answers, sheet.answers.size()));
  ASSESSOR_CHECK(check_count("package-count-documents", says.documents, sheet.documents.size()));
  ASSESSOR_CHECK(check_count("package-count-files", says.files, evidence.size()));
  return check_count("package-count-bytes", says.bytes, bytes);
}

Result<void> check_document(const Standard& standard, const Document& document,
                            const std::vector<PackagedFile>& evidence) {
  if (document.file.empty()) return {};
  const EvidenceKind* kind = standard.evidence_kind(document.evidence);
  if (kind != nullptr && kind->sensitivity == Sensitivity::client)
    return fail("package-client-evidence", {{"document", document.title}});
  const std::string sha256 = sha256_of(document.file);
  const bool there = std::any_of(evidence.begin(), evidence.end(),
                                 [&](const PackagedFile& file) { return file.sha256 == sha256; });
  return there ? Result<void>{} : fail("package-evidence-missing", {{"document", document.title}});
}

Result<void> check_evidence(const Standard& standard, const AnswerSheet& sheet,
                            const std::vector<PackagedFile>& evidence) {
  std::set<std::string> used;
  for (const Document& document : sheet.documents) {
    ASSESSOR_CHECK(check_document(standard, document, evidence));
    used.insert(sha256_of(document.file));
  }
  for (const PackagedFile& file : evidence)
    if (!used.contains(file.sha256))
      return fail("package-evidence-unused", {{"path", std::string(k_evidence_name) + "/" + file.sha256}});
  return {};
}

/// Documents of the answers with what package.json says of them; both name the same ones.
Result<std::vector<EvidenceDocument>> joined_documents(const AnswerSheet& sheet, PackageContents& contents) {
  std::vector<EvidenceDocument> documents;
  for (const Document& document : sheet.documents) {
    const auto found = contents.documents.find(document.id);
    if (found == contents.documents.end())
      return fail("package-document-unknown", {{"document", document.id}});
    documents.push_back(std::move(found->second));
    documents.back().document = document;
    contents.documents.erase(found);
  }
  if (contents.documents.empty()) return documents;
  return fail("package-document-unknown", {{"document", contents.documents.begin()->first}});
}

Result<StagePackage> joined(const SealedPackage& sealed, const Standard& standard, AnswerSheet sheet) {
  ASSESSOR_TRY(PackageContents contents, read_contents(sealed.contents));
  ASSESSOR_CHECK(check_counts(contents.counts, sheet, sealed.evidence));
  ASSESSOR_CHECK(check_evidence(standard, sheet, sealed.evidence));
  StagePackage package;
  ASSESSOR_TRY(package.documents, joined_documents(sheet, contents));
  package.sheet = std::move(sheet);
  package.standard = sealed.standard;
  package.standard_bytes = sealed.standard_bytes;
  package.sent = sealed.sent;
  package.organization = std::move(contents.organization);
  package.journal = sealed.journal;
  return package;
}

}  // namespace

OpenedPackage open_stage_package(const SealedPackage& sealed, const Standard& standard) {
  OpenedPackage opened;
  AnswersRead read = read_answers(sealed.answers, standard);
  opened.findings = std::move(read.findings);
  if (!read.sheet) return opened;
  Result<StagePackage> package = joined(sealed, standard, std::move(*read.sheet));
  if (package)
    opened.package = std::move(*package);
  else
    opened.error = package.error();
  return opened;
}

}  // namespace assessor::exchange
