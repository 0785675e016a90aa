#pragma once

#include "base/named_version.h"

namespace assessor::report {

/// Cairo, Pango and qpdf.
NamedVersions report_versions();

}  // namespace assessor::report
