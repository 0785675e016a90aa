#pragma once

#include <string>

#include "domain/answer.h"
#include "i18n/catalog.h"

namespace assessor::i18n {

/// What a sample tells of the whole it was drawn from, with its interval; empty for an impossible sample.
std::string sample_words(const Sample& sample, const Catalog& words);

}  // namespace assessor::i18n
