#pragma once

#include <string>

#include "domain/text.h"

namespace assessor::session {

/// A text with these words in a person's language; what was written in another stays. A text begins with the
/// standard's first language, so the same words stand there until somebody translates them. Without words:
/// an empty text.
Text with_words(Text text, const std::string& words, const std::string& language, const std::string& first);

}  // namespace assessor::session
