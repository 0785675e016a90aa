#pragma once

#include <string>
#include <vector>

#include "cli/opened_workspace.h"
#include "cli/syntax.h"
#include "exchange/record_words.h"

namespace assessor::cli {

// What the commands of findings, objections, plenary and follow-up plan share.

/// Does it; then the record under the key with `--json`, else the sentence.
Result<int> act_and_show(OpenedWorkspace& opened, const Console& console, const session::Command& command,
                         const session::Key& key, const std::string& sentence);

/// An option that takes one of the words of a record.
template <class Value>
void declare_word(Syntax& syntax, const char* name, std::string& into, const exchange::Words<Value>& words) {
  std::vector<std::string> allowed;
  for (const auto& [word, value] : words) allowed.emplace_back(word);
  syntax.choice(name, into, std::move(allowed));
}

/// The value of a word that Syntax let through; `otherwise` where none was typed.
template <class Value>
Value value_of(const exchange::Words<Value>& words, const std::string& typed, Value otherwise) {
  for (const auto& [word, value] : words)
    if (word == typed) return value;
  return otherwise;
}

/// "deed:3-4" as a document and its pages.
DocumentReference typed_reference(const std::string& typed);

/// "sisa 6 hari", "hari ini", "lewat 2 hari".
std::string days_words(const Console& console, int days_left);

}  // namespace assessor::cli
