#include "report/report_file.h"

#include <algorithm>
#include <cctype>

#include "base/platform/files.h"
#include "base/text.h"

namespace assessor::report {

namespace {

/// Letters, digits, "." and "-" stay; a name never begins with a dot.
std::string file_part(std::string text) {
  std::replace_if(
      text.begin(), text.end(),
      [](unsigned char c) { return c >= 0x80 || (std::isalnum(c) == 0 && c != '.' && c != '-'); }, '-');
  if (text.empty() || text.front() == '.') text.insert(text.begin(), '-');
  return text;
}

}  // namespace

std::string report_file_name(const std::string& kind, const std::string& organization,
                             const std::string& period, const std::string& extension) {
  return file_part(kind) + "_" + file_part(organization) + "_" + file_part(period) + "." + extension;
}

std::string file_slug(const std::string& name) {
  constexpr std::size_t k_longest = 60;
  std::string slug;
  for (const char letter : folded(name)) {
    const bool plain = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
    if (plain)
      slug += letter;
    else if (!slug.empty() && slug.back() != '-')
      slug += '-';
  }
  slug = slug.substr(0, k_longest);
  slug.erase(slug.find_last_not_of('-') + 1);
  return slug.empty() ? "lembaga" : slug;
}

Result<void> save_report(const std::filesystem::path& path, const std::string& bytes) {
  ASSESSOR_CHECK(write_file_atomically(path, bytes));
  ASSESSOR_TRY(const std::string read, read_file(path, bytes.size() + 1));
  if (read != bytes) return fail("report-not-verified", {{"reason", path_text(path.filename())}});
  return {};
}

}  // namespace assessor::report
