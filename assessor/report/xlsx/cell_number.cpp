#include "report/xlsx/cell_number.h"

#include <regex>

#include "base/rational.h"

namespace assessor::report {

namespace {

/// The printed minus is a letter of its own.
std::string with_plain_minus(std::string text) {
  constexpr std::string_view k_minus = "\u2212";
  if (text.starts_with(k_minus)) text.replace(0, k_minus.size(), "-");
  return text;
}

}  // namespace

std::optional<CellNumber> cell_number(const std::string& text, const std::string& language) {
  constexpr std::size_t k_longest = 20;
  static const std::regex indonesian(R"(([+-]?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?)");
  static const std::regex english(R"(([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?)");
  const std::string typed = with_plain_minus(text);
  std::smatch parts;
  if (typed.size() > k_longest || !std::regex_match(typed, parts, language == "id" ? indonesian : english))
    return std::nullopt;
  std::string plain = parts[1] == "-" ? "-" : "";
  for (const char letter : parts[2].str())
    if (letter != '.' && letter != ',') plain += letter;
  const std::string decimals = parts[3];
  const auto exact = Rational::parse_decimal(decimals.empty() ? plain : plain + "." + decimals);
  if (!exact) return std::nullopt;
  const bool grouped = parts[2].str().find_first_of(".,") != std::string::npos;
  std::string format = grouped ? "#,##0" : "0";
  if (!decimals.empty()) format += "." + std::string(decimals.size(), '0');
  if (parts[1] == "+") format = "+" + format + ";-" + format;
  return CellNumber{exact->approximate(), format};
}

}  // namespace assessor::report
