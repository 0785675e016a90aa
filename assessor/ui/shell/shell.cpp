#include "ui/shell/shell.h"

#include "ui/scopes.h"
#include "ui/shell/bars.h"
#include "ui/shell/held_dialog.h"
#include "ui/shell/notices.h"
#include "ui/shell/palette_list.h"
#include "ui/zoom.h"

namespace assessor::ui {

namespace {

void take_zoom(Ui& ui, const Desk& desk, Actions& actions) {
  const auto zoom_to = [&](int percent) { actions.push_back(Prefer{.zoom = percent}); };
  if (ui.take(ctrl(Key::equal)) || ui.take(ctrl(Key::pad_add))) zoom_to(stepped_zoom(desk.zoom, 1));
  if (ui.take(ctrl(Key::minus)) || ui.take(ctrl(Key::pad_subtract))) zoom_to(stepped_zoom(desk.zoom, -1));
  if (ui.take(ctrl(Key::digit_0)) || ui.take(ctrl(Key::pad_0))) zoom_to(k_usual_zoom);
}

/// Alt+1 … Alt+8: the places of the rail in order.
void take_places(Ui& ui, const Rail& rail, Shell& shell) {
  for (std::size_t i = 0; i < rail.places.size() && i < 9; ++i) {
    const Key digit = static_cast<Key>(static_cast<int>(Key::digit_1) + static_cast<int>(i));
    if (!ui.take(alt(digit))) continue;
    for (const ScreenEntry& entry : screen_table())
      if (rail.places[i].key == name_of(entry.place)) shell.go({.place = entry.place});
  }
}

}  // namespace

void Shell::go(const Go& where) {
  // Who is led to an item answers it; who only chose the place in the rail stays there.
  const bool is_led = where.organization || where.stage || where.criterion;
  if (where.place == Place::assess && m_at.place != Place::assess && is_led)
    m_screens.assess.seeks_rubric = true;
  if (where.place) m_at.place = *where.place;
  if (where.organization && *where.organization != m_at.organization) {
    m_at.organization = *where.organization;
    m_at.stage = {};
    m_at.criterion.clear();
  }
  if (where.stage) m_at.stage = *where.stage;
  if (where.criterion) m_at.criterion = *where.criterion;
  if (where.view) m_at.view = *where.view;
  if (!where.process) return;
  m_screens.result.process.open = true;
  m_screens.result.process.view = *where.process;
}

void Shell::reset() {
  m_at = {};
  m_screens = {};
  m_palette = {};
  m_seal = {};
  m_event = {};
}

/// About the screen that is open.
void Shell::open_help() {
  if (m_at.place != Place::help) m_screens.help.topic = name_of(m_at.place);
  go({.place = Place::help});
}

void Shell::take_shortcuts(Ui& ui, const ShellInput& input, const Page& page, Actions& actions) {
  take_zoom(ui, input.desk, actions);
  if (ui.take(Key::f11)) actions.push_back(Prefer{.full_screen = !input.desk.full_screen});
  if (ui.take(Key::f1)) open_help();
  if (ui.take(ctrl(Key::k))) m_palette.open = true;
  if (ui.take(ctrl(Key::enter)) && page.primary && page.primary->disabled_because.empty())
    m_event = {page.primary->key, true};
  if (ui.is_typing() || input.session == nullptr) return;
  if (ui.take(ctrl(Key::z), true)) actions.push_back(Undo{});
  if (ui.take(ctrl(Key::y), true)) actions.push_back(Redo{});
}

void Shell::press_top(const std::string& key, const Page& page, Actions& actions) {
  const auto is_key = [&key](const PageButton& button) { return button.key == key; };
  if (std::any_of(page.tabs.begin(), page.tabs.end(), is_key) ||
      std::any_of(page.tools.begin(), page.tools.end(), is_key))
    m_event = {key, false};
  if (key == "search") m_palette.open = true;
  if (key == "saved") actions.push_back(RetrySaving{});
  if (key != "zoom" && key != "person") return;
  using Section = SettingsState::Section;
  m_screens.settings.section = key == "zoom" ? Section::view : Section::people;
  go({.place = Place::settings});
}

void Shell::draw_content(Ui& ui, const Model& model, const ScreenEntry& screen, Rect area, Actions& actions) {
  const Region region(ui, "content", Region::Kind::home);
  const Panel panel(ui, {.key = "content", .rect = area, .fill = ui.theme.bg});
  const KeyScope scope(ui, name_of(screen.place));
  const PageEvent event = std::exchange(m_event, {});
  screen.draw(ui, model, m_screens, event, actions);
}

void Shell::draw_bars(Ui& ui, const ShellInput&, const Model& model, const Page& page, Actions& actions) {
  const ScreenEntry* screen = screen_of(m_at.place);
  Rect area = Rect::of({0, 0}, ui.metrics.window);
  const Rect left = area.cut_left(ui.metrics.rail_width);
  const Rect top = area.cut_top(ui.metrics.top_bar);
  const Rect foot = area.cut_bottom(ui.metrics.status_line);
  const Rect step = area.cut_bottom(ui.metrics.step_bar);

  const Rail rail = make_rail(model);
  take_places(ui, rail, *this);
  const std::string tab = draw_rail(ui, left, rail);
  for (const ScreenEntry& entry : screen_table())
    if (tab == name_of(entry.place)) go({.place = entry.place});
  press_top(draw_top_bar(ui, top, make_top_bar(model, page)), page, actions);
  draw_notices(ui, model, area, actions);
  if (screen != nullptr) draw_content(ui, model, *screen, area, actions);

  // A Button looks at the words of its PageButton, which must stay.
  const PageButton first = page.primary.value_or(PageButton{}),
                   second = page.secondary.value_or(PageButton{});
  const Button primary = make_button(first, ButtonStyle::primary);
  const Button secondary = make_button(second, ButtonStyle::secondary);
  const bool failed =
      model.session != nullptr && model.session->save_status().state == session::SaveStatus::State::failed;
  const StepBar bar{.label = model.words.plain("ui_shell.next_step"),
                    .sentence = make_sentence(ui, model, page),
                    .primary = page.primary ? &primary : nullptr,
                    .secondary = page.secondary ? &secondary : nullptr,
                    .is_remedy = failed};
  const StepPressed pressed = draw_step_bar(ui, step, bar);
  if (pressed == StepPressed::primary) m_event = {page.primary->key, true};
  if (pressed == StepPressed::secondary) m_event = {page.secondary->key, false};
  draw_status_line(ui, foot, make_status_line(ui, model));
}

void Shell::draw_palette(Ui& ui, const Model& model, const Page& page, Actions& actions) {
  if (!m_palette.open) return;
  const std::vector<PaletteTarget> targets = palette_targets(model, page);
  std::vector<PaletteEntry> entries;
  for (const PaletteTarget& target : targets) entries.push_back(target.entry);
  const int chosen = palette(ui, m_palette, entries,
                             {model.words.plain("ui_shell.search"), model.words.plain("ui_palette.nothing")});
  if (chosen < 0) return;
  const PaletteTarget& target = targets[static_cast<std::size_t>(chosen)];
  if (target.action) actions.push_back(*target.action);
  if (!target.press.empty()) m_event = {target.press, page.primary && page.primary->key == target.press};
}

void Shell::carry_out_moves(Actions& actions, std::size_t from) {
  for (std::size_t i = from; i < actions.size(); ++i) {
    if (const Go* where = std::get_if<Go>(&actions[i])) go(*where);
    if (std::holds_alternative<ViewPeriod>(actions[i])) m_at.stage = {};
  }
  const auto is_move = [](const Action& action) { return std::holds_alternative<Go>(action); };
  actions.erase(std::remove_if(actions.begin() + static_cast<std::ptrdiff_t>(from), actions.end(), is_move),
                actions.end());
}

void Shell::draw(Ui& ui, const ShellInput& input, Actions& actions) {
  const std::size_t before = actions.size();
  ui.catalog = &input.words;
  if (input.session == nullptr) m_at.place = m_at.place == Place::help ? Place::help : Place::start;
  if (input.session != nullptr && m_at.place == Place::start) m_at.place = Place::home;
  const i18n::Format format(input.words);
  // The screens see what was looked at when the frame began; moves take effect in the next one.
  const Selection at = m_at;
  const Model model{input.session, input.words, format, at, input.desk};
  const ScreenEntry* screen = screen_of(at.place);
  const Page page = screen != nullptr ? screen->page(model, m_screens) : Page{};
  const Root root(ui);
  take_shortcuts(ui, input, page, actions);
  draw_bars(ui, input, model, page, actions);
  draw_palette(ui, model, page, actions);
  draw_held(ui, model, actions);
  draw_seal_prompt(ui, model, m_seal, actions);
  carry_out_moves(actions, before);
}

}  // namespace assessor::ui
