#include "ui/screens/profile_form.h"

#include <algorithm>
#include <array>

#include "base/hash.h"
#include "ui/screens/organization_act.h"
#include "ui/text_layout.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/select.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"
#include "ui/widgets/toggles.h"

namespace assessor::ui {

namespace {

template <class Value>
const Value* answer_to(const ProfileForm& form, const ProfileQuestion& question) {
  const auto found = form.profile.find(question.id);
  return found == form.profile.end() ? nullptr : std::get_if<Value>(&found->second);
}

/// What the standard understands by an option that is chosen.
void tell_meaning(Ui& ui, const Model& model, const ProfileOption& option) {
  if (option.meaning.empty()) return;
  text(ui, {.text = model.tr(option.meaning),
            .style = TextStyle::small,
            .color = ui.theme.ink2,
            .wraps = true,
            .key = "meaning-" + option.id});
}

void ask_choice(Ui& ui, const Model& model, ProfileForm& form, const ProfileQuestion& question) {
  const auto* given = answer_to<ChoiceValue>(form, question);
  std::vector<Option> options;
  int chosen = -1;
  for (const ProfileOption& option : question.options) {
    if (given != nullptr && given->option == option.id) chosen = static_cast<int>(options.size());
    options.push_back({option.id, model.tr(option.title)});
  }
  const int now = select(ui, {.key = question.id,
                              .label = model.tr(question.title),
                              .options = options,
                              .chosen = chosen,
                              .placeholder = model.words.plain("ui_profile.choose"),
                              .width = room()});
  if (now != chosen)
    form.profile[question.id] = ChoiceValue{question.options[static_cast<std::size_t>(now)].id};
  const KeyScope scope(ui, question.id);
  if (now >= 0) tell_meaning(ui, model, question.options[static_cast<std::size_t>(now)]);
}

void ask_choices(Ui& ui, const Model& model, ProfileForm& form, const ProfileQuestion& question) {
  const auto* given = answer_to<ChoicesValue>(form, question);
  const std::vector<std::string> before = given != nullptr ? given->options : std::vector<std::string>();
  std::vector<std::string> after;
  const KeyScope scope(ui, question.id);
  for (const ProfileOption& option : question.options) {
    bool on = std::find(before.begin(), before.end(), option.id) != before.end();
    check_box(ui, {.key = option.id, .label = model.tr(option.title)}, on);
    if (!on) continue;
    after.push_back(option.id);
    tell_meaning(ui, model, option);
  }
  if (after.empty())
    form.profile.erase(question.id);
  else if (after != before)
    form.profile[question.id] = ChoicesValue{after};
}

/// The question at the left, its answer at the right end, so that a profile fits a low window.
void ask_yes_no(Ui& ui, const Model& model, ProfileForm& form, const ProfileQuestion& question) {
  const bool* given = answer_to<bool>(form, question);
  const std::array<Segment, 2> segments = {Segment{"yes", model.words.plain("ui_profile.yes")},
                                           Segment{"no", model.words.plain("ui_profile.no")}};
  const int before = given == nullptr ? -1 : *given ? 0 : 1;
  const ImVec2 start = ImGui::GetCursorScreenPos();
  const float answer = segmented_width(ui, segments), left = room() - answer - ui.metrics.gap2;
  const std::string& words = model.tr(question.title);
  const float height = wrapped_height(ui.fonts.body, words, left);
  const float above = std::max(0.0f, std::round((ui.metrics.field - height) / 2));
  place({start.x, start.y + above});
  const Rect told = text(ui, {.text = words, .color = ui.theme.ink2, .width = left, .wraps = true});
  place({start.x + left + ui.metrics.gap2, start.y});
  const int now = segmented(ui, question.id, segments, before);
  place({start.x, std::max(ImGui::GetCursorScreenPos().y, told.max.y + ui.metrics.gap1)});
  if (now != before) form.profile[question.id] = now == 0;
}

template <class Value>
void keep_value(ProfileForm& form, const std::string& question, const Typed<Value>& typed) {
  if (typed.value)
    form.profile[question] = *typed.value;
  else
    form.profile.erase(question);
}

void ask_value(Ui& ui, const Model& model, ProfileForm& form, const ProfileQuestion& question) {
  const ValueField field{.key = question.id, .label = model.tr(question.title)};
  if (question.type == ProfileType::date) {
    const auto* given = answer_to<Date>(form, question);
    Typed<Date>& typed =
        form.dates.try_emplace(question.id, typed_date(ui, given ? std::optional(*given) : std::nullopt))
            .first->second;
    if (date_field(ui, field, typed).changed) keep_value(form, question.id, typed);
  } else if (question.type == ProfileType::text) {
    const auto* given = answer_to<WordsValue>(form, question);
    std::string words = given != nullptr ? given->words : std::string();
    if (text_field(ui, {.key = question.id, .label = model.tr(question.title)}, words).changed)
      form.profile[question.id] = WordsValue{words};
  } else {
    const auto* given = answer_to<Rational>(form, question);
    Typed<Rational>& typed =
        form.numbers.try_emplace(question.id, typed_number(ui, given ? std::optional(*given) : std::nullopt))
            .first->second;
    if (number_field(ui, field, typed).changed) keep_value(form, question.id, typed);
  }
}

void ask(Ui& ui, const Model& model, ProfileForm& form, const ProfileQuestion& question) {
  if (question.type != ProfileType::yes_no)
    text(ui, {.text = model.tr(question.title), .color = ui.theme.ink2, .wraps = true});
  switch (question.type) {
    case ProfileType::choice:
      return ask_choice(ui, model, form, question);
    case ProfileType::choices:
      return ask_choices(ui, model, form, question);
    case ProfileType::yes_no:
      return ask_yes_no(ui, model, form, question);
    case ProfileType::number:
    case ProfileType::money:
    case ProfileType::date:
    case ProfileType::text:
      return ask_value(ui, model, form, question);
  }
}

void save(const Model& model, const ProfileForm& form, const Standard& standard, Actions& actions) {
  if (!form.assessment.empty()) {
    actions.push_back(Do{session::SetProfile{form.assessment, form.profile}});
    return;
  }
  const std::string id = random_uuid();
  actions.push_back(
      Do{session::StartAssessment{id, form.organization, model.session->period(), form.profile}});
  if (standard.stages.empty()) return;
  const StageKey first = session::own_key(id, standard.stages.front().id);
  actions.push_back(Do{session::OpenStage{first}});
  actions.push_back(Go{.place = Place::assess, .organization = form.organization, .stage = first});
}

Result<void> allowed(const Model& model, const ProfileForm& form) {
  const session::Context context = model.session->context(model.desk.person);
  return form.assessment.empty()
             ? session::may_start_assessment(context, form.organization, model.session->period())
             : session::may_set_profile(context, form.assessment);
}

}  // namespace

void open_profile_form(ProfileForm& form, const session::OrganizationRow& row) {
  form = {
      .open = true, .organization = row.organization, .assessment = row.assessment, .profile = row.profile};
}

int questions_left(const Standard& standard, const Profile& profile) {
  return static_cast<int>(
      std::count_if(standard.profile.begin(), standard.profile.end(), [&](const ProfileQuestion& question) {
        const auto found = profile.find(question.id);
        if (found == profile.end()) return true;
        const auto* many = std::get_if<ChoicesValue>(&found->second);
        return many != nullptr && static_cast<int>(many->options.size()) < question.min_choices;
      }));
}

void draw_profile_form(Ui& ui, const Model& model, ProfileForm& form, Actions& actions) {
  if (!form.open) return;
  const Standard* standard = form.assessment.empty() ? model.session->overview().standard
                                                     : model.session->standard_of(form.assessment);
  const Organization* organization = model.session->state().organization(form.organization);
  if (standard == nullptr || organization == nullptr) {
    form.open = false;
    return;
  }
  const bool starts = form.assessment.empty();
  const std::string title = model.tr(starts ? "ui_profile.start.title" : "ui_profile.edit.title",
                                     {{"name", shown_name(model, organization->name)}});
  Dialog dialog(
      ui, {.key = "profile", .title = title, .text = model.words.plain("ui_profile.text"), .width = 44});
  for (const ProfileQuestion& question : standard->profile) ask(ui, model, form, question);
  const int left = questions_left(*standard, form.profile);
  const std::string told = left == 0 ? model.tr("ui_profile.complete")
                                     : model.tr("ui_profile.left", {{"count", std::to_string(left)}});
  dialog.fact(left == 0 ? Sign::ok : Sign::half, told);
  const Result<void> may = allowed(model, form);
  const std::string reason = may ? std::string() : model.words.message(may.error());
  const DialogAnswer answer =
      dialog.buttons({.keep = model.words.plain("ui_profile.keep"),
                      .act = model.words.plain(starts ? "ui_profile.start.act" : "ui_profile.edit.act"),
                      .act_enabled = may.has_value(),
                      .reason = reason});
  if (answer == DialogAnswer::act) save(model, form, *standard, actions);
  if (answer != DialogAnswer::none) form.open = false;
}

}  // namespace assessor::ui
