#pragma once

#include <cstdint>
#include <string>

namespace assessor::i18n {

/// Whole numbers in words, 0 to 999 999 999 999.
std::string indonesian_words(std::int64_t number);
std::string english_words(std::int64_t number);

}  // namespace assessor::i18n
