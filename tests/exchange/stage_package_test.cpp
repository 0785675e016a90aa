#include "exchange/stage_package.h"

#include <catch2/catch.hpp>

#include "base/hash.h"
#include "base/platform/files.h"
#include "exchange/samples.h"
#include "support/temp_folder.h"

using namespace assessor;
using namespace assessor::exchange;

namespace {

namespace fs = std::filesystem;

constexpr const char* k_deed = "%PDF-1.4 akta";

AnswerSheet sample_sheet() {
  AnswersRead read = read_answers(samples::every_kind_answers(), samples::every_kind());
  REQUIRE(read.sheet);
  read.sheet->documents[0].file = "sha256:" + sha256(k_deed);
  return *read.sheet;
}

StagePackage sample_package() {
  StagePackage package;
  package.sheet = sample_sheet();
  package.standard_bytes = samples::every_kind_standard();
  const Standard& standard = samples::every_kind();
  package.standard = {standard.id, standard.version, standard.digest};
  package.sent = true;
  package.organization = Organization{};
  package.organization->id = package.sheet.subject_id;
  package.organization->name = package.sheet.subject_name;
  package.organization->contact_phone = "0811";
  package.organization->note = "catatan dinas";
  for (const Document& document : package.sheet.documents) {
    EvidenceDocument kept;
    kept.document = document;
    kept.file_name = document.id + ".pdf";
    kept.caption = "Difoto sendiri";
    kept.added = Instant{1'700'000'000};
    package.documents.push_back(kept);
  }
  package.journal = {12, std::string(64, 'a')};
  return package;
}

/// Evidence by digest, as a vault would hand it out.
struct Shelf {
  test::TempFolder folder;
  Shelf() { REQUIRE(write_file_atomically(folder / sha256(k_deed), k_deed)); }
  EvidencePlace place() const {
    return [this](const std::string& wanted) -> Result<fs::path> {
      if (!path_exists(folder / wanted)) return fail("file-missing", {{"path", wanted}});
      return folder / wanted;
    };
  }
};

OpenedPackage opened(const fs::path& folder) {
  const auto sealed = check_stage_package(folder);
  REQUIRE(sealed);
  return open_stage_package(*sealed, samples::every_kind());
}

}  // namespace

TEST_CASE("a stage comes out of a package as it went in") {
  const Shelf shelf;
  const test::TempFolder folder;
  const StagePackage package = sample_package();
  const auto counts = write_stage_package(package, samples::every_kind(), shelf.place(), folder / "paket");
  REQUIRE(counts);
  CHECK(*counts == PackageCounts{package.sheet.answers.size(), 2, 1, std::string(k_deed).size()});
  const OpenedPackage read = opened(folder / "paket");
  REQUIRE(read.package);
  CHECK(read.package->sheet == package.sheet);
  CHECK(read.package->documents == package.documents);
  CHECK(read.package->standard == package.standard);
  CHECK(read.package->standard_bytes == package.standard_bytes);
  CHECK(read.package->sent);
  CHECK(read.package->journal == package.journal);
}

TEST_CASE("an organization's contact and the office's note about it stay at home") {
  const Shelf shelf;
  const test::TempFolder folder;
  REQUIRE(write_stage_package(sample_package(), samples::every_kind(), shelf.place(), folder / "paket"));
  const auto read = opened(folder / "paket");
  REQUIRE(read.package);
  REQUIRE(read.package->organization);
  CHECK(read.package->organization->name == "Perempuan Bahari Mandiri (contoh)");
  CHECK(read.package->organization->contact_phone.empty());
  CHECK(read.package->organization->note.empty());
}

TEST_CASE("evidence that may only be seen on site never travels") {
  const Shelf shelf;
  const test::TempFolder folder;
  StagePackage package = sample_package();
  package.sheet.documents[1].file = package.sheet.documents[0].file;
  package.sheet.documents[0].file.clear();
  const auto counts = write_stage_package(package, samples::every_kind(), shelf.place(), folder / "paket");
  REQUIRE(counts);
  CHECK(counts->files == 0);
  const auto read = opened(folder / "paket");
  REQUIRE(read.package);
  CHECK(read.package->sheet.documents[1].file.empty());
  CHECK(read.package->sheet.documents[1].seen_on_site);
}

TEST_CASE("a link to a document that is not on the sheet stays behind") {
  const Shelf shelf;
  const test::TempFolder folder;
  StagePackage package = sample_package();
  package.sheet.answers.at("K3").evidence.push_back({"doc-9", {}, {}, {}});
  REQUIRE(write_stage_package(package, samples::every_kind(), shelf.place(), folder / "paket"));
  const auto read = opened(folder / "paket");
  REQUIRE(read.package);
  CHECK(read.package->sheet.answers.at("K3").evidence.empty());
}

TEST_CASE("a package that cannot be completed leaves nothing behind") {
  const Shelf shelf;
  const test::TempFolder folder;
  StagePackage package = sample_package();
  package.sheet.documents[0].file = "sha256:" + std::string(64, '0');
  const auto counts = write_stage_package(package, samples::every_kind(), shelf.place(), folder / "paket");
  REQUIRE_FALSE(counts);
  CHECK(counts.error().code == "file-missing");
  CHECK(folder.entry_count() == 0);
}

TEST_CASE("a file that changed in the vault is not handed out") {
  const Shelf shelf;
  const test::TempFolder folder;
  REQUIRE(write_file_atomically(shelf.folder / sha256(k_deed), "lain"));
  const auto counts =
      write_stage_package(sample_package(), samples::every_kind(), shelf.place(), folder / "paket");
  REQUIRE_FALSE(counts);
  CHECK(counts.error().code == "evidence-damaged");
  CHECK(folder.entry_count() == 0);
}

TEST_CASE("a folder with something in it is not written to") {
  const Shelf shelf;
  const test::TempFolder folder;
  REQUIRE(write_file_atomically(folder / "surat.txt", "penting"));
  const auto counts =
      write_stage_package(sample_package(), samples::every_kind(), shelf.place(), folder.path());
  REQUIRE_FALSE(counts);
  CHECK(counts.error().code == "folder-not-empty");
  CHECK(folder.entry_count() == 1);
}
