#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"

namespace assessor {

enum class FindingKind {
  positive,        ///< temuan positif
  recommendation,  ///< rekomendasi perbaikan
  nonconformity,   ///< ketidaksesuaian: has a day until which it is to be mended
};

/// Where a finding can be seen: a photo, or pages of a document.
struct DocumentReference {
  std::string document;  ///< id of an EvidenceDocument
  std::string pages;
  friend bool operator==(const DocumentReference&, const DocumentReference&) = default;
};

/// What an assessor or the panel remarked. Not what a score remarks by itself (scoring::Finding).
struct Finding {
  std::string id;  ///< UUID
  std::string assessment, stage;
  std::string criterion;  ///< id; empty: of the organization as a whole
  FindingKind kind = FindingKind::recommendation;
  std::string text;
  std::optional<Date> due;
  std::vector<DocumentReference> references;
  Date noted;
  std::string noted_by;  ///< person id
  std::string response;  ///< what the organization says to it
  std::string extra;
  friend bool operator==(const Finding&, const Finding&) = default;
};

}  // namespace assessor
