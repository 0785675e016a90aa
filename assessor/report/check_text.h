#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/rational.h"
#include "base/result.h"

namespace assessor::report {

/// What a printed score can be checked by: which sheet it is of, what it says, and where the journal stood.
/// The text is nine words with one space between them, nothing a QR code would make larger:
///
///   ASESOR1 ASSESSMENT STAGE LEVEL TOTAL STANDARD ANSWERS HEAD COUNT
///
/// TOTAL is the exact fraction "n/d" in lowest terms; LEVEL and TOTAL are "-" where there is none.
/// STANDARD, ANSWERS and HEAD are the first 16 hex digits of SHA-256. It proves nothing by itself: a QR code
/// is no signature, it only says what to compare with the workspace.
struct CheckText {
  std::string assessment, stage;
  std::optional<std::string> level;
  std::optional<Rational> total;
  std::string standard, answers, head;
  std::int64_t count = 0;  ///< entries of the journal that end with `head`
  friend bool operator==(const CheckText&, const CheckText&) = default;
};

/// "sha256:0123…" or bare digits to the 16 that are printed.
std::string short_digest(std::string_view digest);

std::string text_of(const CheckText& check);

/// Accepts blanks around it, as a scanner may add, and line ends inside, as a paste from a page has. Error:
/// check-text-invalid {part}, the word that could not be read ("mark", "words", "assessment", …); never the
/// text itself, which may be anything.
Result<CheckText> parse_check_text(std::string_view typed);

/// A word that is not the same on paper as in the records.
struct CheckDifference {
  std::string part;            ///< "standard", "answers", "level" or "total"
  std::string printed, found;  ///< as in the text
};
/// Of two texts about the same sheet; the journal is compared by whoever holds it.
std::vector<CheckDifference> differences(const CheckText& printed, const CheckText& found);

}  // namespace assessor::report
