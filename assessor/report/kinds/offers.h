#pragma once

#include "report/readiness/manuscript.h"
#include "report/template/vocabulary.h"

namespace assessor::report {

/// What every template may name: office, day, standard, places to sign.
const Offer<Script>& common_offer();
/// What templates about one organization may name beside that.
const Offer<Manuscript>& organization_offer();

}  // namespace assessor::report
