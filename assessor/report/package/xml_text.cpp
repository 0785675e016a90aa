#include "report/package/xml_text.h"

#include <sstream>

namespace assessor::report {

pugi::xml_node add_node(pugi::xml_node parent, const char* name, Attributes attributes) {
  pugi::xml_node node = parent.append_child(name);
  for (const auto& [key, value] : attributes)
    node.append_attribute(key).set_value(std::string(value).c_str());
  return node;
}

std::string xml_text(const pugi::xml_document& tree) {
  std::ostringstream out;
  out << "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  tree.save(out, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
  return out.str();
}

}  // namespace assessor::report
