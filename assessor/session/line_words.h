#pragma once

#include <string>

#include "i18n/catalog.h"
#include "session/reference_lines.h"

namespace assessor::session {

/// "Terbaik teramati, 12 terverifikasi"; of a benchmark or an organization its name.
std::string line_words(const ReferenceLine& line, const Standard& standard, const i18n::Catalog& words);

}  // namespace assessor::session
