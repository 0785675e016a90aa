#pragma once

#include <string>
#include <vector>

#include "domain/criterion.h"
#include "i18n/catalog.h"

namespace assessor::i18n {

/// Where something of a standard comes from, a sentence each: "Fakta: …" with the address behind it as text,
/// because the program opens none. A standard's own list knows no kind and has the bare words.
std::vector<std::string> source_words(const std::vector<Source>& sources, const Catalog& words);

}  // namespace assessor::i18n
