#pragma once

#include <string>
#include <vector>

#include "report/pages.h"

namespace test {

/// What other programs see in a PDF: text in reading order with the pages apart ("\f"), fonts one a line.
std::string pdf_text(const std::string& pdf);
std::string pdf_fonts(const std::string& pdf);
/// Output of `qpdf --check`, empty when it finds nothing wrong.
std::string qpdf_complaints(const std::string& pdf);
/// Output of pdfinfo.
std::string pdf_facts(const std::string& pdf, const std::vector<std::string>& options = {});

/// One line for every command that leaves its frame, its page or another rule of paper.
std::vector<std::string> layout_faults(const assessor::report::Pages& pages);
/// Text of one page as it is laid out, a line a command.
std::string page_words(const assessor::report::Page& page);

/// A page as poppler draws it at 72 dpi, in grey.
struct GreyPicture {
  int width = 0, height = 0;
  std::string grey_bytes;
  int at(int x, int y) const {
    return static_cast<unsigned char>(grey_bytes[static_cast<std::size_t>(y * width + x)]);
  }
};
GreyPicture pdf_picture(const std::string& pdf, std::size_t page);

/// What a scanner reads from the codes on all pages.
std::vector<std::string> codes_in(const std::string& pdf);

/// Keeps a file for people to look at where ASSESSOR_KEEP_REPORTS names a folder.
void keep(const std::string& name, const std::string& bytes);

}  // namespace test
