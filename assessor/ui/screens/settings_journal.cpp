#include <algorithm>
#include <vector>

#include "base/text.h"
#include "session/journal_name.h"
#include "ui/item.h"
#include "ui/scopes.h"
#include "ui/screens/form.h"
#include "ui/screens/journal_words.h"
#include "ui/screens/organization_act.h"
#include "ui/screens/settings_parts.h"
#include "ui/signs.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/table.h"
#include "ui/widgets/text.h"
#include "ui/widgets/value_field.h"

namespace assessor::ui {

namespace {

using session::Change;
using session::Transaction;

constexpr std::size_t k_more = 200, k_changes_shown = 30;

struct Choice {
  std::string key, words;
};

/// A field whose first entry asks nothing. Sets `wanted` to the key chosen.
void draw_choice(const SettingsPart& part, std::string_view key, std::string_view label,
                 const std::vector<Choice>& choices, std::string& wanted) {
  std::vector<Option> options;
  for (const Choice& choice : choices) options.push_back({choice.key, choice.words});
  const auto found = std::ranges::find(options, std::string_view(wanted), &Option::key);
  const int before = found == options.end() ? 0 : static_cast<int>(found - options.begin());
  const int now = form_select(part.ui, key, label, options, before);
  if (now != before) wanted = choices[static_cast<std::size_t>(now)].key;
}

/// By name, behind the one that asks nothing.
std::vector<Choice> sorted(std::vector<Choice> choices, std::string_view any) {
  std::ranges::sort(choices, {}, [](const Choice& choice) { return folded(choice.words); });
  choices.insert(choices.begin(), {{}, std::string(any)});
  return choices;
}

std::vector<Choice> organizations(const SettingsPart& part) {
  std::vector<Choice> choices;
  for (const auto& [id, organization] : part.model.session->state().organizations)
    choices.push_back({id, shown_name(part.model, organization.name)});
  return sorted(std::move(choices), part.word("ui_journal.all"));
}

std::vector<Choice> people(const SettingsPart& part) {
  std::vector<Choice> choices;
  for (const auto& [id, person] : part.model.session->state().people) choices.push_back({id, person.name});
  return sorted(std::move(choices), part.word("ui_journal.everyone"));
}

std::vector<Choice> acts(const SettingsPart& part) {
  std::vector<Choice> choices;
  for (const std::string_view name : session::journal_names())
    choices.push_back({std::string(name), part.model.tr("command." + std::string(name))});
  return sorted(std::move(choices), part.word("ui_journal.anything"));
}

/// What is typed counts once it is a day, and while nothing stands there.
void draw_day(const SettingsPart& part, std::string_view key, Typed<Date>& typed,
              std::optional<Date>& wanted) {
  const std::string label = part.model.tr("ui_journal." + std::string(key));
  form_label(part.ui, label);
  date_field(part.ui,
             {.key = key,
              .label = label,
              .placeholder = part.word("ui_journal.any_day"),
              .width = part.ui.metrics.ems(14)},
             typed);
  if (typed.value || typed.is_empty()) wanted = typed.value;
}

void draw_filter(const SettingsPart& part) {
  session::JournalFilter& filter = part.state.journal.filter;
  const FlowCard card(part.ui, "filter", part.word("ui_journal.filter"));
  draw_choice(part, "organization", part.word("ui_journal.organization"), organizations(part),
              filter.organization);
  draw_choice(part, "person", part.word("ui_journal.person"), people(part), filter.person);
  draw_choice(part, "command", part.word("ui_journal.command"), acts(part), filter.command);
  draw_day(part, "from", part.state.journal.from, filter.from);
  draw_day(part, "to", part.state.journal.to, filter.to);
}

/// Asks when the filter changed, and again when something more has become durable.
void ask_for_journal(const SettingsPart& part) {
  SettingsState::JournalPart& wanted = part.state.journal;
  const std::uint64_t revision = part.model.session->state().revision;
  const bool saved = part.model.session->save_status().state == session::SaveStatus::State::saved;
  const bool same = wanted.asked == wanted.filter && wanted.asked_limit == wanted.limit &&
                    wanted.asked_by == part.model.desk.person;
  if (same && (wanted.asked_revision == revision || !saved)) return;
  wanted.asked = wanted.filter;
  wanted.asked_limit = wanted.limit;
  wanted.asked_by = part.model.desk.person;
  wanted.asked_revision = revision;
  part.actions.push_back(ReadJournal{wanted.filter, wanted.limit});
}

/// The change that says most: the first that does not repeat another.
const Change* foremost(const Transaction& transaction) {
  const auto found =
      std::ranges::find_if(transaction.changes, [](const Change& change) { return !repeats(change); });
  return found == transaction.changes.end() ? nullptr : &*found;
}

std::string outcome(const Model& model, const Transaction& transaction) {
  const auto count =
      std::ranges::count_if(transaction.changes, [](const Change& change) { return !repeats(change); });
  if (count != 1) return model.tr("ui_journal.records", {{"count", std::to_string(count)}});
  return change_words(model, *foremost(transaction));
}

void draw_transaction(const SettingsPart& part, const Columns& columns, const Transaction& transaction) {
  const Model& model = part.model;
  const Change* change = foremost(transaction);
  const std::string when = moment_words(model, transaction.at), what = act_words(model, transaction),
                    on = change == nullptr ? std::string() : record_words(model, *change),
                    became = outcome(model, transaction);
  const Item row = table_row(part.ui, columns,
                             {.key = std::to_string(transaction.sequence),
                              .label = what + ", " + on,
                              .value = became,
                              .height = part.ui.metrics.control_small});
  table_cell(part.ui, columns, row.rect, 0, {.text = when, .small = true, .color = part.ui.theme.ink2});
  table_cell(part.ui, columns, row.rect, 1, {.text = actor_words(model, transaction.actor), .small = true});
  table_cell(part.ui, columns, row.rect, 2, {.text = what, .small = true});
  table_cell(part.ui, columns, row.rect, 3, {.text = on, .small = true});
  table_cell(part.ui, columns, row.rect, 4, {.text = became, .small = true});
  if (row.pressed) part.state.journal.shown = transaction.sequence;
}

void draw_transactions(const SettingsPart& part, const std::vector<Transaction>& transactions) {
  const Column columns[] = {{.key = "when", .title = part.word("ui_journal.when"), .share = 2.2f},
                            {.key = "who", .title = part.word("ui_journal.who"), .share = 1.2f},
                            {.key = "what", .title = part.word("ui_journal.what"), .share = 1.7f},
                            {.key = "on", .title = part.word("ui_journal.on"), .share = 3},
                            {.key = "change", .title = part.word("ui_journal.change"), .share = 1.2f}};
  const Columns spans = lay_out(columns, ImGui::GetCursorScreenPos().x, room());
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
  table_head(part.ui, spans, columns, {});
  row_list(
      part.ui,
      {.key = "rows",
       .count = static_cast<int>(transactions.size()),
       .row_height = part.ui.metrics.control_small},
      [&](int i) { return std::to_string(transactions[static_cast<std::size_t>(i)].sequence); },
      [&](int i) { draw_transaction(part, spans, transactions[static_cast<std::size_t>(i)]); });
  ImGui::PopStyleVar();
}

void draw_entries(const SettingsPart& part) {
  const FlowCard card(part.ui, "entries", part.word("ui_journal.title"));
  const auto& journal = part.model.desk.journal;
  if (!journal) {
    text(part.ui, {.text = part.word("ui_journal.reading"), .color = part.ui.theme.ink2});
    return;
  }
  const std::string head = part.model.tr(
      "ui_journal.head",
      {{"hash", journal->head.hash.substr(0, 16)}, {"count", part.model.format.whole(journal->head.count)}});
  text(part.ui, {.text = head, .color = part.ui.theme.ink2, .wraps = true, .key = "head"});
  if (journal->transactions.empty()) {
    sign_line(part.ui, Sign::blank, part.word("ui_journal.none"), part.ui.theme.surface);
    return;
  }
  draw_transactions(part, journal->transactions);
  if (journal->transactions.size() < journal->limit) return;
  skip_down(part.ui.metrics.gap1);
  if (button(part.ui, {.key = "more", .label = part.word("ui_journal.more")}))
    part.state.journal.limit += k_more;
}

void draw_change(const SettingsPart& part, const Change& change, std::size_t index) {
  const std::string words = part.model.tr("ui_journal.line", {{"record", record_words(part.model, change)},
                                                              {"change", change_words(part.model, change)}});
  text(part.ui, {.text = words, .wraps = true, .key = "change-" + std::to_string(index)});
  const Answer* after = change.after ? std::get_if<Answer>(&*change.after) : nullptr;
  if (after == nullptr || after->reason.empty()) return;
  text(part.ui, {.text = part.model.tr("ui_journal.reason", {{"reason", after->reason}}),
                 .style = TextStyle::small,
                 .color = part.ui.theme.ink2,
                 .wraps = true});
}

void draw_changes(const SettingsPart& part, const Transaction& transaction) {
  std::size_t index = 0;
  for (const Change& change : transaction.changes) {
    if (repeats(change)) continue;
    if (++index <= k_changes_shown) draw_change(part, change, index);
  }
  if (index <= k_changes_shown) return;
  text(part.ui,
       {.text = part.model.tr("ui_journal.rest", {{"count", std::to_string(index - k_changes_shown)}}),
        .color = part.ui.theme.ink2});
}

/// One transaction whole, over the page.
void show_transaction(const SettingsPart& part) {
  std::int64_t& shown = part.state.journal.shown;
  if (shown == 0 || !part.model.desk.journal) return;
  const auto& all = part.model.desk.journal->transactions;
  const auto found = std::ranges::find(all, shown, &Transaction::sequence);
  if (found == all.end()) {
    shown = 0;
    return;
  }
  const std::string title =
                        part.model.tr("ui_journal.act", {{"person", actor_words(part.model, found->actor)},
                                                         {"act", act_words(part.model, *found)}}),
                    when = moment_words(part.model, found->at);
  Dialog dialog(part.ui, {.key = "transaction", .title = title, .text = when, .width = 44});
  if (!found->reason.empty())
    text(part.ui, {.text = part.model.tr("ui_journal.reason", {{"reason", found->reason}}), .wraps = true});
  draw_changes(part, *found);
  if (dialog.close_button(part.word("ui_journal.close"))) shown = 0;
}

}  // namespace

void draw_journal_settings(const SettingsPart& part) {
  if (part.pressed == "check") part.actions.push_back(CheckWorkspace{});
  if (part.pressed == "paper") part.state.journal.asks_paper = true;
  ask_for_journal(part);
  draw_filter(part);
  draw_entries(part);
  draw_handed_out(part);
  show_transaction(part);
  ask_about_paper(part);
}

}  // namespace assessor::ui
