#include "base/platform/paths.h"

#include <cstdlib>
#include <vector>

#include "base/platform/files.h"

namespace assessor {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view k_product = "asesor-lplpp";

/// The root of our sources above a build folder, recognized by what only it has.
std::optional<fs::path> source_tree(fs::path folder) {
  for (; folder.has_relative_path(); folder = folder.parent_path()) {
    if (path_exists(folder / "assessor" / "CMakeLists.txt") && path_exists(folder / "CMakeLists.txt"))
      return folder;
  }
  return std::nullopt;
}

std::vector<fs::path> resource_roots() {
  std::vector<fs::path> roots;
  if (const auto chosen = environment("ASSESSOR_RESOURCES")) roots.push_back(path_of(*chosen));
  const fs::path program = program_folder();
  roots.push_back(program);
  roots.push_back(program.parent_path() / "share" / k_product);
  if (const auto sources = source_tree(program)) roots.push_back(*sources);
  return roots;
}

}  // namespace

std::optional<std::string> environment(const char* name) {
  const char* value = std::getenv(name);
  if (value == nullptr || *value == '\0') return std::nullopt;
  return value;
}

fs::path temp_folder() {
  std::error_code code;
  fs::path folder = fs::temp_directory_path(code);
  return code ? fs::path(".") : folder;
}

Result<fs::path> absolute_path(const fs::path& path) {
  std::error_code code;
  fs::path absolute = fs::absolute(path, code);
  if (code) return file_failure(code, path);
  return absolute;
}

Result<fs::path> sibling_program(std::string_view name) {
  // In a build folder tests lie in tests/ and programs in assessor/.
  const fs::path here = program_folder();
  for (const fs::path& folder : {here, here.parent_path() / "assessor"}) {
    if (path_exists(folder / name)) return folder / name;
  }
  return fail("program-missing", {{"name", std::string(name)}});
}

Result<fs::path> resource_folder(std::string_view name) {
  for (const fs::path& root : resource_roots()) {
    if (is_folder(root / name)) return root / name;
  }
  return fail("resources-missing", {{"name", std::string(name)}});
}

}  // namespace assessor
