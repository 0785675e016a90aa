#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/result.h"
#include "cli/cli.h"
#include "exchange/json_tree.h"
#include "i18n/format.h"
#include "i18n/sentence.h"

namespace assessor::cli {

/// What every command understands.
struct CommonOptions {
  bool json = false, help = false;
  bool anyway = false;  ///< keep what looks like personal data
  bool language_asked = false;
  std::string language = "id";
  std::optional<Date> today;
  std::string passphrase_file;  ///< of a sealed workspace; empty: not given
};

/// Where a command reads and speaks, in the person's language.
class Console {
 public:
  Console(const Surroundings& surroundings, const i18n::Catalog& words, CommonOptions options);

  const i18n::Catalog& words() const { return m_words; }
  const i18n::Format& format() const { return m_format; }
  const std::string& language() const { return m_words.language(); }
  /// Empty where the person did not ask for one.
  std::string asked_language() const { return m_options.language_asked ? language() : std::string(); }
  bool json() const { return m_options.json; }
  bool anyway() const { return m_options.anyway; }
  const std::optional<Date>& today() const { return m_options.today; }
  const Clock& clock() const { return m_surroundings.clock; }
  const WindowHook& window() const { return m_surroundings.window; }
  const SecretHook& ask() const { return m_surroundings.ask; }
  const std::string& passphrase_file() const { return m_options.passphrase_file; }
  std::istream& in() const { return m_surroundings.in; }

  std::string say(std::string_view key, const i18n::Params& params = {}) const {
    return m_words.text(key, params);
  }
  std::string say(const i18n::Sentence& sentence) const { return say(sentence.key, sentence.params); }
  /// A line on standard output.
  void print(std::string_view line) const;
  void print(const exchange::JsonNode& node) const;
  /// The bytes as they are.
  void print_text(std::string_view text) const;
  /// A line on standard error: progress, errors.
  void remark(std::string_view line) const;
  void complain(const Error& error) const;

 private:
  const Surroundings& m_surroundings;
  const i18n::Catalog& m_words;
  i18n::Format m_format;
  CommonOptions m_options;
};

}  // namespace assessor::cli
