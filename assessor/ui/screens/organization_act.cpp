#include "ui/screens/organization_act.h"

namespace assessor::ui {

namespace {

using Kind = OrganizationAct::Kind;

std::string reason_of(const Model& model, const Result<void>& allowed) {
  return allowed ? std::string() : model.words.message(allowed.error());
}

session::Context context_of(const Model& model) {
  return model.session->context(model.desk.person);
}

const Stage* stage_at_work(const session::OrganizationRow& row) {
  return row.open && row.standard != nullptr ? row.standard->stage(row.open->stage) : nullptr;
}

/// "Lanjutkan **nama**. 4 butir belum dijawab."
std::vector<SentencePart> sentence(const Model& model, const session::OrganizationRow& row,
                                   const std::string& kind, i18n::Params params) {
  const std::string key = "ui_organizations.act." + kind;
  return {{model.tr(key + ".verb", params) + " ", false},
          {shown_name(model, row.name), true},
          {". " + model.tr(key + ".detail", params), false}};
}

OrganizationAct work_act(const Model& model, const session::OrganizationRow& row, const Stage& stage) {
  const StageRecord* record = model.session->state().stage(*row.open);
  const bool repair = record != nullptr && record->state == StageState::returned;
  const scoring::Score* score = model.session->score_of(*row.open);
  const int open = score != nullptr ? score->applicable - score->answered : 0;
  const std::string kind = repair ? "repair" : open > 0 ? "continue" : "send";
  OrganizationAct act{.kind = repair ? Kind::repair : Kind::continue_stage};
  act.sentence =
      sentence(model, row, kind, {{"stage", model.tr(stage.title)}, {"count", std::to_string(open)}});
  act.label = model.tr("ui_organizations.act." + kind + ".button");
  act.actions = {Go{.place = Place::assess, .organization = row.organization, .stage = *row.open}};
  return act;
}

OrganizationAct opening_act(const Model& model, const session::OrganizationRow& row, const Stage& stage) {
  const StageKey key = session::own_key(row.assessment, stage.id);
  OrganizationAct act{.kind = Kind::open_stage};
  act.sentence = sentence(model, row, "open", {{"stage", model.tr(stage.title)}});
  act.label = model.tr("ui_organizations.act.open.button", {{"stage", model.tr(stage.title)}});
  act.disabled_because = reason_of(model, session::may_open_stage(context_of(model), key));
  act.actions = {Do{session::OpenStage{key}},
                 Go{.place = Place::assess, .organization = row.organization, .stage = key}};
  return act;
}

OrganizationAct starting_act(const Model& model, const session::OrganizationRow& row) {
  OrganizationAct act{.kind = Kind::start};
  act.sentence = sentence(model, row, "start", {});
  act.label = model.tr("ui_organizations.act.start.button");
  act.disabled_because = reason_of(
      model, session::may_start_assessment(context_of(model), row.organization, model.session->period()));
  return act;
}

}  // namespace

OrganizationAct next_act(const Model& model, const session::OrganizationRow& row) {
  if (model.session->overview().standard == nullptr) {
    OrganizationAct act{.kind = Kind::choose_standard};
    act.sentence = {{model.tr("ui_organizations.act.standard.sentence"), false}};
    act.label = model.tr("ui_organizations.act.standard.button");
    act.actions = {Go{.place = Place::settings}};
    return act;
  }
  if (row.assessment.empty()) return starting_act(model, row);
  if (const Stage* stage = stage_at_work(row)) return work_act(model, row, *stage);
  const Stage* next = row.standard == nullptr
                          ? nullptr
                          : session::next_stage(model.session->state(), *row.standard, row.assessment);
  if (next != nullptr) return opening_act(model, row, *next);
  OrganizationAct act{.kind = Kind::see_result};
  act.sentence = sentence(model, row, "result", {});
  act.label = model.tr("ui_organizations.act.result.button");
  act.actions = {Go{.place = Place::result, .organization = row.organization}};
  return act;
}

std::string shown_name(const Model& model, const std::string& name) {
  return model.session->state().office.sample ? model.tr("ui_organizations.sample_name", {{"name", name}})
                                              : name;
}

std::string short_stage(const Model& model, const Standard& standard, const std::string& stage) {
  const Stage* found = standard.stage(stage);
  if (found == nullptr) return stage;
  return model.tr("ui_organizations.by." + std::string(session::name_of(session::step_of(standard, *found))));
}

std::string step_words(const Model& model, session::JourneyStep step) {
  return model.tr("ui_organizations.step." + std::string(session::name_of(step)));
}

}  // namespace assessor::ui
