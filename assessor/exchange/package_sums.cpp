#include "exchange/package_sums.h"

#include <algorithm>

#include "base/text.h"

namespace assessor::exchange {

namespace {

constexpr std::size_t k_digest_letters = 64;
constexpr std::string_view k_gap = "  ";

bool is_package_name(std::string_view name) {
  if (name == k_answers_name || name == k_standard_name || name == k_contents_name) return true;
  const std::string folder = std::string(k_evidence_name) + "/";
  return name.starts_with(folder) && is_sha256(name.substr(folder.size()));
}

tl::unexpected<Error> malformed(std::size_t line) {
  return fail("package-list-malformed", {{"line", std::to_string(line)}});
}

}  // namespace

bool is_sha256(std::string_view text) {
  return text.size() == k_digest_letters && text.find_first_not_of("0123456789abcdef") == text.npos;
}

std::string write_sums(const PackageSums& sums) {
  std::string text;
  for (const auto& [name, digest] : sums) text += digest + std::string(k_gap) + name + "\n";
  return text;
}

Result<PackageSums> read_sums(std::string_view text) {
  PackageSums sums;
  const auto lines = split(text, '\n');
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const std::string_view line = lines[at];
    if (line.empty() && at + 1 == lines.size()) break;
    if (line.size() <= k_digest_letters + k_gap.size()) return malformed(at + 1);
    const std::string_view digest = line.substr(0, k_digest_letters);
    if (!is_sha256(digest) || line.substr(k_digest_letters, k_gap.size()) != k_gap) return malformed(at + 1);
    const std::string name(line.substr(k_digest_letters + k_gap.size()));
    if (!is_package_name(name)) return fail("package-unexpected", {{"path", shortened(name, 100)}});
    if (!sums.emplace(name, digest).second) return malformed(at + 1);
  }
  return sums;
}

}  // namespace assessor::exchange
