#pragma once

#include <cstddef>

#include "exchange/stage_package.h"

namespace assessor::session {

/// Masks what looks like personal data in the words that travel: notes, reasons, titles, captions, names of
/// files. What is in the files stays; only people can look through that. Returns how many places it masked.
std::size_t mask_personal(exchange::StagePackage& package);

}  // namespace assessor::session
