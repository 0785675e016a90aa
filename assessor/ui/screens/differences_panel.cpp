#include <algorithm>

#include "base/text.h"
#include "session/apart.h"
#include "session/value_text.h"
#include "ui/scopes.h"
#include "ui/screens/differences_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/side_panel.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"
#include "ui/widgets/toggles.h"

namespace assessor::ui {

namespace {

struct Choice {
  std::string key, label;
  AnswerValue value;
};

/// All options of a scale; of other items the two values that were given.
std::vector<Choice> choices_of(const Differing& view) {
  const Criterion& criterion = view.criterion();
  std::vector<Choice> choices;
  const auto words = [&](const AnswerValue& value) {
    Answer answer;
    answer.value = value;
    return view.value_words(criterion, &answer);
  };
  const auto* scale = std::get_if<ScaleAnswer>(&criterion.answer);
  if (scale != nullptr)
    for (const assessor::Option& option : view.standard.scales[scale->scale].options)
      choices.push_back({option.id, words(OptionChosen{option.id}), OptionChosen{option.id}});
  for (std::size_t rater = 0; rater < 2; ++rater) {
    const Answer& given = view.answer_of(rater, criterion);
    const bool known =
        std::ranges::any_of(choices, [&](const Choice& one) { return one.value == given.value; });
    if (given.answered() && !known)
      choices.push_back({"of-" + std::to_string(rater), words(given.value), given.value});
  }
  return choices;
}

/// What must be true for the option, in the standard's words.
std::string descriptor_of(const Differing& view, const std::optional<AnswerValue>& value) {
  const auto* scale = std::get_if<ScaleAnswer>(&view.criterion().answer);
  const auto* chosen = value ? std::get_if<OptionChosen>(&*value) : nullptr;
  if (scale == nullptr || chosen == nullptr) return {};
  const auto found = scale->descriptors.find(chosen->option);
  return found == scale->descriptors.end() ? std::string() : view.model.tr(found->second);
}

void draw_rater(Ui& ui, const Differing& view, std::size_t rater) {
  const Answer& answer = view.answer_of(rater, view.criterion());
  const std::string words = view.model.tr(
      "ui_differences.rated",
      {{"person", view.rater_name(rater)}, {"value", view.value_words(view.criterion(), &answer)}});
  text(
      ui,
      {.text = words, .style = TextStyle::body_bold, .wraps = true, .key = "rated-" + std::to_string(rater)});
  for (const std::string& more : {answer.reason, answer.note})
    if (!more.empty())
      text(ui,
           {.text = more, .style = TextStyle::small, .color = ui.theme.ink2, .wraps = true, .max_lines = 4});
  skip_down(ui.metrics.units(1));
}

void draw_values(Ui& ui, const Differing& view, DifferencesState& state) {
  SettleDraft& draft = state.draft;
  text(ui, {.text = ui.word("ui_differences.value"), .style = TextStyle::small_bold});
  {
    const Group group(ui, "values", Arrows::horizontal);
    bool first = true;
    for (const Choice& choice : choices_of(view)) {
      const Toggle spec{
          .key = choice.key, .label = choice.label, .enabled = view.locked.empty(), .reason = view.locked};
      if (!first) beside(text_width(ui.fonts.body, choice.label) + ui.metrics.px(40), ui.metrics.gap2);
      const bool chosen = draft.value == choice.value;
      if (state.seeks_value && (chosen || (first && !draft.value))) {
        ui.focus.move_to(ui.id_of(choice.key));
        state.seeks_value = false;
      }
      first = false;
      if (radio(ui, spec, chosen)) draft.value = choice.value;
    }
  }
  const std::string descriptor = descriptor_of(view, draft.value);
  if (!descriptor.empty())
    text(ui, {.text = descriptor, .style = TextStyle::small, .color = ui.theme.ink2, .wraps = true});
}

/// Another number than the two that were given.
void draw_other_value(Ui& ui, const Differing& view, SettleDraft& draft) {
  if (std::holds_alternative<ScaleAnswer>(view.criterion().answer)) return;
  const auto read = [&] {
    return session::parse_value(view.standard, view.criterion(), draft.other, view.model.format);
  };
  const auto before = read();
  const std::string error = before ? std::string() : view.model.words.message(before.error());
  const std::string label = view.model.tr("ui_differences.other");
  const FieldResult result = text_field(ui,
                                        {.key = "other",
                                         .label = label,
                                         .placeholder = label,
                                         .error = error,
                                         .enabled = view.locked.empty(),
                                         .reason = view.locked},
                                        draft.other);
  if (!result.changed) return;
  if (const auto now = read(); now && now->index() != 0) draft.value = *now;
}

void draw_settling(Ui& ui, const Differing& view, DifferencesState& state, Actions& actions) {
  draw_values(ui, view, state);
  draw_other_value(ui, view, state.draft);
  skip_down(ui.metrics.units(1));
  const bool near = view.at->confirms_lower();
  const std::string label = view.model.tr(near ? "ui_differences.reason_optional" : "ui_differences.reason");
  text(ui, {.text = label, .style = TextStyle::small_bold});
  text_area(ui, {.key = "reason", .label = label, .enabled = view.locked.empty(), .reason = view.locked},
            state.draft.reason);
  skip_down(ui.metrics.units(1));
  const bool ready = view.locked.empty() && can_settle(view, state.draft);
  const std::string reason = view.locked.empty() ? view.model.tr("ui_differences.needs_both") : view.locked;
  const std::string act = view.model.tr(near ? "ui_differences.confirm" : "ui_differences.settle");
  if (button(ui, {.key = "settle", .label = act, .enabled = ready, .reason = reason}))
    settle(view, state, actions);
}

void draw_effect(Ui& ui, const Differing& view) {
  if (view.is_settled(*view.at)) return;
  const std::string points = view.model.format.number(view.at->effect, view.standard.scoring.decimals);
  const std::string words = view.model.tr(
      view.at->moves_level ? "ui_differences.effect_level" : "ui_differences.effect", {{"points", points}});
  sign_line(ui, view.at->moves_level ? Sign::half : Sign::wait, words, ui.theme.surface);
}

void draw_item(Ui& ui, const Differing& view, DifferencesState& state, Actions& actions) {
  const Criterion& criterion = view.criterion();
  text(ui, {.text = criterion.code + " " + view.model.tr(criterion.text),
            .style = TextStyle::body_bold,
            .wraps = true,
            .max_lines = 4,
            .key = "title"});
  skip_down(ui.metrics.units(1));
  for (std::size_t rater = 0; rater < 2; ++rater) draw_rater(ui, view, rater);
  draw_effect(ui, view);
  divider(ui);
  draw_settling(ui, view, state, actions);
}

std::string level_words(const Differing& view, const std::optional<std::string>& id) {
  const Level* level = id ? view.standard.level(*id) : nullptr;
  return level == nullptr ? std::string("–") : view.model.tr(level->title);
}

void draw_range(Ui& ui, const Differing& view) {
  const scoring::AgreedRange& range = view.agreement->range;
  if (!range.lowest || !range.highest) return;
  const int decimals = view.standard.scoring.decimals;
  const i18n::Params params{{"lowest", view.model.format.number(*range.lowest, decimals)},
                            {"highest", view.model.format.number(*range.highest, decimals)},
                            {"low", level_words(view, range.level_lowest)},
                            {"high", level_words(view, range.level_highest)}};
  const char* key = view.agreement->settled()                   ? "ui_differences.total"
                    : range.level_lowest == range.level_highest ? "ui_differences.range_one"
                                                                : "ui_differences.range";
  text(ui, {.text = view.model.tr(key, params), .wraps = true, .key = "range"});
}

void draw_summary(Ui& ui, const Differing& view) {
  const scoring::Agreement& agreement = *view.agreement;
  const int all = static_cast<int>(agreement.differences.size());
  const int settled = all - static_cast<int>(agreement.open.size());
  divider(ui);
  text(ui, {.text = view.model.tr("ui_differences.progress",
                                  {{"settled", std::to_string(settled)}, {"all", std::to_string(all)}}),
            .style = TextStyle::small_bold,
            .key = "progress"});
  const Rect bar = Rect::of(ImGui::GetCursorScreenPos(), {room(), ui.metrics.px(8)});
  draw_progress(*ImGui::GetWindowDrawList(), bar,
                all == 0 ? 1 : static_cast<float>(settled) / static_cast<float>(all), ui.theme);
  place({bar.min.x, bar.max.y + ui.metrics.gap1});
  draw_range(ui, view);
  const scoring::AgreementSummary& summary = agreement.summary;
  const std::string words =
      view.model.tr("ui_differences.summary", {{"compared", std::to_string(summary.compared)},
                                               {"equal", std::to_string(summary.equal)},
                                               {"near", std::to_string(summary.within_one)}});
  text(ui,
       {.text = words, .style = TextStyle::small, .color = ui.theme.ink2, .wraps = true, .key = "summary"});
}

void draw_minority_notes(Ui& ui, const Differing& view) {
  for (std::size_t i = 0; i < view.raters.size(); ++i) {
    const StageRecord* record =
        view.model.session->state().stage(session::by_rater(view.key, view.raters[i]));
    if (record == nullptr || record->minority_note.empty()) continue;
    const std::string words = view.model.tr(
        "ui_differences.note.of", {{"person", view.rater_name(i)}, {"note", record->minority_note}});
    text(ui, {.text = words, .style = TextStyle::small, .wraps = true, .key = "note-" + std::to_string(i)});
  }
}

/// The next open item after this one, coming round again; empty: none but this one.
std::string next_open(const Differing& view) {
  const auto& open = view.agreement->open;
  const auto at = std::ranges::find(open, view.at->criterion);
  if (open.size() < 2 && at != open.end()) return {};
  if (open.empty()) return {};
  const auto next = at == open.end() || at + 1 == open.end() ? open.begin() : at + 1;
  return view.standard.criteria[*next].id;
}

}  // namespace

bool can_settle(const Differing& view, const SettleDraft& draft) {
  if (view.at == nullptr || draft.criterion != view.criterion().id || !draft.value) return false;
  return draft.value == view.proposed() || !trimmed(draft.reason).empty();
}

void settle(const Differing& view, DifferencesState& state, Actions& actions) {
  if (!can_settle(view, state.draft)) return;
  const bool proposal = state.draft.value == view.proposed();
  actions.push_back(Do{session::SettleDifference{view.key, view.criterion().id,
                                                 proposal ? std::optional<AnswerValue>() : state.draft.value,
                                                 state.draft.reason}});
  if (const std::string next = next_open(view); !next.empty()) state.criterion = next;
  state.seeks_row = true;
}

void draw_difference_panel(Ui& ui, const Differing& view, DifferencesState& state, Rect area,
                           Actions& actions) {
  const SidePanel panel(ui, area);
  if (view.at != nullptr) draw_item(ui, view, state, actions);
  draw_summary(ui, view);
  draw_minority_notes(ui, view);
}

}  // namespace assessor::ui
