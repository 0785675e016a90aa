#pragma once

#include <cstddef>
#include <vector>

#include "report/pages.h"

namespace assessor::report {

/// Longer papers get a table of contents.
constexpr std::size_t k_pages_without_contents = 8;

/// The document with a table of its headings before the first of them, with the pages of `outline`. Unchanged
/// where it has no headings or no word for such a table.
Document with_contents(const Document& document, const std::vector<Bookmark>& outline);
/// The headings stand on the same pages.
bool same_pages(const std::vector<Bookmark>& a, const std::vector<Bookmark>& b);

}  // namespace assessor::report
