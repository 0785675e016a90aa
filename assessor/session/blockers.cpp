#include "session/blockers.h"

#include <algorithm>
#include <utility>

#include "scoring/evidence.h"

namespace assessor::session {

namespace {

using Params = std::map<std::string, std::string>;
using scoring::CriterionScore;
using scoring::Why;

const Answer* answer_in(const AnswerSheet* sheet, const std::string& criterion) {
  if (sheet == nullptr) return nullptr;
  const auto found = sheet->answers.find(criterion);
  return found == sheet->answers.end() ? nullptr : &found->second;
}

std::optional<AnswerValue> value_in(const AnswerSheet* sheet, const std::string& criterion) {
  const Answer* answer = answer_in(sheet, criterion);
  return answer != nullptr && answer->answered() ? std::optional(answer->value) : std::nullopt;
}

class BlockerList {
 public:
  BlockerList(const Standard& standard, const AnswerSheet& sheet, const scoring::Score& score,
              const AnswerSheet* previous)
      : m_standard(standard), m_sheet(sheet), m_score(score), m_previous(previous) {
    const Stage* stage = standard.stage(sheet.stage);
    m_strict = stage == nullptr || stage->by != StageActor::organization;
    m_caps = stage != nullptr && stage->unsupported_max_share.has_value();
  }

  std::vector<Blocker> take() && {
    add_profile();
    for (std::size_t i = 0; i < m_standard.criteria.size(); ++i)
      if (m_score.criteria[i].applies) add_criterion(m_standard.criteria[i], m_score.criteria[i]);
    return std::move(m_list);
  }

 private:
  void add(std::string code, std::string criterion, bool blocks, Params params = {}) {
    m_list.push_back({std::move(code), std::move(criterion), blocks, std::move(params)});
  }

  void add_profile() {
    for (const ProfileQuestion& question : m_standard.profile) {
      const auto answered = m_sheet.profile.find(question.id);
      if (answered == m_sheet.profile.end()) {
        add("profile-missing", {}, true, {{"question", question.id}});
      } else if (const auto* chosen = std::get_if<ChoicesValue>(&answered->second);
                 chosen != nullptr && static_cast<int>(chosen->options.size()) < question.min_choices) {
        add("profile-few", {}, true,
            {{"question", question.id}, {"needs", std::to_string(question.min_choices)}});
      }
    }
  }

  void add_criterion(const Criterion& criterion, const CriterionScore& score) {
    const Answer* answer = answer_in(&m_sheet, criterion.id);
    const bool answered = answer != nullptr && answer->answered();
    if (!answered) {
      const bool only_words = std::holds_alternative<TextAnswer>(criterion.answer);
      const bool unknown = answer != nullptr && answer->unknown;
      return add("unanswered", criterion.id, m_strict && !only_words,
                 {{"unknown", unknown ? "true" : "false"}});
    }
    add_support(criterion, score, *answer);
    add_expired(criterion, *answer);
    add_change(criterion, *answer);
    if (answer->inherited) add("inherited", criterion.id, false);
    if (score.gate_met == false) add_gate(criterion, score);
  }

  void add_support(const Criterion& criterion, const CriterionScore& score, const Answer& answer) {
    const bool capped = score.why == Why::capped_no_support || score.why == Why::capped_top;
    if (m_caps && capped) {
      add("no-support", criterion.id, m_strict,
          {{"given", score.points_given ? score.points_given->shortest() : std::string()},
           {"counts", score.points ? score.points->shortest() : std::string()},
           {"linked", std::to_string(answer.evidence.size())}});
    } else if (!m_caps && !score.supported && score.points_given > Rational(0)) {
      add("no-support", criterion.id, false);
    }
  }

  void add_expired(const Criterion& criterion, const Answer& answer) {
    for (const EvidenceLink& link : answer.evidence) {
      const auto linked = std::find_if(m_sheet.documents.begin(), m_sheet.documents.end(),
                                       [&](const Document& one) { return one.id == link.document; });
      if (linked == m_sheet.documents.end() || linked->seen_on_site) continue;
      const EvidenceKind* kind = m_standard.evidence_kind(linked->evidence);
      if (kind == nullptr) continue;
      const auto validity = scoring::validity_on(m_standard, *kind, *linked, m_sheet.date, m_sheet.period);
      if (validity.standing == scoring::DocumentStanding::expired)
        add("expired-document", criterion.id, false,
            {{"document", linked->id}, {"until", validity.until ? validity.until->iso() : std::string()}});
    }
  }

  void add_change(const Criterion& criterion, const Answer& answer) {
    if (!m_strict || !answer.reason.empty()) return;
    if (value_changed(m_standard, criterion.id, m_sheet, m_previous))
      add("change-without-reason", criterion.id, true);
  }

  void add_gate(const Criterion& criterion, const CriterionScore& score) {
    const bool only_the_cap = score.points_given && *score.points_given >= *criterion.gate_min_points;
    if (only_the_cap)
      add("gate-unsupported", criterion.id, m_strict);
    else
      add("gate-unmet", criterion.id, false);
  }

  const Standard& m_standard;
  const AnswerSheet& m_sheet;
  const scoring::Score& m_score;
  const AnswerSheet* m_previous;
  bool m_strict = true;
  bool m_caps = false;
  std::vector<Blocker> m_list;
};

}  // namespace

bool value_changed(const Standard& standard, const std::string& criterion, const AnswerSheet& sheet,
                   const AnswerSheet* previous) {
  const std::optional<AnswerValue> here = value_in(&sheet, criterion);
  const std::optional<AnswerValue> before = value_in(previous, criterion);
  return standard.criterion(criterion) != nullptr && here && before && *here != *before;
}

std::vector<Blocker> blockers(const Standard& standard, const AnswerSheet& sheet, const scoring::Score& score,
                              const AnswerSheet* previous) {
  return BlockerList(standard, sheet, score, previous).take();
}

}  // namespace assessor::session
