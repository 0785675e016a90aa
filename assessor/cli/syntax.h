#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"

namespace assessor::cli {

/// One line of a command's help.
struct SyntaxRow {
  std::string name;   ///< "--standard", or the key of a place's name: "workspace"
  std::string value;  ///< "cli.value.<value>": what is to be written there; empty for a switch
  std::string help;   ///< "cli.option.<help>"
  bool place = false;
  bool needed = false;
  bool repeats = false;
  std::string allowed;  ///< "pdf|txt"; empty: anything
};

/// What a word may be called in help, and whether it must be there.
struct Wording {
  const char* value = "text";
  const char* help = nullptr;  ///< none: the option's own name
  bool needed = false;
};

/// The words that one command understands: declared once, read from a command line, told by --help.
class Syntax {
 public:
  Syntax();
  ~Syntax();
  Syntax(const Syntax&) = delete;
  Syntax& operator=(const Syntax&) = delete;

  /// A word without a name; places are filled in the order in which they are declared.
  void place(const char* name, std::string& into, bool needed = true);
  void places(const char* name, std::vector<std::string>& into);
  void word(const char* name, std::string& into, Wording wording = {});
  /// The same, telling an empty word from none.
  void word(const char* name, std::optional<std::string>& into, Wording wording = {});
  void words(const char* name, std::vector<std::string>& into, Wording wording = {});
  void flag(const char* name, bool& into);
  void date(const char* name, std::optional<Date>& into);
  void whole(const char* name, std::optional<std::int64_t>& into);
  void choice(const char* name, std::string& into, std::vector<std::string> allowed);

  /// Errors: usage-missing {option}, usage-unexpected {word}, usage-value {option} (none or too many),
  /// usage-not-allowed {option, value, allowed}, usage-not-a-date and usage-not-a-number {option, value}.
  Result<void> read(std::vector<std::string> arguments);
  const std::vector<SyntaxRow>& rows() const { return m_rows; }

 private:
  struct Parser;
  SyntaxRow& add_row(const char* name, const Wording& wording);

  std::unique_ptr<Parser> m_parser;
  std::vector<SyntaxRow> m_rows;
  std::vector<std::function<Result<void>()>> m_checks;
};

}  // namespace assessor::cli
