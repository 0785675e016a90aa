#include "exchange/standard_lint.h"

#include "exchange/standard_reading.h"

namespace assessor::exchange {

void lint_standard(StandardReading& reading) {
  if (reading.standard.criteria.empty() && !reading.findings.has_errors()) {
    reading.findings.error(*reading.root, "no-criteria");
  }
}

}  // namespace assessor::exchange
