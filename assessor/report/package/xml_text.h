#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <utility>

namespace assessor::report {

using Attributes = std::initializer_list<std::pair<const char*, std::string_view>>;

/// Appends an element; what stands in attributes and text is escaped by pugixml, never by hand.
pugi::xml_node add_node(pugi::xml_node parent, const char* name, Attributes attributes = {});
/// The document as text in UTF-8, with its declaration and without blanks of our own.
std::string xml_text(const pugi::xml_document& tree);

}  // namespace assessor::report
