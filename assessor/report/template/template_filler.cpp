#include "report/template/template_filler.h"

#include <string>
#include <utility>

#include "report/template/template_words.h"

namespace assessor::report {

namespace {

using Kind = TemplateBlock::Kind;

class TemplateFiller {
 public:
  TemplateFiller(Script& script, const Template& shape, const Filling& filling)
      : m_script(script), m_shape(shape), m_filling(filling), m_words(script, shape, filling) {}

  void fill() {
    std::map<std::string, std::string> wording;
    for (const auto& [key, text] : m_shape.wording) wording[key] = m_script.in_language(text);
    m_script.reword(std::move(wording));
    for (const TemplateBlock& block : m_shape.blocks)
      if (m_words.holds(block)) write(block);
  }

 private:
  void write(const TemplateBlock& block) {
    switch (block.kind) {
      case Kind::letterhead:
        return add_letterhead(m_script, block.letterhead);
      case Kind::title:
        return m_script.add(Paragraph{plain(m_words.of(block.text)), TextRole::title, Align::centre, true});
      case Kind::number:
        return add_number(m_script);
      case Kind::standing:
        return add_standing(m_script);
      case Kind::subtitle:
        return m_script.add(Paragraph{muted(m_words.of(block.text)), TextRole::small, Align::centre});
      case Kind::heading:
        return m_script.numbered_heading(m_words.of(block.text));
      case Kind::subheading:
        return m_script.add(Heading{2, m_words.of(block.text)});
      case Kind::paragraph:
        return m_script.add(Paragraph{plain(m_words.of(block.text))});
      case Kind::small:
        return m_script.add(Paragraph{muted(m_words.of(block.text)), TextRole::small});
      case Kind::notice:
        return m_script.add(Notice{plain(m_words.of(block.text)), true});
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
        return m_script.lettered_annex(m_words.of(block.text));
      case Kind::page_break:
        return m_script.add(PageBreak{});
    }
  }

  Bullets bullets_of(const TemplateBlock& block) const {
    Bullets bullets{{}, block.kind != Kind::list};
    for (const TemplateText& item : block.items) bullets.items.push_back(plain(m_words.of(item)));
    return bullets;
  }

  void write_pairs(const TemplateBlock& block) {
    KeyValues pairs;
    for (const TemplateBlock::Pair& pair : block.pairs)
      pairs.entries.push_back({m_words.of(pair.key), plain(m_words.of(pair.value))});
    m_script.add(std::move(pairs));
  }

  /// What was asked for, else what the template says.
  std::string said(const std::string& asked, const TemplateText& text) const {
    return asked.empty() ? m_words.of(text) : asked;
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
    entry("report.letter.number", number.empty() ? k_blank_dots : number);
    const ReadinessOptions& options = m_script.options;
    entry("report.letter.nature", said(options.nature, block.nature));
    entry("report.letter.attachments", said(options.attachments, block.attachments));
    head.entries.push_back({m_script.say("report.letter.subject"), bold(said(options.subject, block.text))});
    m_script.add(std::move(head));
    m_script.add(Paragraph{plain(joined(m_words.of(block.items), "\n")), TextRole::body, Align::left, false});
  }

  void write_copies(const TemplateBlock& block) {
    std::vector<std::string> receivers = m_script.options.copies;
    if (receivers.empty()) receivers = m_words.of(block.items);
    std::string lines = m_script.say("report.letter.copies");
    for (std::size_t i = 0; i < receivers.size(); ++i)
      lines += "\n" + std::to_string(i + 1) + ". " + receivers[i];
    m_script.add(Paragraph{plain(lines), TextRole::small});
  }

  void write_part(const TemplateBlock& block) {
    if (const auto part = m_filling.parts.find(block.part); part != m_filling.parts.end()) part->second();
  }

  Script& m_script;
  const Template& m_shape;
  const Filling& m_filling;
  TemplateWords m_words;
};

}  // namespace

void fill_template(Script& script, const Template& shape, const Filling& filling) {
  TemplateFiller(script, shape, filling).fill();
}

}  // namespace assessor::report
