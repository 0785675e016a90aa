#include "scoring/explain_answer.h"

#include <algorithm>

#include "scoring/proportion.h"

namespace assessor::scoring {

namespace {

using Params = std::map<std::string, std::string>;

Explanation said(std::string code, Params params = {}) {
  return {std::move(code), "", std::nullopt, std::move(params), {}, std::nullopt};
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += text.empty() ? word : ", " + word;
  return text;
}

/// The band that applies: the last one that gives these points and whose bound holds is the one taken.
Explanation explain_band(const Facts& facts, const std::vector<Band>& bands, const Rational& value) {
  for (auto band = bands.rbegin(); band != bands.rend(); ++band) {
    const Rational& bound = facts.number(band->value);
    const std::string points = band->points.shortest();
    if (band->bound == Band::Bound::lowest) return said("band-lowest", {{"points", points}});
    const bool from = band->bound == Band::Bound::from;
    if (from ? value < bound : value <= bound) continue;
    return said(from ? "band-from" : "band-above", {{"bound", bound.shortest()}, {"points", points}});
  }
  return said("answer-recorded");
}

/// One overload for each kind of typed value.
struct ExplainValue {
  const Facts& facts;
  const Criterion& criterion;
  const Reading& reading;

  std::string points() const { return reading.points ? reading.points->shortest() : ""; }

