#include "session/package_privacy.h"

#include "session/privacy_guard.h"

namespace assessor::session {

namespace {

class Mask {
 public:
  void answer(Answer& answer) {
    words(answer.note);
    words(answer.reason);
    if (auto* typed = std::get_if<WordsTyped>(&answer.value)) words(typed->words);
    if (auto* declared = std::get_if<NotApplicable>(&answer.value)) words(declared->reason);
    if (answer.observed) {
      words(answer.observed->place);
      words(answer.observed->text);
    }
    for (EvidenceLink& link : answer.evidence) {
      words(link.pages);
      words(link.note);
    }
  }

  void document(Document& document) {
    words(document.title);
    words(document.url);
  }

  void profile(Profile& profile) {
    for (auto& [question, value] : profile)
      if (auto* typed = std::get_if<WordsValue>(&value)) words(typed->words);
  }

  /// From the end, so that the places before keep their numbers.
  void words(std::string& text) {
    const auto hits = find_personal(text);
    for (auto hit = hits.rbegin(); hit != hits.rend(); ++hit)
      text.replace(hit->begin, hit->size, hit->masked);
    m_count += hits.size();
  }

  std::size_t count() const { return m_count; }

 private:
  std::size_t m_count = 0;
};

}  // namespace

std::size_t mask_personal(exchange::StagePackage& package) {
  Mask mask;
  mask.profile(package.sheet.profile);
  for (auto& [criterion, answer] : package.sheet.answers) mask.answer(answer);
  for (EvidenceDocument& evidence : package.documents) {
    mask.document(evidence.document);
    mask.words(evidence.file_name);
    mask.words(evidence.caption);
  }
  // The same documents once more, as the answers name them; counted above.
  Mask again;
  for (Document& document : package.sheet.documents) again.document(document);
  return mask.count();
}

}  // namespace assessor::session
