#include "report/pdf_finish.h"

#include <algorithm>
#include <exception>
#include <utility>

// Asks qpdf for std::shared_ptr only, without its older pointer class.
#define POINTERHOLDER_TRANSITION 4
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEFStreamObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace assessor::report {

namespace {

/// Calls `read` and turns the library's exceptions into an error.
template <class Function>
auto guarded(Function read) -> Result<decltype(read())> {
  try {
    return read();
  } catch (const std::exception& broken) {
    return fail("report-not-verified", {{"reason", broken.what()}});
  }
}

std::string pdf_day(Date date) {
  std::string digits = date.iso();
  digits.erase(std::remove(digits.begin(), digits.end(), '-'), digits.end());
  return "D:" + digits + "000000Z";
}

/// Gives the figures of the structure tree their words, in the order in which they are drawn.
class FigureNamer {
 public:
  explicit FigureNamer(const std::vector<std::string>& words) : m_words(words) {}

  void visit(QPDFObjectHandle node) {  // NOLINT(misc-no-recursion): the tree is as deep as our tags
    // The tree of a paper has thousands of branches and hardly a figure.
    if (m_next == m_words.size()) return;
    if (node.isArray()) {
      for (QPDFObjectHandle child : node.aitems()) visit(child);
      return;
    }
    if (!node.isDictionary()) return;
    if (node.getKey("/S").isNameAndEquals("/Figure"))
      node.replaceKey("/Alt", QPDFObjectHandle::newUnicodeString(m_words[m_next++]));
    if (node.hasKey("/K")) visit(node.getKey("/K"));
  }

 private:
  const std::vector<std::string>& m_words;
  std::size_t m_next = 0;
};

void attach(QPDF& pdf, const Attachment& file, const std::string& day) {
  auto stream = QPDFEFStreamObjectHelper::createEFStream(pdf, file.bytes);
  stream.setSubtype(file.media_type).setCreationDate(day).setModDate(day);
  auto spec = QPDFFileSpecObjectHelper::createFileSpec(pdf, file.name, stream);
  spec.getObjectHandle().replaceKey("/AFRelationship", QPDFObjectHandle::newName("/Data"));
  QPDFEmbeddedFileDocumentHelper(pdf).replaceEmbeddedFile(file.name, spec);
}

/// Cairo 1.16 leaves out the "D:" that a PDF date begins with.
void correct_dates(QPDFObjectHandle info, const std::string& day) {
  for (const char* key : {"/CreationDate", "/ModDate"})
    info.replaceKey(key, QPDFObjectHandle::newString(day));
}

std::string written(QPDF& pdf) {
  QPDFWriter writer(pdf);
  writer.setOutputMemory();
  writer.setDeterministicID(true);
  writer.setObjectStreamMode(qpdf_o_generate);
  writer.write();
  const auto buffer = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

}  // namespace

Result<std::string> finish_pdf(const std::string& drawn, const Pages& pages,
                               const std::vector<Attachment>& attachments) {
  return guarded([&] {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("report", drawn.data(), drawn.size());
    QPDFObjectHandle root = pdf.getRoot();
    const std::string day = pdf_day(pages.metadata.date);
    correct_dates(pdf.getTrailer().getKey("/Info"), day);
    QPDFObjectHandle mark = QPDFObjectHandle::newDictionary();
    mark.replaceKey("/Marked", QPDFObjectHandle::newBool(true));
    root.replaceKey("/MarkInfo", mark);
    root.replaceKey("/Lang", QPDFObjectHandle::newUnicodeString(pages.metadata.language));
    QPDFObjectHandle view = QPDFObjectHandle::newDictionary();
    view.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
    root.replaceKey("/ViewerPreferences", view);
    if (root.hasKey("/StructTreeRoot")) FigureNamer(pages.figure_words).visit(root.getKey("/StructTreeRoot"));
    for (const Attachment& file : attachments) attach(pdf, file, day);
    return written(pdf);
  });
}

Result<std::size_t> count_pdf_pages(const std::string& bytes) {
  return guarded([&] {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("report", bytes.data(), bytes.size());
    return QPDFPageDocumentHelper(pdf).getAllPages().size();
  });
}

}  // namespace assessor::report
