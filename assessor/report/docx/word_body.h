#pragma once

#include <pugixml.hpp>

#include "report/document.h"
#include "report/docx/word_pictures.h"

namespace assessor::report {

/// What the blocks of a document have become.
struct WordBody {
  Typesetter& typesetter;
  pugi::xml_node body;
  double width = 0;   ///< of the text, in points
  double height = 0;  ///< of the text at most
  WordPictures pictures;
  int numbered_lists = 0;  ///< each begins at 1 again
};

/// The numbering that all lists without numbers share; the numbered ones follow it.
constexpr int k_bullet_list = 1;

/// Error: report-not-drawn {reason}.
Result<void> add_word_block(WordBody& body, const Block& block);

}  // namespace assessor::report
