#pragma once

#include <string>
#include <vector>

#include "report/document.h"
#include "report/docx/word_pictures.h"

namespace assessor::report {

// The parts of a Word file beside its body. All are made without a clock.

std::string word_styles(const std::string& language);
std::string word_settings(const std::string& language);
/// One list with signs, then so many numbered ones.
std::string word_numbering(int numbered_lists);
std::string word_header(const std::vector<RunningLine>& lines, double width);
std::string word_footer(const PageSetup& page, double width);
/// Title, author and day, as programs show them of a file.
std::string word_properties(const Metadata& metadata);

/// What a part of a package points to.
std::string word_links(const std::vector<WordLink>& links);
/// "[Content_Types].xml" of all parts.
std::string word_content_types(const std::vector<Part>& parts);
std::vector<WordLink> package_links();

}  // namespace assessor::report
