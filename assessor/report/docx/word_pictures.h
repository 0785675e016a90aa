#pragma once

#include <pugixml.hpp>
#include <string>
#include <vector>

#include "report/drawing.h"
#include "report/package/zip_package.h"
#include "report/typesetter.h"

namespace assessor::report {

/// A part that another part points to.
struct WordLink {
  std::string id, kind, target;  ///< "rId7", "image", "media/figure1.png"
};

/// The pictures of a document: each as vectors, and as pixels for programs that show no vectors.
class WordPictures {
 public:
  explicit WordPictures(Typesetter& typesetter) : m_typesetter(typesetter) {}

  /// A picture in the text, `width` points wide. Error: report-not-drawn {reason}.
  Result<void> add(pugi::xml_node paragraph, const Drawing& drawing, double width,
                   const std::string& alternative);
  const std::vector<Part>& parts() const { return m_parts; }
  const std::vector<WordLink>& links() const { return m_links; }

 private:
  std::string link(const std::string& name, std::string bytes);

  Typesetter& m_typesetter;
  std::vector<Part> m_parts;
  std::vector<WordLink> m_links;
  int m_count = 0;
};

}  // namespace assessor::report
