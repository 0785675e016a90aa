#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "ui/scopes.h"
#include "ui/screens/act_form.h"
#include "ui/screens/erasure_targets.h"
#include "ui/screens/form.h"
#include "ui/screens/journal_words.h"
#include "ui/screens/settings_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/table.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

namespace {

using session::Key;
using session::RecordKind;
using Privacy = SettingsState::PrivacyPart;

/// Looked for again when the records or the day have changed: every text of the workspace is read.
void look(const SettingsPart& part) {
  Privacy& privacy = part.state.privacy;
  const session::WorkspaceState& state = part.model.session->state();
  const Date today = part.model.session->today();
  if (privacy.looked && privacy.revision == state.revision && privacy.day == today) return;
  privacy.looked = true;
  privacy.revision = state.revision;
  privacy.day = today;
  privacy.places = session::personal_places(state);
  privacy.outlived = session::outlived(state, today);
}

void ask_about(const SettingsPart& part, const Key& key) {
  Privacy& privacy = part.state.privacy;
  privacy.erasing = key;
  privacy.reason.clear();
  privacy.typed.clear();
  part.actions.push_back(ListBackups{});
}

/// What it is, what was found or until when it was kept, and the way to erase it.
void draw_row(const SettingsPart& part, std::size_t index, const Key& key, const std::string& words) {
  const KeyScope scope(part.ui, std::to_string(index));
  const Column columns[] = {{.key = "record", .share = 1.5f},
                            {.key = "found", .share = 1.5f},
                            {.key = "erase", .width = part.ui.metrics.ems(6)}};
  const Columns spans = lay_out(columns, ImGui::GetCursorScreenPos().x, room());
  const std::string name = record_words(part.model, key);
  const Item row = table_row(
      part.ui, spans,
      {.key = "row", .label = name, .height = part.ui.metrics.control, .still = true, .holds_items = true});
  table_cell(part.ui, spans, row.rect, 0, {.text = name});
  table_cell(part.ui, spans, row.rect, 1, {.text = words, .small = true, .color = part.ui.theme.ink2});
  const Button erase{.key = "erase",
                     .label = part.word("ui_privacy.erase"),
                     .small = true,
                     .enabled = !part.model.session->read_only(),
                     .reason = part.word("ui_settings.read_only")};
  const ImVec2 wide = button_size(part.ui, erase), after = ImGui::GetCursorScreenPos();
  place({row.rect.max.x - wide.x, std::round(row.rect.center().y - wide.y / 2)});
  if (button(part.ui, erase)) ask_about(part, key);
  place(after);
}

void draw_places(const SettingsPart& part) {
  const FlowCard card(part.ui, "places", part.word("ui_privacy.places"));
  text(part.ui, {.text = part.word("ui_privacy.places.text"), .color = part.ui.theme.ink2, .wraps = true});
  const auto& places = part.state.privacy.places;
  if (places.empty())
    sign_line(part.ui, Sign::ok, part.word("ui_privacy.places.none"), part.ui.theme.surface);
  const std::size_t shown = rows_shown(part, "places", places.size());
  for (std::size_t i = 0; i < shown; ++i) {
    const std::string kind = part.model.tr("privacy.kind." + std::string(name_of(places[i].hit.kind)));
    draw_row(part, i, places[i].key,
             part.model.tr("privacy.found", {{"kind", kind}, {"found", places[i].hit.masked}}));
  }
  offer_rest(part, "places", places.size());
}

void draw_day(const SettingsPart& part, const Period& period) {
  Privacy& privacy = part.state.privacy;
  if (privacy.keep_of != period.id || privacy.kept != period.keep_until) {
    privacy.keep_of = period.id;
    privacy.kept = period.keep_until;
    privacy.keep_until = typed_date(part.ui, period.keep_until);
  }
  const std::string label = part.model.tr("ui_privacy.keep_until", {{"period", period.id}});
  form_label(part.ui, label);
  date_field(part.ui,
             {.key = "until",
              .label = label,
              .placeholder = part.word("ui_privacy.no_end"),
              .width = part.ui.metrics.ems(12)},
             privacy.keep_until);
  const bool changed = is_settled(privacy.keep_until) && privacy.keep_until.value != period.keep_until;
  const Button save{.key = "save",
                    .label = part.word("ui_privacy.keep"),
                    .enabled = changed && !part.model.session->read_only(),
                    .reason = part.word("ui_settings.unchanged")};
  beside(button_size(part.ui, save).x, part.ui.metrics.gap1);
  if (button(part.ui, save)) part.change(session::SetRetention{period.id, privacy.keep_until.value});
}

void draw_retention(const SettingsPart& part) {
  const FlowCard card(part.ui, "retention", part.word("ui_privacy.retention"));
  text(part.ui, {.text = part.word("ui_privacy.retention.text"), .color = part.ui.theme.ink2, .wraps = true});
  const session::WorkspaceState& state = part.model.session->state();
  std::vector<Segment> segments;
  for (const auto& [id, period] : state.periods) segments.push_back({id, id});
  if (segments.empty()) return;
  int& chosen = part.state.privacy.period;
  if (chosen < 0 || chosen >= static_cast<int>(segments.size()))
    chosen = static_cast<int>(segments.size()) - 1;
  if (segments.size() > 1)
    chosen = form_segments(part.ui, "period", part.word("ui_settings.period"), segments, chosen);
  draw_day(part, std::next(state.periods.begin(), chosen)->second);
  const auto& lines = part.state.privacy.outlived;
  if (lines.empty())
    sign_line(part.ui, Sign::ok, part.word("ui_privacy.outlived.none"), part.ui.theme.surface);
  const std::size_t shown = rows_shown(part, "outlived", lines.size());
  for (std::size_t i = 0; i < shown; ++i)
    draw_row(part, i, lines[i].key,
             part.model.tr("ui_privacy.outlived.line", {{"date", part.model.format.date(lines[i].until)}}));
  offer_rest(part, "outlived", lines.size());
}

/// Whose words somebody asks to be erased: organizations by name, then benchmarks from elsewhere.
struct Asker {
  std::string key, name;
  std::vector<ErasureTarget> targets;  ///< of a benchmark; of an organization looked up when it is chosen
};

std::vector<Asker> askers_of(const Model& model) {
  std::vector<Asker> askers;
  for (const auto& [id, organization] : model.session->state().organizations)
    askers.push_back({id, organization.name, {}});
  std::ranges::sort(askers, {}, [](const Asker& asker) { return folded(asker.name); });
  for (ErasureTarget& target : outside_benchmarks(model))
    askers.push_back({target.key.text(), target.label, {target}});
  return askers;
}

/// Null while none is chosen.
const Asker* choose_asker(const SettingsPart& part, const std::vector<Asker>& askers) {
  Privacy& privacy = part.state.privacy;
  std::vector<Option> options;
  for (const Asker& asker : askers) options.push_back({asker.key, asker.name});
  const auto found = std::ranges::find(askers, privacy.organization, &Asker::key);
  const int before = found == askers.end() ? -1 : static_cast<int>(found - askers.begin());
  const int now = form_select(part.ui, "organization", part.word("ui_privacy.organization"), options, before);
  if (now < 0) return nullptr;
  if (now != before) privacy.target = 0;
  privacy.organization = askers[static_cast<std::size_t>(now)].key;
  return &askers[static_cast<std::size_t>(now)];
}

const ErasureTarget& choose_target(const SettingsPart& part, const std::vector<ErasureTarget>& targets) {
  int& chosen = part.state.privacy.target;
  std::vector<std::string> keys;
  for (const ErasureTarget& target : targets) keys.push_back(target.key.text());
  std::vector<Option> options;
  for (std::size_t i = 0; i < targets.size(); ++i) options.push_back({keys[i], targets[i].label});
  chosen = std::clamp(chosen, 0, static_cast<int>(targets.size()) - 1);
  chosen = form_select(part.ui, "target", part.word("ui_privacy.target"), options, chosen);
  return targets[static_cast<std::size_t>(chosen)];
}

void draw_request(const SettingsPart& part) {
  const FlowCard card(part.ui, "request", part.word("ui_privacy.request"));
  text(part.ui, {.text = part.word("ui_privacy.request.text"), .color = part.ui.theme.ink2, .wraps = true});
  const std::vector<Asker> askers = askers_of(part.model);
  const Asker* asker = choose_asker(part, askers);
  if (asker == nullptr) return;
  const auto targets = asker->targets.empty() ? erasure_targets(part.model, asker->key) : asker->targets;
  const ErasureTarget& target = choose_target(part, targets);
  form_label(part.ui, "");
  const Button erase{.key = "erase",
                     .label = part.word("ui_privacy.erase"),
                     .enabled = !part.model.session->read_only(),
                     .reason = part.word("ui_settings.read_only")};
  if (button(part.ui, erase)) ask_about(part, target.key);
}

void ask_erasure(const SettingsPart& part) {
  Privacy& privacy = part.state.privacy;
  if (!privacy.erasing) return;
  const std::string name = record_words(part.model, *privacy.erasing);
  const std::string title = part.model.tr("ui_privacy.ask", {{"what", name}});
  Dialog dialog(part.ui,
                {.key = "erasing", .title = title, .text = part.word("ui_privacy.ask.text"), .width = 44});
  const bool whole = privacy.erasing->kind == RecordKind::benchmark;
  dialog.fact(Sign::ok, part.word(whole ? "ui_privacy.ask.benchmark" : "ui_privacy.ask.stays"));
  const std::size_t backups = part.model.desk.backups.size();
  const std::string copies = part.model.tr("ui_privacy.ask.backups", {{"count", std::to_string(backups)}});
  if (backups > 0) dialog.fact(Sign::wait, copies);
  const std::string why = part.model.tr("ui_privacy.ask.reason");
  text(part.ui, {.text = why, .style = TextStyle::small_bold});
  text_area(part.ui, {.key = "reason", .label = why, .max_lines = 4, .max_letters = 1000}, privacy.reason);
  const std::string word = part.model.tr("ui_privacy.ask.word"),
                    typing = part.model.tr("ui_privacy.ask.type", {{"word", word}});
  text(part.ui, {.text = typing, .style = TextStyle::small_bold});
  text_field(part.ui, {.key = "typed", .label = typing, .max_letters = 20}, privacy.typed);
  const session::Erase command{*privacy.erasing, privacy.reason};
  std::string reason = why_not(part.model, command);
  if (reason.empty() && folded(trimmed(privacy.typed)) != folded(word)) reason = typing;
  const DialogAnswer answer = dialog.buttons({.keep = part.word("ui_settings.cancel"),
                                              .act = part.word("ui_privacy.ask.act"),
                                              .act_enabled = reason.empty(),
                                              .reason = reason,
                                              .removes = true});
  if (answer == DialogAnswer::act) part.change(command);
  if (answer != DialogAnswer::none) privacy.erasing.reset();
}

}  // namespace

void draw_privacy_settings(const SettingsPart& part) {
  look(part);
  draw_places(part);
  draw_retention(part);
  draw_request(part);
  ask_erasure(part);
}

}  // namespace assessor::ui
