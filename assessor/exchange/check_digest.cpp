#include "exchange/check_digest.h"

#include "base/hash.h"

namespace assessor::exchange {

namespace {

/// Collects parts with their lengths, so that no two different lists of parts read the same.
class Canonical {
 public:
  explicit Canonical(const Standard& standard) : m_standard(standard) {}

  Canonical& add(std::string_view part) {
    m_bytes += std::to_string(part.size()) + ":";
    m_bytes += part;
    return *this;
  }
  Canonical& add(const Rational& value) { return add(value.fraction()); }
  Canonical& add(const Text& text) { return add(std::string_view(text.in("id"))); }
  Canonical& add(const std::optional<Rational>& value) { return add(value ? value->fraction() : "-"); }
  Canonical& add(const std::optional<Date>& value) { return add(value ? value->iso() : "-"); }
  Canonical& add(const Threshold& value) {
    if (value.parameter) return add("parameter").add(m_standard.parameters[*value.parameter].id);
    return add(value.value);
  }
  Canonical& count(std::size_t count) { return add(std::to_string(count)); }
  const Standard& standard() const { return m_standard; }
  std::string digest() const { return sha256(m_bytes); }

 private:
  const Standard& m_standard;
  std::string m_bytes;
};

void add_bands(Canonical& to, const std::vector<Band>& bands) {
  to.count(bands.size());
  for (const Band& band : bands) {
    to.count(static_cast<std::size_t>(band.bound)).add(band.value).add(band.points);
  }
}

void add_answer(Canonical& to, const ScaleAnswer& answer) {
  const Scale& scale = to.standard().scales[answer.scale];
  to.add("scale").add(scale.zero).count(scale.options.size());
  for (const Option& option : scale.options) {
    const auto own = answer.descriptors.find(option.id);
    to.add(option.id).add(option.points).add(own == answer.descriptors.end() ? option.title : own->second);
  }
}
void add_answer(Canonical& to, const NumberAnswer& answer) {
  add_bands(to.add("number").add(answer.unit), answer.bands);
}
void add_answer(Canonical& to, const MoneyAnswer& answer) {
  add_bands(to.add("money"), answer.bands);
}
void add_answer(Canonical& to, const RatioAnswer& answer) {
  to.add("ratio").add(answer.numerator).add(answer.denominator).add(answer.linear ? "linear" : "bands");
  to.add(answer.round ? std::to_string(*answer.round) : "none");
  to.count(static_cast<std::size_t>(answer.above)).count(static_cast<std::size_t>(answer.when_zero));
  add_bands(to, answer.bands);
}
void add_answer(Canonical& to, const DocumentAnswer&) {
  to.add("document");
}
void add_answer(Canonical& to, const DateAnswer& answer) {
  to.add("date").add(answer.not_before).add(answer.not_after);
}
void add_answer(Canonical& to, const ChecklistAnswer& answer) {
  to.add("checklist").count(answer.items.size());
  for (const ChecklistItem& item : answer.items) to.add(item.id).add(item.title);
  add_bands(to, answer.bands);
}
void add_answer(Canonical& to, const TextAnswer&) {
  to.add("text");
}

void add_condition(Canonical& to, const Condition& condition) {
  const Standard& standard = to.standard();
  to.count(static_cast<std::size_t>(condition.kind)).count(condition.children.size());
  for (const Condition& child : condition.children) add_condition(to, child);
  using Kind = Condition::Kind;
  if (condition.kind >= Kind::profile_is && condition.kind <= Kind::profile_at_least) {
    to.add(standard.profile[condition.profile].id);
  }
  if (condition.kind >= Kind::criterion_answered) to.add(standard.criteria[condition.criterion].id);
  to.count(condition.words.size());
  for (const std::string& word : condition.words) to.add(word);
  to.add(condition.threshold);
}

void add_evidence(Canonical& to, const std::vector<EvidenceNeed>& needs) {
  to.count(needs.size());
  for (const EvidenceNeed& need : needs) {
    to.count(need.kinds.size());
    for (const std::size_t kind : need.kinds) to.add(to.standard().evidence[kind].id);
    to.count(need.condition.size());
    for (const Condition& condition : need.condition) add_condition(to, condition);
  }
}

}  // namespace

std::string check_digest(const Standard& standard, const Criterion& criterion) {
  Canonical canonical(standard);
  canonical.add(criterion.text).add(criterion.gate_min_points);
  std::visit([&](const auto& answer) { add_answer(canonical, answer); }, criterion.answer);
  add_evidence(canonical, criterion.evidence);
  return canonical.digest();
}

}  // namespace assessor::exchange
