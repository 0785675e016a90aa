#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "domain/answer.h"
#include "domain/assessment.h"
#include "domain/organization.h"
#include "domain/standard.h"
#include "exchange/answers_file.h"

namespace assessor::exchange {

// One stage as a folder, handed from one workspace to another without a network: answers.json (an answers
// file, complete in itself), standard.json (the bytes it was rated by), evidence/<sha256>, package.json
// (what it is, counts, names of the evidence) and SHA256SUMS over all of them.

/// The sender's journal when the package was made: what both sides can compare later.
struct JournalAnchor {
  std::int64_t count = 0;
  std::string hash;
  friend bool operator==(const JournalAnchor&, const JournalAnchor&) = default;
};

struct StagePackage {
  AnswerSheet sheet;
  StandardPin standard;
  std::string standard_bytes;
  bool sent = false;                         ///< else work in progress
  std::optional<Organization> organization;  ///< identity without contact and note; none: only its name
  std::vector<EvidenceDocument> documents;   ///< as sheet.documents, with what package.json says of them
  JournalAnchor journal;
};

/// Where the file behind a digest (64 letters) lies. Error: that of the vault.
using EvidencePlace = std::function<Result<std::filesystem::path>(const std::string& sha256)>;

struct PackageCounts {
  std::size_t answers = 0, documents = 0, files = 0;
  std::uint64_t bytes = 0;  ///< of the evidence files
  friend bool operator==(const PackageCounts&, const PackageCounts&) = default;
};

/// Written beside the folder first and renamed at the end: as a whole, or not at all. Files of evidence that
/// only may be seen on site never travel. Errors: folder-not-empty {path}, evidence-damaged {file},
/// package-too-large, those of `place` and of files.h.
Result<PackageCounts> write_stage_package(const StagePackage& package, const Standard& standard,
                                          const EvidencePlace& place, const std::filesystem::path& folder);

/// Beyond these no package of ours goes (methods.md, D5).
struct PackageLimits {
  std::size_t files = 2'000;
  std::uint64_t file_bytes = 50U << 20U, total_bytes = 500U << 20U;
};

struct PackagedFile {
  std::string sha256;
  std::uint64_t size = 0;
};

/// A folder of which is known: nothing in it but what its list names, every file as the list says.
struct SealedPackage {
  std::filesystem::path folder;
  AnswersHeading heading;
  StandardPin standard;
  std::string answers, standard_bytes, contents;  ///< bytes of the three JSON files
  std::vector<PackagedFile> evidence;             ///< by digest
  bool sent = false;
  JournalAnchor journal;

  std::filesystem::path place_of(const PackagedFile& file) const;
};

/// Errors, with {path} the name in the folder: package-link · package-unexpected · package-missing ·
/// package-list-malformed {line} · package-unlisted · package-changed (its bytes are not those listed) ·
/// package-too-many {max} · package-too-large {max} · package-malformed {reason, place} · package-newer
/// {format} · package-other-kind {what} · package-standard-differs; and those of files.h.
Result<SealedPackage> check_stage_package(const std::filesystem::path& folder,
                                          const PackageLimits& limits = {});

struct OpenedPackage {
  std::optional<StagePackage> package;
  std::vector<LintFinding> findings;  ///< of answers.json
  std::optional<Error> error;         ///< of the package, where the answers themselves are sound
};
/// Reads the answers by their standard and holds them against the rest. Errors: package-count-answers,
/// -documents, -files, -bytes {says, has} · package-evidence-missing {document} · package-evidence-unused
/// {path} · package-client-evidence {document} · package-name {name} · package-document-unknown {document} ·
/// package-malformed.
OpenedPackage open_stage_package(const SealedPackage& sealed, const Standard& standard);

/// The id in a digest "sha256:…"; empty when it is none.
std::string sha256_of(const std::string& digest);

}  // namespace assessor::exchange
