#include <algorithm>
#include <cmath>

#include "ui/icons.h"
#include "ui/item.h"
#include "ui/scopes.h"
#include "ui/screens/assess_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

namespace {

/// More than so many values are shown before they are taken.
constexpr std::ptrdiff_t k_few = 3;

session::PasteSheet paste_sheet(const Assessing& view) {
  return {view.standard, view.sheet.answers, view.items, view.model.format};
}

bool is_taken(const session::PastedLine& line) {
  return line.value.has_value() && !line.same;
}

void take_paste(const Assessing& view, AssessState& state, Actions& actions) {
  auto answers = session::pasted_answers(paste_sheet(view), state.paste);
  state.pasted = static_cast<int>(answers.size());
  state.paste_organization = view.sheet.subject_id;
  state.paste_left.clear();
  for (const session::PastedLine& line : state.paste)
    if (line.skipped) state.paste_left.push_back(line);
  state.paste.clear();
  state.cell_of.clear();
  if (!answers.empty()) actions.push_back(Do{session::SetAnswers{view.key, std::move(answers)}});
}

std::string line_words(const Assessing& view, const session::PastedLine& line) {
  const Criterion* criterion = view.standard.criterion(line.criterion);
  const std::string code = criterion != nullptr ? criterion->code : std::string();
  if (line.skipped)
    return code.empty() ? view.model.words.message(*line.skipped)
                        : code + ": " + view.model.words.message(*line.skipped);
  return view.model.tr(line.same ? "ui_assess.paste.same" : "ui_assess.paste.taken",
                       {{"code", code}, {"value", line.text}});
}

}  // namespace

void copy_table(const Assessing& view, Actions& actions) {
  actions.push_back(CopyText{session::copied_answers(paste_sheet(view), view.model.words.language())});
}

void paste_table(Ui&, const Assessing& view, AssessState& state, Actions& actions) {
  const char* clipboard = ImGui::GetClipboardText();
  if (clipboard == nullptr) return;
  state.paste = session::read_pasted(paste_sheet(view), clipboard, view.at);
  const bool few =
      std::ranges::count_if(state.paste, is_taken) <= k_few &&
      std::ranges::none_of(state.paste, [](const auto& line) { return line.skipped.has_value(); });
  if (few)
    take_paste(view, state, actions);
  else
    state.dialog = AssessDialog::paste;
}

void draw_paste_dialog(Ui& ui, const Assessing& view, AssessState& state, Actions& actions) {
  const Model& model = view.model;
  const auto taken = std::ranges::count_if(state.paste, is_taken);
  const std::string count = std::to_string(taken);
  const std::string title = model.tr("ui_assess.paste.ask", {{"count", count}});
  const std::string keep = model.tr("ui_assess.paste.keep"), act = model.tr("ui_assess.paste.act"),
                    reason = model.tr("ui_assess.paste.nothing");
  Dialog dialog(ui, {.key = "paste", .title = title, .text = ui.word("ui_assess.paste.text"), .width = 40});
  for (const session::PastedLine& line : state.paste)
    dialog.fact(line.skipped ? Sign::half : line.same ? Sign::na : Sign::ok, line_words(view, line));
  const DialogAnswer answer =
      dialog.buttons({.keep = keep, .act = act, .act_enabled = taken > 0, .reason = reason});
  if (answer == DialogAnswer::act) take_paste(view, state, actions);
  if (answer != DialogAnswer::none) state.dialog = AssessDialog::none;
}

