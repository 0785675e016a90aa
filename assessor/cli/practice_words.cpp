#include "cli/practice_words.h"

#include "exchange/practice_cards.h"

namespace assessor::cli {

std::vector<std::string> practice_words(const Console& console, const Practice& practice) {
  std::vector<std::string> lines;
  for (const exchange::PracticeMember& member : exchange::k_practice_members)
    if (const Text& text = practice.*member.words; !text.empty())
      lines.push_back(console.say("cli.card." + std::string(member.key)) + ": " +
                      text.in(console.language()));
  return lines;
}

}  // namespace assessor::cli
