#include "ui/screens/assess_view.h"

#include <algorithm>

#include "scoring/points.h"
#include "session/discussed.h"
#include "session/process_plan.h"
#include "session/sheet.h"
#include "session/value_text.h"

namespace assessor::ui {

namespace {

bool applies(const scoring::CriterionScore& score) {
  return score.applies || score.why == scoring::Why::declared_na;
}

DiscStyle style_of(const Standard& standard, const Stage& stage, std::size_t column) {
  if (stage.by == StageActor::organization) return DiscStyle::hollow;
  const bool first_of_assessors = column == 0 || standard.stages[column - 1].by == StageActor::organization;
  return first_of_assessors ? DiscStyle::grey : DiscStyle::plum;
}

/// `looked_at` takes the place of its stage's own sheet: a rater sees his.
std::vector<StageColumn> columns_of(const Model& model, const Standard& standard, const StageKey& looked_at) {
  std::vector<StageColumn> columns;
  for (std::size_t i = 0; i < standard.stages.size(); ++i) {
    const Stage& stage = standard.stages[i];
    const StageKey key =
        stage.id == looked_at.stage ? looked_at : session::own_key(looked_at.assessment, stage.id);
    const AnswerSheet* sheet = model.session->sheet_of(key);
    const scoring::Score* score = model.session->score_of(key);
    if (sheet == nullptr || score == nullptr) continue;
    columns.push_back(
        {&stage, key, sheet, score, model.session->state().stage(key), style_of(standard, stage, i)});
  }
  return columns;
}

std::string lock_words(const Model& model, const StageKey& key) {
  if (model.session->read_only()) return model.tr("ui_assess.locked.read_only");
  const auto may = session::may_answer(model.session->context(model.desk.person), key);
  if (may) return {};
  const StageRecord* record = model.session->state().stage(key);
  // What was rated apart and sent is sent: nothing is left to agree on.
  const bool done = record != nullptr && record->sent && !session::being_worked_on(*record);
  const std::string& code = may.error().code;
  if (done && (code == "stage-not-open" || code == "stage-rated-apart"))
    return model.tr("ui_assess.locked.sent", {{"date", model.format.date(*record->sent)}});
  return model.words.message(may.error());
}

CriterionIndex looked_at(const Model& model, const Assessing& view) {
  const auto chosen = view.standard.criterion_by_id.find(model.at.criterion);
  if (chosen != view.standard.criterion_by_id.end() && std::ranges::count(view.items, chosen->second) > 0)
    return chosen->second;
  for (const CriterionIndex item : view.items)
    if (view.locked.empty() && view.is_blank(item)) return item;
  return view.items.front();
}

}  // namespace

std::optional<Assessing> assessing(const Model& model) {
  const Assessment* assessment = model.assessment();
  const Standard* standard = model.standard();
  const StageKey key = model.stage();
  if (assessment == nullptr || standard == nullptr || key.assessment.empty()) return std::nullopt;
  const Stage* stage = standard->stage(key.stage);
  const AnswerSheet* sheet = model.session->sheet_of(key);
  const scoring::Score* score = model.session->score_of(key);
  if (stage == nullptr || sheet == nullptr || score == nullptr) return std::nullopt;
  Assessing view{model, *standard, *stage, key, *sheet, *score, model.session->previous_sheet(key), {}, {}};
  view.columns = columns_of(model, *standard, key);
  for (CriterionIndex i = 0; i < standard->criteria.size(); ++i)
    if (applies(score->criteria[i])) view.items.push_back(i);
  if (view.items.empty()) return std::nullopt;
  view.locked = lock_words(model, key);
  view.own = stage->by == StageActor::organization;
  view.hides_score = model.session->score_hidden(key);
  view.blockers = model.session->blockers_of(key);
  if (session::panel_stage(*standard) == stage)
    for (const session::Discussed& one : session::discussed_items(*model.session, *standard, key.assessment))
      view.discussed.push_back(one.item);
  view.at = looked_at(model, view);
  return view;
}

const Answer& Assessing::answer_of(CriterionIndex item) const {
  static const Answer none;
  const auto found = sheet.answers.find(standard.criteria[item].id);
  return found != sheet.answers.end() ? found->second : none;
}

bool Assessing::differs(CriterionIndex item) const {
  return session::value_changed(standard, standard.criteria[item].id, sheet, previous);
}

bool Assessing::is_unmet_gate(CriterionIndex item) const {
  return score.criteria[item].gate_met == false;
}

bool Assessing::is_discussed(CriterionIndex item) const {
  return answer_of(item).discuss || std::ranges::count(discussed, item) > 0;
}

bool Assessing::passes(CriterionIndex item, AssessFilter filter) const {
  switch (filter) {
    case AssessFilter::all:
      return true;
    case AssessFilter::blank:
      return is_blank(item);
    case AssessFilter::changed:
      return differs(item);
    case AssessFilter::gates:
      return is_unmet_gate(item);
  }
  return true;
}

std::size_t Assessing::count(AssessFilter filter) const {
  return static_cast<std::size_t>(
      std::ranges::count_if(items, [&](CriterionIndex item) { return passes(item, filter); }));
}

std::pair<std::size_t, std::size_t> Assessing::place_in_section(CriterionIndex item) const {
  std::size_t before = 0, all = 0;
  for (const CriterionIndex other : items) {
    if (standard.criteria[other].section != standard.criteria[item].section) continue;
    before += other < item;
    ++all;
  }
  return {before, all};
}

std::string stage_name(const Model& model, const Stage& stage) {
  const std::string key = "ui_assess.stage." + stage.id;
  return model.words.has(key) ? model.tr(key) : model.tr(stage.title);
}

std::string item_name(const Assessing& view, CriterionIndex item) {
  const Criterion& criterion = view.standard.criteria[item];
  return view.model.tr(criterion.short_title.empty() ? criterion.text : criterion.short_title);
}

std::string shown_value(const Assessing& view, const Answer* answer, CriterionIndex item) {
  const Model& model = view.model;
  if (answer == nullptr) return "–";
  if (answer->unknown) return "?";
  if (std::holds_alternative<NotApplicable>(answer->value)) return model.tr("ui_assess.na_short");
  if (!answer->answered()) return "–";
  if (const auto* checked = std::get_if<ItemsChecked>(&answer->value))
    return model.format.whole(static_cast<std::int64_t>(checked->items.size()));
  if (std::holds_alternative<WordsTyped>(answer->value)) return model.tr("ui_assess.filled");
  return session::value_text(view.standard, view.standard.criteria[item], answer->value, model.format,
                             model.words.language());
}

const Answer* answer_in(const StageColumn& column, const Criterion& criterion) {
  const auto found = column.sheet->answers.find(criterion.id);
  return found != column.sheet->answers.end() ? &found->second : nullptr;
}

std::optional<Rational> points_in(const StageColumn& column, CriterionIndex item) {
  return column.score->criteria[item].points_given;
}

Sign sign_of(const Assessing& view, CriterionIndex item) {
  const scoring::CriterionScore& score = view.score_of(item);
  if (score.why == scoring::Why::declared_na) return Sign::na;
  if (view.is_blank(item)) return Sign::blank;
  if (score.gate_met) return *score.gate_met ? Sign::gate_open : Sign::gate;
  if (!score.share) return Sign::ok;
  const bool whole = *score.share >= Rational(1);
  const bool enough = *score.share >= Rational::ratio(2, 3);
  return whole || (enough && score.points == score.points_given) ? Sign::ok
         : score.share->is_zero()                                ? Sign::un
                                                                 : Sign::half;
}

std::string change_words(const Assessing& view, std::size_t column, CriterionIndex item) {
  if (column == 0) return {};
  const auto before = points_in(view.columns[column - 1], item), now = points_in(view.columns[column], item);
  if (!before || !now || *before == *now) return {};
  const bool down = *now < *before;
  return view.model.tr(down ? "ui_assess.down" : "ui_assess.up",
                       {{"points", view.model.format.exact(down ? *before - *now : *now - *before)}});
}

void give_answer(const Assessing& view, CriterionIndex item, Answer answer, Actions& actions) {
  if (!view.locked.empty() || answer == view.answer_of(item)) return;
  actions.push_back(
      Do{session::SetAnswers{view.key, {{view.standard.criteria[item].id, std::move(answer)}}}});
}

void give(const Assessing& view, CriterionIndex item, AnswerValue value, Actions& actions) {
  Answer answer = view.answer_of(item);
  answer.value = std::move(value);
  answer.unknown = answer.inherited = false;
  give_answer(view, item, std::move(answer), actions);
}

void look_at(const Assessing& view, CriterionIndex item, Actions& actions) {
  actions.push_back(Go{.criterion = view.standard.criteria[item].id});
}

Rational number_of(const Assessing& view, const Threshold& threshold) {
  if (!threshold.parameter) return threshold.value;
  const Parameter& parameter = view.standard.parameters[*threshold.parameter];
  const auto set = view.sheet.parameters.find(parameter.id);
  return set != view.sheet.parameters.end() ? set->second : parameter.standard_value;
}

}  // namespace assessor::ui
