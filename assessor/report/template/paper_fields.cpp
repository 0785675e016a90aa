#include "report/template/paper_fields.h"

#include <algorithm>

#include "report/template/template_words.h"

namespace assessor::report {

namespace {

/// The last of the office's list signs a letter alone, and stands with the others below minutes.
Signing signing_of(const std::string& part) {
  if (part == "signatures") return Signing::all;
  const bool one = part == "signature_head" || part == "signature_letter" || part == "signature_minutes";
  return one ? Signing::one : Signing::nobody;
}

}  // namespace

bool carries_number(const Template& shape) {
  return std::ranges::any_of(shape.blocks, [](const TemplateBlock& block) {
    return block.kind == TemplateBlock::Kind::number || block.kind == TemplateBlock::Kind::letter;
  });
}

PaperFields fields_of(const Script& script, const Template& shape, const Filling& filling) {
  const TemplateWords words(script, shape, filling);
  PaperFields fields;
  fields.numbered = carries_number(shape);
  for (const TemplateBlank& blank : shape.blanks)
    fields.blanks.push_back({blank.id, blank.title, words.noted_for(blank)});
  for (const TemplateBlock& block : shape.blocks) {
    if (!words.holds(block)) continue;
    if (block.kind == TemplateBlock::Kind::letterhead) fields.letterhead = block.letterhead;
    if (block.kind == TemplateBlock::Kind::part)
      fields.signing = std::max(fields.signing, signing_of(block.part));
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
