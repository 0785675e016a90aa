#include "scoring/evidence.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <functional>

namespace assessor::scoring {

namespace {

std::optional<int> whole(std::string_view text) {
  int value = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool read = problem == std::errc() && end == text.data() + text.size() && value > 0;
  return read ? std::optional(value) : std::nullopt;
}

/// The n-th piece of a year cut into pieces of so many months.
std::optional<std::pair<Date, Date>> piece(std::string_view year_text, std::string_view number_text,
                                           int months) {
  const auto year = whole(year_text), number = whole(number_text);
  if (!year || !number || *number * months > 12) return std::nullopt;
  const Date first = add_months(Date::of(*year, 1, 1), (*number - 1) * months);
  return std::pair{first, add_days(add_months(first, months), -1)};
}

DocumentValidity until(Date first, Date last, Date day) {
  if (day < first) return {DocumentStanding::not_yet, last};
  return {day > last ? DocumentStanding::expired : DocumentStanding::valid, last};
}

DocumentValidity own_date(const Document& document, Date day) {
  if (document.date && *document.date > day) return {DocumentStanding::not_yet, document.valid_until};
  if (!document.valid_until) return {DocumentStanding::undated_own, std::nullopt};
  return until(day, *document.valid_until, day);
}

DocumentValidity within(const std::optional<std::pair<Date, Date>>& days, Date dated, Date day) {
  if (dated > day) return {DocumentStanding::not_yet, std::nullopt};
  const bool inside = !days || (dated >= days->first && dated <= days->second);
  return {inside ? DocumentStanding::valid : DocumentStanding::outside, std::nullopt};
}

bool is_noted(const Observation& observed) {
  return observed.date && !observed.place.empty() && !observed.method.empty();
}

bool lists(const EvidenceNeed& need, std::size_t kind) {
  return std::find(need.kinds.begin(), need.kinds.end(), kind) != need.kinds.end();
}

bool satisfies(const EvidenceNeed& need, const std::vector<LinkedDocument>& documents) {
  return !need.kinds.empty() && std::all_of(need.kinds.begin(), need.kinds.end(), [&](std::size_t kind) {
    return std::any_of(documents.begin(), documents.end(), [&](const LinkedDocument& linked) {
      return linked.kind == kind && linked.validity.counts();
    });
  });
}

bool is_recent(const Document& document, int months, Date day) {
  return document.date && *document.date <= day && add_months(*document.date, months) >= day;
}

bool supports_top(const std::vector<LinkedDocument>& documents, const Stage* stage, Date day) {
  if (stage == nullptr || !stage->top_needs_evidence_within_months) return true;
  const int months = *stage->top_needs_evidence_within_months;
  return std::any_of(documents.begin(), documents.end(), [&](const LinkedDocument& linked) {
    return linked.listed && (linked.validity.counts() || is_recent(*linked.document, months, day));
  });
}

}  // namespace

std::optional<std::pair<Date, Date>> days_of(PeriodKind kind, const std::string& period) {
  const std::string_view year = std::string_view(period).substr(0, 4);
  const std::string_view rest = std::string_view(period).substr(std::min<std::size_t>(period.size(), 5));
  const bool cut = period.size() > 5 && period[4] == '-';
  switch (kind) {
    case PeriodKind::year:
      return period.size() == 4 ? piece(year, "1", 12) : std::nullopt;
    case PeriodKind::semester:
      return cut && rest.front() == 'S' ? piece(year, rest.substr(1), 6) : std::nullopt;
    case PeriodKind::four_months:
      return cut && rest.front() == 'C' ? piece(year, rest.substr(1), 4) : std::nullopt;
    case PeriodKind::month:
      return cut ? piece(year, rest, 1) : std::nullopt;
    case PeriodKind::once:
      break;
  }
  return std::nullopt;
}

DocumentValidity validity_on(const Standard& standard, const EvidenceKind& kind, const Document& document,
                             Date day, const std::string& period) {
  using Kind = Validity::Kind;
  if (kind.valid.kind == Kind::own_date) return own_date(document, day);
  if (kind.valid.kind == Kind::until_changed) {
    const bool early = document.date && *document.date > day;
    return {early ? DocumentStanding::not_yet : DocumentStanding::valid, std::nullopt};
  }
  const bool reviewed = kind.valid.kind == Kind::reviewed_months && document.reviewed;
  const std::optional<Date> dated = reviewed ? document.reviewed : document.date;
  if (!dated) return {DocumentStanding::undated, std::nullopt};
  switch (kind.valid.kind) {
    case Kind::end_of_year:
      return until(*dated, end_of_year(*dated), day);
    case Kind::end_of_month:
      return until(*dated, end_of_month(*dated), day);
    case Kind::period:
      return within(days_of(standard.period, period), *dated, day);
    case Kind::visit:
      return within(std::pair{day, day}, *dated, day);
    default:
      return until(*dated, add_months(*dated, kind.valid.months), day);
  }
}

DocumentShelf::DocumentShelf(const Facts& facts) : m_facts(facts) {
  const Standard& standard = facts.standard();
  const AnswerSheet& sheet = *facts.sheet;
  m_documents.reserve(sheet.documents.size());
  m_slots.resize(std::bit_ceil(2 * sheet.documents.size() + 1));
  for (const Document& document : sheet.documents) {
    LinkedDocument kept{&document, std::nullopt, false, {}};
    if (const auto at = facts.prepared->evidence.find(document.evidence);
        at != facts.prepared->evidence.end()) {
      kept.kind = at->second;
      kept.validity =
          validity_on(standard, standard.evidence[at->second], document, sheet.date, sheet.period);
    }
    if (document.seen_on_site) kept.validity.standing = DocumentStanding::seen;
    std::size_t& slot = m_slots[slot_of(document.id)];
    if (slot != 0) continue;
    m_documents.push_back(kept);
    slot = m_documents.size();
  }
}

std::size_t DocumentShelf::slot_of(std::string_view id) const {
  const std::size_t last = m_slots.size() - 1;
  std::size_t slot = std::hash<std::string_view>{}(id)&last;
  while (m_slots[slot] != 0 && m_documents[m_slots[slot] - 1].document->id != id) slot = (slot + 1) & last;
  return slot;
}

bool DocumentShelf::has_valid(const std::string& kind, Date day) const {
  const Standard& standard = m_facts.standard();
  const EvidenceKind* wanted = standard.evidence_kind(kind);
  const auto is_valid = [&](const LinkedDocument& kept) {
    const Document& document = *kept.document;
    return document.evidence == kind &&
           validity_on(standard, *wanted, document, day, m_facts.sheet->period).counts();
  };
  return wanted != nullptr && std::any_of(m_documents.begin(), m_documents.end(), is_valid);
}

void DocumentShelf::find_linked(const Answer& answer, std::vector<LinkedDocument>& linked) const {
  for (const EvidenceLink& link : answer.evidence) {
    const std::size_t at = m_slots[slot_of(link.document)];
    if (at != 0) linked.push_back(m_documents[at - 1]);
  }
}

void DocumentShelf::weigh(CriterionIndex criterion, const Answer& answer, const Stage* stage,
                          Support& support) const {
  const Criterion& asked = m_facts.standard().criteria[criterion];
  support.supported = support.top_supported = true;
  support.half_observed = false;
  support.documents.clear();
  if (asked.evidence.empty()) return;
  const bool observes = stage != nullptr && stage->observation_counts && answer.observed;
  const bool observed = observes && is_noted(*answer.observed);
  support.half_observed = observes && !observed;
  support.supported = observed;
  find_linked(answer, support.documents);
  for (const EvidenceNeed& need : asked.evidence) {
    if (!must_hold(need.condition, m_facts)) continue;
    support.supported = support.supported || satisfies(need, support.documents);
    for (LinkedDocument& linked : support.documents) {
      if (linked.kind && lists(need, *linked.kind)) linked.listed = true;
    }
  }
  support.top_supported = observed || supports_top(support.documents, stage, m_facts.sheet->date);
}

}  // namespace assessor::scoring
