#include "ui/screens/schedule_form.h"

#include <algorithm>
#include <vector>

#include "base/text.h"
#include "session/apart.h"
#include "session/schedule_words.h"
#include "ui/screens/act_form.h"
#include "ui/screens/organization_act.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/select.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

namespace {

constexpr int k_columns = 2;

/// Who is assigned already, and every assessor at work without a conflict of interest.
std::vector<const Person*> choices_for(const Model& model, const Assessment& assessment) {
  const Schedule* schedule = model.session->state().schedule(assessment.id);
  const std::vector<std::string> assigned =
      schedule == nullptr ? std::vector<std::string>{} : schedule->assessors;
  std::vector<const Person*> found;
  for (const auto& [id, person] : model.session->state().people) {
    const bool free = person.role == assessor::Role::assessor && !person.archived &&
                      !session::has_conflict(person, assessment.organization);
    if (free || std::ranges::count(assigned, id) > 0) found.push_back(&person);
  }
  return found;
}

class Fields {
 public:
  Fields(Ui& ui, const Model& model, ScheduleForm& form, const Assessment& assessment)
      : m_ui(ui), m_model(model), m_form(form), m_assessment(assessment), m_grid(ui, k_columns) {}

  void assessors() {
    const auto people = choices_for(m_model, m_assessment);
    std::vector<Option> options{{"none", m_model.words.plain("ui_schedule.nobody")}};
    for (const Person* person : people) options.push_back({person->id, person->name});
    for (std::size_t i = 0; i < m_form.assessors.size(); ++i) {
      std::string& chosen = m_form.assessors[i];
      const auto at = std::ranges::find(options, std::string_view(chosen), &Option::key);
      const int before = at == options.end() ? 0 : static_cast<int>(at - options.begin());
      const std::string key = i == 0 ? "first" : "second";
      const std::string label = m_model.tr("ui_schedule." + key);
      const float width = m_grid.next(label);
      const int now = select(m_ui, {.key = key,
                                    .label = label,
                                    .options = options,
                                    .chosen = before,
                                    .width = width,
                                    .is_first = i == 0});
      if (now != before) chosen = now == 0 ? std::string() : people[static_cast<std::size_t>(now) - 1]->id;
    }
  }

  void visit() {
    day("visit", m_model.tr("ui_schedule.visit"), m_form.visit, {});
    words("at", m_form.at, time_error());
    words("place", m_form.place, {});
    day("plenary", m_model.tr("ui_schedule.plenary"), m_form.plenary, {});
  }

  void due(const Standard& standard) {
    const Period* period = m_model.session->state().period(m_assessment.period);
    for (const Stage& stage : standard.stages) {
      std::string usual;
      if (period != nullptr && period->due.contains(stage.id))
        usual = m_model.format.date(period->due.at(stage.id));
      day("due-" + stage.id, m_model.tr("ui_schedule.due", {{"stage", m_model.tr(stage.title)}}),
          m_form.due[stage.id], usual);
    }
  }

  std::string time_error() const {
    if (trimmed(m_form.at).empty()) return {};
    const auto at = TimeOfDay::parse(m_form.at);
    return at ? std::string() : m_model.words.message(at.error());
  }

 private:
  void day(const std::string& key, const std::string& label, Typed<Date>& typed, const std::string& usual) {
    const float width = m_grid.next(label);
    date_field(m_ui, {.key = key, .label = label, .placeholder = usual, .width = width}, typed);
  }
  void words(const char* key, std::string& value, const std::string& error) {
    const std::string label = m_model.tr("ui_schedule." + std::string(key));
    const float width = m_grid.next(label);
    text_field(m_ui, {.key = key, .label = label, .width = width, .error = error, .max_letters = 200}, value);
  }

