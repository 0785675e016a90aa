#include "cli/personal_words.h"

namespace assessor::cli {

std::string words_of(const Console& console, const session::PersonalPlace& place) {
  const std::string kind = console.say("privacy.kind." + std::string(name_of(place.hit.kind)));
  return console.say("privacy.place", {{"kind", kind}, {"found", place.hit.masked}, {"field", place.field}});
}

}  // namespace assessor::cli
