#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "report/fixture.h"
#include "report/pdf_probe.h"

using namespace assessor;
using namespace assessor::report;

namespace {

/// A paper of so many chapters, each on a page of its own.
report::Document chapters(int count) {
  report::Document document;
  document.contents = "Daftar isi";
  document.blocks.emplace_back(Paragraph{plain("Pembuka")});
  for (int i = 1; i <= count; ++i) {
    document.blocks.emplace_back(Heading{1, fmt::format("Bab {}", i)});
    document.blocks.emplace_back(Paragraph{plain("Isi")});
    document.blocks.emplace_back(PageBreak{});
  }
  return document;
}

std::string words_of(const Pages& pages, std::size_t page) {
  return test::page_words(pages.pages.at(page));
}

}  // namespace

TEST_CASE("a paper of more than eight pages has a table of contents with the pages of its headings") {
  const Pages pages = lay_out(chapters(9), test::typesetter());
  CHECK(test::layout_faults(pages) == std::vector<std::string>{});
  REQUIRE(pages.outline.size() == 9);
  const std::string first = words_of(pages, 0);
  CHECK(first.find("Daftar isi") != std::string::npos);
  for (const Bookmark& heading : pages.outline) {
    INFO(heading.title << " " << heading.page);
    CHECK(first.find(heading.title + "\n" + fmt::to_string(heading.page + 1) + "\n") != std::string::npos);
    CHECK(words_of(pages, heading.page).find(heading.title) != std::string::npos);
  }
}

TEST_CASE("a table of contents that fills pages itself still counts right") {
  const Pages pages = lay_out(chapters(120), test::typesetter());
  const Bookmark& last = pages.outline.back();
  CHECK(last.page > 120);
  CHECK(words_of(pages, last.page).find("Bab 120") != std::string::npos);
  std::string contents;
  for (std::size_t page = 0; page <= pages.outline.front().page; ++page) contents += words_of(pages, page);
  CHECK(contents.find("Bab 120\n" + fmt::to_string(last.page + 1) + "\n") != std::string::npos);
}

TEST_CASE("a short paper and one that wants none have no table of contents") {
  CHECK(words_of(lay_out(chapters(8), test::typesetter()), 0).find("Daftar isi") == std::string::npos);
  report::Document unwanted = chapters(9);
  unwanted.contents.clear();
  CHECK(words_of(lay_out(unwanted, test::typesetter()), 0).find("Daftar isi") == std::string::npos);
}
