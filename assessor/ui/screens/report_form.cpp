#include <algorithm>
#include <array>
#include <cmath>
#include <ranges>
#include <span>
#include <vector>

#include "base/platform/files.h"
#include "session/line_words.h"
#include "ui/icons.h"
#include "ui/item.h"
#include "ui/scopes.h"
#include "ui/screens/form.h"
#include "ui/screens/report_kinds.h"
#include "ui/screens/report_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/text.h"

namespace assessor::ui {

namespace {

using Form = ReportForm;

void choose_organization(const Form& form) {
  const auto ids = printable_organizations(form.model);
  std::vector<Option> options;
  int before = -1;
  for (const std::string& id : ids) {
    const Organization* organization = form.model.session->state().organization(id);
    if (id == form.state.order.organizations.front()) before = static_cast<int>(options.size());
    options.push_back({id, organization->name});
  }
  form.label("ui_report.organization");
  const int now = select(form.ui, {.key = "organization",
                                   .label = form.word("ui_report.organization"),
                                   .options = options,
                                   .chosen = before,
                                   .placeholder = form.word("ui_report.organization.choose"),
                                   .width = room()});
  if (now == before) return;
  form.state.page = 0;
  form.actions.push_back(Go{.organization = ids[static_cast<std::size_t>(now)]});
}

/// F-07 has a benchmark, and parts to choose from; what others say stands in their templates.
bool is_readiness(const Form& form) {
  return form.state.order.kind == ReportOrder{}.kind;
}

bool is_city_summary(const Form& form) {
  return form.state.order.kind == k_city_summary;
}

/// Empty: the kind has no choice.
std::span<const std::string_view> parts_of(const Form& form) {
  if (is_readiness(form)) return k_readiness_parts;
  if (is_city_summary(form)) return k_city_parts;
  return {};
}

/// What is chosen belongs to its kind, as what is typed does, and is there again with it.
void change_kind(ReportState& state, std::string_view kind) {
  ReportOrder& order = state.order;
  state.words[order.kind] = std::move(order.words);
  order.sections.erase(k_blank_part);
  state.parts[order.kind] = std::move(order.sections);
  order.kind = kind;
  order.words = state.words[order.kind];
  order.sections = state.parts[order.kind];
  if (kind == k_city_summary && order.sections.empty())
    order.sections.insert(k_city_parts.begin(), k_city_parts.begin() + k_usual_city_parts);
}

void choose_kind(const Form& form) {
  std::vector<Option> options;
  int before = 0;
  for (const PaperKind& kind : k_paper_kinds) {
    if (kind.id == form.state.order.kind) before = static_cast<int>(options.size());
    options.push_back({kind.id, form.word("ui_report.kind." + std::string(kind.id))});
  }
  form.label("ui_report.kind");
  const int now = select(form.ui, {.key = "kind",
                                   .label = form.word("ui_report.kind"),
                                   .options = options,
                                   .chosen = before,
                                   .width = room()});
  if (now == before) return;
  form.state.page = 0;
  change_kind(form.state, options[static_cast<std::size_t>(now)].key);
}

bool choose_of_two(const Form& form, std::string_view key, const std::array<Segment, 2>& words, bool second) {
  form.label("ui_report." + std::string(key));
  return segmented(form.ui, key, words, second ? 1 : 0) == 1;
}

void choose_format(const Form& form) {
  const std::array<Option, 5> options{Option{"pdf", "PDF"}, Option{"docx", "DOCX"}, Option{"xlsx", "XLSX"},
                                      Option{"html", "HTML"},
                                      Option{"txt", form.word("ui_report.format.txt")}};
  std::string& format = form.state.order.format;
  form.label("ui_report.format");
  if (paper_kind(form.state.order.kind).worksheet) {
    select(form.ui, {.key = "format",
                     .label = form.word("ui_report.format"),
                     .options = std::span(options).subspan(2, 1),
                     .chosen = 0,
                     .width = room(),
                     .enabled = false,
                     .reason = form.word("ui_paper.worksheet.format")});
    return;
  }
  const auto before = std::ranges::find(options, format, &Option::key);
  const int now = select(form.ui, {.key = "format",
                                   .label = form.word("ui_report.format"),
                                   .options = options,
                                   .chosen = static_cast<int>(before - options.begin()),
                                   .width = room()});
  format = options[static_cast<std::size_t>(now)].key;
}

void draw_language(const Form& form) {
  std::string& language = form.state.order.language;
  const bool english = choose_of_two(form, "language", {Segment{"id", "Indonesia"}, Segment{"en", "English"}},
                                     language == "en");
  language = english ? "en" : "id";
}

void draw_kind(const Form& form) {
  ReportOrder& order = form.state.order;
  choose_format(form);
  if (paper_kind(order.kind).worksheet) return draw_language(form);
  order.f4 = choose_of_two(form, "paper",
                           {Segment{"a4", "A4"}, Segment{"f4", form.word("ui_report.paper.f4")}}, order.f4);
  draw_language(form);
  order.plain_voice = choose_of_two(form, "voice",
                                    {Segment{"formal", form.word("ui_report.voice.formal")},
                                     Segment{"plain", form.word("ui_report.voice.plain")}},
                                    order.plain_voice);
}

/// A switch that is among the parts of the order.
void switch_part(const Form& form, const char* part, std::string_view words) {
  std::set<std::string>& parts = form.state.order.sections;
  bool on = parts.contains(part);
  switch_box(form.ui, {.key = part, .label = form.word(words)}, on);
  if (on)
    parts.insert(part);
  else
    parts.erase(part);
}

std::size_t chosen_parts(const Form& form) {
  return static_cast<std::size_t>(std::ranges::count_if(parts_of(form), [&](std::string_view part) {
    return form.state.order.sections.contains(std::string(part));
  }));
}

/// One part stays on the paper: an order without any would mean the usual ones.
void toggle_part(const Form& form, std::string_view part) {
  std::set<std::string>& sections = form.state.order.sections;
  bool on = sections.contains(std::string(part));
  const bool last = on && chosen_parts(form) == 1;
  const std::string label = form.model.tr("ui_report.part." + std::string(part));
  const Toggle box{.key = part, .label = label, .enabled = !last, .reason = form.word("ui_report.part.last")};
  if (!check_box(form.ui, box, on)) return;
  if (on)
    sections.emplace(part);
  else
    sections.erase(std::string(part));
}

void draw_parts(const Form& form) {
  Ui& ui = form.ui;
  const bool tall = ui.metrics.height_class == HeightClass::tall;
  const auto parts = parts_of(form);
  const std::string count =
      form.model.tr("ui_report.parts.count",
                    {{"count", std::to_string(chosen_parts(form))}, {"all", std::to_string(parts.size())}});
  const ImVec2 start = ImGui::GetCursorScreenPos();
  text(ui, {.text = form.word("ui_report.parts"), .style = TextStyle::body_bold});
  draw_text_right(*ImGui::GetWindowDrawList(), ui.fonts.small, {start.x + room(), start.y}, ui.theme.ink2,
                  count);
  const Group group(ui, "parts", Arrows::grid);
  const ImVec2 top = ImGui::GetCursorScreenPos();
  const float column = std::round(room() / 2), high = tall ? ui.metrics.row : ui.metrics.px(21);
  const std::size_t rows = (parts.size() + 1) / 2;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    place({top.x + static_cast<float>(i / rows) * column, top.y + static_cast<float>(i % rows) * high});
    toggle_part(form, parts[i]);
  }
  place(top);
  // The rows of a low window are closer than a box is high, so the last one reaches below its row.
  ImGui::Dummy({room(), static_cast<float>(rows) * high + (tall ? 0 : ui.metrics.px(8))});
}

/// What the organization can be compared with, as Pembanding lists it.
std::vector<session::ReferenceLine> lines_for(const Form& form) {
  const session::Overview& overview = form.model.session->overview();
  const session::OrganizationRow* own = overview.row(form.state.order.organizations.front());
  if (own == nullptr || own->score == nullptr) return {};
  const auto peers = session::peers_of(form.model.session->state(), overview, own->organization);
  return session::reference_lines(*form.model.session, overview, *own,
                                  session::without(peers, form.state.order.left_out));
}

/// True where another one was chosen; `key` is then its key, empty for none.
bool choose_line(const Form& form, std::string_view field, const std::vector<session::ReferenceLine>& lines,
                 std::string& key) {
  const Standard& standard =
      *form.model.session->overview().row(form.state.order.organizations.front())->standard;
  const std::string_view label = form.word("ui_report." + std::string(field));
  std::vector<std::string> names;
  for (const auto& line : lines) names.push_back(session::line_words(line, standard, form.model.words));
  std::vector<Option> options = {{"none", form.word("ui_report." + std::string(field) + ".none")}};
  int before = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].key == key) before = static_cast<int>(options.size());
    options.push_back({lines[i].key, names[i]});
  }
  form.label("ui_report." + std::string(field));
  const int now =
      select(form.ui, {.key = field, .label = label, .options = options, .chosen = before, .width = room()});
  if (now == before) return false;
  key = now == 0 ? std::string() : lines[static_cast<std::size_t>(now) - 1].key;
  return true;
}

