#include "report/template/template_filler.h"

#include <algorithm>
#include <string>
#include <utility>

namespace assessor::report {

namespace {

using Kind = TemplateBlock::Kind;

constexpr const char* k_dots = "……………………………";

class TemplateFiller {
 public:
  TemplateFiller(Script& script, const Template& shape, const Filling& filling)
      : m_script(script), m_shape(shape), m_filling(filling) {}

  void fill() {
    std::map<std::string, std::string> wording;
    for (const auto& [key, text] : m_shape.wording) wording[key] = m_script.in_language(text);
    m_script.reword(std::move(wording));
    for (const TemplateBlock& block : m_shape.blocks)
      if (holds(block)) write(block);
  }

 private:
  bool holds(const TemplateBlock& block) const {
    return std::ranges::all_of(block.when, [&](const TemplateBlock::Condition& condition) {
      const auto flag = m_filling.flags.find(condition.flag);
      return flag != m_filling.flags.end() && flag->second() == condition.wanted;
    });
  }

  std::string words_of(const TemplateText& text) const {
    const bool has_own = m_script.options.voice == Voice::plain && !text.plain.empty();
    const std::string& sentence = m_script.in_language(has_own ? text.plain : text.formal);
    i18n::Params params;
    for (const std::string& name : i18n::placeholders(sentence))
      if (auto value = value_of(name)) params[name] = std::move(*value);
    return i18n::filled(sentence, params);
  }

  std::optional<std::string> value_of(const std::string& name) const {
    if (const auto value = m_filling.values.find(name); value != m_filling.values.end())
      return value->second();
    const auto blank = std::ranges::find(m_shape.blanks, name, &TemplateBlank::id);
    if (blank == m_shape.blanks.end()) return std::nullopt;
    const auto typed = m_script.options.blanks.find(name);
    if (typed != m_script.options.blanks.end() && !typed->second.empty()) return typed->second;
    const std::string noted = noted_for(*blank);
    return noted.empty() ? k_dots : noted;
  }

  /// A form to be filled in by hand has dots all the same.
  std::string noted_for(const TemplateBlank& blank) const {
    const auto value = m_filling.values.find(blank.from);
    return value == m_filling.values.end() || m_script.options.blank ? std::string() : value->second();
  }

  void write(const TemplateBlock& block) {
    switch (block.kind) {
      case Kind::letterhead:
        return add_letterhead(m_script);
      case Kind::title:
        return m_script.add(Paragraph{plain(words_of(block.text)), TextRole::title, Align::centre, true});
      case Kind::number:
        return add_number(m_script);
      case Kind::standing:
        return add_standing(m_script);
      case Kind::subtitle:
        return m_script.add(Paragraph{muted(words_of(block.text)), TextRole::small, Align::centre});
      case Kind::heading:
        return m_script.numbered_heading(words_of(block.text));
      case Kind::subheading:
        return m_script.add(Heading{2, words_of(block.text)});
      case Kind::paragraph:
        return m_script.add(Paragraph{plain(words_of(block.text))});
      case Kind::small:
        return m_script.add(Paragraph{muted(words_of(block.text)), TextRole::small});
      case Kind::notice:
        return m_script.add(Notice{plain(words_of(block.text)), true});
      case Kind::list:
      case Kind::steps:
        return m_script.add(bullets_of(block));
      case Kind::pairs:
        return write_pairs(block);
      case Kind::letter:
        return write_letter(block);
      case Kind::copies:
        return write_copies(block);
      case Kind::part:
        return write_part(block);
      case Kind::annex:
        return m_script.lettered_annex(words_of(block.text));
      case Kind::page_break:
        return m_script.add(PageBreak{});
    }
  }

  Bullets bullets_of(const TemplateBlock& block) const {
    Bullets bullets{{}, block.kind != Kind::list};
    for (const TemplateText& item : block.items) bullets.items.push_back(plain(words_of(item)));
    return bullets;
  }

  void write_pairs(const TemplateBlock& block) {
    KeyValues pairs;
    for (const TemplateBlock::Pair& pair : block.pairs)
      pairs.entries.push_back({words_of(pair.key), plain(words_of(pair.value))});
    m_script.add(std::move(pairs));
  }

  void write_letter(const TemplateBlock& block) {
    const std::string date = m_script.format.date(m_script.options.date);
    m_script.add(
        Paragraph{plain(joined({m_script.office.city, date}, ", ")), TextRole::body, Align::right, true});
    KeyValues head;
    const auto entry = [&](const std::string& key, const std::string& words) {
      if (!words.empty()) head.entries.push_back({m_script.say(key), plain(words)});
    };
    const std::string number = m_script.letter_number();
    entry("report.letter.number", number.empty() ? k_dots : number);
    const std::string& nature = m_script.options.nature;
    entry("report.letter.nature", nature.empty() ? words_of(block.nature) : nature);
    entry("report.letter.attachments", words_of(block.attachments));
    head.entries.push_back({m_script.say("report.letter.subject"), bold(words_of(block.text))});
    m_script.add(std::move(head));
    std::vector<std::string> lines;
    for (const TemplateText& line : block.items) lines.push_back(words_of(line));
    m_script.add(Paragraph{plain(joined(lines, "\n")), TextRole::body, Align::left, false});
  }

  void write_copies(const TemplateBlock& block) {
    m_script.add(Paragraph{plain(m_script.say("report.letter.copies")), TextRole::small, Align::left, true});
    std::vector<std::string> receivers = m_script.options.copies;
    if (receivers.empty())
      for (const TemplateText& item : block.items) receivers.push_back(words_of(item));
    Inline lines;
    for (std::size_t i = 0; i < receivers.size(); ++i) {
      const std::string begin = (i == 0 ? "" : "\n") + std::to_string(i + 1) + ". ";
      lines = lines + plain(begin + receivers[i]);
    }
    m_script.add(Paragraph{std::move(lines), TextRole::small});
  }

  void write_part(const TemplateBlock& block) {
    if (const auto part = m_filling.parts.find(block.part); part != m_filling.parts.end()) part->second();
  }

  Script& m_script;
  const Template& m_shape;
  const Filling& m_filling;
};

}  // namespace

void fill_template(Script& script, const Template& shape, const Filling& filling) {
  TemplateFiller(script, shape, filling).fill();
}

}  // namespace assessor::report
