#include "store/export_log.h"

#include <memory>
#include <optional>

#include "base/platform/append_file.h"
#include "base/platform/files.h"
#include "base/text.h"
#include "exchange/fields.h"
#include "exchange/json_reader.h"
#include "exchange/json_tree.h"
#include "exchange/json_writer.h"

namespace assessor::store {

namespace {

using exchange::JsonNode;

constexpr std::string_view k_context = "export-log";
constexpr std::uint64_t k_largest = std::uint64_t{64} << 20U;

std::string line_of(const ExportNote& note) {
  JsonNode node = JsonNode::object();
  const auto add = [&node](const char* name, const std::string& words) {
    node.add(name, JsonNode::text(words));
  };
  add("at", note.at.iso());
  add("person", note.person);
  add("what", note.what);
  add("format", note.format);
  add("organization", note.organization);
  add("period", note.period);
  add("file", note.file);
  add("sha256", note.sha256);
  return exchange::write_json_compact(node);
}

std::optional<ExportNote> note_in(std::string_view line) {
  exchange::Findings findings;
  const std::unique_ptr<const JsonNode> node = exchange::read_json(line, findings);
  if (node == nullptr || !node->is(JsonNode::Kind::object)) return std::nullopt;
  exchange::Fields fields(*node, findings);
  const auto at = Instant::parse(fields.words("at"));
  if (!at) return std::nullopt;
  return ExportNote{*at,
                    fields.words("person"),
                    fields.words("what"),
                    fields.words("format"),
                    fields.words("organization"),
                    fields.words("period"),
                    fields.words("file"),
                    fields.words("sha256")};
}

}  // namespace

Result<void> add_export_notes(const WorkspaceFolder& folder, const std::vector<ExportNote>& notes,
                              const Guard& guard) {
  std::string lines;
  for (const ExportNote& note : notes) {
    ASSESSOR_TRY(const std::string line, guard.stored_whole(k_context, line_of(note)));
    lines += line + "\n";
  }
  return lines.empty() ? Result<void>{} : append_lines(folder.exports(), lines);
}

Result<ExportLog> read_export_log(const WorkspaceFolder& folder, const Guard& guard) {
  ExportLog log;
  if (!path_exists(folder.exports())) return log;
  ASSESSOR_TRY(const std::string bytes, read_file(folder.exports(), k_largest));
  for (const std::string_view line : split(bytes, '\n')) {
    if (trimmed(line).empty()) continue;
    const Result<Guard::Shown> shown = guard.shown(k_context, std::string(line));
    std::optional<ExportNote> note = shown ? note_in(shown->text) : std::nullopt;
    if (note)
      log.notes.push_back(std::move(*note));
    else
      ++log.unreadable;
  }
  return log;
}

Result<void> rewrite_export_log(const WorkspaceFolder& folder, const Guard& from, const Guard& to) {
  if (!path_exists(folder.exports())) return {};
  ASSESSOR_TRY(const std::string bytes, read_file(folder.exports(), k_largest));
  std::string lines;
  for (const std::string_view line : split(bytes, '\n')) {
    if (trimmed(line).empty()) continue;
    const Result<Guard::Shown> shown = from.shown(k_context, std::string(line));
    const auto again = shown ? to.stored_whole(k_context, shown->text) : Result<std::string>(line);
    ASSESSOR_CHECK(again);
    lines += *again + "\n";
  }
  return write_file_atomically(folder.exports(), lines);
}

}  // namespace assessor::store
