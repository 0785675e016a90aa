#include "cli/typed_source.h"

#include <istream>
#include <iterator>

#include "base/platform/files.h"

namespace assessor::cli {

Result<std::string> read_source(const Console& console, const std::string& source) {
  constexpr std::uint64_t k_largest_table = 2'000'000;
  if (source != "-") return read_file(path_of(source), k_largest_table);
  return std::string(std::istreambuf_iterator<char>(console.in()), {});
}

}  // namespace assessor::cli
