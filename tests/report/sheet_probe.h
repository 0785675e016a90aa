#pragma once

#include <map>
#include <string>
#include <vector>

namespace test {

/// A written spreadsheet as another reader sees it.
class SheetFile {
 public:
  explicit SheetFile(std::string bytes);

  struct Formula {
    std::string sheet, place, words;
    std::string result;  ///< as kept in the file
  };

  const std::string& bytes() const { return m_bytes; }
  const std::vector<std::string>& sheet_names() const { return m_names; }
  std::vector<Formula> formulas() const;
  std::vector<double> numbers() const;  ///< that are typed in, not worked out
  bool has_number(double number) const;
  bool has_text(const std::string& text) const;
  bool merged(const std::string& range) const;
  std::size_t links() const;
  std::size_t pictures() const;        ///< places where one stands
  std::size_t repeated_heads() const;  ///< sheets whose first table has its head on every page

 private:
  std::size_t count(const std::string& folder, const char* path) const;

  std::string m_bytes;
  std::map<std::string, std::string> m_parts;
  std::vector<std::string> m_names;
};

}  // namespace test