  Ui& m_ui;
  const Model& m_model;
  ScheduleForm& m_form;
  const Assessment& m_assessment;
  FieldGrid m_grid;
};

Schedule schedule_of(const ScheduleForm& form) {
  Schedule schedule;
  schedule.assessment = form.assessment;
  for (const std::string& id : form.assessors)
    if (!id.empty()) schedule.assessors.push_back(id);
  for (const auto& [stage, typed] : form.due)
    if (typed.value) schedule.due[stage] = *typed.value;
  if (form.visit.value) {
    schedule.visit = Visit{*form.visit.value, {}, std::string(trimmed(form.place))};
    if (const auto at = TimeOfDay::parse(form.at)) schedule.visit->at = *at;
  }
  schedule.plenary = form.plenary.value;
  return schedule;
}

/// Why what is typed cannot be kept; empty: it can.
std::string fault_of(const Model& model, const ScheduleForm& form, const std::string& time_error) {
  if (!time_error.empty()) return time_error;
  const bool visits = !trimmed(form.at).empty() || !trimmed(form.place).empty();
  if (visits && !form.visit.value) return model.tr("ui_schedule.needs_day");
  std::vector<const Typed<Date>*> days{&form.visit, &form.plenary};
  for (const auto& [stage, typed] : form.due) days.push_back(&typed);
  for (const Typed<Date>* typed : days)
    if (!is_settled(*typed)) return model.tr("ui_process.half_date");
  return why_not(model, session::EditSchedule{schedule_of(form)});
}

/// What does not fit is told; the office may want it so.
void draw_clashes(Ui& ui, const Model& model, const ScheduleForm& form) {
  const Schedule schedule = schedule_of(form);
  const session::WorkspaceState& state = model.session->state();
  int number = 0;
  for (const session::ScheduleClash& clash :
       session::schedule_clashes(state, schedule, model.session->today())) {
    const std::string key = "clash-" + std::to_string(number++);
    text(ui, {.text = session::clash_words(clash, state, schedule, model.words, model.format),
              .style = TextStyle::small,
              .color = ui.theme.un,
              .wraps = true,
              .key = key});
  }
}

}  // namespace

void open_schedule_form(Ui& ui, const Model& model, const std::string& assessment, ScheduleForm& form) {
  const Standard* standard = model.session->standard_of(assessment);
  if (standard == nullptr) return;
  const Schedule* found = model.session->state().schedule(assessment);
  const Schedule schedule = found == nullptr ? Schedule{} : *found;
  form = {};
  form.assessment = assessment;
  for (std::size_t i = 0; i < std::min(form.assessors.size(), schedule.assessors.size()); ++i)
    form.assessors[i] = schedule.assessors[i];
  form.visit = typed_date(ui, schedule.visit ? std::optional(schedule.visit->on) : std::nullopt);
  form.plenary = typed_date(ui, schedule.plenary);
  if (schedule.visit && schedule.visit->at) form.at = schedule.visit->at->text();
  if (schedule.visit) form.place = schedule.visit->place;
  for (const Stage& stage : standard->stages) {
    const auto due = schedule.due.find(stage.id);
    form.due[stage.id] =
        typed_date(ui, due == schedule.due.end() ? std::nullopt : std::optional(due->second));
  }
}

void draw_schedule_form(Ui& ui, const Model& model, ScheduleForm& form, Actions& actions) {
  if (form.assessment.empty()) return;
  const Assessment* assessment = model.session->state().assessment(form.assessment);
  const Standard* standard = model.session->standard_of(form.assessment);
  const Organization* organization =
      assessment == nullptr ? nullptr : model.session->state().organization(assessment->organization);
  if (standard == nullptr || organization == nullptr) {
    form.assessment.clear();
    return;
  }
  const std::string title = model.tr("ui_schedule.title", {{"name", shown_name(model, organization->name)}});
  Dialog dialog(
      ui, {.key = "schedule", .title = title, .text = model.words.plain("ui_schedule.text"), .width = 48});
  std::string time_error;
  {
    Fields fields(ui, model, form, *assessment);
    fields.assessors();
    fields.visit();
    fields.due(*standard);
    time_error = fields.time_error();
  }
  const std::string fault = fault_of(model, form, time_error);
  draw_clashes(ui, model, form);
  const DialogAnswer answer = dialog.buttons({.keep = model.words.plain("ui_schedule.keep"),
                                              .act = model.words.plain("ui_schedule.act"),
                                              .act_enabled = fault.empty(),
                                              .reason = fault});
  if (answer == DialogAnswer::act) actions.push_back(Do{session::EditSchedule{schedule_of(form)}});
  if (answer != DialogAnswer::none) form.assessment.clear();
}

std::string visit_words(const Model& model, const Visit& visit) {
  std::string words = model.format.date(visit.on);
  if (visit.at) words += ", " + visit.at->text();
  if (!visit.place.empty()) words += ", " + visit.place;
  return words;
}

}  // namespace assessor::ui
