#include "session/city_rows.h"
#include "session/participation.h"
#include "ui/screens/city_views.h"
#include "ui/widgets/card.h"

namespace assessor::ui {

namespace {

using session::Coverage;

Coverage coverage_of(const CityFrame& frame) {
  return session::build_coverage(frame.model.session->state(), frame.model.session->overview());
}

std::string field_name(const CityFrame& frame, const std::string& field) {
  const ProfileQuestion* question = frame.table.standard->question(session::k_fields_question);
  if (question != nullptr)
    for (const ProfileOption& option : question->options)
      if (option.id == field) return frame.model.tr(option.title);
  return field;
}

std::string count_words(const CityFrame& frame, const Coverage& coverage) {
  if (!coverage.list_known) return frame.model.tr("ui_city_more.no_list");
  return frame.model.tr("ui_city_more.unserved", {{"unserved", std::to_string(coverage.unserved())},
                                                  {"kelurahan", std::to_string(coverage.rows.size())}});
}

/// In words also where it is copied: a sign alone would be lost.
std::string kelurahan_words(const CityFrame& frame, const Coverage::Row& row) {
  return row.is_served() ? row.kelurahan
                         : frame.model.tr("ui_city_more.unserved_row", {{"kelurahan", row.kelurahan}});
}

}  // namespace

ViewTable coverage_table(const CityFrame& frame) {
  const Coverage coverage = coverage_of(frame);
  ViewTable table;
  table.missing = frame.model.tr("ui_city_more.no_kelurahan");
  table.columns.push_back({frame.model.tr("ui_city_more.kelurahan"), 2.6f});
  for (const std::string& field : coverage.fields) table.columns.push_back({field_name(frame, field)});
  table.columns.push_back({frame.model.tr("ui_city_more.without_field")});
  for (const Coverage::Row& row : coverage.rows) {
    ViewRow shown{row.kelurahan, {kelurahan_words(frame, row)}};
    if (!row.is_served()) shown.sign = Sign::un;
    for (std::size_t i = 0; i < row.by_field.size(); ++i) {
      shown.cells.push_back(shown_count(frame, static_cast<int>(row.by_field[i].size())));
      if (row.by_field[i].empty()) shown.marked.push_back(i + 1);
    }
    shown.cells.push_back(shown_count(frame, static_cast<int>(row.without_field.size())));
    table.rows.push_back(std::move(shown));
  }
  return table;
}

void draw_coverage_panel(Ui& ui, const CityFrame& frame) {
  const Coverage coverage = coverage_of(frame);
  panel_words(ui, frame.model.tr("ui_city_more.coverage_note"), ui.theme.ink2);
  panel_words(ui, count_words(frame, coverage), ui.theme.ink);
  for (const Coverage::Row& row : coverage.rows) {
    if (row.kelurahan != frame.state.kelurahan) continue;
    for (std::size_t i = 0; i < row.by_field.size(); ++i) {
      skip_down(ui.metrics.gap1);
      panel_title(ui, field_name(frame, coverage.fields[i]));
      if (row.by_field[i].empty()) panel_words(ui, frame.model.tr("ui_city_more.no_provider"), ui.theme.un);
      panel_links(ui, frame, coverage.fields[i], row.by_field[i]);
    }
  }
}

}  // namespace assessor::ui
