#include "report/report_versions.h"

#include <cairo.h>
#include <pango/pango.h>
#include <qpdf/qpdf-c.h>

namespace assessor::report {

NamedVersions report_versions() {
  return {
      {"Cairo", cairo_version_string()}, {"Pango", pango_version_string()}, {"qpdf", qpdf_get_qpdf_version()}};
}

}  // namespace assessor::report
