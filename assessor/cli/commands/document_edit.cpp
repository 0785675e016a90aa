#include <array>
#include <memory>
#include <optional>

#include "cli/commands/commands.h"
#include "cli/exit_code.h"
#include "cli/record_nodes.h"
#include "cli/selection.h"

namespace assessor::cli {

namespace {

using Day = std::optional<Date> Document::*;

/// The days of a document, and what --clear calls them.
constexpr std::array<std::pair<const char*, Day>, 3> k_days{
    {{"date", &Document::date}, {"reviewed", &Document::reviewed}, {"valid-until", &Document::valid_until}}};

/// What was not typed stays as it is.
struct Asked {
  Selection at;
  std::string document;
  std::optional<std::string> title, evidence, url, caption, seen;
  std::array<std::optional<Date>, k_days.size()> days;
  std::vector<std::string> clear;
  bool confirm = false;
};

void take(const std::optional<std::string>& typed, std::string& into) {
  if (typed) into = *typed;
}

Result<void> clear_day(const std::string& typed, Document& document) {
  std::string allowed;
  for (const auto& [name, day] : k_days) {
    allowed += (allowed.empty() ? "" : ", ") + std::string(name);
    if (typed != name) continue;
    (document.*day).reset();
    return {};
  }
  return fail("usage-not-allowed", {{"option", "--clear"}, {"value", typed}, {"allowed", allowed}});
}

Result<EvidenceDocument> changed(const Asked& asked, EvidenceDocument record) {
  Document& document = record.document;
  if (asked.title && asked.title->empty()) return fail("usage-missing", {{"option", "--title"}});
  take(asked.title, document.title);
  take(asked.evidence, document.evidence);
  take(asked.url, document.url);
  take(asked.caption, record.caption);
  for (const std::string& name : asked.clear) ASSESSOR_CHECK(clear_day(name, document));
  for (std::size_t i = 0; i < k_days.size(); ++i)
    if (asked.days[i]) document.*k_days[i].second = asked.days[i];
  if (asked.seen) {
    ASSESSOR_TRY(document.seen_on_site, yes_or_no("--seen", *asked.seen));
  }
  record.confirmed_aggregate = record.confirmed_aggregate || asked.confirm;
  return record;
}

Result<int> edit(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(OpenedWorkspace opened, open_to_write(console, asked.at.workspace, asked.at.as));
  ASSESSOR_TRY(const std::string id, find_document(opened.state(), asked.document));
  ASSESSOR_TRY(const EvidenceDocument record, changed(asked, *opened.state().document(id)));
  ASSESSOR_CHECK(opened.act(session::EditDocument{record}));
  if (console.json())
    console.print(node_of(*opened.state().document(id)));
  else
    console.print(console.say("cli.document.edited", {{"title", record.document.title}}));
  return k_done;
}

}  // namespace

Work declare_document_edit(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_editing(syntax, asked->at);
  syntax.word("--document", asked->document, {"document", nullptr, true});
  syntax.word("--title", asked->title);
  syntax.word("--evidence", asked->evidence, {"evidence", "evidence_kind"});
  syntax.date("--date", asked->days[0]);
  syntax.date("--reviewed", asked->days[1]);
  syntax.date("--valid-until", asked->days[2]);
  syntax.words("--clear", asked->clear, {"document_day", "document_clear"});
  syntax.word("--url", asked->url);
  syntax.word("--caption", asked->caption);
  syntax.word("--seen", asked->seen, {"yes_no"});
  syntax.flag("--confirm", asked->confirm);
  return [asked](const Console& console) { return edit(*asked, console); };
}

}  // namespace assessor::cli
