#include "ui/shell/personal_facts.h"

#include <algorithm>

namespace assessor::ui {

namespace {

constexpr std::size_t k_most_facts = 6;

std::string words_of(const Model& model, const session::PersonalPlace& place) {
  const std::string kind = model.tr("privacy.kind." + std::string(name_of(place.hit.kind)));
  return model.tr("privacy.found", {{"kind", kind}, {"found", place.hit.masked}});
}

}  // namespace

void tell_personal(Dialog& dialog, const Model& model, const std::vector<session::PersonalPlace>& places) {
  for (std::size_t i = 0; i < std::min(places.size(), k_most_facts); ++i)
    dialog.fact(Sign::wait, words_of(model, places[i]));
}

}  // namespace assessor::ui
