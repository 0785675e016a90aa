#include <cmath>

#include "domain/answer_check.h"
#include "session/follow_up_count.h"
#include "ui/scopes.h"
#include "ui/screens/assess_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/text.h"
#include "ui/widgets/toggles.h"

namespace assessor::ui {

namespace {

/// A field for each kind of typed answer; scales and documents are chosen in the rubric.
class Fields {
 public:
  Fields(Ui& ui, const Assessing& view, AssessState& state, Actions& actions)
      : m_ui(ui), m_view(view), m_draft(state.draft), m_actions(actions) {}

  void operator()(const ScaleAnswer&) const {}
  void operator()(const DocumentAnswer&) const {}
  void operator()(const NumberAnswer& kind) const {
    if (number("number", m_view.model.tr(kind.unit), m_draft.number)) record_number();
    finish();
  }
  void operator()(const MoneyAnswer&) const {
    if (number("number", "Rp", m_draft.number) && (m_draft.number.value || m_draft.number.is_empty()))
      record(m_draft.number.value ? AnswerValue{MoneyTyped{*m_draft.number.value}} : AnswerValue{});
    finish();
  }
  void operator()(const RatioAnswer& kind) const {
    if (m_view.criterion().counts_follow_ups) tell_plan();
    const bool above = number("number", m_view.model.tr(kind.numerator), m_draft.number);
    const bool below = number("below", m_view.model.tr(kind.denominator), m_draft.below);
    if ((above || below) && m_draft.number.value && m_draft.below.value)
      record(RatioTyped{*m_draft.number.value, *m_draft.below.value});
    if ((above || below) && m_draft.number.is_empty() && m_draft.below.is_empty()) record({});
    finish();
  }
  void operator()(const DateAnswer& kind) const {
    const std::string label = window_words(kind);
    text(m_ui, {.text = label, .style = TextStyle::small, .color = m_ui.theme.ink2});
    const FieldResult typed = date_field(m_ui,
                                         {.key = "date",
                                          .label = label,
                                          .width = m_ui.metrics.ems(12),
                                          .enabled = is_open(),
                                          .reason = m_view.locked},
                                         m_draft.date);
    if (typed.changed && (m_draft.date.value || m_draft.date.is_empty()))
      record(m_draft.date.value ? AnswerValue{DateTyped{*m_draft.date.value}} : AnswerValue{});
    finish();
  }
  void operator()(const ChecklistAnswer& kind) const {
    ItemsChecked checked;
    if (const auto* now = std::get_if<ItemsChecked>(&m_view.answer_of(m_view.at).value)) checked = *now;
    const Group group(m_ui, "checklist", Arrows::vertical);
    for (const ChecklistItem& entry : kind.items) {
      bool on = checked.items.contains(entry.id);
      const std::string words = m_view.model.tr(entry.title);
      const Toggle toggle{.key = entry.id, .label = words, .enabled = is_open(), .reason = m_view.locked};
      if (!check_box(m_ui, toggle, on)) continue;
      if (on)
        checked.items.insert(entry.id);
      else
        checked.items.erase(entry.id);
      record(checked);
    }
    skip_down(m_ui.metrics.units(2));
  }
  void operator()(const TextAnswer&) const {
    const std::string label = m_view.model.tr("ui_assess.words");
    const FieldResult typed = text_area(
        m_ui, {.key = "words", .label = label, .min_lines = 5, .enabled = is_open(), .reason = m_view.locked},
        m_draft.words.text);
    if (take_held(typed, m_draft.words))
      record(m_draft.words.text.empty() ? AnswerValue{} : AnswerValue{WordsTyped{m_draft.words.text}});
    skip_down(m_ui.metrics.units(2));
  }

 private:
  bool is_open() const { return m_view.locked.empty(); }

