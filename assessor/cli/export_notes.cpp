#include "cli/export_notes.h"

#include "base/hash.h"
#include "base/platform/paths.h"

namespace assessor::cli {

store::ExportNote export_note(const Console& console, const std::string& what,
                              const std::string& organization, const std::string& period,
                              const std::string& file, const std::string& bytes) {
  const auto dot = file.rfind('.');
  const std::string format = dot == std::string::npos ? std::string() : file.substr(dot + 1);
  return {console.clock()(), user_name(), what, format,
          organization,      period,      file, bytes.empty() ? "" : sha256(bytes)};
}

void remember_exports(const Console& console, const store::Workspace& workspace,
                      const std::vector<store::ExportNote>& notes) {
  const Result<void> added = store::add_export_notes(workspace.folder(), notes, workspace.guard());
  if (added) return;
  console.complain(added.error());
  console.remark(console.say("cli.exports.not_noted"));
}

}  // namespace assessor::cli
