#include <memory>
#include <utility>

#include "base/hash.h"
#include "base/platform/files.h"
#include "cli/commands/commands.h"
#include "cli/exit_code.h"
#include "cli/rule_words.h"
#include "cli/score_text.h"
#include "cli/selection.h"
#include "cli/standard_files.h"
#include "exchange/standard_reader.h"
#include "session/apart.h"
#include "session/stage_import.h"
#include "store/backup.h"

namespace assessor::cli {

namespace {

using exchange::JsonNode;
using exchange::SealedPackage;
using exchange::StagePackage;
using session::StageImport;

struct Asked {
  Selection at;
  std::string folder;
  bool dry_run = false, begin = false;
};

/// A package with the standard that rated it, pinned here or brought along.
struct Incoming {
  SealedPackage sealed;
  session::Standards standards;  ///< those of the workspace, and the package's own
  bool standard_is_new = false;
  StagePackage package;
};

Result<void> find_standard(const OpenedWorkspace& opened, Incoming& incoming) {
  const auto differs = [] { return fail("package-standard-differs", {{"path", "standard.json"}}); };
  incoming.standards = opened.session->standards();
  if (const Standard* here = incoming.standards.of(incoming.sealed.standard)) {
    if (session::pin_of(*here) != incoming.sealed.standard) return differs();
    return {};
  }
  auto read = exchange::read_standard(incoming.sealed.standard_bytes);
  if (!read.standard || session::pin_of(*read.standard) != incoming.sealed.standard) return differs();
  incoming.standard_is_new = true;
  incoming.standards.add(std::make_shared<const Standard>(std::move(*read.standard)));
  return {};
}

Result<Incoming> open_package(const Console& console, const OpenedWorkspace& opened, SealedPackage sealed) {
  Incoming incoming;
  incoming.sealed = std::move(sealed);
  ASSESSOR_CHECK(find_standard(opened, incoming));
  auto read = exchange::open_stage_package(incoming.sealed, *incoming.standards.of(incoming.sealed.standard));
  if (read.error) return tl::unexpected(*read.error);
  if (!read.package) return tell_findings(console, "answers.json", read.findings);
  incoming.package = std::move(*read.package);
  return incoming;
}

session::Context with_standards(const OpenedWorkspace& opened, const Incoming& incoming) {
  const session::Context here = opened.session->context(opened.actor);
  return {here.state, incoming.standards, here.actor, here.now, here.today};
}

Result<StageImport> planned(const OpenedWorkspace& opened, const Incoming& incoming, const Asked& asked) {
  session::ImportChoice choice{{}, asked.begin, random_uuid()};
  if (!asked.at.organization.empty()) {
    ASSESSOR_TRY(const Organization* found, find_organization(opened.state(), asked.at.organization));
    choice.organization = found->id;
  }
  return session::plan_stage_import(with_standards(opened, incoming), incoming.package, choice);
}

/// Files first: the record that names them must never be there without them.
Result<void> store_evidence(const OpenedWorkspace& opened, const Incoming& incoming) {
  const Standard& standard = *incoming.standards.of(incoming.sealed.standard);
  for (const EvidenceDocument& document : incoming.package.documents) {
    const std::string sha256 = exchange::sha256_of(document.document.file);
    if (sha256.empty()) continue;
    const EvidenceKind* kind = standard.evidence_kind(document.document.evidence);
    const store::AddOptions options{
        kind == nullptr ? Sensitivity::none : kind->sensitivity, document.confirmed_aggregate, {}};
    ASSESSOR_TRY(const store::StoredFile stored,
                 opened.vault().add(incoming.sealed.place_of({sha256, 0}), options));
    if (stored.file != document.document.file)
      return fail("package-changed", {{"path", "evidence/" + sha256}});
  }
  return {};
}

Result<void> carry_out(const Console& console, OpenedWorkspace& opened, const Incoming& incoming,
                       const StageImport& import) {
  ASSESSOR_CHECK(
      store::make_backup(opened.store->folder(), {console.clock()(), "import"}).map([](const auto&) {}));
  ASSESSOR_CHECK(store_evidence(opened, incoming));
  if (incoming.standard_is_new)
    ASSESSOR_CHECK(opened.session->pin_standard(incoming.sealed.standard_bytes).map([](const auto&) {}));
  return opened.act(import.command);
}

JsonNode counts_node(const session::ImportCounts& counts) {
  JsonNode node = JsonNode::object();
  node.add("added", JsonNode::whole(counts.added));
  node.add("changed", JsonNode::whole(counts.changed));
  node.add("same", JsonNode::whole(counts.same));
  node.add("removed", JsonNode::whole(counts.removed));
  return node;
}

void print_json(const Console& console, const Incoming& incoming, const session::ImportPreview& preview,
                bool written) {
  JsonNode root = JsonNode::object();
  root.add("written", JsonNode::boolean(written));
  root.add("organization", JsonNode::text(preview.organization));
  root.add("name", JsonNode::text(preview.name));
  root.add("period", JsonNode::text(incoming.package.sheet.period));
  root.add("stage", JsonNode::text(preview.stage.stage));
  if (!preview.stage.rater.empty()) root.add("rater", JsonNode::text(preview.stage.rater));
  root.add("sent", JsonNode::boolean(incoming.package.sent));
  JsonNode& begins = root.add("begins", JsonNode::object());
  begins.add("standard", JsonNode::boolean(incoming.standard_is_new));
  begins.add("organization", JsonNode::boolean(preview.begins_organization));
  begins.add("period", JsonNode::boolean(preview.begins_period));
  begins.add("assessment", JsonNode::boolean(preview.begins_assessment));
  begins.add("stage", JsonNode::boolean(preview.begins_stage));
  root.add("answers", counts_node(preview.answers));
  root.add("documents", counts_node(preview.documents));
  JsonNode& journal = root.add("journal", JsonNode::object());
  journal.add("count", JsonNode::whole(incoming.sealed.journal.count));
  journal.add("hash", JsonNode::text(incoming.sealed.journal.hash));
  console.print(root);
}

i18n::Params params_of(const session::ImportCounts& counts) {
  return {{"added", std::to_string(counts.added)},
          {"changed", std::to_string(counts.changed)},
          {"same", std::to_string(counts.same)},
          {"removed", std::to_string(counts.removed)}};
}

void print_result(const Console& console, const Standard& standard, const AnswerSheet& sheet) {
  const scoring::Score score = scoring::score(standard, sheet);
  console.print(console.say("cli.stage.result", {{"total", total_words(console, standard, score)},
                                                 {"level", reached_words(console, standard, score)}}));
}

/// A rater's sheet shows no result to whoever may not see it yet.
void print_words(const Console& console, const OpenedWorkspace& opened, const Incoming& incoming,
                 const session::ImportPreview& preview, bool written) {
  const Standard& standard = *incoming.standards.of(incoming.sealed.standard);
  const AnswerSheet& sheet = incoming.package.sheet;
  console.print(console.say("cli.import.heading", {{"name", preview.name},
                                                   {"period", sheet.period},
                                                   {"stage", stage_words(console, standard, sheet.stage)}}));
  if (const Person* rater = opened.state().person(preview.stage.rater))
    console.print(console.say("cli.import.rater", {{"person", rater->name}}));
  if (incoming.standard_is_new) console.print(console.say("cli.import.begins_standard"));
  if (preview.begins_organization) console.print(console.say("cli.import.begins_organization"));
  if (preview.begins_period) console.print(console.say("cli.import.begins_period"));
  if (preview.begins_assessment) console.print(console.say("cli.import.begins_assessment"));
  console.print(console.say("cli.import.answers", params_of(preview.answers)));
  console.print(console.say("cli.import.documents", params_of(preview.documents)));
  if (!session::hidden_from(opened.state(), opened.actor, preview.stage))
    print_result(console, standard, sheet);
  console.print(console.say(written ? "cli.import.done" : "cli.import.preview"));
}

Result<int> import_stage(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(SealedPackage sealed, exchange::check_stage_package(path_of(asked.folder)));
  ASSESSOR_TRY(OpenedWorkspace opened, asked.dry_run
                                           ? open_to_read(console, asked.at.workspace, asked.at.as)
                                           : open_to_write(console, asked.at.workspace, asked.at.as));
  ASSESSOR_TRY(const Incoming incoming, open_package(console, opened, std::move(sealed)));
  ASSESSOR_TRY(const StageImport import, planned(opened, incoming, asked));
  if (!asked.dry_run) ASSESSOR_CHECK(carry_out(console, opened, incoming, import));
  if (console.json())
    print_json(console, incoming, import.preview, !asked.dry_run);
  else
    print_words(console, opened, incoming, import.preview, !asked.dry_run);
  return k_done;
}

}  // namespace

Work declare_import(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_editing(syntax, asked->at);
  syntax.place("package", asked->folder);
  syntax.word("--organization", asked->at.organization, {"organization", "import_organization"});
  syntax.flag("--begin", asked->begin);
  syntax.flag("--dry-run", asked->dry_run);
  return [asked](const Console& console) { return import_stage(*asked, console); };
}

}  // namespace assessor::cli
