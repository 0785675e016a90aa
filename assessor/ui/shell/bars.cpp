#include "ui/shell/bars.h"

#include "ui/focus_words.h"
#include "ui/icons.h"
#include "ui/shell/screens.h"

namespace assessor::ui {

namespace {

const char* icon_of(Place place) {
  switch (place) {
    case Place::home:
    case Place::start:
      return icon::home;
    case Place::organizations:
      return icon::institution;
    case Place::assess:
      return icon::assess;
    case Place::evidence:
      return icon::paperclip;
    case Place::result:
      return icon::chart;
    case Place::benchmark:
      return icon::scales;
    case Place::report:
      return icon::document;
    case Place::city:
      return icon::grid;
    case Place::help:
      return icon::help;
    case Place::settings:
      return icon::settings;
  }
  return icon::home;
}

bool acts_for_organization(const Model& model) {
  if (model.session == nullptr) return false;
  const Person* person = model.session->state().person(model.desk.person);
  return person != nullptr && person->role == assessor::Role::organization;
}

/// The organization's own rail is shorter: it has no use for lists of others.
bool is_in_rail(const Model& model, Place place) {
  if (place == Place::start) return false;
  if (model.session == nullptr) return place == Place::help;
  if (!acts_for_organization(model)) return true;
  return place != Place::organizations && place != Place::benchmark && place != Place::city;
}

bool stands_below(Place place) {
  return place == Place::help || place == Place::settings;
}

std::string saved_at(const Model& model, const Instant& moment) {
  return model.tr("ui_shell.saved_at",
                  {{"clock", moment.clock_at(model.session->state().office.utc_offset_minutes)}});
}

}  // namespace

Rail make_rail(const Model& model) {
  Rail rail;
  for (const ScreenEntry& entry : screen_table()) {
    if (!is_in_rail(model, entry.place)) continue;
    const std::string name = name_of(entry.place);
    const RailTab tab{name, model.tr("ui_shell.place." + name), icon_of(entry.place),
                      entry.place == model.at.place};
    (stands_below(entry.place) ? rail.below : rail.places).push_back(tab);
  }
  return rail;
}

Button make_button(const PageButton& button, ButtonStyle style) {
  return {.key = button.key,
          .label = button.label,
          .style = style,
          .icon = button.icon,
          .shortcut = button.shortcut,
          .enabled = button.disabled_because.empty(),
          .reason = button.disabled_because};
}

void tell_saving(const Model& model, TopBar& bar) {
  if (model.session == nullptr) {
    bar.saved_sign = Sign::none;
    return;
  }
  using State = session::SaveStatus::State;
  const session::SaveStatus status = model.session->save_status();
  if (model.session->read_only()) {
    bar.saved_sign = Sign::na;
    bar.saved = model.tr("ui_shell.read_only");
  } else if (status.state == State::failed) {
    bar.saved_sign = Sign::un;
    bar.saved = model.tr("ui_shell.not_saved");
    bar.may_retry = true;
  } else if (status.state == State::saving) {
    bar.saved_sign = Sign::wait;
    bar.saved = model.tr("ui_shell.saving");
  } else {
    bar.saved = status.saved_at ? saved_at(model, *status.saved_at) : model.tr("ui_shell.saved");
  }
}

TopBar make_top_bar(const Model& model, const Page& page) {
  TopBar bar{.title = page.title, .title_suffix = page.title_suffix, .caption = page.caption};
  for (const PageButton& tab : page.tabs)
    bar.tabs.push_back(make_button(tab, tab.key == page.tab ? ButtonStyle::primary : ButtonStyle::secondary));
  for (const PageButton& tool : page.tools) bar.tools.push_back(make_button(tool, ButtonStyle::secondary));
  bar.search = model.words.plain("ui_shell.search");
  bar.zoom = model.format.percent(Rational(model.desk.zoom));
  tell_saving(model, bar);
  if (model.session == nullptr) return bar;
  if (const Person* person = model.session->state().person(model.desk.person)) {
    bar.person = person->initials;
    bar.person_name = person->name;
  } else if (!model.session->state().people.empty()) {
    bar.person = "?";
    bar.person_name = model.words.plain("ui_shell.who");
  }
  return bar;
}

std::vector<TextRun> make_sentence(const Ui& ui, const Model& model, const Page& page) {
  if (model.session != nullptr) {
    const session::SaveStatus status = model.session->save_status();
    if (status.state == session::SaveStatus::State::failed && status.error)
      return {{model.words.message(*status.error), ui.fonts.body, ui.theme.ink}};
  }
  std::vector<TextRun> runs;
  for (const SentencePart& part : page.step)
    runs.push_back({part.words, part.bold ? ui.fonts.body_bold : ui.fonts.body, ui.theme.ink});
  return runs;
}

StatusLine make_status_line(const Ui& ui, const Model& model) {
  StatusLine line;
  line.focus = focus_in_words(ui);
  if (const Standard* standard = model.standard();
      standard != nullptr && standard->status != StandardStatus::official)
    line.notice = model.tr(standard->short_notice);
  if (model.session != nullptr && model.session->state().office.sample)
    line.sample = model.tr("ui_shell.sample", {{"date", model.format.short_date(model.session->today())}});
  return line;
}

}  // namespace assessor::ui
