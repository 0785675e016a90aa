#include "ui/screens/act_form.h"

#include <algorithm>

#include "base/text.h"
#include "session/plan.h"
#include "ui/widgets/select.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

namespace {

/// A parameter of an error as people know it.
std::string known_as(const Model& model, const std::string& name, const std::string& value) {
  const Standard* standard = model.standard();
  if (const auto date = Date::parse(value)) return model.format.date(*date);
  if (standard == nullptr) return value;
  if (name == "stage")
    if (const Stage* stage = standard->stage(value)) return model.tr(stage->title);
  if (name == "criterion")
    if (const Criterion* criterion = standard->criterion(value)) return criterion->code;
  return value;
}

}  // namespace

std::string told(const Model& model, const Error& error) {
  Error shown = error;
  for (auto& [name, value] : shown.params) value = known_as(model, name, value);
  return model.words.message(shown);
}

std::string why_not(const Model& model, const session::Command& command) {
  if (model.session->read_only()) return model.tr("ui_settings.read_only");
  const auto changes = session::plan(model.session->context(model.desk.person), command);
  return changes ? std::string() : told(model, changes.error());
}

std::string due_words(const Model& model, Date due) {
  return model.format.date(due) + ", " + model.format.days_left(days_between(model.session->today(), due));
}

bool is_settled(const Typed<Date>& typed) {
  return typed.value.has_value() || trimmed(typed.text).empty();
}

const Criterion* item_with_code(const Standard& standard, std::string_view typed) {
  const std::string wanted = folded(trimmed(typed));
  const auto found = std::ranges::find_if(
      standard.criteria, [&](const Criterion& criterion) { return folded(criterion.code) == wanted; });
  return found == standard.criteria.end() ? nullptr : &*found;
}

const Criterion* item_field(Ui& ui, const Model& model, const Standard& standard, FieldGrid& grid,
                            std::string& code) {
  const std::string label = model.tr("ui_process.field.item"), hint = model.tr("ui_process.field.item.hint");
  const float width = grid.next(label), left = ImGui::GetCursorScreenPos().x;
  const Criterion* found = item_with_code(standard, code);
  const bool unknown = found == nullptr && !trimmed(code).empty();
  const std::string error = unknown ? model.tr("ui_process.field.item.unknown") : std::string();
  text_field(
      ui,
      {.key = "item", .label = label, .placeholder = hint, .width = width, .error = error, .max_letters = 20},
      code);
  if (found == nullptr) return nullptr;
  place({left, ImGui::GetCursorScreenPos().y});
  text(ui, {.text = model.tr(found->short_title),
            .style = TextStyle::small,
            .color = ui.theme.ink2,
            .width = width,
            .key = "item-name"});
  return found;
}

void words_field(Ui& ui, FieldGrid& grid, std::string_view key, std::string_view label, std::string& value,
                 FieldGrid::Span span) {
  const float width = grid.next(label, span);
  text_field(ui, {.key = key, .label = label, .width = width, .max_letters = 300, .guarded = true}, value);
}

void area_field(Ui& ui, FieldGrid& grid, std::string_view key, std::string_view label, std::string& value,
                bool is_first) {
  const float width = grid.next(label, FieldGrid::Span::whole);
  text_area(
      ui,
      {.key = key, .label = label, .width = width, .max_lines = 5, .max_letters = 2000, .is_first = is_first},
      value);
}

void day_field(Ui& ui, FieldGrid& grid, std::string_view key, std::string_view label, Typed<Date>& typed) {
  const float width = grid.next(label);
  date_field(ui, {.key = key, .label = label, .placeholder = "17/11/2026", .width = width}, typed);
}

std::vector<const EvidenceDocument*> documents_of(const Model& model, const std::string& organization) {
  std::vector<const EvidenceDocument*> found;
  for (const auto& [id, document] : model.session->state().documents)
    if (document.organization == organization && !document.archived) found.push_back(&document);
  std::ranges::sort(found, {}, [](const EvidenceDocument* one) { return folded(one->document.title); });
  return found;
}

std::string document_select(Ui& ui, const Model& model, const std::string& organization, float width) {
  const auto documents = documents_of(model, organization);
  std::vector<Option> options;
  for (const EvidenceDocument* one : documents)
    options.push_back({one->document.id, one->document.title, one->document.evidence});
  const std::string label = model.tr("ui_process.field.add_document"),
                    none = model.tr("ui_process.field.no_document");
  const int chosen = select(ui, {.key = "add-document",
                                 .label = label,
                                 .options = options,
                                 .placeholder = label,
                                 .width = width,
                                 .enabled = !options.empty(),
                                 .reason = none});
  return chosen < 0 ? std::string() : documents[static_cast<std::size_t>(chosen)]->document.id;
}

}  // namespace assessor::ui