  Explanation with_band(Explanation explanation, const std::vector<Band>& bands,
                        const Rational& value) const {
    if (!bands.empty()) explanation.parts.push_back(explain_band(facts, bands, value));
    return explanation;
  }
  Explanation operator()(std::monostate) const { return said("answer-recorded"); }
  Explanation operator()(const OptionChosen& chosen) const {
    return said("answer-option", {{"option", chosen.option}, {"points", points()}});
  }
  Explanation operator()(const NumberTyped& typed) const {
    const auto* kind = std::get_if<NumberAnswer>(&criterion.answer);
    if (kind == nullptr || kind->bands.empty()) return said("answer-recorded");
    return with_band(said("answer-number", {{"number", typed.value.shortest()}, {"points", points()}}),
                     kind->bands, typed.value);
  }
  Explanation operator()(const MoneyTyped& typed) const {
    const auto* kind = std::get_if<MoneyAnswer>(&criterion.answer);
    if (kind == nullptr || kind->bands.empty()) return said("answer-recorded");
    return with_band(said("answer-money", {{"rupiah", typed.rupiah.shortest()}, {"points", points()}}),
                     kind->bands, typed.rupiah);
  }
  Explanation operator()(const RatioTyped& typed) const {
    const auto* kind = std::get_if<RatioAnswer>(&criterion.answer);
    const Rational percent = reading.percent.value_or(0);
    Params params{{"numerator", typed.numerator.shortest()},
                  {"denominator", typed.denominator.shortest()},
                  {"percent", reading.percent ? percent.shortest() : ""},
                  {"points", points()}};
    if (kind == nullptr || kind->linear) return said("answer-linear", std::move(params));
    if (!reading.percent) return said("answer-ratio", std::move(params));
    return with_band(said("answer-ratio", std::move(params)), kind->bands, percent);
  }
  Explanation operator()(DocumentState state) const {
    const char* code = state == DocumentState::valid        ? "answer-document-valid"
                       : state == DocumentState::incomplete ? "answer-document-incomplete"
                                                            : "answer-document-none";
    return said(code, {{"points", points()}});
  }
  Explanation operator()(const DateTyped& typed) const {
    if (!reading.points) return said("answer-recorded");
    return said("answer-date", {{"date", typed.date.iso()}, {"points", points()}});
  }
  Explanation operator()(const ItemsChecked& checked) const {
    const auto* kind = std::get_if<ChecklistAnswer>(&criterion.answer);
    if (kind == nullptr) return said("answer-recorded");
    const auto count = std::count_if(kind->items.begin(), kind->items.end(), [&](const ChecklistItem& item) {
      return checked.items.contains(item.id);
    });
    return with_band(said("answer-checklist", {{"checked", std::to_string(count)},
                                               {"items", std::to_string(kind->items.size())},
                                               {"points", points()}}),
                     kind->bands, Rational(static_cast<std::int64_t>(count)));
  }
  Explanation operator()(const WordsTyped&) const { return said("answer-text"); }
  Explanation operator()(const NotApplicable&) const { return said("answer-recorded"); }
};

Explanation explain_document(const LinkedDocument& linked) {
  const Document& document = *linked.document;
  const auto in_words = [](const std::optional<Date>& date) { return date ? date->iso() : ""; };
  Params params{{"title", document.title}, {"evidence", document.evidence}};
  if (!linked.listed) return said("document-not-listed", std::move(params));
  const auto with = [&](const char* code, const char* name, const std::optional<Date>& date) {
    params.emplace(name, in_words(date));
    return said(code, std::move(params));
  };
  switch (linked.validity.standing) {
    case DocumentStanding::valid:
      return linked.validity.until ? with("document-valid", "until", linked.validity.until)
                                   : said("document-always", std::move(params));
    case DocumentStanding::expired:
      return with("document-expired", "until", linked.validity.until);
    case DocumentStanding::not_yet:
      return with("document-not-yet", "date", document.date);
    case DocumentStanding::outside:
      return with("document-outside", "date", document.date);
    case DocumentStanding::undated:
      return said("document-undated", std::move(params));
    case DocumentStanding::undated_own:
      return said("document-undated-own", std::move(params));
    default:
      return said("document-seen", std::move(params));
  }
}

bool is_composed(const Condition& condition) {
  using Kind = Condition::Kind;
  return condition.kind == Kind::all || condition.kind == Kind::any || condition.kind == Kind::negation;
}

std::string wanted_by(const Facts& facts, const Condition& condition) {
  using Kind = Condition::Kind;
  const bool threshold =
      condition.kind == Kind::profile_at_least || condition.kind == Kind::criterion_at_least;
  return threshold ? facts.number(condition.threshold).shortest() : joined(condition.words);
}

Explanation explain_leaf(const Facts& facts, const Condition& condition) {
  using Kind = Condition::Kind;
  const std::string wanted = wanted_by(facts, condition);
  const bool on_criterion = condition.kind == Kind::criterion_answered ||
                            condition.kind == Kind::criterion_at_least ||
                            condition.kind == Kind::criterion_option;
  if (on_criterion) {
    const std::string& id = facts.standard().criteria[condition.criterion].id;
    return said("condition-criterion", {{"criterion", id}, {"wanted", wanted}});
  }
  const std::string& question = facts.standard().profile[condition.profile].id;
  const ProfileValue* answer = facts.profile[condition.profile];
  if (answer == nullptr) return said("condition-unanswered", {{"question", question}});
  return said("condition-profile",
              {{"question", question}, {"answer", in_words(*answer)}, {"wanted", wanted}});
}

/// What a part tells of the whole, beside the observation that it belongs to.
std::optional<Explanation> explain_sample(const Observation& seen) {
  const auto percents = seen.sample ? sample_percents(*seen.sample) : std::nullopt;
  if (!percents) return std::nullopt;
  return said("sample", {{"hits", std::to_string(seen.sample->hits)},
                         {"size", std::to_string(seen.sample->size)},
                         {"percent", std::to_string(percents->share)},
                         {"lower", std::to_string(percents->lower)},
                         {"upper", std::to_string(percents->upper)}});
}

}  // namespace

Explanation explain_answer(const Facts& facts, CriterionIndex criterion) {
  const Answer* answer = facts.answers[criterion];
  if (answer == nullptr) return said("answer-recorded");
  const Reading reading = read_answer(facts.standard(), criterion, answer, facts.parameters);
  return std::visit(ExplainValue{facts, facts.standard().criteria[criterion], reading}, answer->value);
}

std::vector<Explanation> explain_evidence(const Facts& facts, const DocumentShelf& shelf,
                                          CriterionIndex criterion) {
  const Answer* answer = facts.answers[criterion];
  if (facts.standard().criteria[criterion].evidence.empty()) return {said("evidence-not-asked")};
  if (answer == nullptr) return {};
  const Stage* stage = facts.standard().stage(facts.sheet->stage);
  Support support;
  shelf.weigh(criterion, *answer, stage, support);
  std::vector<Explanation> parts;
  for (const LinkedDocument& linked : support.documents) parts.push_back(explain_document(linked));
  if (answer->observed && stage != nullptr && stage->observation_counts) {
    const Observation& seen = *answer->observed;
    const Params noted{
        {"date", seen.date ? seen.date->iso() : ""}, {"place", seen.place}, {"method", seen.method}};
    parts.push_back(support.half_observed ? said("observed-incomplete") : said("observed", noted));
    if (auto sample = explain_sample(seen)) parts.push_back(std::move(*sample));
  }
  if (parts.empty()) parts.push_back(said("evidence-none"));
  return parts;
}

Explanation explain_condition(const Facts& facts, const Condition& condition) {
  using Kind = Condition::Kind;
  Explanation explanation = is_composed(condition) ? said(condition.kind == Kind::all   ? "condition-all"
                                                          : condition.kind == Kind::any ? "condition-any"
                                                                                        : "condition-not")
                                                   : explain_leaf(facts, condition);
  const Truth truth = evaluate(condition, facts, facts.criteria);
  if (truth != Truth::unknown) explanation.holds = truth == Truth::yes;
  if (is_composed(condition)) {
    for (const Condition& child : condition.children) {
      explanation.parts.push_back(explain_condition(facts, child));
    }
  }
  return explanation;
}

}  // namespace assessor::scoring
