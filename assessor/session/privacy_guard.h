#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace assessor::session {

// What looks like personal data in a text that people typed or a file's name. It warns and never decides: a
// person says whether the text stays. Rules that are too eager are read by nobody, so each kind asks for more
// than digits:
//  - a population number (NIK) has 16 digits of a real province, a possible birthday (+40 for women) and a
//  serial;
//  - a telephone number begins as 08…, 628… or +62…, with the groups in which people write one, not as a
//  date;
//  - an account number is one only beside a word of banking, and is no amount of money;
//  - "korban", "penyintas" and the like are services of this field ("pendampingan korban"), so they alone say
//    nothing: only beside a name (a form of address or "bernama" and then a capital letter, a capitalized
//    word in running text that is no word of the field) or initials do they point to somebody.

enum class PersonalKind { population_number, phone, account, victim };

/// "population_number" and so on: "privacy.kind.<name>" in the catalogs.
std::string_view name_of(PersonalKind kind);

struct PersonalHit {
  PersonalKind kind = PersonalKind::phone;
  std::size_t begin = 0, size = 0;  ///< bytes of the text
  std::string masked;               ///< enough to find it again, too little to pass on: "6371…01"
  friend bool operator==(const PersonalHit&, const PersonalHit&) = default;
};

/// In the order of the text; what is found as one kind is not found as another.
std::vector<PersonalHit> find_personal(std::string_view text);

}  // namespace assessor::session