  /// What the last plan says today, also after the item was answered.
  void tell_plan() const {
    const session::WorkspaceState& state = m_view.model.session->state();
    const Assessment* now = state.assessment(m_view.key.assessment);
    const Assessment* before = now == nullptr ? nullptr : session::planned_before(state, *now);
    if (before == nullptr) return;
    const auto count = session::follow_up_count(state, before->id, m_view.model.session->today());
    text(m_ui, {.text = m_view.model.tr("ui_assess.plan_count", {{"period", before->period},
                                                                 {"done", std::to_string(count.done)},
                                                                 {"due", std::to_string(count.due)}}),
                .style = TextStyle::small,
                .color = m_ui.theme.ink2,
                .wraps = true,
                .key = "plan_count"});
  }
  bool number(std::string_view key, const std::string& label, Typed<Rational>& typed) const {
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float width = m_ui.metrics.ems(7);
    const FieldResult result = number_field(
        m_ui, {.key = key, .label = label, .width = width, .enabled = is_open(), .reason = m_view.locked},
        typed);
    const float below = ImGui::GetCursorScreenPos().y;
    place({start.x + width + m_ui.metrics.gap2,
           start.y + std::round((m_ui.metrics.field - m_ui.fonts.body.leading) / 2)});
    text(m_ui, {.text = label, .color = m_ui.theme.ink2, .key = std::string(key) + "-unit"});
    place({start.x, below});
    return result.changed;
  }
  std::string window_words(const DateAnswer& kind) const {
    const auto& format = m_view.model.format;
    return m_view.model.tr("ui_assess.date.window",
                           {{"from", kind.not_before ? format.date(*kind.not_before) : "…"},
                            {"to", kind.not_after ? format.date(*kind.not_after) : "…"}});
  }
  void record_number() const {
    if (m_draft.number.value) record(NumberTyped{*m_draft.number.value});
    if (m_draft.number.is_empty()) record({});
  }
  /// What does not fit the question is not recorded: the words typed stay, and a sentence says why.
  void record(AnswerValue value) const {
    Answer wanted;
    wanted.value = value;
    if (!check_answer(m_view.standard, m_view.criterion(), wanted)) return;
    m_draft.as_of.value = value;
    give(m_view, m_view.at, std::move(value), m_actions);
  }
  /// The refusal of what stands in the fields now, or the points that follow.
  void finish() const {
    Answer wanted;
    if (std::holds_alternative<RatioAnswer>(m_view.criterion().answer) && m_draft.number.value &&
        m_draft.below.value)
      wanted.value = RatioTyped{*m_draft.number.value, *m_draft.below.value};
    if (std::holds_alternative<NumberAnswer>(m_view.criterion().answer) && m_draft.number.value)
      wanted.value = NumberTyped{*m_draft.number.value};
    if (const auto fits = check_answer(m_view.standard, m_view.criterion(), wanted); !fits)
      text(m_ui, {.text = m_view.model.words.message(fits.error()),
                  .style = TextStyle::small,
                  .color = m_ui.theme.un,
                  .wraps = true,
                  .key = "refused"});
    const scoring::CriterionScore& score = m_view.score_of(m_view.at);
    if (score.percent && score.points_given)
      text(m_ui, {.text = m_view.model.tr("ui_assess.percent_points",
                                          {{"percent", m_view.model.format.percent(*score.percent, 2)},
                                           {"points", m_view.model.format.exact(*score.points_given)}}),
                  .color = m_ui.theme.ink2,
                  .key = "percent"});
    skip_down(m_ui.metrics.units(2));
  }

  Ui& m_ui;
  const Assessing& m_view;
  AssessDraft& m_draft;
  Actions& m_actions;
};

}  // namespace

void draw_value_fields(Ui& ui, const Assessing& view, AssessState& state, Actions& actions) {
  std::visit(Fields(ui, view, state, actions), view.criterion().answer);
}

void draw_answer_options(Ui& ui, const Assessing& view, AssessState& state, Actions& actions) {
  const Answer& answer = view.answer_of(view.at);
  const bool may_drop = !view.own && view.criterion().na_allowed;
  const bool may_ask = view.own || answer.unknown;
  if (!may_drop && !may_ask) return;
  const Group group(ui, "options", Arrows::horizontal);
  const auto chip = [&](std::string_view key, std::string_view words, bool on) {
    const std::string label = view.model.tr(words);
    return filter_chip(ui, {.key = key, .label = label, .on = on, .ticked = true}) && view.locked.empty();
  };
  if (may_ask && chip("unknown", "ui_assess.unknown", answer.unknown)) {
    Answer changed = answer;
    changed.unknown = !answer.unknown;
    if (changed.unknown) changed.value = {};
    give_answer(view, view.at, std::move(changed), actions);
  }
  const bool dropped = std::holds_alternative<NotApplicable>(answer.value);
  if (may_ask && may_drop) ImGui::SameLine(0, ui.metrics.gap1);
  if (may_drop && chip("na", "ui_assess.not_applicable", dropped)) {
    if (dropped) give(view, view.at, {}, actions);
    state.draft.not_applicable = {};
    state.dialog = dropped ? AssessDialog::none : AssessDialog::not_applicable;
  }
  if (view.own) {
    const std::string doubt = view.model.tr("ui_assess.doubt");
    beside(text_width(ui.fonts.small, doubt), ui.metrics.gap2);
    text(ui, {.text = doubt, .style = TextStyle::small, .color = ui.theme.ink2, .width = room(), .align = 1});
  }
  skip_down(ui.metrics.units(1));
}

}  // namespace assessor::ui
