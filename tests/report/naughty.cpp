#include "report/naughty.h"

using namespace assessor;
using namespace assessor::report;

namespace test {

std::vector<std::string> naughty_strings() {
  std::string marks = "Z";
  for (int i = 0; i < 60; ++i) marks += "\u0301\u0323";
  return {"",
          std::string(2'000, 'W'),
          "satu " + std::string(300, 'm') + " dua",
          "baris satu\nbaris dua\r\n\n\n\tbaris tiga",
          std::string("nol\0dan\x01\x1b[31m\x7f", 14),
          "rusak \xff\xfe\xc3\x28 \xed\xa0\x80 akhir",
          "{page} {pages} {{ }} {organization} %s %n ${x} <b>&amp;</b> \\ ' \" ) (",
          "بسم الله الرحمن الرحيم",
          "\u202Eterbalik\u202C \u2066\u2067 dan \u200f\u200e",
          "日本語 한국어 हिन्दी ไทย",
          "👩‍👩‍👧‍👧 🏳️‍🌈 ☐ ☑ ✓ ≥ ½",
          marks,
          "\u2028pemisah\u2029 \u0085 \ufeff \u00ad\u200b\u200d",
          "=HYPERLINK(\"x\")"};
}

ReportCase with_text(const std::string& text) {
  ReportCase made = small_case();
  made.office.government = made.office.name = made.office.address = made.office.city = text;
  made.office.letter_number = text;
  Organization& organization = made.organization;
  organization.name = organization.short_name = organization.address = text;
  organization.kelurahan = organization.kecamatan = organization.contact_name = text;
  organization.contact_position = organization.contact_phone = organization.contact_email = text;
  made.options.letter_number = text;
  made.options.without_personal = false;
  made.options.shows_nip = true;
  for (Signer& signer : made.options.signers) signer = {text, text, text};
  for (AnswerSheet& sheet : made.sheets) {
    for (auto& [id, answer] : sheet.answers) {
      answer.note = answer.reason = text;
      answer.observed = Observation{Date::of(2026, 11, 17), text, text, text, ""};
    }
    for (assessor::Document& document : sheet.documents) document.title = text;
  }
  made.benchmark_sheet.subject_name = text;
  made.benchmark_sheet.benchmark = Benchmark{true, text, {}};
  made.benchmark_sheet.benchmark->practices["B-1"].what.by_language = {{"id", text}};
  made.rescore();
  return made;
}

}  // namespace test
