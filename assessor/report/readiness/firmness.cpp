#include "i18n/firmness_words.h"
#include "report/readiness/parts.h"

namespace assessor::report {

namespace {

/// On paper only so many lines of one kind; the screen has all of them.
constexpr std::size_t k_most_lines = 8;

}  // namespace

void add_firmness(Manuscript& script) {
  script.chapter("report.firmness.heading");
  const auto found = scoring::firmness(script.prepared(), script.sheet, script.score, script.input.previous);
  if (!found) return script.paragraph("firmness.none");
  const i18n::FirmnessWords words = i18n::firmness_words(script.standard, script.score, *found, script.words);
  script.add(Paragraph{bold(words.verdict + ". ") + plain(words.summary)});
  for (const i18n::FirmnessPart& part : words.parts) {
    script.add(Paragraph{bold(part.title), TextRole::small, Align::left, true});
    Bullets lines;
    for (const i18n::FirmnessLine& line : part.lines)
      if (lines.items.size() < k_most_lines) lines.items.push_back(plain(line.words));
    if (part.lines.size() > k_most_lines)
      lines.items.push_back(muted(
          script.say("report.firmness.more", {{"count", std::to_string(part.lines.size() - k_most_lines)}})));
    script.add(std::move(lines));
  }
}

}  // namespace assessor::report
