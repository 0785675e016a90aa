#include "architecture/source_tree.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>

namespace architecture {

namespace fs = std::filesystem;

fs::path source_root() {
  return ASSESSOR_SOURCE_DIR;
}

std::string read_all(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

namespace {

std::string layer_of(const std::string& path) {
  const auto first = path.find('/');
  return path.substr(first + 1, path.find('/', first + 1) - first - 1);
}

std::vector<std::string> lines_of(const fs::path& file) {
  std::istringstream stream(read_all(file));
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

/// Calls `code` or `text` for every letter before a comment.
template <class Code, class Text>
void scan(const std::string& line, Code code, Text text) {
  bool quoted = false;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const bool char_literal_quote =
        at > 0 && line[at - 1] == '\'' && at + 1 < line.size() && line[at + 1] == '\'';
    if (line[at] == '"' && !char_literal_quote) {
      quoted = !quoted;
      text('"', quoted);
    } else if (quoted && line[at] == '\\' && at + 1 < line.size()) {
      ++at;
      text(line[at], true);
    } else if (quoted) {
      text(line[at], true);
    } else if (line.compare(at, 2, "//") == 0) {
      return;
    } else {
      code(line[at]);
    }
  }
}

}  // namespace

std::vector<SourceFile> source_files(const std::string& folder) {
  std::vector<SourceFile> files;
  for (const auto& entry : fs::recursive_directory_iterator(source_root() / folder)) {
    const auto extension = entry.path().extension();
    if (extension != ".h" && extension != ".cpp") continue;
    const std::string path = fs::relative(entry.path(), source_root()).generic_string();
    files.push_back({layer_of(path), path, lines_of(entry.path())});
  }
  std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
  return files;
}

std::string included(const std::string& line) {
  constexpr std::string_view k_include = "#include ";
  if (!line.starts_with(k_include) || line.size() < k_include.size() + 3) return {};
  return line.substr(k_include.size() + 1, line.find_last_of(">\"") - k_include.size() - 1);
}

std::string code_of(const std::string& line) {
  std::string code;
  scan(
      line, [&](char c) { code += c; }, [](char, bool) {});
  return code;
}

std::vector<std::string> literals_of(const std::string& line) {
  std::vector<std::string> literals;
  bool inside = false;
  scan(
      line, [](char) {},
      [&](char c, bool open) {
        if (c == '"' && open && !inside) {
          literals.emplace_back();
          inside = true;
        } else if (c == '"' && !open) {
          inside = false;
        } else if (inside) {
          literals.back() += c;
        }
      });
  return literals;
}

}  // namespace architecture
