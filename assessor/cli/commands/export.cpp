#include <memory>

#include "base/platform/files.h"
#include "cli/commands/commands.h"
#include "cli/exit_code.h"
#include "cli/export_notes.h"
#include "cli/selection.h"
#include "session/package_privacy.h"
#include "session/stage_import.h"

namespace assessor::cli {

namespace {

struct Asked {
  Selection at;
  std::string out;
  bool with_personal = false;
};

Result<std::string> pinned_bytes(const OpenedWorkspace& opened, const std::string& digest) {
  ASSESSOR_TRY(const session::Loaded loaded, opened.store->load());
  for (const session::PinnedBytes& pinned : loaded.standards)
    if (pinned.digest == digest) return pinned.bytes;
  return fail("standard-missing", {{"digest", digest}});
}

void show(const Console& console, const Asked& asked, bool sent, const exchange::PackageCounts& counts,
          std::size_t masked) {
  const auto whole = [](std::size_t count) {
    return exchange::JsonNode::whole(static_cast<std::int64_t>(count));
  };
  if (console.json()) {
    exchange::JsonNode node = exchange::JsonNode::object();
    node.add("folder", exchange::JsonNode::text(asked.out));
    node.add("sent", exchange::JsonNode::boolean(sent));
    node.add("answers", whole(counts.answers));
    node.add("documents", whole(counts.documents));
    node.add("files", whole(counts.files));
    node.add("bytes", exchange::JsonNode::whole(static_cast<std::int64_t>(counts.bytes)));
    node.add("masked", whole(masked));
    return console.print(node);
  }
  console.print(console.say("cli.export.done", {{"path", asked.out},
                                                {"answers", std::to_string(counts.answers)},
                                                {"documents", std::to_string(counts.documents)},
                                                {"files", std::to_string(counts.files)}}));
  console.print(console.say("cli.export.left_out"));
  if (asked.with_personal) console.print(console.say("cli.export.with_personal"));
  if (masked > 0) console.print(console.say("cli.export.masked", {{"count", std::to_string(masked)}}));
  if (!sent) console.print(console.say("cli.export.not_sent"));
}

Result<int> export_stage(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(const OpenedWorkspace opened, open_to_read(console, asked.at.workspace, asked.at.as));
  if (!opened.store->guard().readable()) return fail("workspace-sealed");  // masks must not travel
  ASSESSOR_TRY(const StageKey found, find_stage(opened, asked.at));
  const StageKey stage = session::export_key(opened.state(), found, opened.actor);
  ASSESSOR_TRY(auto package, session::gather_stage_package(opened.session->context(opened.actor), stage));
  const std::size_t masked = asked.with_personal ? 0 : session::mask_personal(package);
  ASSESSOR_TRY(package.standard_bytes, pinned_bytes(opened, package.standard.digest));
  ASSESSOR_TRY(const session::JournalHead head, opened.session->head());
  package.journal = {head.count, head.hash};
  store::PlainFiles files(opened.vault());
  const auto place = [&files](const std::string& sha256) { return files.next("sha256:" + sha256); };
  const Standard& standard = *opened.session->standard_of(stage.assessment);
  ASSESSOR_TRY(const exchange::PackageCounts counts,
               exchange::write_stage_package(package, standard, place, path_of(asked.out)));
  remember_exports(console, *opened.store,
                   {export_note(console, "package", package.sheet.subject_name, package.sheet.period,
                                path_text(path_of(asked.out).filename()), {})});
  show(console, asked, package.sent, counts, masked);
  return k_done;
}

}  // namespace

Work declare_export(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_viewing(syntax, asked->at);
  declare_stage(syntax, asked->at);
  syntax.word("--out", asked->out, {"folder", "out_folder", true});
  syntax.flag("--with-personal", asked->with_personal);
  return [asked](const Console& console) { return export_stage(*asked, console); };
}

}  // namespace assessor::cli
