#pragma once

#include <string>
#include <vector>

#include "domain/text.h"

namespace assessor {

struct Validity {
  enum class Kind {
    months,           ///< `months` from the document's date
    reviewed_months,  ///< `months` from its last review, else from its date
    until_changed,
    own_date,  ///< to the date written on it
    end_of_year,
    end_of_month,
    period,  ///< dated within the assessment period
    visit,   ///< only on the day it is seen
  };
  Kind kind = Kind::until_changed;
  int months = 0;
};

/// none: harmless. staff: names of staff. redacted: aggregate or masked, copied only once the person
/// confirms that. client: seen on site, never copied.
enum class Sensitivity { none, staff, redacted, client };
enum class EvidenceForm { pdf, photo, sheet, link, on_site };

struct EvidenceKind {
  std::string id;
  Text title;
  std::vector<EvidenceForm> forms;
  Validity valid;
  Sensitivity sensitivity = Sensitivity::none;
};

}  // namespace assessor
