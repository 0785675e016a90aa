#include "ui/screens/report_kinds.h"
#include "ui/screens/report_parts.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

namespace {

constexpr std::size_t k_longest = 300;

const PaperFields& fields_of(const ReportForm& form) {
  return form.model.desk.preview.fields;
}

/// Of the kind that is chosen now, not of the one before.
bool known(const ReportForm& form) {
  return fields_of(form).kind == form.state.order.kind;
}

/// What is printed where the field stays empty.
std::string_view shown(const ReportForm& form, const std::string& usual) {
  return usual.empty() ? form.word("ui_paper.fill.dots") : std::string_view(usual);
}

/// The name stands above its field: what a template calls its blanks is as long as it likes.
void name_above(const ReportForm& form, std::string_view name) {
  text(form.ui, {.text = name, .style = TextStyle::small, .color = form.ui.theme.ink2});
}

struct Line {
  std::string_view key, name;
  const std::string& usual;
};

void draw_line(const ReportForm& form, const Line& line, std::string& value) {
  name_above(form, line.name);
  text_field(
      form.ui,
      {.key = line.key, .label = line.name, .placeholder = shown(form, line.usual), .max_letters = k_longest},
      value);
}

void draw_letter_lines(const ReportForm& form) {
  const PaperWords& usual = fields_of(form).usual;
  PaperWords& words = form.state.order.words;
  draw_line(form, {"nature", form.word("ui_paper.nature"), usual.nature}, words.nature);
  draw_line(form, {"attachments", form.word("ui_paper.attachments"), usual.attachments}, words.attachments);
  draw_line(form, {"subject", form.word("ui_paper.subject"), usual.subject}, words.subject);
}

void draw_copies(const ReportForm& form) {
  const std::string_view name = form.word("ui_paper.copies");
  name_above(form, name);
  text_area(form.ui,
            {.key = "copies",
             .label = name,
             .placeholder = fields_of(form).usual.copies,
             .max_lines = 4,
             .max_letters = 4 * k_longest},
            form.state.order.words.copies);
}

/// An empty value is not kept, so that the order is the same as one never typed into.
void draw_blank(const ReportForm& form, const PaperFields::Blank& blank) {
  auto& fill = form.state.order.words.fill;
  const auto at = fill.find(blank.id);
  std::string value = at == fill.end() ? std::string() : at->second;
  draw_line(form, {"fill-" + blank.id, blank.title, blank.noted}, value);
  if (value.empty())
    fill.erase(blank.id);
  else
    fill[blank.id] = value;
}

}  // namespace

bool has_words_of_its_own(const ReportForm& form) {
  return known(form) ? fields_of(form).any() : paper_kind(form.state.order.kind).has_words;
}

void draw_report_words(const ReportForm& form) {
  if (!known(form)) {
    text(form.ui, {.text = form.word("ui_report.drawing"), .color = form.ui.theme.ink2});
    return;
  }
  const PaperFields& fields = fields_of(form);
  text(form.ui, {.text = form.word("ui_paper.fill.hint"),
                 .style = TextStyle::small,
                 .color = form.ui.theme.ink2,
                 .wraps = true});
  for (const PaperFields::Blank& blank : fields.blanks) draw_blank(form, blank);
  if (fields.letter) draw_letter_lines(form);
  if (fields.has_copies) draw_copies(form);
}

}  // namespace assessor::ui
