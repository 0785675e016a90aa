#include "i18n/firmness_words.h"

#include <algorithm>

#include "i18n/format.h"
#include "scoring/display.h"

namespace assessor::i18n {

namespace {

using scoring::Doubt;
using Level = std::optional<std::string>;

const char* word_of(Doubt doubt) {
  switch (doubt) {
    case Doubt::unanswered:
      return "unanswered";
    case Doubt::not_applicable:
      return "not_applicable";
    case Doubt::weights:
      return "weights";
    case Doubt::one_item:
      return "one_item";
    case Doubt::unsupported:
      return "unsupported";
  }
  return "";
}

class FirmnessWriter {
 public:
  FirmnessWriter(const Standard& standard, const scoring::Score& score, const scoring::Firmness& firmness,
                 const Catalog& words)
      : m_standard(standard), m_score(score), m_firmness(firmness), m_words(words), m_format(words) {}

  FirmnessWords written() const {
    FirmnessWords written{say(m_firmness.is_firm() ? "firmness.firm" : "firmness.fragile"), summary(), {}};
    written.parts.push_back(weights());
    written.parts.push_back(unanswered());
    if (m_firmness.not_applicable.worst) written.parts.push_back(not_applicable());
    written.parts.push_back(items());
    written.parts.push_back(left_out());
    return written;
  }

 private:
  std::string say(const std::string& key, const Params& params = {}) const {
    return m_words.text(key, params);
  }
  std::string level(const Level& id) const {
    for (const auto& one : m_standard.levels)
      if (one.id == id) return one.title.in(m_words.language());
    return say("firmness.no_level");
  }
  std::string on_scale(const std::optional<Rational>& value) const {
    return value ? m_format.decimal(scoring::displayed_on_scale(m_standard, m_score, *value)) : "–";
  }
  std::string weight(const Rational& share) const { return m_format.percent(share * Rational(100), 2); }
  std::string item(CriterionIndex index) const {
    const Criterion& criterion = m_standard.criteria[index];
    return criterion.code + " " + criterion.short_title.in(m_words.language());
  }
  bool has(Doubt doubt) const {
    return std::find(m_firmness.doubts.begin(), m_firmness.doubts.end(), doubt) != m_firmness.doubts.end();
  }
  FirmnessPart part(const char* name, bool doubtful) const {
    return {say(std::string("firmness.part.") + name), {}, doubtful};
  }

  /// Weights shift against each other; one part has nothing to shift against.
  bool weights_tried() const {
    const auto weighs = [&](SectionIndex top) {
      return m_score.sections[top].share && m_score.sections[top].weight > 0;
    };
    return std::ranges::count_if(m_standard.top_sections, weighs) > 1;
  }
  /// Rounded down: "100 %" is said of all draws only.
  std::string share_kept() const {
    return m_format.percent(Rational(m_firmness.kept * 100 / std::max(1, m_firmness.draws)));
  }

  std::string summary() const {
    const Params params{{"level", level(m_firmness.level)}, {"share", share_kept()}};
    if (m_firmness.is_firm())
      return say(weights_tried() ? "firmness.summary.firm" : "firmness.summary.firm_one_part", params);
    std::string reasons;
    for (Doubt doubt : m_firmness.doubts)
      reasons += (reasons.empty() ? "" : ", ") + say(std::string("firmness.doubt.") + word_of(doubt));
    return say("firmness.summary.fragile", {{"level", level(m_firmness.level)}, {"reasons", reasons}});
  }

  FirmnessPart weights() const {
    FirmnessPart made = part("weights", has(Doubt::weights));
    if (!weights_tried()) {
      made.lines.push_back({say("firmness.weight.not_tried"), {}});
      return made;
    }
    made.lines.push_back(
        {say("firmness.draws", {{"kept", m_format.whole(m_firmness.kept)},
                                {"draws", m_format.whole(m_firmness.draws)},
                                {"spread", m_format.percent(scoring::k_weight_thousandths / 10)},
                                {"seed", std::to_string(scoring::k_weight_seed)}}),
         {}});
    if (m_firmness.weights.empty()) made.lines.push_back({say("firmness.weight.none"), {}});
    for (const scoring::WeightFlip& flip : m_firmness.weights) {
      const char* key = flip.raised ? "firmness.weight.raised" : "firmness.weight.lowered";
      made.lines.push_back({say(key, {{"section", m_standard.sections[flip.section].code},
                                      {"from", weight(flip.weight)},
                                      {"to", weight(flip.at)},
                                      {"level", level(flip.level)}}),
                            {}});
    }
    return made;
  }

  FirmnessLine between(const char* key, const scoring::Bounds& bounds) const {
    return {say(key, {{"worst", on_scale(bounds.worst)},
                      {"level_worst", level(bounds.level_worst)},
                      {"best", on_scale(bounds.best)},
                      {"level_best", level(bounds.level_best)}}),
            {}};
  }
  FirmnessPart unanswered() const {
    FirmnessPart made = part("unanswered", has(Doubt::unanswered));
    if (m_score.answered == m_score.applicable)
      made.lines.push_back({say("firmness.unanswered.none"), {}});
    else
      made.lines.push_back(between("firmness.unanswered", m_firmness.unanswered));
    return made;
  }
  FirmnessPart not_applicable() const {
    FirmnessPart made = part("not_applicable", has(Doubt::not_applicable));
    made.lines.push_back(between("firmness.not_applicable", m_firmness.not_applicable));
    return made;
  }

  FirmnessPart items() const {
    FirmnessPart made = part("items", has(Doubt::unsupported));
    for (const scoring::ItemFlip& flip : m_firmness.items) {
      const bool bare = flip.lowers() && !flip.supported;
      made.lines.push_back({say(bare ? "firmness.item.bare" : "firmness.item",
                                {{"item", item(flip.criterion)},
                                 {"from", flip.from ? m_format.exact(*flip.from) : "–"},
                                 {"to", m_format.exact(flip.to)},
                                 {"level", level(flip.level)}}),
                            flip.criterion});
    }
    if (made.lines.empty()) made.lines.push_back({say("firmness.item.none"), {}});
    return made;
  }

  FirmnessPart left_out() const {
    FirmnessPart made = part("left_out", has(Doubt::one_item));
    for (const scoring::LeftOut& left : m_firmness.left_out)
      made.lines.push_back({say("firmness.left_out", {{"item", item(left.criterion)},
                                                      {"total", on_scale(left.total)},
                                                      {"level", level(left.level)}}),
                            left.criterion});
    if (made.lines.empty()) made.lines.push_back({say("firmness.left_out.none"), {}});
    return made;
  }

  const Standard& m_standard;
  const scoring::Score& m_score;
  const scoring::Firmness& m_firmness;
  const Catalog& m_words;
  const Format m_format;
};

}  // namespace

FirmnessWords firmness_words(const Standard& standard, const scoring::Score& score,
                             const scoring::Firmness& firmness, const Catalog& words) {
  return FirmnessWriter(standard, score, firmness, words).written();
}

}  // namespace assessor::i18n
