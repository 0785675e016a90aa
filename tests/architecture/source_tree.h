#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace architecture {

struct SourceFile {
  std::string layer;  ///< folder below assessor/
  std::string path;   ///< from the root of the tree, with '/'
  std::vector<std::string> lines;
};

/// All .h and .cpp files below a folder of the source tree.
std::vector<SourceFile> source_files(const std::string& folder);

/// What a line includes, without the brackets; empty when it is no include.
std::string included(const std::string& line);

/// Text of a line without string literals and comments.
std::string code_of(const std::string& line);

/// The string literals of a line that stand before any comment.
std::vector<std::string> literals_of(const std::string& line);

std::string read_all(const std::filesystem::path& file);

std::filesystem::path source_root();

}  // namespace architecture
