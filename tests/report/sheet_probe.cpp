#include "report/sheet_probe.h"

#include <algorithm>
#include <cmath>
#include <pugixml.hpp>

#include <catch2/catch.hpp>

#include "report/package/zip_package.h"

namespace test {

namespace {

/// Every node that a path finds, with the number of its sheet.
template <typename Visit>
void each(const std::map<std::string, std::string>& parts, const std::string& folder, const char* path,
          const Visit& visit) {
  for (const auto& [name, bytes] : parts) {
    if (!name.starts_with(folder) || !name.ends_with(".xml")) continue;
    pugi::xml_document tree;
    REQUIRE(tree.load_string(bytes.c_str(), pugi::parse_default | pugi::parse_ws_pcdata));
    for (const auto& found : tree.select_nodes(path)) visit(name, found.node());
  }
}

constexpr const char* k_sheets = "xl/worksheets/sheet";

}  // namespace

SheetFile::SheetFile(std::string bytes) : m_bytes(std::move(bytes)) {
  const std::vector<assessor::report::Part> read = assessor::report::parts_of(m_bytes).value();
  for (const auto& part : read) m_parts[part.name] = part.bytes;
  each(m_parts, "xl/workbook.xml", "//sheet", [this](const std::string&, pugi::xml_node sheet) {
    m_names.emplace_back(sheet.attribute("name").value());
  });
}

std::vector<SheetFile::Formula> SheetFile::formulas() const {
  std::vector<Formula> all;
  each(m_parts, k_sheets, "//c[f]", [&](const std::string& part, pugi::xml_node cell) {
    const auto number = std::stoul(part.substr(std::string(k_sheets).size()));
    all.push_back({m_names[number - 1], cell.attribute("r").value(), cell.child("f").text().get(),
                   cell.child("v").text().get()});
  });
  return all;
}

std::vector<double> SheetFile::numbers() const {
  std::vector<double> all;
  each(m_parts, k_sheets, "//c[v and not(f) and not(@t)]",
       [&](const std::string&, pugi::xml_node cell) { all.push_back(cell.child("v").text().as_double()); });
  return all;
}

bool SheetFile::has_number(double number) const {
  const auto all = numbers();
  return std::any_of(all.begin(), all.end(), [&](double one) { return std::abs(one - number) < 1e-9; });
}

bool SheetFile::has_text(const std::string& text) const {
  bool found = false;
  each(m_parts, "xl/sharedStrings.xml", "//t",
       [&](const std::string&, pugi::xml_node node) { found = found || node.text().get() == text; });
  return found;
}

bool SheetFile::merged(const std::string& range) const {
  return count(k_sheets, ("//mergeCell[@ref='" + range + "']").c_str()) > 0;
}

std::size_t SheetFile::links() const {
  return count(k_sheets, "//hyperlink");
}

std::size_t SheetFile::pictures() const {
  return count("xl/drawings/drawing", "//xdr:pic");
}

std::size_t SheetFile::repeated_heads() const {
  return count("xl/workbook.xml", "//definedName[@name='_xlnm.Print_Titles']");
}

std::size_t SheetFile::count(const std::string& folder, const char* path) const {
  std::size_t found = 0;
  each(m_parts, folder, path, [&](const std::string&, pugi::xml_node) { ++found; });
  return found;
}

}  // namespace test
