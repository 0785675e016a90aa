#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/date.h"

namespace assessor::ui {

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
  std::string letter_number;  ///< empty: a draft
  std::string benchmark;      ///< id; empty: none
  std::optional<Date> date;   ///< empty: today
  friend bool operator==(const ReportOrder&, const ReportOrder&) = default;
};

}  // namespace assessor::ui
