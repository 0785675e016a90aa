#include "store/masking.h"

#include <memory>
#include <set>

#include "exchange/json_reader.h"
#include "exchange/json_writer.h"

namespace assessor::store {

namespace {

using exchange::JsonNode;

/// Members whose texts are ids, codes, dates or choices.
const std::set<std::string_view>& open_members() {
  static const std::set<std::string_view> k_open = {
      // ids and digests of the standard and of what was decided
      "id", "organization", "period", "standard_id", "standard_version", "version", "digest", "subject_id",
      "stage", "rater", "raters", "criterion", "assessment", "finding", "document", "documents", "evidence",
      "sent_by", "noted_by", "recorded_by", "raised_by", "answered_by", "decided_by", "locked_by",
      "current_period", "city_kelurahan", "answers_digest", "documents_digest", "zone_name", "assessors",
      // dates
      "date", "opened", "sent", "returned", "closed", "assessed_on", "on", "raised", "answered", "decided",
      "noted", "added", "done_on", "locked", "reviewed", "valid_until", "fixed_today", "at", "plenary", "due",
      "keep_until",
      // values and choices of an answer, a profile, a process
      "papers", "option", "choice", "choices", "number", "numerator", "denominator", "money", "checked",
      "state", "role", "budget", "kind", "source", "effort", "level", "total", "media_type"};
  return k_open;
}

/// What is read as more than words (JSON of its own, a file, a link): empty is the only mask that it allows.
const std::set<std::string_view>& emptied_members() {
  static const std::set<std::string_view> k_emptied = {"extra", "crest", "file", "url"};
  return k_emptied;
}

/// Objects whose members are named by ids and hold dates, numbers or choices only.
bool holds_open_values(std::string_view member) {
  return member == "due" || member == "parameters" || member == "letterheads";
}

/// Objects in which a name of the list above means something else.
bool holds_words(std::string_view member) {
  return member == "practices" || member == "conflicts";
}

enum class Rule { by_name, open, closed };

Rule rule_inside(const JsonNode& node, Rule outside) {
  if (outside == Rule::closed || !node.is(JsonNode::Kind::object)) return outside;
  if (holds_words(node.key)) return Rule::closed;
  return holds_open_values(node.key) ? Rule::open : Rule::by_name;
}

void mask_text(JsonNode& node, std::string_view name, Rule rule) {
  if (rule == Rule::open || node.words.empty()) return;
  if (rule == Rule::by_name && open_members().contains(name)) return;
  node.words = emptied_members().contains(name) ? std::string() : std::string(k_masked);
}

void mask(JsonNode& node, std::string_view name, Rule rule) {
  if (node.is(JsonNode::Kind::text)) return mask_text(node, name, rule);
  const bool list = node.is(JsonNode::Kind::list);
  const Rule inside = rule_inside(node, rule);
  for (JsonNode& child : node.children) mask(child, list ? name : std::string_view(child.key), inside);
}

/// Without its name a record is called by its id, so that a list of them still tells them apart.
void name_by_id(JsonNode& root) {
  constexpr std::size_t k_letters = 8;
  const JsonNode* id = root.member("id");
  if (id == nullptr) return;
  for (JsonNode& child : root.children)
    if (child.key == "name" && child.words == k_masked) child.words += id->words.substr(0, k_letters);
}

}  // namespace

std::string masked(std::string_view record) {
  exchange::Findings findings;
  const std::unique_ptr<const JsonNode> read = exchange::read_json(record, findings);
  if (read == nullptr || !read->is(JsonNode::Kind::object)) return {};
  JsonNode root = *read;
  mask(root, {}, Rule::by_name);
  name_by_id(root);
  return exchange::write_json_compact(root);
}

}  // namespace assessor::store
