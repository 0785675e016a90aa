#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"

namespace assessor::i18n {

using Params = std::map<std::string, std::string>;

/// The sentences of one language, by key ("area.name"). The core never holds a sentence; it holds keys
/// and parameters. A key that is missing shows itself as "⟦key⟧" and fails the catalog test.
class Catalog {
 public:
  Catalog() = default;
  explicit Catalog(std::string language) : m_language(std::move(language)) {}

  /// Reads one file: a JSON object of strings. Errors: lang-damaged, lang-duplicate {key}.
  Result<void> add(std::string_view json);

  const std::string& language() const { return m_language; }
  bool has(std::string_view key) const;
  /// The sentence with its {placeholders} filled. Where `params` has "count" = "1" and the catalog has
  /// "<key>.one", that form is taken.
  std::string text(std::string_view key, const Params& params = {}) const;
  /// The sentence without placeholders, as a view that lives as long as the catalog.
  std::string_view plain(std::string_view key) const;
  /// "error.<code>" with its parameters, and the trail (the place) behind it. An error may tell of a finding:
  /// its code is the parameter "finding", its own parameters are named "finding.<name>".
  std::string message(const Error& error) const;

  std::set<std::string> keys() const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view key) const { return std::hash<std::string_view>{}(key); }
  };
  const std::string* find(std::string_view key) const;

  std::string m_language;
  std::unordered_map<std::string, std::string, Hash, std::equal_to<>> m_sentences;
};

/// All files of `<folder>/<language>/*.json`. Errors: lang-missing {language}, and those of add().
Result<Catalog> load_catalog(const std::filesystem::path& folder, const std::string& language);

/// Fills {name} from the parameters; an unknown name stays as it stands, "{{" is a brace.
std::string filled(std::string_view sentence, const Params& params);
/// The names in braces, for comparing the languages.
std::set<std::string> placeholders(std::string_view sentence);

}  // namespace assessor::i18n
