#include <algorithm>

#include "session/workshop.h"
#include "ui/screens/city_views.h"
#include "ui/screens/score_words.h"
#include "ui/widgets/card.h"
#include "ui/widgets/select.h"

namespace assessor::ui {

namespace {

constexpr int k_smallest_table = 3, k_largest_table = 8;

/// Those whom the training asks for, in mixed groups.
std::vector<std::vector<std::string>> groups_of(const CityFrame& frame) {
  return session::workshop_tables(frame.model.session->state(), frame.model.session->overview(),
                                  static_cast<std::size_t>(frame.state.table_size));
}

std::string total_of(const CityFrame& frame, const std::string& organization) {
  const session::OrganizationRow* row = frame.model.session->overview().row(organization);
  return row == nullptr || row->score == nullptr ? "–"
                                                 : total_words(frame.model, *row->standard, *row->score);
}

void choose_size(Ui& ui, const CityFrame& frame) {
  std::vector<std::string> labels;
  for (int size = k_smallest_table; size <= k_largest_table; ++size) labels.push_back(std::to_string(size));
  std::vector<Option> options;
  for (const std::string& label : labels) options.push_back({.key = label, .label = label});
  panel_title(ui, frame.model.words.plain("ui_city_more.table_size"));
  const int picked = select(ui, {.key = "table-size",
                                 .label = frame.model.words.plain("ui_city_more.table_size"),
                                 .options = options,
                                 .chosen = frame.state.table_size - k_smallest_table,
                                 .width = room()});
  frame.state.table_size = picked + k_smallest_table;
}

}  // namespace

ViewTable seating_table(const CityFrame& frame) {
  const Model& model = frame.model;
  ViewTable table{{{model.tr("ui_city.organization"), 2.4f},
                   {model.tr("ui_city_more.table")},
                   {model.tr("ui_city.total")}},
                  {}};
  table.missing = model.tr("ui_city_view.no_topics");
  const auto groups = groups_of(frame);
  for (std::size_t i = 0; i < groups.size(); ++i)
    for (const std::string& guest : groups[i])
      table.rows.push_back(
          {guest, {shown_name(frame, guest), std::to_string(i + 1), total_of(frame, guest)}});
  return table;
}

void draw_seating_panel(Ui& ui, const CityFrame& frame) {
  choose_size(ui, frame);
  skip_down(ui.metrics.gap1);
  panel_words(ui, frame.model.tr("ui_city_more.seating_note"), ui.theme.ink2);
  skip_down(ui.metrics.gap1);
  const auto groups = groups_of(frame);
  for (std::size_t i = 0; i < groups.size(); ++i) {
    if (std::find(groups[i].begin(), groups[i].end(), frame.state.guest) == groups[i].end()) continue;
    panel_title(ui, frame.model.tr("ui_city_more.table_number", {{"number", std::to_string(i + 1)}}));
    panel_links(ui, frame, "guests", groups[i]);
  }
}

}  // namespace assessor::ui
