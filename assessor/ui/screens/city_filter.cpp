#include "ui/screens/city_filter.h"

#include <algorithm>

#include "session/city_rows.h"

namespace assessor::ui {

namespace {

struct Narrowing {
  std::string key, label, note;
};

void add_options(const Model& model, const Standard& standard, const char* question, const std::string& note,
                 std::vector<Narrowing>& all) {
  const ProfileQuestion* found = standard.question(question);
  if (found == nullptr) return;
  for (const ProfileOption& option : found->options)
    all.push_back({std::string(question) + ":" + option.id, model.tr(option.title), note});
}

std::vector<Narrowing> narrowings(const Model& model, const Standard& standard) {
  std::vector<Narrowing> all{{"all", model.tr("ui_city_filter.all"), {}},
                             {"verified", model.tr("ui_city_filter.verified"), {}},
                             {"no-score", model.tr("ui_city_filter.no_score"), {}}};
  for (const Level& level : standard.levels)
    all.push_back({"level:" + level.id, model.tr(level.title), model.tr("ui_city_filter.level")});
  add_options(model, standard, session::k_class_question, model.tr("ui_city_filter.class"), all);
  add_options(model, standard, session::k_fields_question, model.tr("ui_city_filter.field"), all);
  return all;
}

bool has_option(const session::OrganizationRow& row, const char* question, const std::string& option) {
  const auto chosen = session::chosen_options(row.profile, question);
  return std::find(chosen.begin(), chosen.end(), option) != chosen.end();
}

}  // namespace

bool passes_city_filter(const std::string& only, const session::OrganizationRow& row) {
  if (only == "verified") return row.score != nullptr && session::is_verified(row);
  if (only == "no-score") return row.score == nullptr;
  const auto colon = only.find(':');
  if (colon == std::string::npos) return true;
  const std::string kind = only.substr(0, colon), id = only.substr(colon + 1);
  if (kind == "level") return row.score != nullptr && row.score->level == id;
  return has_option(
      row, kind == session::k_class_question ? session::k_class_question : session::k_fields_question, id);
}

void draw_city_filter(Ui& ui, const Model& model, CityState& state, const Standard& standard) {
  const auto all = narrowings(model, standard);
  std::vector<Option> options;
  int chosen = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    options.push_back({.key = all[i].key, .label = all[i].label, .note = all[i].note});
    if (all[i].key == state.only) chosen = static_cast<int>(i);
  }
  const int picked = labelled_select(ui, "only", model.words.plain("ui_city_filter.only"), options, chosen);
  state.only = all[static_cast<std::size_t>(picked)].key;
}

}  // namespace assessor::ui
