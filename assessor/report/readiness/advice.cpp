#include "report/readiness/advice.h"

#include "report/readiness/parts.h"

namespace assessor::report {

std::string standard_advice(const Script& script, const Criterion& criterion, const Rational& points) {
  const auto advice = criterion.advice.find(points.shortest());
  return advice == criterion.advice.end() ? std::string() : script.in_language(advice->second);
}

std::string advice_for(const Manuscript& script, const scoring::Step& step) {
  const Criterion& criterion = script.standard.criteria[step.criterion];
  if (step.needs_only_evidence)
    return script.say("report.missing.evidence", {{"evidence", wanted_evidence(script, criterion)}});
  std::string advice = standard_advice(script, criterion, step.target);
  return advice.empty() ? script.in_language(criterion.text) : advice;
}

std::string effort_words(const Script& script, Effort effort) {
  switch (effort) {
    case Effort::unspecified:
      return "–";
    case Effort::small:
      return script.say("report.effort.small");
    case Effort::medium:
      return script.say("report.effort.medium");
    case Effort::large:
      return script.say("report.effort.large");
  }
  return {};
}

}  // namespace assessor::report
