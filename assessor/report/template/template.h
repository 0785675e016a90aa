#pragma once

#include <map>
#include <string>
#include <vector>

#include "domain/office.h"
#include "domain/text.h"

namespace assessor::report {

/// What a template says in one place; the plain voice may say it in its own way.
struct TemplateText {
  Text formal, plain;

  bool empty() const { return formal.empty(); }
};

/// One step of a template: something to write, or a part that the program works out.
struct TemplateBlock {
  enum class Kind {
    letterhead,
    title,
    number,    ///< of the letter, in the middle
    standing,  ///< what kind of standard this is, small
    subtitle,  ///< small, in the middle
    heading,   ///< numbered
    subheading,
    paragraph,
    small,
    notice,
    list,
    steps,   ///< a numbered list
    pairs,   ///< "Lembaga : …"
    letter,  ///< place and date, number, nature, attachments, subject, addressee
    copies,  ///< who also gets the letter
    part,
    annex,
    page_break,
  };
  struct Pair {
    TemplateText key, value;
  };
  struct Condition {
    std::string flag;
    bool wanted = true;
  };

  Kind kind = Kind::paragraph;
  TemplateText text;                 ///< of a letter: its subject
  TemplateText nature, attachments;  ///< of a letter
  std::vector<TemplateText> items;   ///< of a letter: the addressee's lines
  std::vector<Pair> pairs;
  std::string part;
  LetterheadOf letterhead = LetterheadOf::office;
  std::vector<Condition> when;  ///< all must hold
};

/// What a person fills in before printing: day and place of a meeting. Left empty: what was noted, else dots
/// to write on.
struct TemplateBlank {
  std::string id;
  Text title;
  std::string from = {};  ///< the placeholder that has what was noted
};

/// Order and wording of one kind of paper.
struct Template {
  std::string kind;
  Text title;  ///< in lists, in the running head
  std::vector<TemplateBlank> blanks;
  std::map<std::string, Text> wording;  ///< sentences of the catalog said otherwise, by key
  std::vector<TemplateBlock> blocks;
};

}  // namespace assessor::report
