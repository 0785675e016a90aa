#pragma once

#include <optional>
#include <string>
#include <vector>

#include "i18n/catalog.h"
#include "scoring/firmness.h"

namespace assessor::i18n {

struct FirmnessLine {
  std::string words;
  std::optional<CriterionIndex> criterion;  ///< the item it is about, where it is about one
};

/// One way in which the level was tried.
struct FirmnessPart {
  std::string title;
  std::vector<FirmnessLine> lines;  ///< never empty: where nothing alters the level, one says so
  bool doubtful = false;            ///< a reason to call the level fragile
};

/// How firm a level is, in sentences: the same on the screen, on paper and on the command line.
struct FirmnessWords {
  std::string verdict;  ///< "Kokoh" or "Rapuh"
  std::string summary;
  std::vector<FirmnessPart> parts;
};

FirmnessWords firmness_words(const Standard& standard, const scoring::Score& score,
                             const scoring::Firmness& firmness, const Catalog& words);

}  // namespace assessor::i18n
