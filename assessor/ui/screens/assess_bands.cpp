#include <algorithm>

#include "ui/screens/assess_view.h"

// What the rows of the rubric say: options of a scale, bands of numbers, states of a document.

namespace assessor::ui {

namespace {

class Rows {
 public:
  explicit Rows(const Assessing& view) : m_view(view) {}

  std::vector<RubricRow> operator()(const ScaleAnswer& kind) const {
    std::vector<RubricRow> rows;
    const auto& options = m_view.standard.scales[kind.scale].options;
    for (const Option& option : options) {
      const auto descriptor = kind.descriptors.find(option.id);
      const Text& words = descriptor != kind.descriptors.end() ? descriptor->second
                          : option.meaning.empty()             ? option.title
                                                               : option.meaning;
      const Rational points = option.points.value_or(Rational(static_cast<int>(rows.size())));
      const std::string numeral =
          options.size() > 2 ? m_view.model.format.exact(points) : m_view.model.tr(option.title);
      rows.push_back({points, numeral, m_view.model.tr(words), OptionChosen{option.id}});
    }
    return rows;
  }
  std::vector<RubricRow> operator()(const NumberAnswer& kind) const {
    return banded(kind.bands, m_view.model.tr(kind.unit));
  }
  std::vector<RubricRow> operator()(const MoneyAnswer& kind) const { return banded(kind.bands, "Rp"); }
  std::vector<RubricRow> operator()(const RatioAnswer& kind) const { return banded(kind.bands, "%"); }
  std::vector<RubricRow> operator()(const ChecklistAnswer& kind) const {
    return banded(kind.bands, m_view.model.tr("ui_assess.entries"));
  }
  std::vector<RubricRow> operator()(const DocumentAnswer&) const {
    return {fixed(0, "ui_assess.document.none", DocumentState::none),
            fixed(Rational::ratio(1, 2), "ui_assess.document.incomplete", DocumentState::incomplete),
            fixed(1, "ui_assess.document.valid", DocumentState::valid)};
  }
  std::vector<RubricRow> operator()(const DateAnswer& kind) const {
    if (!kind.not_before && !kind.not_after) return {};
    return {fixed(0, "ui_assess.date.outside", std::nullopt),
            fixed(1, "ui_assess.date.inside", std::nullopt)};
  }
  std::vector<RubricRow> operator()(const TextAnswer&) const { return {}; }

 private:
  RubricRow fixed(const Rational& points, std::string_view key, std::optional<AnswerValue> value) const {
    return {points, m_view.model.format.exact(points), m_view.model.tr(key), std::move(value)};
  }
  std::string amount(const Band& band, const std::string& unit) const {
    const std::string number = m_view.model.format.exact(number_of(m_view, band.value));
    return unit == "Rp" ? m_view.model.format.rupiah(number_of(m_view, band.value)) : number + " " + unit;
  }
  std::string band_words(const std::vector<Band>& bands, std::size_t at, const std::string& unit) const {
    const bool last = at + 1 == bands.size();
    const auto say = [&](const char* key) {
      return m_view.model.tr(key, {{"low", at > 0 ? amount(bands[at], unit) : std::string()},
                                   {"high", last ? std::string() : amount(bands[at + 1], unit)}});
    };
    const bool above = bands[at].bound == Band::Bound::above;
    if (bands[at].bound == Band::Bound::lowest)
      return say(last ? "ui_assess.band.any" : "ui_assess.band.below");
    if (last) return say(above ? "ui_assess.band.above" : "ui_assess.band.from");
    return say(above ? "ui_assess.band.above_to" : "ui_assess.band.between");
  }
  std::vector<RubricRow> banded(const std::vector<Band>& bands, const std::string& unit) const {
    std::vector<RubricRow> rows;
    for (std::size_t i = 0; i < bands.size(); ++i)
      rows.push_back({bands[i].points, m_view.model.format.exact(bands[i].points), band_words(bands, i, unit),
                      std::nullopt});
    return rows;
  }

  const Assessing& m_view;
};

}  // namespace

std::vector<RubricRow> rubric_of(const Assessing& view, CriterionIndex item) {
  const Criterion& criterion = view.standard.criteria[item];
  std::vector<RubricRow> rows = std::visit(Rows(view), criterion.answer);
  std::ranges::stable_sort(rows, [](const RubricRow& a, const RubricRow& b) { return a.points > b.points; });
  return rows;
}

}  // namespace assessor::ui
