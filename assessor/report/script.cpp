#include "report/script.h"

#include <algorithm>

#include <fmt/format.h>

#include "report/readiness/crest.h"

namespace assessor::report {

namespace {

constexpr std::size_t k_short_digest = 7 + 16;  ///< "sha256:" and 16 letters

bool is_official(const Standard& standard) {
  return standard.status == StandardStatus::official;
}

/// "DRAF, belum ditandatangani · Data contoh", whatever of it holds.
Inline warnings(const Script& script) {
  std::string all;
  if (script.options.draft) all = script.say("report.draft");
  if (script.office.sample) all += (all.empty() ? "" : " · ") + script.say("report.sample");
  return all.empty() ? Inline{} : inked(all, Ink::partial, true);
}

/// The title's first line stands above it when it has two ("Mengetahui,\nKepala Dinas").
Signatures::Signature signature_of(const Script& script, const Signer& signer) {
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

Script::Script(const Office& report_office, const Standard& report_standard,
               const ReadinessOptions& report_options, const i18n::Catalog& catalog,
               std::shared_ptr<const Raster> letterhead_crest)
    : office(report_office),
      standard(report_standard),
      options(report_options),
      words(catalog),
      format(catalog),
      crest(std::move(letterhead_crest)) {}

std::string Script::say(const std::string& key, const i18n::Params& params) const {
  if (const auto own = m_wording.find(key); own != m_wording.end()) return i18n::filled(own->second, params);
  if (options.voice == Voice::plain) {
    const std::string plain_key = "report.plain." + key.substr(key.find('.') + 1);
    if (words.has(plain_key)) return words.text(plain_key, params);
  }
  return words.text(key, params);
}

const std::string& Script::in_language(const Text& text) const {
  static const std::string k_nothing;
  return text.empty() ? k_nothing : text.in(words.language());
}

std::string Script::typed(const std::string& text) const {
  return options.without_personal ? without_long_numbers(text) : text;
}

std::string Script::letter_number() const {
  return options.letter_number.empty() ? letter_number_from(office.letter_number, options.date)
                                       : options.letter_number;
}

void Script::numbered_heading(const std::string& title) {
  add(Heading{1, fmt::format("{}. {}", ++m_chapters, title)});
}

void Script::lettered_annex(const std::string& title) {
  const std::string letter(1, static_cast<char>('A' + m_annexes++));
  add(Annex{say("report.annex", {{"letter", letter}, {"title", title}})});
}

void set_page(Script& script, const std::string& title, const std::string& about) {
  const Standard& standard = script.standard;
  Document& document = script.document;
  document.metadata = {joined({title, about}, ": "), script.in_language(standard.title),
                       script.office.name,           "Asesor LPLPP",
                       script.words.language(),      script.options.date};
  document.contents = script.say("report.contents");
  PageSetup& page = document.page;
  page.paper = script.options.paper;
  page.first_header = {{{}, warnings(script)}};
  page.header = {{muted(joined({title, about}, " · ")), warnings(script)}};
  if (!is_official(standard)) page.footer_notice = muted(script.in_language(standard.notice));
  const std::string standard_line =
      script.say("report.footer.standard", {{"title", script.in_language(standard.title)},
                                            {"version", standard.version},
                                            {"digest", standard.digest.substr(0, k_short_digest)}});
  page.footer = {{muted(standard_line), plain(std::string(script.words.plain("report.footer.page")))}};
}

void add_letterhead(Script& script, LetterheadOf whose) {
  whose = script.options.letterhead.value_or(whose);
  if (whose == LetterheadOf::nobody) return;
  if (whose == LetterheadOf::organization && script.organization_head)
    return script.add(*script.organization_head);
  const Office& office = script.office;
  script.add(Letterhead{office.government, office.name, office.address, crest_drawing(script.crest)});
}

void add_standing(Script& script) {
  const Standard& standard = script.standard;
  script.add(
      Paragraph{muted(script.in_language(is_official(standard) ? standard.title : standard.short_notice)),
                TextRole::small, Align::centre, false});
}

void add_number(Script& script) {
  if (const std::string number = script.letter_number(); !number.empty())
    script.add(Paragraph{plain(script.say("report.number", {{"number", number}})), TextRole::body,
                         Align::centre, true});
}

void add_signatures(Script& script, const std::vector<Signer>& signers, bool dated) {
  Signatures signatures;
  const std::string date = script.format.date(script.options.date);
  if (dated) signatures.place_and_date = joined({script.office.city, date}, ", ");
  for (const Signer& signer : signers) signatures.signatures.push_back(signature_of(script, signer));
  script.add(std::move(signatures));
}

std::string without_long_numbers(const std::string& text) {
  constexpr std::size_t k_long = 10;
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto is_joint = [](char c) {
    return c == ' ' || c == '-' || c == '.' || c == '/' || c == '(' || c == ')';
  };
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at, digits = 0, after_last = at;
    for (; end < text.size() && (is_digit(text[end]) || (digits > 0 && is_joint(text[end]))); ++end) {
      if (!is_digit(text[end])) continue;
      ++digits;
      after_last = end + 1;
    }
    if (digits < k_long) {
      after_last = std::max(after_last, at + 1);
      out.append(text, at, after_last - at);
    } else {
      for (std::size_t i = at; i < after_last; ++i) out += is_digit(text[i]) ? "•" : std::string(1, text[i]);
    }
    at = after_last;
  }
  return out;
}

std::string joined(const std::vector<std::string>& words, const std::string& between) {
  std::string all;
  for (const std::string& word : words)
    if (!word.empty()) all += (all.empty() ? "" : between) + word;
  return all;
}

std::string address_of(const Organization& organization) {
  return joined({organization.address, organization.kelurahan, organization.kecamatan}, ", ");
}

}  // namespace assessor::report
