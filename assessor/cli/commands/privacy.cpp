#include "cli/commands/privacy.h"

#include <memory>
#include <optional>

#include "base/platform/files.h"
#include "cli/blurred_copy.h"
#include "cli/exit_code.h"
#include "cli/listing.h"
#include "cli/personal_words.h"
#include "cli/record_nodes.h"
#include "cli/selection.h"
#include "session/retention.h"
#include "store/backup.h"

namespace assessor::cli {

namespace {

using exchange::JsonNode;
using session::Key;

struct Asked {
  Selection at;
  std::string key, reason, document;
  std::vector<std::string> blur;
  std::optional<Date> until;
  bool without_end = false;
};

void list_places(const Console& console, const std::vector<session::PersonalPlace>& places, JsonNode& root) {
  JsonNode& nodes = root.add("places", JsonNode::list());
  if (!console.json())
    console.print(console.say("cli.privacy.places", {{"count", std::to_string(places.size())}}));
  for (const session::PersonalPlace& place : places) {
    if (!console.json()) console.print("- " + place.key.text() + ": " + words_of(console, place));
    JsonNode node = JsonNode::object();
    node.add("key", JsonNode::text(place.key.text()));
    node.add("field", JsonNode::text(place.field));
    node.add("kind", JsonNode::text(std::string(name_of(place.hit.kind))));
    node.add("found", JsonNode::text(place.hit.masked));
    nodes.add(std::move(node));
  }
}

void list_outlived(const Console& console, const std::vector<session::Outlived>& lines, JsonNode& root) {
  JsonNode& nodes = root.add("outlived", JsonNode::list());
  if (!console.json())
    console.print(console.say("cli.privacy.outlived", {{"count", std::to_string(lines.size())}}));
  for (const session::Outlived& line : lines) {
    if (!console.json())
      console.print("- " +
                    console.say("cli.privacy.outlived_line", {{"key", line.key.text()},
                                                              {"period", line.period},
                                                              {"date", console.format().date(line.until)}}));
    JsonNode node = JsonNode::object();
    node.add("key", JsonNode::text(line.key.text()));
    node.add("period", JsonNode::text(line.period));
    node.add("until", JsonNode::text(line.until.iso()));
    nodes.add(std::move(node));
  }
}

Result<int> show(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(const OpenedWorkspace opened, open_to_read(console, asked.at.workspace, asked.at.as));
  const auto places = session::personal_places(opened.state());
  const auto lines = session::outlived(opened.state(), opened.session->today());
  JsonNode root = JsonNode::object();
  list_places(console, places, root);
  list_outlived(console, lines, root);
  if (console.json())
    console.print(root);
  else
    console.print(console.say("cli.privacy.cure"));
  return places.empty() && lines.empty() ? k_done : k_does_not_hold;
}

/// Of what stands no more only the journal knows that it was there. Error: erasure-unknown {key}.
Result<void> check_known(const OpenedWorkspace& opened, const Key& key) {
  if (opened.state().record(key)) return {};
  ASSESSOR_TRY(const auto history, opened.session->history({.limit = 1, .key_prefix = key.text()}));
  for (const session::Transaction& transaction : history)
    for (const session::Change& change : transaction.changes)
      if (change.key == key) return {};
  return fail("erasure-unknown", {{"key", key.text()}});
}

/// Copies of the whole database from before: they hold what was erased until they are removed.
Result<void> tell_backups(const OpenedWorkspace& opened, const Console& console, JsonNode& root) {
  JsonNode& nodes = root.add("backups", JsonNode::list());
  ASSESSOR_TRY(const auto backups, store::list_backups(opened.store->folder()));
  if (!backups.empty() && !console.json())
    console.print(console.say("cli.erase.backups", {{"count", std::to_string(backups.size())}}));
  for (const store::Backup& backup : backups) {
    const std::string name = path_text(backup.path.filename());
    nodes.add(JsonNode::text(name));
    if (!console.json()) console.print("- " + name);
  }
  return {};
}

Result<int> erase(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(const Key key, Key::parse(asked.key));
  ASSESSOR_TRY(OpenedWorkspace opened, open_to_write(console, asked.at.workspace, asked.at.as));
  ASSESSOR_CHECK(check_known(opened, key));
  ASSESSOR_CHECK(opened.act(session::Erase{key, asked.reason}));
  JsonNode root = JsonNode::object();
  root.add("erased", JsonNode::text(key.text()));
  if (!console.json()) console.print(console.say("cli.erase.done", {{"key", key.text()}}));
  ASSESSOR_CHECK(tell_backups(opened, console, root));
  if (console.json()) console.print(root);
  return k_done;
}

/// The covered copy goes in before the record names it; the picture that was there goes with the record's
/// history.
Result<int> cover(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(const auto regions, regions_of(asked.blur));
  ASSESSOR_TRY(OpenedWorkspace opened, open_to_write(console, asked.at.workspace, asked.at.as));
  ASSESSOR_TRY(const std::string id, find_document(opened.state(), asked.document));
  const EvidenceDocument before = *opened.state().document(id);
  // Who may not do it leaves no copy behind.
  ASSESSOR_CHECK(session::plan(opened.session->context(opened.actor), session::CoverPicture{id, {}, 0})
                     .map([](const session::ChangeSet&) {}));
  ASSESSOR_TRY(const store::PlainFile plain, opened.vault().plain(before.document.file));
  ASSESSOR_TRY(const PrivateFolder folder, PrivateFolder::create());
  ASSESSOR_TRY(const auto copy, blurred_copy(plain.path(), regions, folder, before.file_name));
  // Covering is what makes a picture fit to be kept.
  ASSESSOR_TRY(const store::StoredFile stored, opened.vault().add(copy, {Sensitivity::none, true, {}}));
  ASSESSOR_CHECK(opened.act(session::CoverPicture{id, stored.file, stored.size}));
  JsonNode root = JsonNode::object();
  root.add("document", node_of(*opened.state().document(id)));
  if (!console.json()) console.print(console.say("cli.cover.done", {{"title", before.document.title}}));
  ASSESSOR_CHECK(tell_backups(opened, console, root));
  if (console.json()) console.print(root);
  return k_done;
}

Result<int> keep(const Asked& asked, const Console& console) {
  if (asked.until.has_value() == asked.without_end) return fail("usage-until-or-without-end");
  ASSESSOR_TRY(OpenedWorkspace opened, open_to_write(console, asked.at.workspace, asked.at.as));
  ASSESSOR_TRY(const std::string period, find_period(opened.state(), asked.at.period));
  ASSESSOR_CHECK(opened.act(session::SetRetention{period, asked.until}));
  JsonNode root = JsonNode::object();
  root.add("period", JsonNode::text(period));
  if (asked.until) root.add("keep_until", JsonNode::text(asked.until->iso()));
  if (console.json())
    console.print(root);
  else if (asked.until)
    console.print(
        console.say("cli.keep.until", {{"period", period}, {"date", console.format().date(*asked.until)}}));
  else
    console.print(console.say("cli.keep.without_end", {{"period", period}}));
  return k_done;
}

}  // namespace

Work declare_workspace_privacy(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_viewing(syntax, asked->at);
  return [asked](const Console& console) { return show(*asked, console); };
}

Work declare_erase(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_editing(syntax, asked->at);
  syntax.word("--key", asked->key, {"text", "erase_key", true});
  syntax.word("--reason", asked->reason, {"text", "erase_reason", true});
  return [asked](const Console& console) { return erase(*asked, console); };
}

Work declare_document_cover(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_editing(syntax, asked->at);
  syntax.word("--document", asked->document, {"document", nullptr, true});
  syntax.words("--blur", asked->blur, {"region"});
  return [asked](const Console& console) { return cover(*asked, console); };
}

Work declare_period_keep(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_editing(syntax, asked->at);
  syntax.word("--period", asked->at.period, {"period"});
  syntax.date("--until", asked->until);
  syntax.flag("--without-end", asked->without_end);
  return [asked](const Console& console) { return keep(*asked, console); };
}

}  // namespace assessor::cli
