#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "i18n/format.h"
#include "report/readiness.h"
#include "scoring/condition.h"

namespace assessor::report {

/// The report in the making: what its parts share to find words and numbers.
class Manuscript {
 public:
  /// `result`: the stage reported, or the one that is being filled in.
  Manuscript(const ReadinessInput& input, const ReadinessOptions& options, const i18n::Catalog& words,
             const StageResult& result);
  Manuscript(const Manuscript&) = delete;
  Manuscript& operator=(const Manuscript&) = delete;

  const ReadinessInput& input;
  const ReadinessOptions& options;
  const i18n::Catalog& words;
  const i18n::Format format;
  const Standard& standard;
  const AnswerSheet& sheet;
  const scoring::Score& score;
  Document document;

  /// Sentence of the catalog; the plain voice has its own where "report.plain.…" is there.
  std::string say(const std::string& key, const i18n::Params& params = {}) const;
  const std::string& in_language(const Text& text) const;
  /// Shown as thresholds see it: "68,28".
  std::string total_of(const scoring::Score& of) const;
  std::string on_scale(const Rational& total) const;
  std::string percent_of(const scoring::Score& of, const std::optional<Rational>& share) const;
  std::string points(const std::optional<Rational>& points) const;
  /// What people typed; long numbers are hidden where personal data are left out.
  std::string typed(const std::string& text) const;

  bool has(ReadinessPart part) const { return options.parts.count(part) > 0; }
  const scoring::PreparedStandard& prepared() const { return m_prepared; }
  const scoring::Facts& facts() const { return m_facts; }

  template <class Kind>
  void add(Kind block) {
    document.blocks.emplace_back(std::move(block));
  }
  void paragraph(const std::string& key, const i18n::Params& params = {}) {
    add(Paragraph{plain(say(key, params))});
  }
  /// A numbered heading of the first level; numbers follow one another, whatever parts are left out.
  void chapter(const std::string& key);
  /// A heading that begins an annex, lettered.
  void annex(const std::string& key);

 private:
  scoring::PreparedStandard m_prepared;
  scoring::Facts m_facts;
  int m_chapters = 0, m_annexes = 0;
};

/// What the subject said of itself, in words; questions without an answer are left out.
struct ProfileLine {
  const ProfileQuestion* question;
  std::string words;
};
std::vector<ProfileLine> profile_lines(const Manuscript& script);

/// Digits of numbers with ten or more digits become "•": identity, phone and account numbers.
std::string without_long_numbers(const std::string& text);

}  // namespace assessor::report
