#pragma once

#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/rational.h"

namespace assessor {

/// Who signs: "Mengetahui, Kepala Dinas …". Left blank where the name is not yet known.
struct Signer {
  std::string title;  ///< line above the signature
  std::string name;
  std::string nip;
  std::set<std::string> papers = {};  ///< kinds of paper that were given to this person
  bool only_given = false;            ///< signs no other kind
  friend bool operator==(const Signer&, const Signer&) = default;
};

/// Whose name stands at the head of a paper.
enum class LetterheadOf {
  office,
  organization,
  nobody,  ///< the paper has one already
};

/// A zone of Indonesia; none has daylight saving.
struct Zone {
  const char* name;
  int minutes;  ///< east of UTC
};
/// West to east.
inline constexpr std::array<Zone, 3> k_zones = {{{"WIB", 420}, {"WITA", 480}, {"WIT", 540}}};

/// The office that assesses: letterhead, numbers and rules of its own.
struct Office {
  std::string government;              ///< "Pemerintah Kota Contoh"
  std::string name;                    ///< "Dinas Pemberdayaan Perempuan …"
  std::string short_name;              ///< "DP3A Kota Contoh"
  std::string address;                 ///< the letterhead's third line
  std::string city;                    ///< for "Kota Contoh, 17 November 2026"
  std::vector<std::string> kelurahan;  ///< all of the city, so that one is seen which nobody serves
  std::string letter_number;           ///< pattern, "400.2/…/DP3A/{bulan}/{tahun}"
  std::string crest;                   ///< "sha256:…" of a PNG in the evidence folder; empty: none
  std::vector<Signer> signers;
  std::map<std::string, LetterheadOf> letterheads;  ///< by kind of paper, where not as its template says
  int utc_offset_minutes = 480;                     ///< WITA
  std::string zone_name = "WITA";
  std::map<std::string, Rational> parameters;   ///< the standard's parameters as the office set them
  bool shows_own_score_before_sending = false;  ///< lifts hide_score_until_sent, for training
  bool sample = false;                          ///< practice workspace: says so on every screen and page
  std::optional<Date> fixed_today;              ///< the practice workspace's own day
  std::string current_period;
  std::string extra;

  friend bool operator==(const Office&, const Office&) = default;
};

}  // namespace assessor
