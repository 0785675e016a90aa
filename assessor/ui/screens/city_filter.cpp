#include "ui/screens/city_filter.h"

#include "session/city_rows.h"

namespace assessor::ui {

namespace {

std::string label_of(const Model& model, const session::MapFilter& filter) {
  if (filter.title != nullptr) return model.tr(*filter.title);
  if (filter.kind == "verified") return model.tr("ui_city_filter.verified");
  return model.tr(filter.kind == "no-score" ? "ui_city_filter.no_score" : "ui_city_filter.all");
}

/// What the title is of.
std::string note_of(const Model& model, const session::MapFilter& filter) {
  if (filter.title == nullptr) return {};
  if (filter.kind == session::k_class_question) return model.tr("ui_city_filter.class");
  return model.tr(filter.kind == session::k_fields_question ? "ui_city_filter.field"
                                                            : "ui_city_filter.level");
}

}  // namespace

void draw_city_filter(Ui& ui, const Model& model, CityState& state, const Standard& standard) {
  const auto all = session::map_filters(standard);
  std::vector<std::pair<std::string, std::string>> words;
  for (const session::MapFilter& filter : all)
    words.emplace_back(label_of(model, filter), note_of(model, filter));
  std::vector<Option> options;
  int chosen = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    options.push_back({.key = all[i].key, .label = words[i].first, .note = words[i].second});
    if (all[i].key == state.only) chosen = static_cast<int>(i);
  }
  const int picked = labelled_select(ui, "only", model.words.plain("ui_city_filter.only"), options, chosen);
  state.only = all[static_cast<std::size_t>(picked)].key;
}

}  // namespace assessor::ui
