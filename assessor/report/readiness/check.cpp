#include "report/figures/check_code.h"
#include "report/readiness/parts.h"

namespace assessor::report {

/// The code and, for who has no camera, its words.
void add_check(Manuscript& script) {
  if (!script.input.check || script.input.reported() == nullptr) return;
  constexpr double k_side = millimetres(28);
  const std::string text = text_of(*script.input.check);
  const Inline caption = muted(script.say("report.check.caption") + "\n" + text);
  if (auto code = check_code(text, k_side))
    script.add(Figure{std::move(*code), script.say("report.check.figure"), caption});
}

}  // namespace assessor::report
