#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "report/pages.h"

namespace assessor::report {

/// Where a strip stands in the structure of the document; equal numbers are the same element.
struct TagStep {
  const char* name = "";
  int number = 0;
  friend bool operator==(const TagStep& a, const TagStep& b) { return a.number == b.number; }
};

/// A piece of a block that never splits: some lines, a table row, a figure. Coordinates count from its
/// own upper left corner.
struct Strip {
  double height = 0;
  double gap = 0;  ///< above it, dropped at the top of a page
  bool keep_with_next = false;
  bool starts_page = false;
  std::vector<Command> commands;
  std::vector<TagStep> tags;
  std::shared_ptr<const std::vector<Strip>> head;  ///< drawn again when a page begins with this strip
  std::optional<Bookmark> bookmark;
};

/// The strips of a document in the making.
struct Flow {
  Typesetter& typesetter;
  double width = 0;        ///< of the body
  double page_height = 0;  ///< of the body
  std::vector<Strip> strips;
  std::vector<std::string> figure_words;
  int tag_count = 0;
  bool page_break_due = false;

  TagStep new_tag(const char* name) { return {name, ++tag_count}; }
  void add(Strip strip);
};

Command moved(const Command& command, double dx, double dy);

/// Fills pages from top to bottom.
void paginate(const std::vector<Strip>& strips, Pages& pages);

}  // namespace assessor::report
