#include "cli/pinned_standard.h"

#include <set>

namespace assessor::cli {

namespace {

bool is_called(const Standard& standard, const std::string& typed) {
  return standard.id == typed || standard.id + "@" + standard.version == typed || standard.digest == typed;
}

}  // namespace

Result<const Standard*> find_standard(const session::Session& session, const std::string& typed) {
  const Standard* found = nullptr;  // the list ends with the newest version
  std::set<std::string> ids;
  for (const Standard* standard : session.standards().all()) {
    ids.insert(standard->id);
    if (typed.empty() || is_called(*standard, typed)) found = standard;
  }
  if (ids.empty()) return fail("no-standard");
  if (found == nullptr) return fail("standard-not-here", {{"standard", typed}});
  if (!typed.empty() || ids.size() == 1) return found;
  std::string names;
  for (const std::string& id : ids) names += (names.empty() ? "" : ", ") + id;
  return fail("usage-standard-needed", {{"standards", names}});
}

}  // namespace assessor::cli
