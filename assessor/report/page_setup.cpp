#include "report/page_setup.h"

namespace assessor::report {

PaperSize size_of(Paper paper) {
  if (paper == Paper::f4) return {millimetres(215), millimetres(330)};
  return {millimetres(210), millimetres(297)};
}

}  // namespace assessor::report
