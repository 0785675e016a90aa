#include "cli/record_nodes.h"

#include "base/text.h"
#include "exchange/json_reader.h"
#include "exchange/record_words.h"

namespace assessor::cli {

namespace {

template <class Value>
Result<Value> chosen(const exchange::Words<Value>& words, const char* option, const std::string& typed) {
  std::string allowed;
  for (const auto& [name, value] : words) {
    if (name == typed) return value;
    allowed += (allowed.empty() ? "" : "|") + std::string(name);
  }
  return fail("usage-not-allowed", {{"option", option}, {"value", typed}, {"allowed", allowed}});
}

}  // namespace

exchange::JsonNode node_of(const session::Record& record) {
  exchange::Findings none;
  const auto text = session::record_text(record);
  const auto node = text ? exchange::read_json(*text, none) : nullptr;
  return node == nullptr ? exchange::JsonNode::object() : *node;
}

Result<BudgetClass> budget_of(const std::string& typed) {
  return chosen(exchange::k_budget_words, "--budget", typed);
}

Result<Role> role_of(const std::string& typed) {
  return chosen(exchange::k_role_words, "--role", typed);
}

std::string role_word(Role role) {
  for (const auto& [name, value] : exchange::k_role_words)
    if (value == role) return std::string(name);
  return {};
}

Result<bool> yes_or_no(const char* option, const std::string& typed) {
  const std::string word = folded(typed);
  if (word == "yes" || word == "ya" || word == "true") return true;
  if (word == "no" || word == "tidak" || word == "false") return false;
  return fail("usage-not-allowed", {{"option", option}, {"value", typed}, {"allowed", "yes|no"}});
}

}  // namespace assessor::cli
