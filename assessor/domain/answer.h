#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/rational.h"
#include "domain/profile.h"
#include "domain/text.h"

namespace assessor {

struct OptionChosen {
  std::string option;
  friend bool operator==(const OptionChosen&, const OptionChosen&) = default;
};
struct NumberTyped {
  Rational value;
  friend bool operator==(const NumberTyped&, const NumberTyped&) = default;
};
struct MoneyTyped {
  Rational rupiah;
  friend bool operator==(const MoneyTyped&, const MoneyTyped&) = default;
};
struct RatioTyped {
  Rational numerator, denominator;
  friend bool operator==(const RatioTyped&, const RatioTyped&) = default;
};
enum class DocumentState { none, incomplete, valid };
struct DateTyped {
  Date date;
  friend bool operator==(const DateTyped&, const DateTyped&) = default;
};
struct ItemsChecked {
  std::set<std::string> items;
  friend bool operator==(const ItemsChecked&, const ItemsChecked&) = default;
};
struct WordsTyped {
  std::string words;
  friend bool operator==(const WordsTyped&, const WordsTyped&) = default;
};
/// The assessor may say so where the criterion allows it; the reason is required.
struct NotApplicable {
  std::string reason;
  friend bool operator==(const NotApplicable&, const NotApplicable&) = default;
};

/// monostate: not answered.
using AnswerValue = std::variant<std::monostate, OptionChosen, NumberTyped, MoneyTyped, RatioTyped,
                                 DocumentState, DateTyped, ItemsChecked, WordsTyped, NotApplicable>;

struct EvidenceLink {
  std::string document;  ///< id of a Document
  std::string pages;
  std::string note;
  std::string extra;  ///< keys of the file that we do not know, as a JSON object; empty: none
  friend bool operator==(const EvidenceLink&, const EvidenceLink&) = default;
};

/// Units that were drawn from more of them and looked through: 7 of 10 client files are complete. Counts
/// only, never who they are about. It informs; no points follow from it.
struct Sample {
  static constexpr int k_most = 1'000'000;
  int hits = 0;  ///< 0 to `size`
  int size = 0;  ///< 1 to `k_most`
  bool is_possible() const { return size >= 1 && size <= k_most && hits >= 0 && hits <= size; }
  friend bool operator==(const Sample&, const Sample&) = default;
};

/// What an assessor saw or heard on a visit.
struct Observation {
  std::optional<Date> date;
  std::string place;
  std::string method;  ///< observe, interview or document
  std::string text;
  std::string extra;
  std::optional<Sample> sample = {};
  friend bool operator==(const Observation&, const Observation&) = default;
};

struct Answer {
  AnswerValue value;
  bool unknown = false;  ///< "belum tahu": counts as unanswered, said aloud
  bool discuss = false;  ///< to be talked about
  std::vector<EvidenceLink> evidence;
  std::optional<Observation> observed;
  std::string note;
  std::string reason;      ///< why this value differs from the stage before
  bool inherited = false;  ///< copied from the stage before, not yet looked at
  std::string extra;

  bool answered() const { return !unknown && value.index() != 0; }
  friend bool operator==(const Answer&, const Answer&) = default;
};

struct Document {
  std::string id;
  std::string evidence;  ///< id of an EvidenceKind
  std::string title;
  std::optional<Date> date;
  std::optional<Date> reviewed;
  std::optional<Date> valid_until;
  std::string file;  ///< "sha256:…", empty: none
  std::string url;
  bool seen_on_site = false;
  std::string extra;
  friend bool operator==(const Document&, const Document&) = default;
};

struct Practice {
  Text what, evidence, duration, cost, who;
  friend bool operator==(const Practice&, const Practice&) = default;
};

struct Benchmark {
  bool consent = false;
  std::string since;
  std::map<std::string, Practice> practices;  ///< by criterion id
  friend bool operator==(const Benchmark&, const Benchmark&) = default;
};

/// One subject at one stage by one rater: what an answers file holds.
struct AnswerSheet {
  std::string standard_id, standard_version;
  std::string subject_id, subject_name;
  std::string period, stage, rater;
  Date date;  ///< the day of assessment
  Profile profile;
  std::map<std::string, Rational> parameters;
  std::map<std::string, Answer> answers;  ///< by criterion id
  std::vector<Document> documents;
  std::optional<Benchmark> benchmark;
  std::string extra;

  friend bool operator==(const AnswerSheet&, const AnswerSheet&) = default;
};

}  // namespace assessor
