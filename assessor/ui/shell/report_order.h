#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/date.h"
#include "domain/signing.h"

namespace assessor::ui {

/// What a person says otherwise than the paper's template does; empty: as the template says.
struct PaperWords {
  std::string nature, attachments, subject;  ///< of a letter
  std::string copies;                        ///< who also gets it, one a line
  std::map<std::string, std::string> fill;   ///< what the template leaves to be filled in, by id
  friend bool operator==(const PaperWords&, const PaperWords&) = default;
};

/// What of a paper can be said otherwise, with what its template says by itself.
struct PaperFields {
  struct Blank {
    std::string id, title;
    std::string noted;  ///< empty: dots to write on
  };
  std::string kind;  ///< of the paper; empty: not looked at yet
  std::vector<Blank> blanks;
  bool letter = false, has_copies = false;
  Signing signing = Signing::nobody;
  LetterheadOf letterhead = LetterheadOf::office;
  PaperWords usual;
  bool numbered = false;  ///< has a place for the number of a letter

  bool any() const { return letter || has_copies || !blanks.empty(); }
};

/// What of the city's map is seen, by the words of session/city_map.h.
struct MapLook {
  std::string only = "all", order = "name", shows = "value";
  friend bool operator==(const MapLook&, const MapLook&) = default;
};

/// How the tables of the city are made.
struct CityChoice {
  bool counts_own = false;                       ///< own scores count in medians, ranges and needs
  std::string before;                            ///< period to compare with; empty: the one before
  std::optional<int> table_size = std::nullopt;  ///< guests at a table; none: the usual
  friend bool operator==(const CityChoice&, const CityChoice&) = default;
};

/// What to print; the same for preview, file and batch.
struct ReportOrder {
  std::string kind = "f-07";
  std::vector<std::string> organizations;  ///< ids
  std::string format = "pdf";              ///< "pdf", "docx", "xlsx", "html", "txt"
  bool f4 = false;
  std::string language = "id";
  bool plain_voice = false;        ///< for the organization, instead of formal
  std::set<std::string> sections;  ///< ids of the parts wanted; empty: the usual ones
  bool without_personal = true;
  bool shows_nip = false;
  std::string letter_number;       ///< empty: a draft, of a paper that carries one
  std::vector<std::string> lines;  ///< keys of reference lines (session/reference_lines.h); empty: none
  std::set<std::string> left_out;  ///< peers that make no median
  std::optional<Date> date;        ///< empty: today
  PaperWords words;
  MapLook map;      ///< of the map as a picture
  CityChoice city;  ///< of the tables of the city
  friend bool operator==(const ReportOrder&, const ReportOrder&) = default;
};

}  // namespace assessor::ui
