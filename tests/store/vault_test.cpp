#include "store/vault.h"

#include <fstream>

#include <catch2/catch.hpp>

#include "base/platform/files.h"
#include "support/temp_folder.h"

using namespace assessor;
using namespace assessor::store;
using namespace std::string_literals;

namespace {

std::filesystem::path file_with(const test::TempFolder& folder, const std::string& name,
                                const std::string& bytes) {
  const auto path = folder / name;
  std::ofstream(path, std::ios::binary) << bytes;
  return path;
}

std::string number(std::size_t value, int bytes) {
  std::string text;
  for (int i = 0; i < bytes; ++i) text += static_cast<char>((value >> (8 * i)) & 0xFFU);
  return text;
}

/// A ZIP archive as far as its names go: local headers left empty, a directory and its end.
std::string archive(const std::vector<std::string>& names) {
  const std::string start = "PK\3\4"s + std::string(26, '\0');
  std::string directory;
  for (const std::string& name : names)
    directory += "PK\1\2"s + std::string(24, '\0') + number(name.size(), 2) + std::string(16, '\0') + name;
  return start + directory + "PK\5\6"s + std::string(8, '\0') + number(directory.size(), 4) +
         number(start.size(), 4) + number(0, 2);
}

}  // namespace

TEST_CASE("what a file is, is told by its content and not by its name") {
  const test::TempFolder folder;
  struct Sample {
    std::string name, bytes;
    FileKind kind;
  };
  for (const Sample& sample :
       {Sample{"a.jpg", "%PDF-1.7 rest", FileKind::pdf},
        Sample{"b.pdf", "\xFF\xD8\xFF\xE0 rest", FileKind::jpeg},
        Sample{"c", "\x89PNG\r\n\x1A\n rest", FileKind::png},
        Sample{"d.docx", archive({"[Content_Types].xml", "xl/workbook.xml"}), FileKind::xlsx},
        Sample{"e.xlsx", archive({"word/document.xml"}), FileKind::docx}}) {
    CAPTURE(sample.name);
    const auto kind = kind_of_file(file_with(folder, sample.name, sample.bytes));
    REQUIRE(kind);
    CHECK(*kind == sample.kind);
  }
}

TEST_CASE("a file of no kind that we take is refused with its reason") {
  const test::TempFolder folder;
  const Vault vault(folder / "evidence");
  const auto refusal = [&](const std::string& name, const std::string& bytes) {
    const auto stored = vault.add(file_with(folder, name, bytes), {});
    return stored ? "taken"s : stored.error().code;
  };
  CHECK(refusal("empty.pdf", "") == "file-empty");
  CHECK(refusal("virus.pdf", "MZ\x90 program") == "file-kind-unknown");
  CHECK(refusal("plain.zip", archive({"readme.txt"})) == "file-kind-unknown");
  CHECK(refusal("cut.xlsx", archive({"xl/workbook.xml"}).substr(0, 60)) == "file-kind-unknown");
  CHECK(refusal("macro.xlsx", archive({"xl/workbook.xml", "xl/vbaProject.bin"})) == "file-has-macros");
  CHECK(vault.add(folder / "nowhere.pdf", {}).error().code == "file-missing");
}

TEST_CASE("the same content is kept once, under its digest") {
  const test::TempFolder folder;
  const Vault vault(folder / "evidence");
  const auto first = vault.add(file_with(folder, "akta lama.pdf", "%PDF-1.7 one"), {});
  const auto second = vault.add(file_with(folder, "akta.pdf", "%PDF-1.7 one"), {});
  REQUIRE(first);
  REQUIRE(second);
  CHECK(first->file == second->file);
  CHECK(first->file_name == "akta lama.pdf");
  CHECK(first->size == 12);
  CHECK(vault.list()->size() == 1);
  CHECK(read_file(*vault.path_of(first->file), 100) == "%PDF-1.7 one");
  CHECK(vault.path_of("sha256:../../etc/passwd").error().code == "file-name-malformed");
}

TEST_CASE("client files are never copied, and masked ones only once a person confirms it") {
  const test::TempFolder folder;
  const Vault vault(folder / "evidence");
  const auto file = file_with(folder, "rekap.pdf", "%PDF-1.7 two");
  CHECK(vault.add(file, {Sensitivity::client, true}).error().code == "file-never-copied");
  CHECK(vault.add(file, {Sensitivity::redacted, false}).error().code == "file-not-confirmed");
  CHECK_FALSE(path_exists(folder / "evidence"));
  CHECK(vault.add(file, {Sensitivity::redacted, true}));
}

TEST_CASE("a damaged copy is seen, and mended by adding the file again") {
  const test::TempFolder folder;
  const Vault vault(folder / "evidence");
  const auto source = file_with(folder, "akta.pdf", "%PDF-1.7 three");
  const auto stored = vault.add(source, {});
  REQUIRE(stored);
  std::ofstream(*vault.path_of(stored->file), std::ios::binary) << "%PDF-1.7 thrEe";
  CHECK_FALSE(*vault.intact(stored->file));
  REQUIRE(vault.add(source, {}));
  CHECK(*vault.intact(stored->file));
}

TEST_CASE("a file beyond the limit is refused and leaves nothing behind") {
  const test::TempFolder folder;
  const Vault vault(folder / "evidence");
  const auto big = file_with(folder, "big.pdf", "%PDF-1.7");
  std::filesystem::resize_file(big, Vault::k_max_bytes + 1);
  CHECK(vault.add(big, {}).error().code == "file-too-large");
  CHECK(vault.list()->empty());
  CHECK(std::filesystem::is_empty(folder / "evidence"));
}
