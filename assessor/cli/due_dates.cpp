#include "cli/due_dates.h"

namespace assessor::cli {

Result<std::map<std::string, Date>> due_dates(const std::vector<std::string>& typed) {
  std::map<std::string, Date> due;
  for (const std::string& word : typed) {
    const auto equals = word.find('=');
    const auto day = equals == std::string::npos ? Date::parse("") : Date::parse(word.substr(equals + 1));
    if (!day) return fail("usage-due", {{"value", word}});
    due[word.substr(0, equals)] = *day;
  }
  return due;
}

}  // namespace assessor::cli
