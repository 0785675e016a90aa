#include <fmt/format.h>

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

}  // namespace

void add_closing(Manuscript& script) {
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
