#pragma once

#include <string>

#include "i18n/catalog.h"

namespace assessor::i18n {

/// A sentence that is still to be said: whoever shows it knows the language.
struct Sentence {
  std::string key;
  Params params = {};
};

}  // namespace assessor::i18n
