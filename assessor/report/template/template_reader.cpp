#include "report/template/template_reader.h"

#include <memory>
#include <set>
#include <string>
#include <utility>

#include "base/text.h"
#include "exchange/fields.h"
#include "exchange/json_reader.h"
#include "exchange/record_words.h"

namespace assessor::report {

namespace {

using exchange::Fields;
using exchange::Findings;
using exchange::JsonNode;
using Kind = TemplateBlock::Kind;

constexpr std::size_t k_most_blocks = 400;
constexpr std::size_t k_most_blanks = 20;
constexpr const char* k_languages[] = {"id", "en"};

const exchange::Words<Kind>& block_words() {
  static const exchange::Words<Kind> words = {{"letterhead", Kind::letterhead},
                                              {"title", Kind::title},
                                              {"subtitle", Kind::subtitle},
                                              {"heading", Kind::heading},
                                              {"subheading", Kind::subheading},
                                              {"paragraph", Kind::paragraph},
                                              {"small", Kind::small},
                                              {"notice", Kind::notice},
                                              {"list", Kind::list},
                                              {"steps", Kind::steps},
                                              {"pairs", Kind::pairs},
                                              {"letter", Kind::letter},
                                              {"copies", Kind::copies},
                                              {"part", Kind::part},
                                              {"annex", Kind::annex},
                                              {"page_break", Kind::page_break},
                                              {"number", Kind::number},
                                              {"standing", Kind::standing}};
  return words;
}

std::string listed(const std::set<std::string>& names) {
  std::string all;
  for (const std::string& name : names) all += (all.empty() ? "" : ", ") + name;
  return all;
}

class TemplateReader {
 public:
  TemplateReader(const Vocabulary& vocabulary, const i18n::Catalog& sentences, Findings& findings)
      : m_vocabulary(vocabulary), m_sentences(sentences), m_findings(findings) {}

  Template read(const JsonNode& root, std::string_view kind) {
    Fields fields(root, m_findings);
    if (const auto format = fields.whole("format"); format && *format != 1)
      m_findings.error(*root.member("format"), "out-of-range",
                       {{"text", std::to_string(*format)}, {"least", "1"}, {"most", "1"}});
    Template made;
    made.kind = fields.words("kind");
    if (root.member("kind") != nullptr && made.kind != kind)
      m_findings.error(*root.member("kind"), "template-kind",
                       {{"kind", shortened(made.kind, 40)}, {"expected", std::string(kind)}});
    for (const JsonNode& node : fields.list("blanks", k_most_blanks)) read_blank(made, node);
    if (const JsonNode* title = fields.need("title")) made.title = read_text(*title, {});
    if (const JsonNode* wording = fields.find("words")) read_wording(made, *wording);
    const JsonNode* blocks = fields.need("blocks");
    for (const JsonNode& node : fields.list("blocks", k_most_blocks)) made.blocks.push_back(read_block(node));
    if (blocks != nullptr) check_whole(*blocks, made);
    fields.warn_of_unasked();
    return made;
  }

 private:
  void read_blank(Template& made, const JsonNode& node) {
    Fields fields(node, m_findings);
    const JsonNode* id = fields.need("id");
    const auto name = id == nullptr ? std::nullopt : exchange::read_id(*id, m_findings);
    if (name && m_vocabulary.values.count(*name) > 0)
      m_findings.error(*id, "template-blank-taken", {{"id", *name}});
    else if (name && !m_blanks.insert(*name).second)
      m_findings.error(*id, "duplicate-id", {{"id", *name}});
    TemplateBlank blank{name.value_or(""), {}, fields.words("from")};
    if (!blank.from.empty() && m_vocabulary.values.count(blank.from) == 0)
      m_findings.error(*node.member("from"), "template-unknown-placeholder",
                       {{"name", shortened(blank.from, 60)}, {"known", listed(m_vocabulary.values)}});
    if (const JsonNode* title = fields.need("title")) blank.title = read_text(*title, {});
    made.blanks.push_back(std::move(blank));
    fields.warn_of_unasked();
  }

  /// The sentences that parts of the program say, in other words but with the same placeholders.
  void read_wording(Template& made, const JsonNode& node) {
    const Fields object(node, m_findings);
    for (const JsonNode& sentence : node.children) {
      if (!sentence.key.starts_with("report.") || !m_sentences.has(sentence.key)) {
        m_findings.error(sentence, "template-unknown-sentence", {{"key", shortened(sentence.key, 80)}});
        continue;
      }
      made.wording[sentence.key] = read_text(sentence, i18n::placeholders(m_sentences.plain(sentence.key)));
    }
  }

  Text read_text(const JsonNode& node, const std::set<std::string>& allowed) {
    Text text;
    Fields fields(node, m_findings);
    if (!node.is(JsonNode::Kind::object)) return text;
    for (const char* language : k_languages) {
      const JsonNode* words = fields.find(language);
      if (words == nullptr) {
        m_findings.error(node, "template-language-missing", {{"language", language}});
        continue;
      }
      auto read = exchange::read_words(*words, m_findings);
      if (!read) continue;
      if (trimmed(*read).empty())
        m_findings.error(*words, "template-language-missing", {{"language", language}});
      check_placeholders(*words, *read, allowed);
      text.by_language.emplace_back(language, std::move(*read));
    }
    return text;
  }

