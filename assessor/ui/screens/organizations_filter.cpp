#include <algorithm>

#include "base/text.h"
#include "ui/icons.h"
#include "ui/scopes.h"
#include "ui/screens/organization_act.h"
#include "ui/screens/organizations_archive.h"
#include "ui/screens/organizations_list.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/select.h"
#include "ui/widgets/text_field.h"

namespace assessor::ui {

namespace {

using Row = session::OrganizationRow;

bool has_option(const Profile& profile, const ProfileQuestion* question, const std::string& option) {
  if (question == nullptr) return false;
  const auto found = profile.find(question->id);
  if (found == profile.end()) return false;
  if (const auto* one = std::get_if<ChoiceValue>(&found->second)) return one->option == option;
  const auto* many = std::get_if<ChoicesValue>(&found->second);
  return many != nullptr &&
         std::find(many->options.begin(), many->options.end(), option) != many->options.end();
}

/// All that the search field looks into.
std::string searched_text(const Model& model, const Row& row) {
  std::string text = row.name;
  for (const std::string& title : chosen_titles(model, fields_question(row.standard), row.profile))
    text += " " + title;
  if (row.standard != nullptr)
    for (const CriterionIndex gate : row.unmet_gates) text += " " + row.standard->criteria[gate].code;
  return folded(text);
}

bool passes(const Model& model, const OrganizationFilter& filter, const Row& row) {
  if (filter.held && row.unmet_gates.empty()) return false;
  if (!filter.step.empty() && session::name_of(row.step) != filter.step) return false;
  if (!filter.class_.empty() && !has_option(row.profile, class_question(row.standard), filter.class_))
    return false;
  if (!filter.field.empty() && !has_option(row.profile, fields_question(row.standard), filter.field))
    return false;
  if (!filter.level.empty() && (row.score == nullptr || row.score->level != filter.level)) return false;
  const std::string wanted = folded(trimmed(filter.words));
  return wanted.empty() || searched_text(model, row).find(wanted) != std::string::npos;
}

/// Organizations without a value stand last, whichever way the list is sorted.
bool comes_before(const OrganizationsState& state, const Row& a, const Row& b) {
  const auto turned = [&](const auto& left, const auto& right) {
    return state.down ? right < left : left < right;
  };
  if (state.sorted_by == "step") return turned(a.step, b.step);
  if (state.sorted_by == "gates") return turned(a.unmet_gates.size(), b.unmet_gates.size());
  if (state.sorted_by == "score") {
    const bool has_a = a.score != nullptr && a.score->total, has_b = b.score != nullptr && b.score->total;
    if (has_a != has_b) return has_a;
    return has_a && turned(*a.score->total, *b.score->total);
  }
  return turned(folded(a.name), folded(b.name));
}

struct Choice {
  std::string key, label;
};

/// A list that narrows: its first entry takes the narrowing back.
void filter_select(Ui& ui, const Model& model, const std::string& name, std::vector<Choice> choices,
                   std::string& chosen) {
  choices.insert(choices.begin(), {"all", model.tr("ui_organizations.filter.all")});
  std::vector<Option> options;
  int index = -1;
  for (const Choice& choice : choices) {
    if (choice.key == chosen) index = static_cast<int>(options.size());
    options.push_back({choice.key, choice.label});
  }
  const std::string label = model.tr("ui_organizations.filter." + name);
  const std::string& shown = index < 0 ? label : choices[static_cast<std::size_t>(index)].label;
  const float width = std::min(text_width(ui.fonts.body, shown) + ui.metrics.px(56), ui.metrics.px(150));
  beside(width, ui.metrics.gap1);
  const int now = select(ui, {.key = name,
                              .label = label,
                              .options = options,
                              .chosen = index,
                              .placeholder = label,
                              .width = std::ceil(width)});
  if (now != index) chosen = now <= 0 ? std::string() : choices[static_cast<std::size_t>(now)].key;
}

std::vector<Choice> options_of(const Model& model, const ProfileQuestion* question) {
  std::vector<Choice> choices;
  if (question == nullptr) return choices;
  for (const ProfileOption& option : question->options)
    choices.push_back({option.id, model.tr(option.title)});
  return choices;
}

void draw_selects(Ui& ui, const Model& model, OrganizationFilter& filter) {
  const session::Overview& overview = model.session->overview();
  if (overview.standard == nullptr) return;
  std::vector<Choice> steps, levels;
  for (const session::StepCount& step : overview.steps)
    steps.push_back({std::string(session::name_of(step.step)), step_words(model, step.step)});
  for (const Level& level : overview.standard->levels) levels.push_back({level.id, model.tr(level.title)});
  filter_select(ui, model, "step", steps, filter.step);
  filter_select(ui, model, "class", options_of(model, class_question(overview.standard)), filter.class_);
  filter_select(ui, model, "field", options_of(model, fields_question(overview.standard)), filter.field);
  filter_select(ui, model, "level", levels, filter.level);
}

/// The panel is a little larger than the line, so that the ring around a field is whole.
void draw_narrowing(Ui& ui, const Model& model, OrganizationFilter& filter, Rect line) {
  const float edge = ui.metrics.units(1);
  const Panel panel(ui, {.key = "filters", .rect = line.inset(-edge, -edge), .pad_x = edge, .pad_y = edge});
  if (ui.take(ctrl(Key::f))) ui.focus.move_to(ui.id_of("search"));
  const std::string hint = model.tr("ui_organizations.search");
  const bool wide = ui.metrics.width_class == WidthClass::wide;
  text_field(ui,
             {.key = "search",
              .label = hint,
              .placeholder = hint,
              .width = ui.metrics.px(wide ? 190 : 160),
              .icon = icon::search},
             filter.words);
  draw_selects(ui, model, filter);
  const std::string held = model.tr("ui_organizations.filter.held");
  beside(text_width(ui.fonts.small, held) + ui.metrics.px(24), ui.metrics.gap1);
  skip_down(ui.metrics.units(1));
  if (filter_chip(ui, {.key = "held", .label = held, .on = filter.held})) filter.held = !filter.held;
}

/// Shown where somebody is in the archive; the words of the way in beside it make room.
float archive_width(const Ui& ui, const std::string& label) {
  return std::ceil(text_width(ui.fonts.small_bold, label)) + ui.metrics.px(24) + ui.metrics.gap1;
}

void draw_archive_chip(Ui& ui, OrganizationFilter& filter, const std::string& label, ImVec2 at) {
  place({at.x, at.y + ui.metrics.units(1)});
  if (filter_chip(ui, {.key = "archived", .label = label, .on = filter.archived}))
    filter.archived = !filter.archived;
}

}  // namespace

std::vector<const Row*> listed_rows(const Model& model, const OrganizationsState& state) {
  std::vector<const Row*> rows;
  for (const Row& row : model.session->overview().rows)
    if (passes(model, state.filter, row)) rows.push_back(&row);
  std::stable_sort(rows.begin(), rows.end(),
                   [&](const Row* a, const Row* b) { return comes_before(state, *a, *b); });
  return rows;
}

const ProfileQuestion* class_question(const Standard* standard) {
  if (standard == nullptr) return nullptr;
  for (const ProfileQuestion& question : standard->profile)
    if (question.type == ProfileType::choice) return &question;
  return nullptr;
}

const ProfileQuestion* fields_question(const Standard* standard) {
  if (standard == nullptr) return nullptr;
  for (const ProfileQuestion& question : standard->profile)
    if (question.type == ProfileType::choices) return &question;
  return nullptr;
}

std::vector<std::string> chosen_titles(const Model& model, const ProfileQuestion* question,
                                       const Profile& profile) {
  std::vector<std::string> titles;
  if (question == nullptr) return titles;
  for (const ProfileOption& option : question->options)
    if (has_option(profile, question, option.id)) titles.push_back(model.tr(option.title));
  return titles;
}

FilterAnswer draw_organization_filters(Ui& ui, const Model& model, OrganizationsState& state, Rect line) {
  const bool wide = ui.metrics.width_class == WidthClass::wide;
  const std::string paste = model.tr("ui_organizations.paste");
  const std::string import = model.tr("ui_organizations.import");
  Button pasting{.key = "paste", .label = paste, .icon = icon::paste, .small = true};
  const Button importing{.key = "import", .icon = icon::import_in, .name = import, .small = true};
  const bool archive = state.filter.archived || !archived_organizations(model).empty();
  if (!wide || archive) pasting.label = {}, pasting.name = paste;
  const std::string archived = model.tr("ui_organizations.filter.archived");
  const float chip = archive ? archive_width(ui, archived) : 0;
  const float right = chip + button_size(ui, pasting).x + ui.metrics.gap1 + button_size(ui, importing).x;
  draw_narrowing(ui, model, state.filter, {line.min, {line.max.x - right - ui.metrics.gap2, line.max.y}});
  FilterAnswer answer = FilterAnswer::none;
  if (archive) draw_archive_chip(ui, state.filter, archived, {line.max.x - right, line.min.y});
  place({line.max.x - right + chip, line.min.y});
  if (button(ui, pasting)) answer = FilterAnswer::paste;
  ImGui::SameLine(0, ui.metrics.gap1);
  if (button(ui, importing)) answer = FilterAnswer::import_stage;
  return answer;
}

}  // namespace assessor::ui
