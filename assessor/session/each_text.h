#pragma once

#include <cstddef>
#include <variant>

#include "domain/answer.h"
#include "domain/evidence.h"
#include "domain/profile.h"

namespace assessor::session {

// The texts that a person typed into what also travels in packages, for whoever reads them and for whoever
// changes them: `take(field, text)` and, for those that may be long, `take(field, text, k_block_letters)`.

constexpr std::size_t k_block_letters = 8000;  ///< of a note or a reason

template <class ProfileOrConst, class Take>
void each_profile_text(ProfileOrConst& profile, Take take) {
  for (auto& [question, value] : profile)
    if (auto* words = std::get_if<WordsValue>(&value)) take(question, words->words, k_block_letters);
}

template <class AnswerOrConst, class Take>
void each_answer_text(AnswerOrConst& answer, Take take) {
  take("note", answer.note, k_block_letters);
  take("reason", answer.reason, k_block_letters);
  if (auto* typed = std::get_if<WordsTyped>(&answer.value)) take("text", typed->words, k_block_letters);
  if (auto* declared = std::get_if<NotApplicable>(&answer.value))
    take("not_applicable", declared->reason, k_block_letters);
  if (answer.observed) {
    take("place", answer.observed->place);
    take("observed", answer.observed->text, k_block_letters);
  }
  for (auto& link : answer.evidence) {
    take("pages", link.pages);
    take("note", link.note, k_block_letters);
  }
}

template <class DocumentOrConst, class Take>
void each_document_text(DocumentOrConst& document, Take take) {
  take("title", document.title);
  take("url", document.url, k_block_letters);
}

template <class EvidenceOrConst, class Take>
void each_evidence_text(EvidenceOrConst& evidence, Take take) {
  each_document_text(evidence.document, take);
  take("file_name", evidence.file_name);
  take("caption", evidence.caption, k_block_letters);
}

}  // namespace assessor::session
