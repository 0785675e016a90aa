#include "ui/shell/held_dialog.h"

#include <algorithm>

#include "ui/widgets/dialog.h"

namespace assessor::ui {

namespace {

constexpr std::size_t k_most_facts = 6;

std::string words_of(const Model& model, const session::PersonalPlace& place) {
  const std::string kind = model.tr("privacy.kind." + std::string(name_of(place.hit.kind)));
  return model.tr("privacy.found", {{"kind", kind}, {"found", place.hit.masked}});
}

}  // namespace

void draw_held(Ui& ui, const Model& model, Actions& actions) {
  if (!model.desk.held) return;
  const auto& places = model.desk.held->places;
  Dialog dialog(ui, {.key = "held",
                     .title = model.words.plain("privacy.ask"),
                     .text = model.words.plain("privacy.ask_text"),
                     .width = 40});
  for (std::size_t i = 0; i < std::min(places.size(), k_most_facts); ++i)
    dialog.fact(Sign::wait, words_of(model, places[i]));
  const DialogAnswer answer = dialog.buttons({.keep = model.words.plain("privacy.change"),
                                              .act = model.words.plain("privacy.save_anyway"),
                                              .removes = true});
  if (answer != DialogAnswer::none) actions.push_back(SettleHeld{answer == DialogAnswer::act});
}

}  // namespace assessor::ui
