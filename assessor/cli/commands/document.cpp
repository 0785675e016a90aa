#include <memory>
#include <optional>

#include "base/hash.h"
#include "base/platform/files.h"
#include "cli/blurred_copy.h"
#include "cli/commands/commands.h"
#include "cli/exit_code.h"
#include "cli/listing.h"
#include "cli/record_nodes.h"
#include "cli/selection.h"
#include "scoring/evidence.h"

namespace assessor::cli {

namespace {

using exchange::JsonNode;

struct Asked {
  Selection at;
  EvidenceDocument record;
  std::string source;
  std::optional<Date> date, reviewed, valid_until;
  std::vector<std::string> criteria, blur;
  bool archived = false;
};

const EvidenceKind* kind_of(const session::Session& session, const std::string& evidence) {
  for (const Standard* standard : session.standards().all())
    if (const EvidenceKind* kind = standard->evidence_kind(evidence)) return kind;
  return nullptr;
}

/// The file goes into the vault before the record that names it.
Result<void> store_file(const OpenedWorkspace& opened, const Asked& asked, EvidenceDocument& record) {
  if (asked.source.empty()) return {};
  const EvidenceKind* kind = kind_of(*opened.session, record.document.evidence);
  if (kind == nullptr) return fail("evidence-unknown", {{"evidence", record.document.evidence}});
  ASSESSOR_TRY(const PrivateFolder folder, PrivateFolder::create());
  auto source = path_of(asked.source);
  if (!asked.blur.empty()) {
    ASSESSOR_TRY(const auto regions, regions_of(asked.blur));
    ASSESSOR_TRY(source, blurred_copy(source, regions, folder, path_text(source.filename())));
  }
  ASSESSOR_TRY(const store::StoredFile stored,
               opened.vault().add(source, {kind->sensitivity, record.confirmed_aggregate, {}}));
  record.document.file = stored.file;
  record.file_name = stored.file_name;
  record.media_type = store::media_type_of(stored.kind);
  record.size = stored.size;
  return {};
}

Result<int> add(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(OpenedWorkspace opened, open_to_write(console, asked.at.workspace, asked.at.as));
  ASSESSOR_TRY(const Organization* organization, find_organization(opened.state(), asked.at.organization));
  session::AddDocument command{asked.record, {}, asked.criteria};
  EvidenceDocument& record = command.document;
  record.organization = organization->id;
  record.document.id = random_uuid();
  record.document.date = asked.date;
  record.document.reviewed = asked.reviewed;
  record.document.valid_until = asked.valid_until;
  if (!asked.criteria.empty()) {
    if (asked.at.stage.empty()) return fail("usage-missing", {{"option", "--stage"}});
    ASSESSOR_TRY(command.stage, find_stage(opened, asked.at));
  }
  ASSESSOR_CHECK(store_file(opened, asked, record));
  ASSESSOR_CHECK(opened.act(command));
  if (console.json())
    console.print(node_of(*opened.state().document(record.document.id)));
  else
    console.print(
        console.say("cli.document.added", {{"title", record.document.title}, {"id", record.document.id}}));
  return k_done;
}

/// "berlaku", "berakhir 2026-10-01 …" on the session's day; empty where no standard knows the kind.
std::string validity_words(const Console& console, const session::Session& session,
                           const EvidenceDocument& record) {
  for (const Standard* standard : session.standards().all()) {
    const EvidenceKind* kind = standard->evidence_kind(record.document.evidence);
    if (kind == nullptr) continue;
    const auto validity = scoring::validity_on(*standard, *kind, record.document, session.today(),
                                               session.state().office.current_period);
    if (!validity.counts() && !record.document.seen_on_site) return console.say("cli.document.not_valid");
    return validity.until
               ? console.say("cli.document.until", {{"date", console.format().date(*validity.until)}})
               : console.say("cli.document.valid");
  }
  return {};
}

Result<int> list(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(const OpenedWorkspace opened, open_to_read(console, asked.at.workspace));
  std::string organization;
  if (!asked.at.organization.empty()) {
    ASSESSOR_TRY(const Organization* found, find_organization(opened.state(), asked.at.organization));
    organization = found->id;
  }
  JsonNode root = JsonNode::object();
  JsonNode& nodes = root.add("documents", JsonNode::list());
  TextTable table({{console.say("cli.document.kind")},
                   {console.say("cli.document.title")},
                   {console.say("cli.document.validity")},
                   {"id"}});
  for (const auto& [id, record] : opened.state().documents) {
    if (record.archived != asked.archived) continue;
    if (!organization.empty() && record.organization != organization) continue;
    nodes.add(node_of(record));
    table.row({record.document.evidence, record.document.title,
               validity_words(console, *opened.session, record), id});
  }
  print_listing(console, root, table);
  return k_done;
}

}  // namespace

Work declare_document_add(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  Document& document = asked->record.document;
  declare_editing(syntax, asked->at);
  syntax.word("--organization", asked->at.organization, {"organization", nullptr, true});
  syntax.word("--evidence", document.evidence, {"evidence", "evidence_kind", true});
  syntax.word("--title", document.title, {"text", nullptr, true});
  syntax.word("--file", asked->source, {"file", "evidence_file"});
  syntax.word("--url", document.url);
  syntax.flag("--seen", document.seen_on_site);
  syntax.flag("--confirm", asked->record.confirmed_aggregate);
  syntax.date("--date", asked->date);
  syntax.date("--reviewed", asked->reviewed);
  syntax.date("--valid-until", asked->valid_until);
  syntax.word("--caption", asked->record.caption);
  syntax.words("--blur", asked->blur, {"region"});
  syntax.words("--criteria", asked->criteria, {"criterion", "link_criteria"});
  syntax.word("--stage", asked->at.stage, {"stage"});
  syntax.word("--period", asked->at.period, {"period"});
  return [asked](const Console& console) { return add(*asked, console); };
}

Work declare_document_list(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_workspace(syntax, asked->at);
  syntax.word("--organization", asked->at.organization, {"organization"});
  syntax.flag("--archived", asked->archived);
  return [asked](const Console& console) { return list(*asked, console); };
}

}  // namespace assessor::cli
