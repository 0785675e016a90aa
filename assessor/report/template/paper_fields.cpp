#include "report/template/paper_fields.h"

#include "report/template/template_words.h"

namespace assessor::report {

PaperFields fields_of(const Script& script, const Template& shape, const Filling& filling) {
  const TemplateWords words(script, shape, filling);
  PaperFields fields;
  for (const TemplateBlank& blank : shape.blanks)
    fields.blanks.push_back({blank.id, blank.title, words.noted_for(blank)});
  for (const TemplateBlock& block : shape.blocks) {
    if (!words.holds(block)) continue;
    if (block.kind == TemplateBlock::Kind::letter) {
      fields.letter = true;
      fields.nature = words.of(block.nature);
      fields.attachments = words.of(block.attachments);
      fields.subject = words.of(block.text);
    }
    if (block.kind == TemplateBlock::Kind::copies) {
      fields.has_copies = true;
      fields.copies = words.of(block.items);
    }
  }
  return fields;
}

}  // namespace assessor::report