void show_comparison(ReportOrder& order, bool shown) {
  if (shown)
    order.sections.insert("comparison");
  else
    order.sections.erase("comparison");
}

/// The first line brings the part of the paper that shows it; the second can be chosen beside a first.
void choose_lines(const Form& form) {
  auto lines = lines_for(form);
  if (lines.empty()) return;
  ReportOrder& order = form.state.order;
  std::array<std::string, 2> keys;
  std::ranges::copy(order.lines | std::views::take(keys.size()), keys.begin());
  bool changed = choose_line(form, "benchmark", lines, keys[0]);
  if (changed && is_readiness(form)) show_comparison(order, !keys[0].empty());
  std::erase_if(lines, [&](const session::ReferenceLine& line) { return line.key == keys[0]; });
  if (!keys[0].empty() && is_readiness(form))
    changed = choose_line(form, "second_line", lines, keys[1]) || changed;
  if (!changed) return;
  if (keys[0].empty() || keys[0] == keys[1]) keys[1].clear();
  order.lines.assign(keys.begin(), keys.end());
  std::erase(order.lines, std::string());
}

void draw_letter(const Form& form) {
  const Date date = form.state.date.value.value_or(form.model.session->today());
  const std::string pattern =
      i18n::filled(form.model.session->state().office.letter_number,
                   {{"bulan", form.model.format.month_roman(date)}, {"tahun", date.iso().substr(0, 4)}});
  form.label("ui_report.number");
  text_field(form.ui, {.key = "number", .label = form.word("ui_report.number"), .placeholder = pattern},
             form.state.order.letter_number);
  form.label("ui_report.date");
  date_field(form.ui, {.key = "date", .label = form.word("ui_report.date")}, form.state.date);
  if (form.state.date.error.empty()) form.state.order.date = form.state.date.value;
  if (is_readiness(form) || form.state.order.kind == k_study_visit) choose_lines(form);
  draw_report_office(form);
}

