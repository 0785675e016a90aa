#include <algorithm>
#include <array>
#include <cmath>

#include "base/hash.h"
#include "i18n/process_words.h"
#include "session/proposed_plan.h"
#include "ui/icons.h"
#include "ui/item.h"
#include "ui/scopes.h"
#include "ui/screens/process_parts.h"
#include "ui/widgets/notice.h"

namespace assessor::ui {

namespace {

std::vector<const FollowUp*> entries_of(const ProcessFrame& frame) {
  return session::follow_ups_of(frame.records(), frame.assessment.id);
}

Sign sign_of(const FollowUp& entry, Date today) {
  switch (entry.state) {
    case FollowUpState::planned:
    case FollowUpState::running:
      if (entry.due && *entry.due < today) return Sign::un;
      return entry.state == FollowUpState::planned ? Sign::blank : Sign::half;
    case FollowUpState::done:
      return Sign::ok;
    case FollowUpState::dropped:
      break;
  }
  return Sign::na;
}

bool goes_on(const FollowUp& entry) {
  return entry.state == FollowUpState::planned || entry.state == FollowUpState::running;
}

/// What shows that it is done, or why it was dropped.
std::string completion_of(const ProcessFrame& frame, const FollowUp& entry) {
  const EvidenceDocument* document = frame.records().document(entry.document);
  if (document == nullptr) return entry.completion;
  return entry.completion.empty() ? document->document.title
                                  : entry.completion + " · " + document->document.title;
}

void draw_row(Ui& ui, const ProcessFrame& frame, ProcessState& state, const Columns& columns,
              const FollowUp& entry) {
  const Model& model = frame.model;
  const auto say = [&](auto value) { return i18n::words_of(model.words, value); };
  const std::string standing = say(entry.state);
  const Item made = table_row(
      ui, columns,
      {.key = entry.id, .label = entry.action, .value = standing, .height = ui.metrics.row_two_lines});
  two_lines(ui, columns, made.rect, 0, entry.action,
            frame.item_words(entry.criterion) + " · " + say(entry.source));
  table_cell(ui, columns, made.rect, 1,
             {.text = entry.owner.empty() ? model.words.plain("ui_process.none") : entry.owner,
              .color = entry.owner.empty() ? ui.theme.ink2 : ui.theme.ink});
  const bool counts = entry.due && goes_on(entry);
  two_lines(
      ui, columns, made.rect, 2, entry.due ? model.format.date(*entry.due) : std::string("–"),
      counts ? model.format.days_left(days_between(model.session->today(), *entry.due)) : std::string());
  two_lines(ui, columns, made.rect, 3, say(entry.effort), say(entry.budget));
  two_lines(ui, columns, made.rect, 4, standing, completion_of(frame, entry),
            sign_of(entry, model.session->today()));
  if (made.pressed) open_follow_up(ui, state.entry_form, frame.standard, entry);
}

void draw_table(Ui& ui, const ProcessFrame& frame, ProcessState& state,
                const std::vector<const FollowUp*>& entries, Rect area) {
  const Model& model = frame.model;
  const std::string title = model.tr("ui_process.column.plan", {{"count", std::to_string(entries.size())}});
  const auto word = [&](std::string_view key) { return model.words.plain(key); };
  const std::array<Column, 5> titles = {
      Column{.key = "action", .title = title},
      Column{.key = "owner", .title = word("ui_process.field.owner"), .width = ui.metrics.px(160)},
      Column{.key = "due", .title = word("ui_process.column.due"), .width = ui.metrics.px(170)},
      Column{.key = "effort", .title = word("ui_process.column.effort"), .width = ui.metrics.px(150)},
      Column{.key = "state", .title = word("ui_process.column.state"), .width = ui.metrics.px(220)}};
  draw_process_list(ui, area,
                    {.key = "plan",
                     .titles = titles,
                     .count = static_cast<int>(entries.size()),
                     .key_of = [&](int i) { return entries[static_cast<std::size_t>(i)]->id; },
                     .draw_row =
                         [&](const Columns& columns, int i) {
                           draw_row(ui, frame, state, columns, *entries[static_cast<std::size_t>(i)]);
                         }});
}

/// The search for the cheapest way takes its time: once for a state of the records.
void work_out(const ProcessFrame& frame, ProcessState& state) {
  const Model& model = frame.model;
  const std::string& language = model.words.language();
  const std::uint64_t revision = frame.records().revision;
  if (state.proposal && state.proposal->assessment == frame.assessment.id &&
      state.proposal->language == language && state.proposal->revision == revision)
    return;
  PlanProposal proposal{frame.assessment.id, language, revision, {}, {}};
  if (auto entries = session::proposed_plan(*model.session, frame.assessment.id, language))
    proposal.entries = std::move(*entries);
  else
    proposal.reason = told(model, entries.error());
  state.proposal = std::move(proposal);
}

void take_proposal(ProcessState& state, Actions& actions) {
  session::AddFollowUps command{state.proposal->entries};
  for (FollowUp& entry : command.entries) entry.id = random_uuid();
  if (!command.entries.empty()) actions.push_back(Do{command});
}

}  // namespace

void tell_plan(const ProcessFrame& frame, const ProcessState& state, Page& page) {
  const Model& model = frame.model;
  const auto entries = entries_of(frame);
  const auto open = std::ranges::count_if(entries, [](const FollowUp* entry) { return goes_on(*entry); });
  page.step = {{entries.empty() ? model.tr("ui_process.step.plan")
                                : model.tr("ui_process.step.plan_open", {{"count", std::to_string(open)}}),
                false}};
  const std::string read_only =
      model.session->read_only() ? model.tr("ui_settings.read_only") : std::string();
  PageButton add{.key = "add-entry",
                 .label = model.tr("ui_process.plan.new"),
                 .icon = icon::plus,
                 .disabled_because = read_only};
  PageButton take{.key = "take", .label = model.tr("ui_process.plan.nothing_to_take")};
  const bool known = state.proposal && state.proposal->assessment == frame.assessment.id;
  if (known && !state.proposal->entries.empty())
    take.label =
        model.tr("ui_process.plan.take", {{"count", std::to_string(state.proposal->entries.size())}});
  take.disabled_because = !read_only.empty()                         ? read_only
                          : known && !state.proposal->reason.empty() ? state.proposal->reason
                          : !known || state.proposal->entries.empty()
                              ? model.tr("ui_process.plan.nothing_to_take")
                              : std::string();
  const bool first = entries.empty() && take.disabled_because.empty();
  (first ? take : add).shortcut = "Ctrl Enter";
  page.primary = first ? take : add;
  page.secondary = first ? add : take;
}

void draw_plan(Ui& ui, const ProcessFrame& frame, ProcessState& state, const PageEvent& event, Rect area,
               Actions& actions) {
  work_out(frame, state);
  const auto entries = entries_of(frame);
  if (event.pressed == "take") take_proposal(state, actions);
  if (event.pressed == "add-entry") {
    FollowUp fresh;
    fresh.assessment = frame.assessment.id;
    open_new_follow_up(ui, state.entry_form, frame.standard, fresh);
  }
  area = area.inset(ui.metrics.page, ui.metrics.gap2);
  if (!entries.empty()) return draw_table(ui, frame, state, entries, area);
  place(area.min);
  empty_state(ui, {.key = "none",
                   .title = frame.model.words.plain("ui_process.plan.none"),
                   .text = frame.model.words.plain("ui_process.plan.none.text")});
}

}  // namespace assessor::ui
