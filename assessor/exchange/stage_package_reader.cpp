#include <algorithm>
#include <utility>

#include "base/platform/files.h"
#include "exchange/package_contents.h"
#include "exchange/package_sums.h"
#include "exchange/stage_package.h"

namespace assessor::exchange {

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t k_largest_text = 5'000'000;  ///< of a JSON file
constexpr std::uint64_t k_largest_list = 300'000;

/// A file as it lies in the folder.
struct Found {
  std::string name;  ///< "answers.json", "evidence/<sha256>"
  std::uint64_t size = 0;
};

Result<void> check_entry(const FolderEntry& entry, const std::string& name, EntryKind wanted) {
  if (entry.link) return fail("package-link", {{"path", name}});
  return entry.kind == wanted ? Result<void>{} : fail("package-unexpected", {{"path", name}});
}

bool is_file_name(const std::string& name) {
  return name == k_answers_name || name == k_standard_name || name == k_contents_name || name == k_list_name;
}

Result<std::vector<Found>> find_evidence(const fs::path& folder) {
  std::vector<Found> found;
  ASSESSOR_TRY(const auto entries, list_folder(folder / k_evidence_name));
  for (const FolderEntry& entry : entries) {
    const std::string name = std::string(k_evidence_name) + "/" + entry.name;
    ASSESSOR_CHECK(check_entry(entry, name, EntryKind::file));
    if (!is_sha256(entry.name)) return fail("package-unexpected", {{"path", name}});
    found.push_back({name, entry.size});
  }
  return found;
}

/// Everything that lies in the folder; nothing but what a package has.
Result<std::vector<Found>> find_files(const fs::path& folder) {
  ASSESSOR_TRY(const auto entries, list_folder(folder));
  std::vector<Found> found;
  for (const FolderEntry& entry : entries) {
    const bool evidence = entry.name == k_evidence_name;
    if (!evidence && !is_file_name(entry.name)) return fail("package-unexpected", {{"path", entry.name}});
    ASSESSOR_CHECK(check_entry(entry, entry.name, evidence ? EntryKind::folder : EntryKind::file));
    if (!evidence) {
      found.push_back({entry.name, entry.size});
      continue;
    }
    ASSESSOR_TRY(const auto inside, find_evidence(folder));
    found.insert(found.end(), inside.begin(), inside.end());
  }
  return found;
}

bool is_evidence(const std::string& name) {
  return name.starts_with(k_evidence_name);
}

Result<void> check_sizes(const std::vector<Found>& files, const PackageLimits& limits) {
  std::uint64_t total = 0;
  if (files.size() > limits.files) return fail("package-too-many", {{"max", std::to_string(limits.files)}});
  for (const Found& file : files) {
    const std::uint64_t most = is_evidence(file.name) ? limits.file_bytes : k_largest_text;
    total += file.size;
    if (file.size > most || total > limits.total_bytes)
      return fail("package-too-large",
                  {{"path", file.name}, {"max", std::to_string(std::min(most, limits.total_bytes))}});
  }
  return {};
}

/// The list and the folder name the same files.
Result<void> check_names(const std::vector<Found>& files, const PackageSums& sums) {
  std::size_t listed = 0;
  for (const Found& file : files) {
    if (file.name == k_list_name) continue;
    if (!sums.contains(file.name)) return fail("package-unlisted", {{"path", file.name}});
    ++listed;
  }
  if (listed == sums.size()) return {};
  for (const auto& [name, digest] : sums)
    if (std::none_of(files.begin(), files.end(), [&](const Found& file) { return file.name == name; }))
      return fail("package-missing", {{"path", name}});
  return {};
}

Result<void> check_bytes(const fs::path& folder, const PackageSums& sums, const PackageLimits& limits) {
  for (const auto& [name, digest] : sums) {
    const std::uint64_t most = is_evidence(name) ? limits.file_bytes : k_largest_text;
    ASSESSOR_TRY(const CopiedFile file, hash_file(folder / assessor::path_of(name), {most, {}}));
    const bool named_so = !is_evidence(name) || name.ends_with(digest);
    if (file.sha256 != digest || !named_so) return fail("package-changed", {{"path", name}});
  }
  return {};
}

Result<PackageSums> read_list(const fs::path& folder) {
  if (!path_exists(folder / k_list_name)) return fail("package-missing", {{"path", k_list_name}});
  ASSESSOR_TRY(const std::string text, read_file(folder / k_list_name, k_largest_list));
  ASSESSOR_TRY(PackageSums sums, read_sums(text));
  for (const char* name : {k_answers_name, k_standard_name, k_contents_name})
    if (!sums.contains(name)) return fail("package-missing", {{"path", name}});
  return sums;
}

Result<void> read_texts(SealedPackage& sealed, const PackageSums& sums) {
  const auto text = [&](const char* name, std::string& into) -> Result<void> {
    ASSESSOR_TRY(into, read_file(sealed.folder / name, k_largest_text));
    return {};
  };
  ASSESSOR_CHECK(text(k_answers_name, sealed.answers));
  ASSESSOR_CHECK(text(k_standard_name, sealed.standard_bytes));
  ASSESSOR_CHECK(text(k_contents_name, sealed.contents));
  ASSESSOR_TRY(const PackageContents contents, read_contents(sealed.contents));
  sealed.standard = contents.standard;
  sealed.sent = contents.sent;
  sealed.journal = contents.journal;
  if (sha256_of(sealed.standard.digest) != sums.at(k_standard_name))
    return fail("package-standard-differs", {{"path", k_standard_name}});
  AnswersHeadingRead heading = read_answers_heading(sealed.answers);
  if (!heading.heading) return malformed_by(k_answers_name, heading.findings);
  sealed.heading = std::move(*heading.heading);
  return {};
}

}  // namespace

fs::path SealedPackage::place_of(const PackagedFile& file) const {
  return folder / k_evidence_name / file.sha256;
}

Result<SealedPackage> check_stage_package(const fs::path& folder, const PackageLimits& limits) {
  ASSESSOR_TRY(const auto files, find_files(folder));
  ASSESSOR_CHECK(check_sizes(files, limits));
  ASSESSOR_TRY(const PackageSums sums, read_list(folder));
  ASSESSOR_CHECK(check_names(files, sums));
  ASSESSOR_CHECK(check_bytes(folder, sums, limits));
  SealedPackage sealed;
  sealed.folder = folder;
  for (const Found& file : files)
    if (is_evidence(file.name))
      sealed.evidence.push_back({file.name.substr(std::string(k_evidence_name).size() + 1), file.size});
  ASSESSOR_CHECK(read_texts(sealed, sums));
  return sealed;
}

}  // namespace assessor::exchange
