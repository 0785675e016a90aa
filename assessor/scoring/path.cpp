#include "scoring/path.h"

#include <algorithm>

namespace assessor::scoring {

namespace {

/// No change of points meets these.
bool is_beyond_points(const UnmetRule& rule) {
  return rule.rule == "stage_in" || rule.rule == "previous_level_at_least" ||
         rule.rule == "evidence_valid_on";
}

class Walk {
 public:
  Walk(const PreparedStandard& prepared, const AnswerSheet& sheet, const Score& now,
       const std::vector<PreviousResult>& previous)
      : m_prepared(prepared), m_sheet(sheet), m_now(now), m_previous(previous), m_after(after({})) {}

  Path path() {
    collect();
    thin_out();
    return told();
  }

 private:
  Assumptions assumed(const std::vector<Step>& steps) const {
    Assumptions points;
    for (const Step& step : steps) {
      const auto known = points.find(step.criterion);
      if (known == points.end() || known->second < step.target) points[step.criterion] = step.target;
    }
    return points;
  }
  WhatIf after(const std::vector<Step>& steps) const {
    return what_if(m_prepared, m_sheet, m_now, assumed(steps), m_previous);
  }

  static bool names(const UnmetRule& rule, const std::string& criterion) {
    return std::find(rule.criteria.begin(), rule.criteria.end(), criterion) != rule.criteria.end() ||
           std::any_of(rule.parts.begin(), rule.parts.end(),
                       [&](const UnmetRule& part) { return names(part, criterion); });
  }
  /// A rule that still does not hold is about this criterion, or about the total.
  bool helps(const Step& step) const {
    const std::string& id = m_prepared.standard->criteria[step.criterion].id;
    return std::any_of(m_after.remains.begin(), m_after.remains.end(), [&](const UnmetRule& rule) {
      const bool total = rule.rule == "total_at_least" || rule.rule == "total_above";
      return (total && step.gain > 0) || names(rule, id);
    });
  }

  void collect() {
    for (const Step& step : next_steps(m_prepared, m_now)) {
      if (arrives(m_after)) return;
      if (!helps(step)) continue;
      m_steps.push_back(step);
      m_after = after(m_steps);
    }
  }

  /// The last ones first: they were chosen with the least reason.
  void thin_out() {
    if (!arrives(m_after)) return;
    for (std::size_t i = m_steps.size(); i-- > 0;) {
      std::vector<Step> fewer = m_steps;
      fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
      WhatIf what = after(fewer);
      if (!arrives(what)) continue;
      m_steps = std::move(fewer);
      m_after = std::move(what);
    }
  }

  Path told() const {
    Path path{{}, m_after.remains, arrives(m_after)};
    std::vector<Step> so_far;
    for (const Step& step : m_steps) {
      so_far.push_back(step);
      path.steps.push_back({step, after(so_far).score, {}});
    }
    return path;
  }

  const PreparedStandard& m_prepared;
  const AnswerSheet& m_sheet;
  const Score& m_now;
  const std::vector<PreviousResult>& m_previous;
  std::vector<Step> m_steps;
  WhatIf m_after;
};

}  // namespace

bool arrives(const WhatIf& then) {
  return then.reaches_next || std::all_of(then.remains.begin(), then.remains.end(), is_beyond_points);
}

Path path_to_next(const PreparedStandard& prepared, const AnswerSheet& sheet, const Score& now,
                  const std::vector<PreviousResult>& previous) {
  if (!now.next_level) return {};
  return Walk(prepared, sheet, now, previous).path();
}

}  // namespace assessor::scoring