void draw_folder(const Form& form) {
  const std::filesystem::path& folder = form.state.folder;
  const std::string shown =
      folder.empty() ? form.model.tr("ui_report.folder.usual") : path_text(folder.filename());
  form.label("ui_report.folder");
  const Button pick{.key = "folder", .label = shown, .icon = icon::folder, .small = true};
  if (!button(form.ui, pick)) return;
  form.state.choosing_folder = {};
  form.state.choosing_folder.open = true;
  form.actions.push_back(ListFolder{folder, {}});
}

void draw_privacy(const Form& form) {
  ReportOrder& order = form.state.order;
  if (is_city_summary(form)) return switch_part(form, k_unnamed_part, "ui_report.unnamed");
  switch_box(form.ui, {.key = "without_personal", .label = form.word("ui_report.without_personal")},
             order.without_personal);
  const std::string_view nip = form.word("ui_report.nip");
  beside(text_width(form.ui.fonts.body, nip) + form.ui.metrics.px(48), form.ui.metrics.gap2);
  switch_box(form.ui, {.key = "nip", .label = nip}, order.shows_nip);
}

/// Distance of rows in the flow, until it ends.
class RowSpacing {
 public:
  explicit RowSpacing(float y) {
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(ImGui::GetStyle().ItemSpacing.x, y));
  }
  RowSpacing(const RowSpacing&) = delete;
  RowSpacing& operator=(const RowSpacing&) = delete;
  ~RowSpacing() { ImGui::PopStyleVar(); }
};

/// What is printed and how, or the words that a person fills in.
bool chooses_words(const Form& form) {
  if (!has_words_of_its_own(form)) return false;
  const Segment parts[] = {{"paper", form.word("ui_paper.tab.paper")},
                           {"words", form.word("ui_paper.tab.fill")}};
  form.state.shows_words = segmented(form.ui, "of", parts, form.state.shows_words ? 1 : 0) == 1;
  skip_down(form.ui.metrics.units(1));
  return form.state.shows_words;
}

void draw_paper(const Form& form) {
  Ui& ui = form.ui;
  ReportState& state = form.state;
  const bool tall = ui.metrics.height_class == HeightClass::tall;
  choose_kind(form);
  if (!paper_kind(state.order.kind).city) choose_organization(form);
  draw_kind(form);
  if (tall) divider(ui);
  if (!parts_of(form).empty()) draw_parts(form);
  if (paper_kind(state.order.kind).has_blank_form) switch_part(form, k_blank_part, "ui_report.blank");
  if (tall) divider(ui);
  draw_letter(form);
  draw_folder(form);
  if (tall) divider(ui);
  draw_privacy(form);
  if (!is_draft(form.model, state.order)) return;
  skip_down(ui.metrics.units(1));
  banner(ui, {.key = "draft", .sign = Sign::half, .text = form.word("ui_report.draft")});
}

}  // namespace

bool is_draft(const Model& model, const ReportOrder& order) {
  const PaperFields& fields = model.desk.preview.fields;
  return order.letter_number.empty() && fields.kind == order.kind && fields.numbered &&
         !order.sections.contains(k_blank_part);
}

void draw_report_form(Ui& ui, const Model& model, ReportState& state, Actions& actions) {
  const Form form{ui, model, state, actions};
  // All of it is to be seen at 1366x768, the remark on a missing number included.
  const bool tall = ui.metrics.height_class == HeightClass::tall;
  const RowSpacing spacing(tall ? ImGui::GetStyle().ItemSpacing.y : ui.metrics.px(2));
  if (chooses_words(form))
    draw_report_words(form);
  else
    draw_paper(form);
}

}  // namespace assessor::ui
