#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "report/script.h"
#include "scoring/condition.h"

namespace assessor::report {

/// A paper about one organization in the making.
class Manuscript : public Script {
 public:
  /// `result`: the stage reported, or the one that is being filled in.
  Manuscript(const ReadinessInput& input, const ReadinessOptions& options, const i18n::Catalog& words,
             const StageResult& result);

  const ReadinessInput& input;
  const AnswerSheet& sheet;
  const scoring::Score& score;

  /// Shown as thresholds see it: "68,28".
  std::string total_of(const scoring::Score& of) const;
  std::string on_scale(const Rational& total) const;
  std::string percent_of(const scoring::Score& of, const std::optional<Rational>& share) const;
  std::string points(const std::optional<Rational>& points) const;

  const scoring::PreparedStandard& prepared() const { return m_prepared; }
  const scoring::Facts& facts() const { return m_facts; }

 private:
  scoring::PreparedStandard m_prepared;
  scoring::Facts m_facts;
};

/// What the subject said of itself, in words; questions without an answer are left out.
struct ProfileLine {
  const ProfileQuestion* question;
  std::string words;
};
std::vector<ProfileLine> profile_lines(const Manuscript& script);

}  // namespace assessor::report