namespace {

struct BlockerGroup {
  std::string code;
  Sign sign = Sign::half;
  int count = 0;
  std::string criterion;  ///< the next one of it, to jump to
};

/// Lines that say the same, together, in the order in which they first come.
std::vector<BlockerGroup> grouped(const Assessing& view) {
  std::vector<BlockerGroup> groups;
  for (const session::Blocker& blocker : view.blockers) {
    auto known = std::ranges::find(groups, blocker.code, &BlockerGroup::code);
    if (known == groups.end()) {
      const bool gate = blocker.code.starts_with("gate-");
      const Sign sign = gate ? Sign::gate : blocker.code == "unanswered" ? Sign::blank : Sign::half;
      known = groups.insert(groups.end(), {blocker.code, sign, 0, blocker.criterion});
    }
    ++known->count;
    // Pressing again goes on to the next of them.
    const auto index = view.standard.criterion_by_id.find(blocker.criterion);
    const auto chosen = view.standard.criterion_by_id.find(known->criterion);
    if (index != view.standard.criterion_by_id.end() && chosen != view.standard.criterion_by_id.end() &&
        chosen->second <= view.at && index->second > view.at)
      known->criterion = blocker.criterion;
  }
  return groups;
}

void draw_group(Ui& ui, const Assessing& view, const BlockerGroup& group, Actions& actions) {
  const std::string words =
      view.model.tr("ui_assess.blocker." + group.code, {{"count", std::to_string(group.count)}});
  const Item made = item(ui, {.key = group.code,
                              .role = Role::link,
                              .label = words,
                              .size = {room(), ui.metrics.px(36)},
                              .cut = text_width(ui.fonts.body, words) > room() - ui.metrics.px(44),
                              .ring_inside = true});
  ImDrawList& draw = *made.draw;
  if (made.hovered) draw.AddRectFilled(made.rect.min, made.rect.max, ui.theme.sunken);
  draw.AddLine(made.rect.min, {made.rect.max.x, made.rect.min.y}, ui.theme.line, ui.metrics.stroke);
  const float middle = made.rect.center().y;
  draw_sign(draw, group.sign,
            {{made.rect.min.x, std::round(middle - ui.metrics.sign / 2)}, ui.metrics.sign, ui.theme.surface},
            ui.theme);
  draw_fitted(draw, ui.fonts.body,
              {made.rect.min.x + ui.metrics.px(25), std::round(middle - ui.fonts.body.size / 2)},
              ui.theme.ink, words, made.rect.width() - ui.metrics.px(44));
  draw_text_right(draw, ui.fonts.small, {made.rect.max.x, std::round(middle - ui.fonts.small.size / 2)},
                  ui.theme.ink2, icon::chevron_right);
  const auto found = view.standard.criterion_by_id.find(group.criterion);
  if (made.pressed && found != view.standard.criterion_by_id.end()) look_at(view, found->second, actions);
  if (made.pressed && group.criterion.empty()) actions.push_back(Go{.place = Place::organizations});
}

void draw_keys(Ui& ui, const Assessing& view) {
  constexpr std::pair<const char*, const char*> k_keys[] = {
      {"0 – 3", "ui_assess.keys.value"},  {"Y  T", "ui_assess.keys.yes"},
      {"F2", "ui_assess.keys.reason"},    {"Ctrl V", "ui_assess.keys.paste"},
      {"Ctrl C", "ui_assess.keys.copy"},  {"Ctrl Z", "ui_assess.keys.undo"},
      {"Ctrl G", "ui_assess.keys.blank"}, {"F4", "ui_assess.keys.card"}};
  text(ui, {.text = view.model.tr("ui_assess.keys.title"), .style = TextStyle::small_bold});
  for (const auto& [keys, words] : k_keys) {
    const ImVec2 start = ImGui::GetCursorScreenPos();
    text(ui, {.text = keys, .style = TextStyle::small_bold, .color = ui.theme.ink2});
    place({start.x + ui.metrics.px(84), start.y});
    text(ui, {.text = view.model.tr(words), .style = TextStyle::small, .color = ui.theme.ink2});
    place({start.x, ImGui::GetCursorScreenPos().y});
  }
}

/// What the last paste did; stays until the next one.
void draw_result(Ui& ui, const Assessing& view, AssessState& state, Actions& actions) {
  if (state.paste_organization != view.sheet.subject_id) return;
  skip_down(ui.metrics.gap1);
  std::string words = view.model.tr("ui_assess.pasted", {{"count", std::to_string(state.pasted)}});
  for (const session::PastedLine& line : state.paste_left) words += "\n" + line_words(view, line);
  const std::string undo = view.model.tr("ui_assess.undo"), done = view.model.tr("ui_assess.read");
  const BannerAnswer answer = banner(ui, {.key = "pasted",
                                          .sign = state.paste_left.empty() ? Sign::ok : Sign::wait,
                                          .text = words,
                                          .action = undo,
                                          .second_action = done});
  if (answer == BannerAnswer::action) actions.push_back(Undo{});
  if (answer != BannerAnswer::none) state.paste_organization.clear();
}

}  // namespace

void draw_blocker_panel(Ui& ui, const Assessing& view, AssessState& state, Rect area, Actions& actions) {
  const Region region(ui, "blockers");
  const Panel panel(ui, {.key = "blockers",
                         .rect = area,
                         .fill = ui.theme.surface,
                         .pad_x = ui.metrics.gap3,
                         .pad_y = ui.metrics.gap2,
                         .scrolls = true});
  const KeyScope scope(ui, "blockers");
  panel.draw().AddLine({area.min.x + 0.5f, area.min.y}, {area.min.x + 0.5f, area.max.y}, ui.theme.line,
                       ui.metrics.stroke);
  text(ui, {.text = view.model.tr("ui_assess.blockers"), .style = TextStyle::small_bold});
  const auto groups = grouped(view);
  {
    const Group group(ui, "list", Arrows::vertical);
    for (const BlockerGroup& entry : groups) draw_group(ui, view, entry, actions);
  }
  if (groups.empty()) sign_line(ui, Sign::ok, view.model.tr("ui_assess.send.free"), ui.theme.surface);
  if (!view.hides_score) {
    text(ui, {.text = total_words(view), .style = TextStyle::number, .key = "total"});
    const Level* level = view.score.level ? view.standard.level(*view.score.level) : nullptr;
    if (level != nullptr) text(ui, {.text = view.model.tr(level->title), .color = ui.theme.ink2});
  }
  divider(ui);
  if (ui.metrics.height_class != HeightClass::low) draw_keys(ui, view);
  draw_result(ui, view, state, actions);
}

}  // namespace assessor::ui
