#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "i18n/format.h"
#include "report/readiness.h"

namespace assessor::report {

/// A paper in the making: what all kinds share to find words and numbers.
class Script {
 public:
  Script(const Office& office, const Standard& standard, const ReadinessOptions& options,
         const i18n::Catalog& words, std::shared_ptr<const Raster> crest);
  Script(const Script&) = delete;
  Script& operator=(const Script&) = delete;

  const Office& office;
  const Standard& standard;
  const ReadinessOptions& options;
  const i18n::Catalog& words;
  const i18n::Format format;
  const std::shared_ptr<const Raster> crest;
  std::optional<Letterhead> organization_head;  ///< of a paper about one organization
  Document document;

  /// Sentence of the template, else of the catalog; the plain voice has its own where "report.plain.…" is
  /// there.
  std::string say(const std::string& key, const i18n::Params& params = {}) const;
  const std::string& in_language(const Text& text) const;
  /// What people typed; long numbers are hidden where personal data are left out.
  std::string typed(const std::string& text) const;
  /// Number of the letter: the one given, else the office's pattern. May be empty.
  std::string letter_number() const;
  bool has(ReadinessPart part) const { return options.parts.count(part) > 0; }

  template <class Kind>
  void add(Kind block) {
    document.blocks.emplace_back(std::move(block));
  }
  void paragraph(const std::string& key, const i18n::Params& params = {}) {
    add(Paragraph{plain(say(key, params))});
  }
  /// A numbered heading of the first level; numbers follow one another, whatever parts are left out.
  void chapter(const std::string& key) { numbered_heading(say(key)); }
  void numbered_heading(const std::string& title);
  /// A heading that begins an annex, lettered.
  void annex(const std::string& key) { lettered_annex(say(key)); }
  void lettered_annex(const std::string& title);
  /// Sentences that stand in for those of the catalog from here on, by key.
  void reword(std::map<std::string, std::string> wording) { m_wording = std::move(wording); }

 private:
  std::map<std::string, std::string> m_wording;
  int m_chapters = 0, m_annexes = 0;
};

// What papers of all kinds have in common.

/// Running lines, notice and metadata. `about`: whom the paper speaks of; may be empty.
void set_page(Script& script, const std::string& title, const std::string& about);
/// The office's or the organization's, as the options say, else as given. A paper about the city has only the
/// office's.
void add_letterhead(Script& script, LetterheadOf whose = LetterheadOf::office);
/// "Usulan, bukan instrumen resmi", small, in the middle.
void add_standing(Script& script);
/// "Nomor: 400.2/…", in the middle; nothing where the office has no numbers.
void add_number(Script& script);
/// Places for all who sign, below place and date where they are wanted.
void add_signatures(Script& script, const std::vector<Signer>& signers, bool dated = true);

/// Digits of numbers with ten or more digits become "•": identity, phone and account numbers.
std::string without_long_numbers(const std::string& text);
/// Those that are not empty, with `between` between them.
std::string joined(const std::vector<std::string>& words, const std::string& between);
std::string address_of(const Organization& organization);

}  // namespace assessor::report
