#include <catch2/catch.hpp>

#include "base/platform/files.h"
#include "cli/shell.h"
#include "support/environment_variable.h"

using namespace assessor;
using test::assess;
using test::PracticeOffice;
using test::Spoken;

namespace {

/// An office with a sent stage, sealed.
struct SealedOffice {
  SealedOffice() {
    office.fill_and_send();
    REQUIRE(write_file_atomically(office.beside("sandi.txt"), "kopi susu tanpa gula\n"));
    REQUIRE(write_file_atomically(office.beside("lain.txt"), "teh manis hangat\r\n"));
    const Spoken sealed =
        with({"workspace", "seal", office.path(), "--remove-plain-backups", "--json"}, "sandi.txt");
    INFO(sealed.err);
    REQUIRE(sealed.code == 0);
    CHECK(sealed.json()["files"] == 1);
    CHECK(sealed.json()["plain_backups"].empty());
  }
  Spoken with(std::vector<std::string> words, const std::string& file) const {
    words.insert(words.end(), {"--passphrase-file", path_text(office.beside(file))});
    return assess(words);
  }
  std::vector<std::string> edit() const {
    return {"organization", "edit", office.path(), PracticeOffice::k_organization, "--phone", "0812"};
  }

  PracticeOffice office;
};

std::string all_bytes(const std::filesystem::path& folder) {
  std::string bytes;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) bytes += read_file(entry.path(), 1 << 30).value();
  return bytes;
}

}  // namespace

TEST_CASE("a sealed workspace is read with names by who has the passphrase and with masks by who has not") {
  const SealedOffice sealed;
  const std::string path = sealed.office.path();
  const Spoken with = sealed.with({"organization", "list", path}, "sandi.txt");
  CHECK(with.out.find("Perempuan Bahari") != std::string::npos);
  CHECK(with.err.empty());
  const Spoken without = assess({"organization", "list", path});
  CHECK(without.code == 0);
  CHECK(without.out.find("Perempuan Bahari") == std::string::npos);
  CHECK(test::says(without.err, "cli.seal.hidden"));
  const Spoken wrong = sealed.with({"organization", "list", path}, "lain.txt");
  CHECK(wrong.code == 3);
  CHECK(test::says(wrong.err, "error.passphrase-wrong"));
  CHECK(all_bytes(path).find("Perempuan Bahari") == std::string::npos);
}

TEST_CASE("nothing is written into a sealed workspace without its passphrase, and masks do not travel") {
  const SealedOffice sealed;
  const Spoken refused = assess({"organization", "list", sealed.office.path()});
  const std::vector<std::string> act = {"person", "add", sealed.office.path(), "--name", "Sari (contoh)"};
  CHECK(test::says(assess(act).err, "error.workspace-sealed"));
  CHECK(sealed.with(act, "sandi.txt").code == 0);
  const std::string out = path_text(sealed.office.beside("paket"));
  const std::vector<std::string> away = {
      "export", sealed.office.path(), "--organization", "x", "--stage", "self", "--out", out};
  CHECK(test::says(assess(away).err, "error.workspace-sealed"));
  CHECK_FALSE(path_exists(path_of(out)));
}

TEST_CASE("a package leaves a sealed workspace with its evidence and comes into another sealed one") {
  const SealedOffice sealed;
  const std::string out = path_text(sealed.office.beside("paket"));
  const Spoken left = sealed.with({"export", sealed.office.path(), "--organization",
                                   PracticeOffice::k_organization, "--stage", "self", "--out", out},
                                  "sandi.txt");
  INFO(left.err);
  REQUIRE(left.code == 0);
  const test::EmptyOffice other;
  REQUIRE(write_file_atomically(other.beside("sandi.txt"), "sandi kantor kedua"));
  const std::vector<std::string> key = {"--passphrase-file", path_text(other.beside("sandi.txt"))};
  const auto there = [&key](std::vector<std::string> words) {
    words.insert(words.end(), key.begin(), key.end());
    return assess(words);
  };
  REQUIRE(there({"workspace", "seal", other.path()}).code == 0);
  const Spoken taken = there({"import", other.path(), out, "--begin"});
  INFO(taken.err);
  REQUIRE(taken.code == 0);
  CHECK(there({"workspace", "check", other.path(), "--json"}).json()["whole"] == true);
  CHECK(all_bytes(other.path()).find("Perempuan Bahari") == std::string::npos);
  CHECK(all_bytes(other.path()).find("%PDF-1.4\nakta") == std::string::npos);
}

TEST_CASE("the check says what it could not look into without the passphrase") {
  const SealedOffice sealed;
  const auto without = assess({"workspace", "check", sealed.office.path(), "--json"}).json();
  CHECK(without["whole"] == true);
  CHECK(without["sealed_values_unseen"] > 0);
  CHECK(without["sealed_files_unseen"] == 1);
  CHECK(test::says(assess({"workspace", "check", sealed.office.path()}).out, "workspace_check.unseen"));
  const auto with = sealed.with({"workspace", "check", sealed.office.path(), "--json"}, "sandi.txt").json();
  CHECK(with["sealed_values_unseen"] == 0);
  CHECK(with["evidence_files"] == 1);
}

TEST_CASE("a passphrase is changed and the seal taken off") {
  const SealedOffice sealed;
  const std::string path = sealed.office.path();
  const std::string other = path_text(sealed.office.beside("lain.txt"));
  CHECK(sealed.with({"workspace", "passphrase", path, "--new-passphrase-file", other}, "sandi.txt").code ==
        0);
  CHECK(sealed.with({"workspace", "unseal", path}, "sandi.txt").code == 3);
  const test::EnvironmentVariable named("ASSESSOR_PASSPHRASE_FILE", other);
  CHECK(assess({"workspace", "unseal", path}).code == 0);
  CHECK(assess({"organization", "list", path}).out.find("Perempuan Bahari") != std::string::npos);
  CHECK(test::says(assess({"workspace", "unseal", path}).err, "error.workspace-not-sealed"));
}

TEST_CASE("sealing tells which older backups anyone can still read") {
  const PracticeOffice office;
  REQUIRE(write_file_atomically(office.beside("sandi.txt"), "kopi susu tanpa gula"));
  REQUIRE(assess({"workspace", "backup", office.path()}).code == 0);
  const std::vector<std::string> words = {"workspace", "seal", office.path(), "--passphrase-file",
                                          path_text(office.beside("sandi.txt"))};
  const Spoken done = assess(words);
  CHECK(done.code == 0);
  CHECK(test::says(done.out, "cli.seal.done"));
  CHECK(test::says(done.out, "cli.seal.plain_backups"));
  CHECK(test::says(assess(words).err, "error.workspace-already-sealed"));
  CHECK(assess({"workspace", "seal", office.path(), "--remove-plain-backups", "--json"})
            .json()["plain_backups_removed"] == 1);
}

TEST_CASE("without a file and without a terminal a seal is neither put on nor taken off") {
  const PracticeOffice office;
  CHECK(test::says(assess({"workspace", "seal", office.path()}).err, "error.passphrase-needed"));
  CHECK(assess({"organization", "list", office.path()}).err.empty());
}
