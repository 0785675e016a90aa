#include <vector>

#include "base/platform/files.h"
#include "base/text.h"
#include "ui/icons.h"
#include "ui/screens/form.h"
#include "ui/screens/start.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

namespace {

FilePickerSpec placing_spec(const Model& model) {
  return {.key = "placing",
          .title = model.words.plain("ui_start.place.title"),
          .text = model.words.plain("ui_start.place.text"),
          .act = model.words.plain("ui_start.place.act"),
          .wanted = FilePickerSpec::Wanted::folder};
}

void draw_office(Ui& ui, const Model& model, Office& office) {
  const FlowCard card(ui, "office", model.words.plain("ui_start.office.title"));
  text(ui, {.text = model.words.plain("ui_start.office.text"), .color = ui.theme.ink2, .wraps = true});
  skip_down(ui.metrics.gap1);
  const auto field = [&](const std::string& name, std::string& value) {
    const std::string key = "ui_start.office." + name;
    form_text(ui,
              {.key = name,
               .label = model.words.plain(key),
               .placeholder = model.words.plain(key + ".example"),
               .is_first = name == "name"},
              value);
  };
  field("name", office.name);
  field("short_name", office.short_name);
  field("government", office.government);
  field("city", office.city);
  form_zone(ui, model, office);
}

void draw_assessment(Ui& ui, const Model& model, StartState& state) {
  const FlowCard card(ui, "assessment", model.words.plain("ui_start.assessment.title"));
  std::vector<std::string> names;
  for (const ShippedStandard& standard : model.desk.shipped_standards)
    names.push_back(model.tr(standard.name));
  std::vector<Option> options;
  for (std::size_t i = 0; i < names.size(); ++i)
    options.push_back({model.desk.shipped_standards[i].key, names[i]});
  const std::string_view label = model.words.plain("ui_start.standard");
  form_label(ui, label);
  // To the edge: its name ends with whose instrument it is, and that must be read.
  state.standard = select(
      ui, {.key = "standard", .label = label, .options = options, .chosen = state.standard, .width = room()});
  form_text(ui,
            {.key = "period",
             .label = model.words.plain("ui_start.period"),
             .placeholder = model.words.plain("ui_start.period.example"),
             .max_letters = 32},
            state.period);
}

void draw_person(Ui& ui, const Model& model, Person& person) {
  const FlowCard card(ui, "person", model.words.plain("ui_start.person.title"));
  form_text(ui,
            {.key = "name",
             .label = model.words.plain("ui_start.person.name"),
             .placeholder = model.words.plain("ui_start.person.name.example"),
             .is_first = true},
            person.name);
  form_text(ui, {.key = "position", .label = model.words.plain("ui_start.person.position")}, person.position);
  form_role(ui, model, person.role);
}

void draw_place(Ui& ui, const Model& model, StartState& state, Actions& actions) {
  const FlowCard card(ui, "place", model.words.plain("ui_start.folder"));
  text(ui, {.text = model.words.plain("ui_start.folder.text"), .color = ui.theme.ink2, .wraps = true});
  const Button pick{.key = "pick", .label = model.words.plain("ui_start.folder.pick")};
  const float width = room() - button_size(ui, pick).x - ui.metrics.gap1;
  text_field(
      ui,
      {.key = "folder", .label = model.words.plain("ui_start.folder"), .width = width, .icon = icon::folder},
      state.folder);
  ImGui::SameLine(0, ui.metrics.gap1);
  if (button(ui, pick)) open_file_picker(state.placing, placing_spec(model), actions);
}

void take_place(Ui& ui, const Model& model, StartState& state, Actions& actions) {
  if (const auto chosen = file_picker(ui, model, state.placing, placing_spec(model), actions))
    state.folder = path_text(chosen->front() / path_of(model.tr("ui_start.folder.name")));
}

}  // namespace

std::string missing_in_step(const Model& model, const StartState& state) {
  const auto lacks = [](const std::string& value) { return trimmed(value).empty(); };
  if (state.step == StartState::Step::office) {
    if (lacks(state.office.name)) return model.tr("ui_start.missing.office");
    return lacks(state.office.city) ? model.tr("ui_start.missing.city") : std::string();
  }
  if (model.desk.shipped_standards.empty()) return model.tr("ui_start.missing.standard");
  if (lacks(state.period)) return model.tr("ui_start.missing.period");
  if (lacks(state.person.name)) return model.tr("ui_start.missing.person");
  return lacks(state.folder) ? model.tr("ui_start.missing.folder") : std::string();
}

void draw_start_step(Ui& ui, const Model& model, StartState& state, Actions& actions) {
  if (state.step == StartState::Step::office) {
    draw_office(ui, model, state.office);
    return;
  }
  draw_assessment(ui, model, state);
  draw_person(ui, model, state.person);
  draw_place(ui, model, state, actions);
  take_place(ui, model, state, actions);
}

}  // namespace assessor::ui
