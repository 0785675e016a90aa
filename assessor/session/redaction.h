#pragma once

#include <string>

#include "domain/answer.h"

namespace assessor::session {

// Takes what people wrote and attached, and leaves what a score rests on.

/// Its value, its links and that something was observed stay.
void redact(Answer& answer);
/// That it was seen, its kind and its dates support an answer; whether a file is there never does.
void redact(Document& document);
/// Stands where an empty text would mean something else; empty stays empty.
void dash(std::string& words);

constexpr const char* k_dash = "–";

}  // namespace assessor::session
