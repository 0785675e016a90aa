#include "session/apart.h"
#include "ui/icons.h"
#include "ui/screens/differences.h"
#include "ui/screens/form.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

namespace {

/// Who may rate the organization: assessors at work here without a conflict of interest.
std::vector<const Person*> assessors_for(const Model& model) {
  std::vector<const Person*> found;
  for (const auto& [id, person] : model.session->state().people)
    if (person.role == assessor::Role::assessor && !person.archived &&
        !session::has_conflict(person, model.at.organization))
      found.push_back(&person);
  return found;
}

const Stage* next_stage_of(const Model& model) {
  const Assessment* assessment = model.assessment();
  const Standard* standard = model.standard();
  if (assessment == nullptr || standard == nullptr) return nullptr;
  return session::next_stage(model.session->state(), *standard, assessment->id);
}

}  // namespace

std::optional<PageButton> apart_button(const Model& model, const Stage& next) {
  if (next.by != StageActor::assessor || next.assessors != 2 || assessors_for(model).size() < 2)
    return std::nullopt;
  return PageButton{.key = "apart", .label = model.tr("ui_differences.apart.button"), .icon = icon::people};
}

void open_apart_form(const Model& model, ApartForm& form) {
  const Stage* next = next_stage_of(model);
  if (next == nullptr) return;
  form = {session::own_key(model.assessment()->id, next->id)};
}

void draw_apart_form(Ui& ui, const Model& model, ApartForm& form, Actions& actions) {
  if (form.stage.assessment.empty()) return;
  const std::vector<const Person*> people = assessors_for(model);
  std::vector<Option> options;
  for (const Person* person : people) options.push_back({person->id, person->name});
  Dialog dialog(ui, {.key = "apart",
                     .title = ui.word("ui_differences.apart.title"),
                     .text = ui.word("ui_differences.apart.text")});
  form.first = form_select(ui, "first", ui.word("ui_differences.apart.first"), options, form.first);
  form.second = form_select(ui, "second", ui.word("ui_differences.apart.second"), options, form.second);
  const auto chosen = [&](int index) {
    const auto place = static_cast<std::size_t>(index);
    return place < people.size() ? people[place]->id : std::string();
  };
  const session::OpenApart command{form.stage, {chosen(form.first), chosen(form.second)}};
  const auto may = session::plan(model.session->context(model.desk.person), command);
  const std::string reason = may ? std::string() : model.words.message(may.error());
  if (!reason.empty()) text(ui, {.text = reason, .color = ui.theme.un, .wraps = true, .key = "why"});
  const DialogAnswer answer = dialog.buttons({.keep = ui.word("ui_differences.apart.keep"),
                                              .act = ui.word("ui_differences.apart.act"),
                                              .act_enabled = may.has_value(),
                                              .reason = reason});
  if (answer == DialogAnswer::act) {
    actions.push_back(Do{command});
    actions.push_back(Go{.stage = form.stage});
  }
  if (answer != DialogAnswer::none) form = {};
}

}  // namespace assessor::ui
