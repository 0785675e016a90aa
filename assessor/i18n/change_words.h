#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "i18n/catalog.h"

namespace assessor::i18n {

/// What a comparison of two periods over the same items rests on.
struct ComparedItems {
  std::string before, period;     ///< ids of the periods
  bool standards_differ = false;  ///< only then are there items that are not compared
  std::size_t same = 0, all = 0;  ///< items that ask the same, of those of the later standard
  std::size_t fresh = 0, gone = 0, changed = 0;
  int fewest = 0, most = 0;  ///< items rated in both periods, of one organization; 0: of nobody
};

/// Which items and why not the others, on what organizations are compared, and what a median is.
/// `organizations`: their number in words.
std::vector<std::string> change_sentences(const ComparedItems& items, const std::string& organizations,
                                          const Catalog& words);

}  // namespace assessor::i18n
