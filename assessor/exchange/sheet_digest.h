#pragma once

#include <string>
#include <vector>

#include "domain/answer.h"

namespace assessor::exchange {

/// "sha256:…" over the canonical JSON: equal answers give equal digests, on every computer.
std::string answers_digest(AnswerSheet sheet);
std::string documents_digest(const std::vector<Document>& documents);

}  // namespace assessor::exchange
