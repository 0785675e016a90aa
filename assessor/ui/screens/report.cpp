#include "ui/screens/report.h"

#include <algorithm>
#include <cctype>

#include "base/platform/files.h"
#include "base/text.h"
#include "ui/icons.h"
#include "ui/scopes.h"
#include "ui/screens/report_kinds.h"
#include "ui/screens/report_parts.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/toggles.h"

namespace assessor::ui {

namespace {

constexpr int k_zoom_step = 25, k_least_zoom = 50, k_most_zoom = 300, k_fits = 100;

FilePickerSpec folder_spec(const Model& model) {
  return {.key = "report_folder",
          .title = model.words.plain("ui_report.folder.pick"),
          .act = model.words.plain("ui_report.folder.act"),
          .wanted = FilePickerSpec::Wanted::folder};
}

/// The organization looked at, else the first that has something to print.
std::string organization_of(const Model& model) {
  if (model.session->state().organization(model.at.organization) != nullptr) return model.at.organization;
  const auto all = printable_organizations(model);
  return all.empty() ? std::string() : all.front();
}

void seed(Ui& ui, const Model& model, ReportState& state) {
  state.order.organizations = {organization_of(model)};
  if (state.seeded) return;
  state.seeded = true;
  state.order.language = model.desk.language;
  state.order.sections = {"scores", "stages", "gates", "missing", "notes", "evidence"};
  state.date = typed_date(ui, model.session->today());
}

/// "f-02" is called F-02; a letter goes by its name.
std::string kind_words(const Model& model, const std::string& id) {
  return id.starts_with("f-") ? "F" + id.substr(1) : model.tr("ui_report.kind." + id);
}

/// A worksheet has one format, whatever was chosen for papers.
std::string format_of(const ReportOrder& order) {
  return paper_kind(order.kind).worksheet ? "xlsx" : order.format;
}

/// "DOCX", "teks".
std::string format_words(const Model& model, const ReportOrder& order) {
  std::string format = format_of(order);
  if (format == "txt") return folded(model.tr("ui_report.format.txt"));
  std::ranges::transform(format, format.begin(), [](unsigned char c) { return std::toupper(c); });
  return format;
}

bool prints(const Model& model) {
  return std::ranges::any_of(model.desk.jobs, [](const Job& job) {
    return job.what == "print" && job.state == Job::State::running;
  });
}

std::string why_not(const Model& model, const ReportState& state) {
  if (printable_organizations(model).empty()) return model.tr("ui_report.nothing.title");
  if (!state.date.error.empty()) return model.tr("ui_report.date.unreadable");
  return prints(model) ? model.tr("ui_report.printing") : std::string();
}

void take_zoom(ReportState& state, const std::string& pressed) {
  if (pressed == "zoom_out") state.zoom = std::max(k_least_zoom, state.zoom - k_zoom_step);
  if (pressed == "zoom_in") state.zoom = std::min(k_most_zoom, state.zoom + k_zoom_step);
  if (pressed == "zoom_fit") state.zoom = k_fits;
}

void ask_for_all(Ui& ui, const Model& model, ReportState& state, Actions& actions) {
  if (!state.asks_for_all) return;
  const auto all = printable_organizations(model);
  const std::string count = std::to_string(all.size());
  const std::string title = model.tr("ui_report.all.ask", {{"count", count}});
  const std::string text = model.tr("ui_report.all.text", {{"format", format_words(model, state.order)}});
  Dialog dialog(ui, {.key = "all", .title = title, .text = text});
  const std::string folder =
      state.folder.empty() ? model.tr("ui_report.folder.usual") : path_text(state.folder);
  dialog.fact(Sign::ok, model.tr("ui_report.all.where", {{"folder", folder}}));
  if (is_draft(model, state.order)) dialog.fact(Sign::half, model.tr("ui_report.draft.title"));
  const std::string act = model.tr("ui_report.all.act", {{"count", count}});
  const DialogAnswer answer = dialog.buttons({.keep = model.words.plain("ui_report.all.keep"), .act = act});
  if (answer == DialogAnswer::act) {
    ReportOrder order = state.order;
    order.organizations = all;
    actions.push_back(PrintReports{order, state.folder});
  }
  if (answer != DialogAnswer::none) state.asks_for_all = false;
}

void take_event(const ReportState& state, const PageEvent& event, Actions& actions) {
  if (event.pressed == "export") actions.push_back(PrintReports{state.order, state.folder});
}

void draw_parts(Ui& ui, const Model& model, ReportState& state, Rect area, Actions& actions) {
  const bool narrow = ui.metrics.width_class == WidthClass::narrow;
  if (narrow) {
    const Rect head = area.cut_top(ui.metrics.control + ui.metrics.gap2);
    place({head.min.x + ui.metrics.page, head.min.y + ui.metrics.units(1)});
    const Segment parts[] = {{"pages", model.words.plain("ui_report.pages")},
                             {"form", model.words.plain("ui_report.form")}};
    state.shows_form = segmented(ui, "part", parts, state.shows_form ? 1 : 0) == 1;
  }
  if (!narrow || state.shows_form) {
    const Rect form = narrow ? area : area.cut_right(ui.metrics.ems(22));
    const Panel panel(ui, {.key = "form",
                           .rect = form,
                           .fill = ui.theme.surface,
                           .pad_x = ui.metrics.units(4.5f),
                           .pad_y = ui.metrics.gap2,
                           .scrolls = true});
    const KeyScope scope(ui, "form");
    draw_report_form(ui, model, state, actions);
  }
  if (!narrow || !state.shows_form) draw_report_pages(ui, model, state, area, actions);
}

}  // namespace

std::vector<std::string> printable_organizations(const Model& model) {
  std::vector<std::string> ids;
  for (const session::OrganizationRow& row : model.session->overview().rows)
    if (!row.assessment.empty()) ids.push_back(row.organization);
  return ids;
}

Page report_page(const Model& model, const ReportState& state) {
  Page page;
  page.title = model.tr("ui_report.title");
  const Organization* organization = model.session->state().organization(organization_of(model));
  const std::size_t pages = model.desk.preview.thumbnails.size();
  if (organization != nullptr)
    page.caption = model.tr(pages > 0 ? "ui_report.caption" : "ui_report.caption.drawing",
                            {{"organization", organization->name},
                             {"kind", kind_words(model, state.order.kind)},
                             {"pages", std::to_string(pages)},
                             {"paper", state.order.f4 ? "F4" : "A4"}});
  page.tools = {{.key = "zoom_out", .label = "−"},
                {.key = "zoom_fit", .label = model.format.percent(Rational(state.zoom))},
                {.key = "zoom_in", .label = "+"}};
  const std::string reason = why_not(model, state);
  page.step = {
      {model.tr(is_draft(model, state.order) ? "ui_report.step.draft" : "ui_report.step.ready"), false}};
  page.primary = PageButton{.key = "export",
                            .label = model.tr("ui_report.export." + format_of(state.order)),
                            .icon = icon::file_pdf,
                            .disabled_because = reason};
  page.secondary = PageButton{
      .key = "all",
      .label = model.tr("ui_report.all"),
      .icon = icon::printer,
      .disabled_because = paper_kind(state.order.kind).city ? model.tr("ui_report.all.city") : reason};
  return page;
}

void draw_report(Ui& ui, const Model& model, ReportState& state, const PageEvent& event, Actions& actions) {
  const Rect area = Rect::of(ImGui::GetCursorScreenPos(), ImGui::GetContentRegionAvail());
  if (printable_organizations(model).empty()) {
    place({area.min.x + ui.metrics.page, area.min.y + ui.metrics.page});
    if (empty_state(ui, {.key = "empty",
                         .title = model.words.plain("ui_report.nothing.title"),
                         .text = model.words.plain("ui_report.nothing.text"),
                         .first_action = model.words.plain("ui_report.nothing.act"),
                         .primary = false}) == EmptyAnswer::first_action)
      actions.push_back(Go{.place = Place::organizations});
    return;
  }
  seed(ui, model, state);
  take_zoom(state, event.pressed);
  take_event(state, event, actions);
  if (event.pressed == "all") state.asks_for_all = true;
  draw_parts(ui, model, state, area, actions);
  ask_for_all(ui, model, state, actions);
  draw_paper_office(ui, model, state.office, actions);
  if (const auto chosen = file_picker(ui, model, state.choosing_folder, folder_spec(model), actions))
    state.folder = chosen->front();
}

}  // namespace assessor::ui
