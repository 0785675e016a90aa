#include "session/redaction.h"

namespace assessor::session {

void dash(std::string& words) {
  if (!words.empty()) words = k_dash;
}

void redact(Answer& answer) {
  answer.note.clear();
  dash(answer.reason);
  if (auto* typed = std::get_if<WordsTyped>(&answer.value)) dash(typed->words);
  if (auto* declared = std::get_if<NotApplicable>(&answer.value)) dash(declared->reason);
  if (answer.observed) {
    dash(answer.observed->place);
    dash(answer.observed->text);
  }
  for (EvidenceLink& link : answer.evidence) link.note.clear();
}

void redact(Document& document) {
  document.title = k_dash;
  document.file.clear();
  document.url.clear();
}

}  // namespace assessor::session
