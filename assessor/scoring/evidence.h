#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/answer.h"
#include "domain/standard.h"
#include "scoring/condition.h"

// Evidence. Where the format leaves a choice:
// - A document dated after the day does not count on it; without a date only kinds that are valid until
//   changed or to their own date count. Only `own_date` looks at the date written on the document.
// - A review counts instead of the date, also when it is the older of the two.
// - end_of_year, end_of_month: of the document's own date. `visit`: on that very day, or seen on site.
//   A period text that cannot be read, and `once`, bound nothing.
// - A criterion that lists no evidence asks for none: it is never capped.
// - An observation counts when place, date and method are all noted.

namespace assessor::scoring {

enum class DocumentStanding {
  valid,
  undated_own,  ///< own_date without a date: valid, and said aloud
  seen,         ///< seen on site: counts whatever its dates
  expired,
  not_yet,  ///< dated after the day
  undated,  ///< has no date although its kind needs one
  outside,  ///< dated outside the assessment period or the visit
};

struct DocumentValidity {
  DocumentStanding standing = DocumentStanding::valid;
  std::optional<Date> until;  ///< last day on which it is valid; none: no end

  bool counts() const { return standing <= DocumentStanding::seen; }
};

/// First and last day of "2026", "2026-S1", "2026-C1" or "2026-01"; none when it bounds nothing.
std::optional<std::pair<Date, Date>> days_of(PeriodKind kind, const std::string& period);

/// Of a document on a day, by the rule of its kind. `seen_on_site` is not looked at here.
DocumentValidity validity_on(const Standard& standard, const EvidenceKind& kind, const Document& document,
                             Date day, const std::string& period);

/// A document that an answer points to and what it is worth on the day of the sheet.
struct LinkedDocument {
  const Document* document;
  std::optional<std::size_t> kind;  ///< into Standard::evidence; none: not of this standard
  bool listed = false;              ///< of a kind that the criterion lists where its condition holds
  DocumentValidity validity;
};

struct Support {
  bool supported = true;
  bool top_supported = true;   ///< for the highest points
  bool half_observed = false;  ///< an observation without place, date or method
  std::vector<LinkedDocument> documents;
};

/// The documents of one sheet, looked at once.
class DocumentShelf {
 public:
  explicit DocumentShelf(const Facts& facts);

  /// Into `support`, whose room is used again for the next criterion.
  void weigh(CriterionIndex criterion, const Answer& answer, const Stage* stage, Support& support) const;
  /// For `evidence_valid_on`: a document of the kind is valid on that day, linked or not.
  bool has_valid(const std::string& kind, Date day) const;

 private:
  /// Where the document with this id stands in m_slots, or the free place for it.
  std::size_t slot_of(std::string_view id) const;
  /// Those that the answer points to and the sheet has.
  void find_linked(const Answer& answer, std::vector<LinkedDocument>& linked) const;

  const Facts& m_facts;
  std::vector<LinkedDocument> m_documents;  ///< the first of each id
  /// Of each document its position in m_documents + 1, found by the hash of its id; 0: free. Always some
  /// are free. A table of our own, since nodes for every document cost more than all that is asked of them.
  std::vector<std::size_t> m_slots;
};

}  // namespace assessor::scoring
