#include <fmt/format.h>

#include "report/figures/check_code.h"
#include "report/readiness/parts.h"

namespace assessor::report {

namespace {

/// The title's first line stands above it when it has two ("Mengetahui,\nKepala Dinas").
Signatures::Signature signature_of(const Manuscript& script, const Signer& signer) {
  Signatures::Signature place{"", signer.title, signer.name, ""};
  if (const auto end = signer.title.find('\n'); end != std::string::npos) {
    place.opening = signer.title.substr(0, end);
    place.title = signer.title.substr(end + 1);
  }
  if (script.options.shows_nip)
    place.detail = script.say("report.nip", {{"nip", signer.nip.empty() ? "–" : signer.nip}});
  return place;
}

/// The code and, for who has no camera, its words.
void add_check(Manuscript& script) {
  if (!script.input.check || script.input.reported() == nullptr) return;
  constexpr double k_side = millimetres(28);
  const std::string text = text_of(*script.input.check);
  const Inline caption = muted(script.say("report.check.caption") + "\n" + text);
  if (auto code = check_code(text, k_side))
    script.add(Figure{std::move(*code), script.say("report.check.figure"), caption});
}

}  // namespace

void add_closing(Manuscript& script) {
  add_check(script);
  script.paragraph(script.input.reported() ? "report.closing" : "report.closing_unsent");
  Signatures signatures;
  const std::string date = script.format.date(script.options.date);
  const std::string& city = script.input.office->city;
  signatures.place_and_date = city.empty() ? date : city + ", " + date;
  for (const Signer& signer : script.options.signers)
    signatures.signatures.push_back(signature_of(script, signer));
  script.add(std::move(signatures));
}

}  // namespace assessor::report
