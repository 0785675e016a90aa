#include "cli/exit_code.h"

#include <set>
#include <string_view>

namespace assessor::cli {

int exit_code_of(const Error& error) {
  // What the machine or the files refuse; everything else is an answer about what was asked.
  static const std::set<std::string_view> not_done = {
      "asked-to-read",       "backup-not-whole",     "backup-other-seal",  "cancelled",
      "copy-differs",        "database-busy",        "database-damaged",   "disk-full",
      "evidence-damaged",    "file-missing",         "file-too-large",     "io-failed",
      "lang-damaged",        "lang-missing",         "lock-not-supported", "locked",
      "memory-missing",      "no-home-folder",       "not-a-file",         "not-a-folder",
      "not-a-workspace",     "not-permitted",        "output-not-written", "passphrase-needed",
      "passphrase-wrong",    "program-missing",      "read-only",          "read-only-disk",
      "record-damaged",      "report-fonts-missing", "report-not-drawn",   "report-not-verified",
      "report-page-missing", "resources-missing",    "seal-broken",        "seal-damaged",
      "sealing-not-whole",   "sequence-gap",         "standard-damaged",   "window-missing",
      "workspace-missing",   "workspace-newer",      "workspace-older",    "workspace-sealed"};
  if (error.code.starts_with("usage-") || error.code == "check-text-invalid") return k_bad_use;
  return not_done.contains(error.code) ? k_not_done : k_does_not_hold;
}

}  // namespace assessor::cli
