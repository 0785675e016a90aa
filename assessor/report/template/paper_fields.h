#pragma once

#include <string>
#include <vector>

#include "domain/signing.h"
#include "report/script.h"
#include "report/template/template.h"
#include "report/template/vocabulary.h"

namespace assessor::report {

/// What can be said otherwise on one paper than its template does, with what it says by itself.
struct PaperFields {
  struct Blank {
    std::string id;
    Text title;
    std::string noted;  ///< empty: dots to write on
  };
  std::vector<Blank> blanks;
  Signing signing = Signing::nobody;
  LetterheadOf letterhead = LetterheadOf::nobody;  ///< as the template says
  bool letter = false;                             ///< has a nature, attachments and a subject
  bool has_copies = false;                         ///< names who also gets it
  bool numbered = false;                           ///< carries_number
  std::string nature, attachments, subject;
  std::vector<std::string> copies;
};

/// Whether the paper has a place for the number of a letter. Only such a one is a draft without a number.
bool carries_number(const Template& shape);
PaperFields fields_of(const Script& script, const Template& shape, const Filling& filling);

}  // namespace assessor::report
