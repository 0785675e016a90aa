#pragma once

#include <fstream>

#include <catch2/catch.hpp>

#include "base/platform/files.h"
#include "store/check.h"
#include "store/export_log.h"
#include "store/sealing.h"
#include "store/workspace.h"
#include "support/practice_city.h"
#include "support/temp_folder.h"

// A city that is sealed, for the tests of sealing.

namespace sealed {

using namespace assessor;
using namespace assessor::store;
using test::TempFolder;

inline const SealOptions k_cheap{{1795000000}, k_least_cost};

inline Secret words(std::string letters) {
  return Secret::taken_from(letters);
}

inline const Secret& passphrase() {
  static const Secret k_words = words("kopi susu tanpa gula");
  return k_words;
}

inline OpenOptions ratna(const Secret* with = &passphrase()) {
  return {"Ratna", {1795000000}, false, &migrations(), with};
}

/// What no file of a sealed workspace may hold.
inline const std::vector<std::string> k_private = {
    "Bahari Rahasia",   "Sungai Rahasia",     "0812-7777-1234", "Catatan wawancara",
    "alasan perubahan", "isi akta pendirian", "Surat Jalan",    "Lembaga 1"};

inline std::string all_bytes(const std::filesystem::path& folder) {
  std::string bytes;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) bytes += path_text(entry.path()) + read_file(entry.path(), 1 << 30).value();
  return bytes;
}

inline StoredFile deed_in(const Vault& vault, const TempFolder& folder, const std::string& more = "") {
  std::ofstream(folder / "akta.pdf", std::ios::binary) << "%PDF-1.7 isi akta pendirian" << more;
  return vault.add(folder / "akta.pdf", {}).value();
}

/// A city with names, notes, a reason, a contact and a file. Points of A-1 at the own stage: "yes".
inline void make_city(const WorkspaceFolder& place, const TempFolder& folder) {
  auto workspace = Workspace::create(place.root, ratna(nullptr));
  REQUIRE(workspace);
  test::PracticeCity city(**workspace);
  city.found();
  Organization organization = *city.live->state().organization("org-1");
  organization.short_name = "Bahari Rahasia";
  organization.contact_phone = "0812-7777-1234";
  organization.kelurahan = "Sungai Rahasia";
  city.must(session::EditOrganization{organization});
  Office office = city.live->state().office;
  office.kelurahan = {"Mentaos"};
  city.must(session::EditOffice{office});
  EvidenceDocument deed;
  deed.organization = "org-1";
  deed.document = {"deed", "E-1", "Surat Jalan"};
  deed.document.file = deed_in((*workspace)->vault(), folder).file;
  deed.file_name = "Surat Jalan.pdf";
  city.must(session::AddDocument{deed, {}, {}});
  city.must(session::OpenStage{test::k_self});
  Answer answer = test::PracticeCity::linked(test::chosen("yes"));
  answer.note = "Catatan wawancara";
  city.answer(test::k_self, "A-1", answer);
  city.must(session::SendStage{test::k_self});
  city.must(session::ReturnStage{test::k_self, "alasan perubahan"});
  REQUIRE(city.live->flush());
  REQUIRE(add_export_notes(
      place, {{{1795000000}, "Bahari Rahasia", "f-07", "pdf", "Lembaga 1", "2026", "a.pdf", ""}}, Guard()));
}

inline session::Loaded loaded_from(const WorkspaceFolder& place, const Secret* with = &passphrase()) {
  auto workspace = Workspace::open(place.root, ratna(with));
  REQUIRE(workspace);
  auto loaded = (*workspace)->load();
  REQUIRE(loaded);
  CHECK(loaded->problems.empty());
  return std::move(*loaded);
}

inline CheckReport checked(const WorkspaceFolder& place, const Secret* with) {
  CheckOptions options;
  options.passphrase = with;
  return check_workspace(place, options).value();
}

inline std::string findings(const CheckReport& report) {
  std::string codes;
  for (const CheckFinding& finding : report.findings) codes += finding.code + " ";
  return codes;
}

struct SealedCity {
  SealedCity() : place{folder / "w"} {
    make_city(place, folder);
    before = loaded_from(place);
    REQUIRE(seal_workspace(place, passphrase(), k_cheap));
  }
  TempFolder folder;
  WorkspaceFolder place;
  session::Loaded before;
};

}  // namespace sealed
