#include "session/package_privacy.h"

#include "session/each_text.h"
#include "session/privacy_guard.h"

namespace assessor::session {

namespace {

struct Mask {
  std::size_t& count;

  /// From the end, so that the places before keep their numbers.
  void operator()(std::string_view, std::string& text, std::size_t = 0) const {
    const auto hits = find_personal(text);
    for (auto hit = hits.rbegin(); hit != hits.rend(); ++hit)
      text.replace(hit->begin, hit->size, hit->masked);
    count += hits.size();
  }
};

}  // namespace

std::size_t mask_personal(exchange::StagePackage& package) {
  std::size_t count = 0, again = 0;
  each_profile_text(package.sheet.profile, Mask{count});
  for (auto& [criterion, answer] : package.sheet.answers) each_answer_text(answer, Mask{count});
  for (EvidenceDocument& evidence : package.documents) each_evidence_text(evidence, Mask{count});
  // The same documents once more, as the answers name them.
  for (Document& document : package.sheet.documents) each_document_text(document, Mask{again});
  return count;
}

}  // namespace assessor::session
