#include "i18n/catalog.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "base/platform/files.h"
#include "base/text.h"

namespace assessor::i18n {

namespace {

using nlohmann::json;

/// Calls `words` for plain runs and `name` for each {name}.
template <class Words, class Name>
void walk(std::string_view sentence, Words words, Name name) {
  for (std::size_t at = 0; at < sentence.size();) {
    const auto open = std::min(sentence.find('{', at), sentence.size());
    words(sentence.substr(at, open - at));
    if (open == sentence.size()) return;
    if (sentence.substr(open).starts_with("{{")) {
      words("{");
      at = open + 2;
      continue;
    }
    const auto close = std::min(sentence.find('}', open), sentence.size());
    name(sentence.substr(open + 1, close - open - 1));
    at = std::min(close + 1, sentence.size());
  }
}

/// The sentence of the finding that an error tells of; one that came of another error has that one's.
std::string finding_words(const Catalog& catalog, const std::string& code, const Params& params) {
  constexpr std::string_view k_own = "finding.";
  Params own;
  for (const auto& [name, value] : params)
    if (name.starts_with(k_own)) own.emplace(name.substr(k_own.size()), value);
  const std::string key = std::string(k_own) + code;
  return catalog.has(key) ? catalog.text(key, own) : catalog.message({code, own, {}});
}

/// "coordinator,panel" as people call them.
std::string role_words(const Catalog& catalog, const std::string& roles) {
  std::string words;
  for (const std::string_view role : split(roles, ',')) {
    const std::string key = "role." + std::string(role);
    words += (words.empty() ? "" : ", ") + (catalog.has(key) ? catalog.text(key) : std::string(role));
  }
  return words;
}

}  // namespace

std::string filled(std::string_view sentence, const Params& params) {
  std::string result;
  walk(
      sentence, [&](std::string_view words) { result += words; },
      [&](std::string_view name) {
        const auto value = params.find(std::string(name));
        result += value == params.end() ? "{" + std::string(name) + "}" : value->second;
      });
  return result;
}

std::set<std::string> placeholders(std::string_view sentence) {
  std::set<std::string> names;
  walk(
      sentence, [](std::string_view) {}, [&](std::string_view name) { names.emplace(name); });
  return names;
}

Result<void> Catalog::add(std::string_view text) {
  const json parsed = json::parse(text, nullptr, false);
  if (!parsed.is_object()) return fail("lang-damaged");
  for (const auto& [key, sentence] : parsed.items()) {
    if (!sentence.is_string()) return fail("lang-damaged", {{"key", key}});
    if (!m_sentences.emplace(key, sentence.get<std::string>()).second)
      return fail("lang-duplicate", {{"key", key}});
  }
  return {};
}

const std::string* Catalog::find(std::string_view key) const {
  const auto at = m_sentences.find(key);
  return at == m_sentences.end() ? nullptr : &at->second;
}

bool Catalog::has(std::string_view key) const {
  return find(key) != nullptr;
}

std::string Catalog::text(std::string_view key, const Params& params) const {
  const auto count = params.find("count");
  if (count != params.end() && count->second == "1") {
    if (const auto* one = find(std::string(key) + ".one")) return filled(*one, params);
  }
  if (const auto* sentence = find(key)) return filled(*sentence, params);
  return "⟦" + std::string(key) + "⟧";
}

std::string_view Catalog::plain(std::string_view key) const {
  const auto* sentence = find(key);
  return sentence != nullptr ? std::string_view(*sentence) : key;
}

std::string Catalog::message(const Error& error) const {
  const std::string key = "error." + error.code;
  Params params = error.params;
  // A role, a command or a usual stage stands in an error by its id; people read its words.
  for (const std::string_view named : {"role.", "command.", "stage."})
    if (const auto found = params.find(std::string(named.substr(0, named.size() - 1))); found != params.end())
      if (const std::string words = std::string(named) + found->second; has(words))
        found->second = text(words);
  if (const auto found = params.find("roles"); found != params.end())
    found->second = role_words(*this, found->second);
  if (const auto found = params.find("finding"); found != params.end())
    found->second = finding_words(*this, found->second, error.params);
  params.emplace("code", error.code);
  std::string sentence = text(has(key) ? key : "error.unexpected", params);
  for (const auto& place : error.trail) sentence += " (" + place + ")";
  return sentence;
}

std::set<std::string> Catalog::keys() const {
  std::set<std::string> keys;
  for (const auto& [key, sentence] : m_sentences) keys.insert(key);
  return keys;
}

Result<Catalog> load_catalog(const std::filesystem::path& folder, const std::string& language) {
  constexpr std::uint64_t k_largest_file = 4'000'000;
  const auto entries = list_folder(folder / language);
  if (!entries && entries.error().code != "file-missing") return tl::unexpected(entries.error());
  Catalog catalog(language);
  bool any = false;
  for (const FolderEntry& entry : entries.value_or(std::vector<FolderEntry>())) {
    if (!entry.name.ends_with(".json")) continue;
    any = true;
    ASSESSOR_TRY(const std::string bytes, read_file(folder / language / path_of(entry.name), k_largest_file));
    if (auto added = catalog.add(bytes); !added)
      return tl::unexpected(std::move(added).error().within(entry.name));
  }
  return any ? Result<Catalog>(std::move(catalog)) : fail("lang-missing", {{"language", language}});
}

}  // namespace assessor::i18n