  void check_placeholders(const JsonNode& node, const std::string& words,
                          const std::set<std::string>& allowed) {
    for (const std::string& name : i18n::placeholders(words))
      if (allowed.count(name) == 0)
        m_findings.error(node, "template-unknown-placeholder",
                         {{"name", shortened(name, 60)}, {"known", listed(allowed)}});
  }

  std::set<std::string> names() const {
    std::set<std::string> all = m_vocabulary.values;
    all.insert(m_blanks.begin(), m_blanks.end());
    return all;
  }

  TemplateText read_words(const JsonNode& node) {
    TemplateText text{read_text(node, names()), {}};
    if (const JsonNode* plain_voice = node.member("plain")) text.plain = read_text(*plain_voice, names());
    for (const JsonNode& child : node.children)
      if (child.key != "id" && child.key != "en" && child.key != "plain")
        m_findings.warn(child, "unknown-key", {{"key", shortened(child.key, 60)}});
    return text;
  }

  TemplateText words_of(Fields& fields, std::string_view key, bool needed = true) {
    const JsonNode* node = needed ? fields.need(key) : fields.find(key);
    return node == nullptr ? TemplateText{} : read_words(*node);
  }

  std::vector<TemplateText> items_of(Fields& fields, std::string_view key) {
    std::vector<TemplateText> items;
    if (fields.need(key) == nullptr) return items;
    for (const JsonNode& node : fields.list(key, k_most_blocks)) items.push_back(read_words(node));
    return items;
  }

  TemplateBlock read_block(const JsonNode& node) {
    Fields fields(node, m_findings);
    TemplateBlock block;
    fields.need("block");
    block.kind = fields.one_of("block", block_words(), Kind::page_break);
    read_conditions(block, fields);
    read_contents(block, fields);
    fields.warn_of_unasked();
    return block;
  }

  void read_contents(TemplateBlock& block, Fields& fields) {
    switch (block.kind) {
      case Kind::letterhead:
        block.letterhead = fields.one_of("of", exchange::k_letterhead_words, LetterheadOf::office);
        return;
      case Kind::number:
      case Kind::standing:
      case Kind::page_break:
        return;
      case Kind::list:
      case Kind::steps:
      case Kind::copies:
        block.items = items_of(fields, "items");
        return;
      case Kind::pairs:
        for (const JsonNode& node : fields.list("entries", k_most_blocks)) {
          Fields pair(node, m_findings);
          block.pairs.push_back({words_of(pair, "key"), words_of(pair, "value")});
          pair.warn_of_unasked();
        }
        return;
      case Kind::letter:
        block.text = words_of(fields, "subject");
        block.nature = words_of(fields, "nature", false);
        block.attachments = words_of(fields, "attachments", false);
        block.items = items_of(fields, "to");
        return;
      case Kind::part:
        read_part(block, fields);
        return;
      default:
        block.text = words_of(fields, "text");
    }
  }

  void read_part(TemplateBlock& block, Fields& fields) {
    const JsonNode* node = fields.need("part");
    if (node == nullptr) return;
    block.part = exchange::read_words(*node, m_findings).value_or("");
    if (node->is(JsonNode::Kind::text) && m_vocabulary.parts.count(block.part) == 0)
      m_findings.error(*node, "template-unknown-part",
                       {{"part", shortened(block.part, 60)}, {"known", listed(m_vocabulary.parts)}});
    m_used_parts.insert(block.part);
  }

  void read_conditions(TemplateBlock& block, Fields& fields) {
    const JsonNode* when = fields.find("when");
    if (when == nullptr) return;
    if (!when->is(JsonNode::Kind::list)) return read_condition(block, *when);
    for (const JsonNode& node : when->children) read_condition(block, node);
  }

  /// "sent", or "!sent" for its opposite.
  void read_condition(TemplateBlock& block, const JsonNode& node) {
    const auto words = exchange::read_words(node, m_findings);
    if (!words) return;
    TemplateBlock::Condition condition{*words, true};
    if (words->starts_with('!')) condition = {words->substr(1), false};
    if (m_vocabulary.flags.count(condition.flag) == 0)
      m_findings.error(node, "template-unknown-flag",
                       {{"flag", shortened(condition.flag, 60)}, {"known", listed(m_vocabulary.flags)}});
    block.when.push_back(std::move(condition));
  }

  void check_whole(const JsonNode& blocks, const Template& made) {
    if (made.blocks.empty()) m_findings.error(blocks, "template-empty");
    for (const std::string& part : m_vocabulary.needed_parts)
      if (m_used_parts.count(part) == 0) m_findings.error(blocks, "template-missing-part", {{"part", part}});
  }

  const Vocabulary& m_vocabulary;
  const i18n::Catalog& m_sentences;
  Findings& m_findings;
  std::set<std::string> m_blanks, m_used_parts;
};

}  // namespace

TemplateRead read_template(std::string_view bytes, std::string_view kind, const Vocabulary& vocabulary,
                           const i18n::Catalog& sentences) {
  Findings findings;
  TemplateRead read;
  const auto root = exchange::read_json(bytes, findings);
  if (root != nullptr) read.made = TemplateReader(vocabulary, sentences, findings).read(*root, kind);
  if (findings.has_errors()) read.made.reset();
  read.findings = findings.take();
  return read;
}

}  // namespace assessor::report
