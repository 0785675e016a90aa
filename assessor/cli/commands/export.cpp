#include <memory>

#include "base/platform/files.h"
#include "cli/commands/commands.h"
#include "cli/exit_code.h"
#include "cli/export_notes.h"
#include "cli/personal_words.h"
#include "cli/selection.h"
#include "session/stage_import.h"

namespace assessor::cli {

namespace {

struct Asked {
  Selection at;
  std::string out;
};

Result<std::string> pinned_bytes(const OpenedWorkspace& opened, const std::string& digest) {
  ASSESSOR_TRY(const session::Loaded loaded, opened.store->load());
  for (const session::PinnedBytes& pinned : loaded.standards)
    if (pinned.digest == digest) return pinned.bytes;
  return fail("standard-missing", {{"digest", digest}});
}

/// What still looks like personal data in what travels; told, so that it can be masked before it is handed
/// on.
std::size_t warn_of_personal(const Console& console, const exchange::StagePackage& package,
                             const StageKey& stage) {
  std::vector<session::PersonalPlace> places;
  const auto look = [&](const session::Key& key, const session::Record& record) {
    for (session::PersonalPlace& place : session::personal_in(key, record))
      places.push_back(std::move(place));
  };
  for (const auto& [criterion, answer] : package.sheet.answers)
    look(session::Key::answer(stage, criterion), answer);
  for (const EvidenceDocument& document : package.documents)
    look(session::Key::of(session::RecordKind::document, document.document.id), document);
  for (const auto& place : places) console.remark(place.key.text() + ": " + words_of(console, place));
  return places.size();
}

Result<int> export_stage(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(const OpenedWorkspace opened, open_to_read(console, asked.at.workspace, asked.at.as));
  if (!opened.store->guard().readable()) return fail("workspace-sealed");  // masks must not travel
  ASSESSOR_TRY(const StageKey found, find_stage(opened, asked.at));
  const StageKey stage = session::export_key(opened.state(), found, opened.actor);
  ASSESSOR_TRY(auto package, session::gather_stage_package(opened.session->context(opened.actor), stage));
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
  const std::size_t personal = warn_of_personal(console, package, stage);
  if (console.json()) {
    exchange::JsonNode node = exchange::JsonNode::object();
    node.add("folder", exchange::JsonNode::text(asked.out));
    node.add("sent", exchange::JsonNode::boolean(package.sent));
    node.add("answers", exchange::JsonNode::whole(static_cast<std::int64_t>(counts.answers)));
    node.add("documents", exchange::JsonNode::whole(static_cast<std::int64_t>(counts.documents)));
    node.add("files", exchange::JsonNode::whole(static_cast<std::int64_t>(counts.files)));
    node.add("bytes", exchange::JsonNode::whole(static_cast<std::int64_t>(counts.bytes)));
    node.add("personal_places", exchange::JsonNode::whole(static_cast<std::int64_t>(personal)));
    console.print(node);
    return k_done;
  }
  console.print(console.say("cli.export.done", {{"path", asked.out},
                                                {"answers", std::to_string(counts.answers)},
                                                {"documents", std::to_string(counts.documents)},
                                                {"files", std::to_string(counts.files)}}));
  console.print(console.say("cli.export.left_out"));
  if (personal > 0) console.print(console.say("cli.export.personal", {{"count", std::to_string(personal)}}));
  if (!package.sent) console.print(console.say("cli.export.not_sent"));
  return k_done;
}

}  // namespace

Work declare_export(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_viewing(syntax, asked->at);
  declare_stage(syntax, asked->at);
  syntax.word("--out", asked->out, {"folder", "out_folder", true});
  return [asked](const Console& console) { return export_stage(*asked, console); };
}

}  // namespace assessor::cli
