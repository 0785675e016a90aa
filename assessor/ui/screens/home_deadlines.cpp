#include <algorithm>
#include <cmath>

#include "session/deadline_words.h"
#include "session/schedule.h"
#include "ui/item.h"
#include "ui/scopes.h"
#include "ui/screens/home_cards.h"
#include "ui/widgets/card.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

namespace {

/// A day that something is due.
struct DueLine {
  Date date;
  std::string words;
  Go target;  ///< where it is dealt with
};

void add_stages(const Model& model, std::vector<DueLine>& found) {
  const session::Overview& overview = model.session->overview();
  const Period* period = model.session->state().period(overview.period);
  if (period == nullptr || overview.standard == nullptr) return;
  for (const auto& [stage, date] : period->due)
    if (const Stage* known = overview.standard->stage(stage))
      found.push_back({date, model.tr("ui_home.due", {{"stage", model.tr(known->title)}}),
                       Go{.place = Place::organizations}});
}

void add_documents(const Model& model, std::vector<DueLine>& found) {
  for (const session::ExpiringDocument& expiring : model.session->overview().expiring) {
    const EvidenceDocument* document = model.session->state().document(expiring.document);
    if (document != nullptr)
      found.push_back({expiring.until,
                       model.tr(expiring.days_left < 0 ? "ui_home.expired" : "ui_home.expires",
                                {{"document", document->document.title}}),
                       Go{.place = Place::evidence, .organization = expiring.organization}});
  }
}

/// Where it is dealt with.
Place place_of(session::Deadline::Kind kind) {
  switch (kind) {
    case session::Deadline::Kind::stage:
    case session::Deadline::Kind::visit:
      return Place::organizations;
    default:
      return Place::result;
  }
}

/// Objections, findings and follow-up plans, visits and plenaries, each with whose it is. What the period
/// wants of all organizations is said once (add_stages).
void add_process(const Model& model, std::vector<DueLine>& found) {
  const session::WorkspaceState& state = model.session->state();
  const session::Standards& standards = model.session->standards();
  for (session::Deadline one : session::deadlines(state, standards, model.session->today())) {
    if (one.kind == session::Deadline::Kind::stage && !session::has_own_due(state, one.assessment, one.stage))
      continue;
    const Organization* organization = state.organization(one.organization);
    one.place.clear();  // whose it is needs the room of the line more
    const std::string what = session::deadline_words(one, state, standards, model.words);
    const std::string words =
        model.tr("process.deadline.title",
                 {{"what", what}, {"organization", organization == nullptr ? "" : organization->name}});
    found.push_back({one.on, words, Go{.place = place_of(one.kind), .organization = one.organization}});
  }
}

/// Soonest first; what is over comes last.
std::vector<DueLine> due_lines(const Model& model) {
  std::vector<DueLine> found;
  add_stages(model, found);
  add_documents(model, found);
  add_process(model, found);
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.date < b.date; });
  std::stable_partition(found.begin(), found.end(),
                        [&](const DueLine& line) { return line.date >= model.session->today(); });
  return found;
}

/// The line as an item that leads to where it is dealt with.
void press_line(Ui& ui, const DueLine& line, Rect row, const std::string& key, const std::string& left,
                Actions& actions) {
  place(row.min);
  const Item made = item(ui, {.key = key,
                              .role = Role::link,
                              .label = line.words,
                              .value = left,
                              .size = row.size(),
                              .cut = true,
                              .rounding = ui.metrics.radius_control,
                              .ring_inside = true});
  if (made.hovered) made.draw->AddRectFilled(row.min, row.max, ui.theme.soft, ui.metrics.radius_control);
  if (made.pressed) actions.push_back(line.target);
}

/// Day, what is due, and the days left.
void draw_line(Ui& ui, const Model& model, const DueLine& line, Rect row, const std::string& key,
               Actions& actions) {
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  const int days = days_between(model.session->today(), line.date);
  const std::string left = model.format.days_left(days);
  press_line(ui, line, row, key, left, actions);
  draw.AddLine({row.min.x, row.max.y}, {row.max.x, row.max.y}, ui.theme.line, ui.metrics.stroke);
  const Color ink = days < 0 ? ui.theme.un : ui.theme.ink2;
  const float y = std::round(row.center().y - ui.fonts.small.size / 2);
  draw_text(draw, ui.fonts.small, {row.min.x, y}, ink, model.format.short_date(line.date));
  row.cut_left(ui.metrics.px(64));
  draw_text_right(draw, ui.fonts.small, {row.max.x, y}, ink, left);
  row.cut_right(std::ceil(text_width(ui.fonts.small, left)), ui.metrics.gap1);
  draw_fitted(draw, ui.fonts.body, {row.min.x, std::round(row.center().y - ui.fonts.body.size / 2)},
              ui.theme.link, line.words, row.width());
}

float line_height(const Ui& ui) {
  return ui.metrics.px(29);
}

}  // namespace

void draw_all_deadlines(Ui& ui, const Model& model, HomeState& state, Actions& actions) {
  if (state.shows != HomeState::Shows::deadlines) return;
  Dialog dialog(ui, {.key = "all-deadlines",
                     .title = model.words.plain("ui_home.deadlines"),
                     .text = model.words.plain("ui_home.calendar.text"),
                     .width = 52});
  const auto found = due_lines(model);
  const std::size_t before = actions.size();
  scrolling_rows(ui, found.size(), line_height(ui), [&](std::size_t i, Rect spot) {
    draw_line(ui, model, found[i], spot, std::to_string(i), actions);
  });
  const bool left = actions.size() > before;
  const DialogAnswer answer = dialog.buttons(
      {.keep = model.words.plain("ui_home.close"), .act = model.words.plain("ui_home.calendar.save")});
  if (answer == DialogAnswer::act) actions.push_back(SaveCalendar{});
  if (left || answer != DialogAnswer::none) state.shows = HomeState::Shows::cards;
}

void draw_deadlines_card(Ui& ui, const Model& model, HomeState& state, Rect rect, Actions& actions) {
  const auto found = due_lines(model);
  const Card card(ui, {.key = "deadlines",
                       .rect = rect,
                       .title = model.words.plain("ui_home.deadlines"),
                       .action = found.empty() ? "" : model.words.plain("ui_home.all_deadlines")});
  if (card.action_pressed()) state.shows = HomeState::Shows::deadlines;
  Rect inner = card.inner();
  if (found.empty()) {
    place(inner.min);
    text(ui, {.text = model.words.plain("ui_home.no_deadlines"), .color = ui.theme.ink2, .wraps = true});
    return;
  }
  const Group group(ui, "rows", Arrows::vertical);
  const float height = line_height(ui);
  for (std::size_t i = 0; i < found.size() && inner.height() >= height; ++i)
    draw_line(ui, model, found[i], inner.cut_top(height), std::to_string(i), actions);
}

}  // namespace assessor::ui
