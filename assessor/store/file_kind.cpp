// What a file is, told from its bytes. Office files are ZIP archives: the names in the archive's directory
// tell them apart. Only names are read; nothing is unpacked.
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/platform/files.h"
#include "store/peek.h"
#include "store/vault.h"

namespace assessor::store {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t k_head = 1024;          ///< a PDF may start with a little of something else
constexpr std::size_t k_tail = 65'535 + 22;   ///< the end record of a ZIP with the longest comment
constexpr std::size_t k_directory = 4 << 20;  ///< no office file comes near

std::uint32_t little_endian(std::string_view bytes, std::size_t at, std::size_t count) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < count; ++i)
    value |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at + i])) << (8 * i);
  return value;
}

struct ArchiveNames {
  bool sheet = false, words = false, macros = false;
};

void take_name(std::string_view name, ArchiveNames& names) {
  names.sheet = names.sheet || name == "xl/workbook.xml";
  names.words = names.words || name == "word/document.xml";
  names.macros = names.macros || name.ends_with("vbaProject.bin");
}

ArchiveNames names_in(std::string_view directory) {
  constexpr std::size_t k_entry = 46;
  ArchiveNames names;
  while (directory.size() >= k_entry && directory.starts_with("PK\1\2"sv)) {
    const std::size_t name = little_endian(directory, 28, 2);
    const std::size_t rest = little_endian(directory, 30, 2) + little_endian(directory, 32, 2);
    if (directory.size() < k_entry + name + rest) break;
    take_name(directory.substr(k_entry, name), names);
    directory.remove_prefix(k_entry + name + rest);
  }
  return names;
}

Result<ArchiveNames> archive_names(const std::filesystem::path& path, std::uint64_t size) {
  const std::uint64_t from = size > k_tail ? size - k_tail : 0;
  ASSESSOR_TRY(const std::string tail, read_range(path, from, k_tail));
  const std::size_t end = tail.rfind("PK\5\6"sv);
  if (end == std::string::npos || tail.size() - end < 22) return ArchiveNames{};
  const std::uint32_t length = little_endian(tail, end + 12, 4);
  const std::uint32_t offset = little_endian(tail, end + 16, 4);
  if (length > k_directory || offset > size) return ArchiveNames{};
  ASSESSOR_TRY(const std::string directory, read_range(path, offset, length));
  return names_in(directory);
}

std::optional<FileKind> kind_of_head(std::string_view head) {
  if (head.find("%PDF-") != std::string_view::npos) return FileKind::pdf;
  if (head.starts_with("\xFF\xD8\xFF"sv)) return FileKind::jpeg;
  if (head.starts_with("\x89PNG\r\n\x1A\n"sv)) return FileKind::png;
  return std::nullopt;
}

}  // namespace

Result<FileKind> kind_of_file(const std::filesystem::path& path) {
  const auto refused = [&](const char* code) { return fail(code, {{"path", path_text(path)}}); };
  ASSESSOR_TRY(const std::string head, read_range(path, 0, k_head));
  if (head.empty()) return refused("file-empty");
  if (const auto kind = kind_of_head(head)) return *kind;
  if (!head.starts_with("PK\3\4"sv)) return refused("file-kind-unknown");
  std::error_code problem;
  const std::uint64_t size = std::filesystem::file_size(path, problem);
  if (problem) return file_failure(problem, path);
  ASSESSOR_TRY(const ArchiveNames names, archive_names(path, size));
  if (names.macros) return refused("file-has-macros");
  if (names.sheet == names.words) return refused("file-kind-unknown");
  return names.sheet ? FileKind::xlsx : FileKind::docx;
}

}  // namespace assessor::store
