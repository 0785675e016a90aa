#include "ui/screens/practice_form.h"

#include "base/text.h"
#include "session/practice_card.h"
#include "ui/screens/field_grid.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/text_field.h"

namespace assessor::ui {

namespace {

struct Field {
  const char *key, *label;
  Text Practice::*words;
};
/// As PracticeForm::words.
constexpr std::array<Field, 5> k_fields{Field{"what", "ui_practice.what", &Practice::what},
                                        Field{"evidence", "ui_practice.evidence", &Practice::evidence},
                                        Field{"duration", "ui_practice.duration", &Practice::duration},
                                        Field{"cost", "ui_practice.cost", &Practice::cost},
                                        Field{"who", "ui_practice.who", &Practice::who}};

void save(const Model& model, const PracticeForm& form, Actions& actions) {
  const auto found = model.session->state().benchmarks.find(form.benchmark);
  if (found == model.session->state().benchmarks.end() || !found->second.sheet.benchmark) return;
  BenchmarkRecord record = found->second;
  Practice& practice = record.sheet.benchmark->practices[form.criterion];
  const Standard* standard = model.standard();
  const std::string first = standard == nullptr || standard->languages.empty() ? model.words.language()
                                                                               : standard->languages.front();
  for (std::size_t i = 0; i < k_fields.size(); ++i)
    practice.*k_fields[i].words = session::with_words(
        practice.*k_fields[i].words, std::string(trimmed(form.words[i])), model.words.language(), first);
  actions.push_back(Do{session::AddBenchmark{record}});
}

}  // namespace

void open_practice_form(const Model& model, PracticeForm& form, const BenchmarkRecord& benchmark,
                        const Criterion& criterion) {
  form = {.open = true,
          .benchmark = benchmark.id,
          .criterion = criterion.id,
          .title = criterion.code + " " + model.tr(criterion.short_title),
          .words = {}};
  if (!benchmark.sheet.benchmark) return;
  const auto found = benchmark.sheet.benchmark->practices.find(criterion.id);
  if (found == benchmark.sheet.benchmark->practices.end()) return;
  for (std::size_t i = 0; i < k_fields.size(); ++i)
    if (const Text& text = found->second.*k_fields[i].words; !text.empty()) form.words[i] = model.tr(text);
}

void draw_practice_form(Ui& ui, const Model& model, PracticeForm& form, Actions& actions) {
  if (!form.open) return;
  const std::string title = model.tr("ui_practice.title", {{"item", form.title}});
  Dialog dialog(
      ui,
      {.key = "practice-form", .title = title, .text = model.words.plain("ui_practice.text"), .width = 44});
  {
    FieldGrid grid(ui);
    for (std::size_t i = 0; i < k_fields.size(); ++i) {
      const std::string_view label = model.words.plain(k_fields[i].label);
      const float width = grid.next(label, i == 0 ? FieldGrid::Span::whole : FieldGrid::Span::one);
      if (i == 0)
        text_area(ui, {.key = k_fields[i].key, .label = label, .width = width, .min_lines = 3},
                  form.words[i]);
      else
        text_field(ui, {.key = k_fields[i].key, .label = label, .width = width}, form.words[i]);
    }
  }
  const bool ready = !trimmed(form.words.front()).empty();
  const DialogAnswer answer = dialog.buttons({.keep = model.words.plain("ui_practice.keep"),
                                              .act = model.words.plain("ui_practice.act"),
                                              .act_enabled = ready,
                                              .reason = model.words.plain("ui_practice.not_ready")});
  if (answer == DialogAnswer::act) save(model, form, actions);
  if (answer != DialogAnswer::none) form.open = false;
}

}  // namespace assessor::ui
