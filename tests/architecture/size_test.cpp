#include <array>
#include <cstdio>
#include <memory>
#include <sstream>

#include <catch2/catch.hpp>

#include "architecture/source_tree.h"

using namespace architecture;

namespace {

constexpr std::size_t k_longest_file = 400, k_longest_header = 150;
constexpr int k_longest_function = 60;

struct Function {
  std::string name, file;
  int lines = 0;
};

std::string output_of(const std::string& command) {
  std::string output;
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
  std::array<char, 4096> buffer{};
  while (pipe && std::fgets(buffer.data(), buffer.size(), pipe.get()) != nullptr) output += buffer.data();
  return output;
}

int number_after(const std::string& row, const std::string& field) {
  const auto at = row.find(field);
  return at == std::string::npos ? 0 : std::stoi(row.substr(at + field.size()));
}

/// By universal-ctags: name, file and length of every function.
std::vector<Function> functions() {
  std::istringstream rows(output_of("cd '" + source_root().string() +
                                    "' && ctags -R -f - --languages=C++ --langmap=C++:.cpp.h "
                                    "--kinds-C++=f --fields=+ne --sort=no assessor tests"));
  std::vector<Function> found;
  for (std::string row; std::getline(rows, row);) {
    const auto first = row.find('\t');
    const auto second = row.find('\t', first + 1);
    const int begin = number_after(row, "\tline:"), end = number_after(row, "\tend:");
    found.push_back({row.substr(0, first), row.substr(first + 1, second - first - 1), end - begin + 1});
  }
  return found;
}

}  // namespace

TEST_CASE("a file fits in a small room") {
  for (const char* folder : {"assessor", "tests"}) {
    for (const auto& file : source_files(folder)) {
      INFO(file.path << " has " << file.lines.size() << " lines");
      CHECK(file.lines.size() <= k_longest_file);
      if (file.path.starts_with("assessor/") && file.path.ends_with(".h"))
        CHECK(file.lines.size() <= k_longest_header);
    }
  }
}

TEST_CASE("a function fits on a screen") {
  const auto all = functions();
  REQUIRE(all.size() > 50);
  for (const auto& function : all) {
    if (function.name.starts_with("CATCH") || function.name == "TEST_CASE") continue;
    INFO(function.file << ": " << function.name << " has " << function.lines << " lines");
    CHECK(function.lines <= k_longest_function);
  }
}
