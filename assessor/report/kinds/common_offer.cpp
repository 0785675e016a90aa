#include <fmt/format.h>

#include "report/kinds/offers.h"

namespace assessor::report {

namespace {

/// Who signs last in the list: its head. The line above the title falls away, since a letter has one
/// place to sign.
Signer head_of(const Script& script) {
  if (script.options.signers.empty()) return {};
  Signer head = script.options.signers.back();
  if (const auto end = head.title.find('\n'); end != std::string::npos) head.title.erase(0, end + 1);
  return head;
}

/// "Selasa tanggal tujuh belas bulan November tahun dua ribu dua puluh enam".
std::string date_in_words(const Script& script) {
  const Date date = script.options.date;
  const std::string weekday = script.format.long_date(date);
  return script.say("report.date_words",
                    {{"weekday", weekday.substr(0, weekday.find(','))},
                     {"day", script.format.in_words(static_cast<unsigned>(date.day.day()))},
                     {"month", std::string(script.words.plain(
                                   fmt::format("date.month.{}", static_cast<unsigned>(date.day.month()))))},
                     {"year", script.format.in_words(static_cast<int>(date.day.year()))}});
}

std::string year_of(const Script& script) {
  return fmt::to_string(static_cast<int>(script.options.date.day.year()));
}

void sign_all(Script& script) {
  add_signatures(script, script.options.signers);
}

void sign_head(Script& script) {
  add_signatures(script, {head_of(script)});
}

/// A letter has its day at the top already.
void sign_letter(Script& script) {
  add_signatures(script, {head_of(script)}, false);
}

}  // namespace

const Offer<Script>& common_offer() {
  static const Offer<Script> offer{
      {
          {"government", [](const Script& script) { return script.office.government; }},
          {"office", [](const Script& script) { return script.office.name; }},
          {"office_short", [](const Script& script) { return script.office.short_name; }},
          {"office_address", [](const Script& script) { return script.office.address; }},
          {"city", [](const Script& script) { return script.office.city; }},
          {"zone", [](const Script& script) { return script.office.zone_name; }},
          {"head_title", [](const Script& script) { return head_of(script).title; }},
          {"date", [](const Script& script) { return script.format.date(script.options.date); }},
          {"long_date", [](const Script& script) { return script.format.long_date(script.options.date); }},
          {"date_words", date_in_words},
          {"year", year_of},
          {"number", [](const Script& script) { return script.letter_number(); }},
          {"standard", [](const Script& script) { return script.in_language(script.standard.title); }},
          {"standard_short",
           [](const Script& script) { return script.in_language(script.standard.short_title); }},
          {"standard_version", [](const Script& script) { return script.standard.version; }},
          {"notice", [](const Script& script) { return script.in_language(script.standard.notice); }},
          {"short_notice",
           [](const Script& script) { return script.in_language(script.standard.short_notice); }},
      },
      {
          {"draft", [](const Script& script) { return script.options.draft; }},
          {"sample", [](const Script& script) { return script.office.sample; }},
          {"blank", [](const Script& script) { return script.options.blank; }},
          {"with_personal", [](const Script& script) { return !script.options.without_personal; }},
          {"official",
           [](const Script& script) { return script.standard.status == StandardStatus::official; }},
      },
      {{"signatures", sign_all}, {"signature_head", sign_head}, {"signature_letter", sign_letter}}};
  return offer;
}

}  // namespace assessor::report
