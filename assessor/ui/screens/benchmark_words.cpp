#include "ui/screens/benchmark_view.h"

namespace assessor::ui {

namespace {

void add(std::string& words, const std::string& part) {
  if (!part.empty()) words += (words.empty() ? "" : " · ") + part;
}

std::string own_words(const Model& model, const BenchmarkView& view, const std::string& number) {
  return model.tr(view.is_claimed() ? "ui_benchmark.words.claimed" : "ui_benchmark.words.own",
                  {{"number", number}});
}

/// `gap` is empty where one of the two has no number.
std::string line_words(const Model& model, const std::string& name, const std::string& number,
                       const std::string& gap) {
  const i18n::Params params{{"name", name}, {"number", number}};
  if (gap.empty()) return model.tr("ui_benchmark.words.line", params);
  return model.tr("ui_benchmark.words.gap", {{"name", name}, {"number", number}, {"gap", gap}});
}

std::string group_words(const Model& model, const BenchmarkView& view, const scoring::Distribution& city) {
  const auto number = [&](const Rational& value) { return percent_words(model, view, value); };
  return model.tr("ui_benchmark.words.group", {{"median", number(city.median)},
                                               {"low", number(city.lowest)},
                                               {"high", number(city.highest)},
                                               {"count", std::to_string(city.count)}});
}

const std::string& second_name(const BenchmarkView& view) {
  return view.choices[*view.second].name;
}

}  // namespace

std::string points_words(const Model& model, const std::optional<Rational>& points) {
  return points ? model.format.exact(*points) : "–";
}

std::string points_gap_words(const Model& model, const scoring::ComparedNumber& number) {
  const auto gap = gap_of(number);
  if (!gap) return {};
  return (Rational(0) < *gap ? "+" : "") + model.format.exact(*gap);
}

std::string gap_words(const Model& model, const BenchmarkView& view, const scoring::ComparedNumber& number) {
  const auto gap = gap_of(number);
  return gap ? model.format.signed_number(*gap, view.standard->scoring.decimals) : std::string();
}

std::string percent_words(const Model& model, const BenchmarkView& view,
                          const std::optional<Rational>& percent) {
  return percent ? model.format.number(*percent, view.standard->scoring.decimals) : "–";
}

std::string row_words(const Model& model, const BenchmarkView& view, const ComparedSection& compared) {
  const auto number = [&](const std::optional<Rational>& value) { return percent_words(model, view, value); };
  const auto line = [&](const std::string& name, const scoring::ComparedNumber& value) {
    return line_words(model, name, number(line_of(value)), gap_words(model, view, value));
  };
  std::string words = own_words(model, view, number(compared.percent.own));
  if (view.benchmark() != nullptr) add(words, line(view.benchmark()->name, compared.percent));
  if (view.second) add(words, line(second_name(view), compared.second));
  add(words, compared.city ? group_words(model, view, *compared.city) : model.tr("ui_benchmark.too_small"));
  return words;
}

std::string row_words(const Model& model, const BenchmarkView& view, CriterionIndex criterion) {
  const scoring::ComparedNumber& points = view.comparison.criteria[criterion];
  const scoring::ComparedNumber& second = view.second_comparison.criteria[criterion];
  const auto line = [&](const std::string& name, const scoring::ComparedNumber& number) {
    return line_words(model, name, points_words(model, line_of(number)), points_gap_words(model, number));
  };
  std::string words = own_words(model, view, points_words(model, points.own));
  if (view.benchmark() != nullptr) add(words, line(view.benchmark()->name, points));
  if (view.second) add(words, line(second_name(view), second));
  const ItemScale scale = scale_of(view, criterion);
  std::string counts;
  for (std::size_t i = 0; i < scale.counts.size(); ++i)
    counts += (counts.empty() ? "" : ", ") +
              model.tr("ui_benchmark.words.place", {{"points", model.format.exact(scale.points[i])},
                                                    {"count", std::to_string(scale.counts[i])}});
  add(words, counts);
  return words;
}

}  // namespace assessor::ui
