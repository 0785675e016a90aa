#include "store/erasure.h"

#include <set>
#include <variant>

#include "base/platform/files.h"
#include "base/text.h"
#include "session/command.h"
#include "store/vault.h"

namespace assessor::store {

namespace {

using Files = std::set<std::string>;

constexpr std::uint64_t k_most_bytes = 1U << 20U;

std::filesystem::path note_of(const WorkspaceFolder& folder) {
  return folder.evidence() / "erasing";
}

void add_file(Files& files, const std::optional<session::Record>& record) {
  if (!record) return;
  const auto* evidence = std::get_if<EvidenceDocument>(&*record);
  if (evidence != nullptr && !evidence->document.file.empty()) files.insert(evidence->document.file);
}

Files files_let_go(const session::Transaction& transaction) {
  Files files, kept;
  for (const session::Change& change : transaction.changes) {
    add_file(files, change.before);
    add_file(kept, change.after);
  }
  for (const std::string& file : kept) files.erase(file);
  return files;
}

Result<Files> noted(const WorkspaceFolder& folder) {
  Files files;
  if (!path_exists(note_of(folder))) return files;
  ASSESSOR_TRY(const std::string text, read_file(note_of(folder), k_most_bytes));
  for (const std::string_view line : split(text, '\n'))
    if (!trimmed(line).empty()) files.emplace(trimmed(line));
  return files;
}

/// Whatever record it is: sheets and decisions hold copies, the office its crest.
Result<bool> is_named(const Database& database, const Guard& guard, const std::string& file) {
  ASSESSOR_TRY(Statement rows, database.prepare("SELECT key, value FROM record"));
  for (;;) {
    ASSESSOR_TRY(const bool row, rows.step());
    if (!row) return false;
    ASSESSOR_TRY(const Guard::Shown shown, guard.shown(rows.text(0), rows.text(1)));
    if (shown.text.find(file) != std::string::npos) return true;
  }
}

Result<void> remove_unnamed(const WorkspaceFolder& folder, const Database& database, const Guard& guard,
                            const std::string& file) {
  const Vault vault(folder.evidence(), guard);
  ASSESSOR_TRY(const bool named, is_named(database, guard, file));
  const auto path = vault.path_of(file);
  if (named || !path) return {};
  ASSESSOR_CHECK(remove_file(*path));
  return sync_directory(path->parent_path());
}

}  // namespace

bool is_erasure(const session::Transaction& transaction) {
  return session::is_erasure(transaction.command);
}

Result<void> note_erasure(const WorkspaceFolder& folder, const session::Transaction& transaction) {
  Files files = files_let_go(transaction);
  if (files.empty()) return {};
  ASSESSOR_TRY(const Files before, noted(folder));
  files.insert(before.begin(), before.end());
  std::string text;
  for (const std::string& file : files) text += file + "\n";
  return write_file_atomically(note_of(folder), text);
}

Result<void> finish_erasure(const WorkspaceFolder& folder, const Database& database, const Guard& guard) {
  // Who cannot read what the records name must not remove anything.
  if (!path_exists(note_of(folder)) || !guard.readable()) return {};
  ASSESSOR_TRY(const Files files, noted(folder));
  for (const std::string& file : files) ASSESSOR_CHECK(remove_unnamed(folder, database, guard, file));
  return remove_file(note_of(folder));
}

}  // namespace assessor::store
