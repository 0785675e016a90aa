// What organizations say of themselves, against what was verified.

#include <algorithm>

#include <fmt/format.h>

#include "report/city/city_counts.h"

namespace assessor::report {

namespace {

constexpr std::size_t k_shown_items = 10;

/// "+12,5". No mean of fewer than five while names are hidden.
std::string mean_words(const CityScript& script, const CityClaim& claim) {
  if (claim.compared() == 0 || is_hidden(script, claim.compared())) return "–";
  return script.format.signed_number(claim.mean * Rational(100), 1);
}

std::vector<Column> claim_columns(const CityScript& script, const std::string& subject) {
  return {{script.say("report.code"), Column::Width::fit}, {script.say(subject)},
          number_column(script, "report.claims.over"),     number_column(script, "report.claims.same"),
          number_column(script, "report.claims.under"),    number_column(script, "report.claims.gap")};
}

Row claim_row(const CityScript& script, const std::string& code, Inline title, const CityClaim& claim) {
  Row row{Row::Kind::body, {{bold(code)}, {std::move(title)}}};
  for (const scoring::ToldCount count :
       scoring::told_parts(script.input.hides_names, {claim.over, claim.same, claim.under}))
    row.cells.push_back({plain(told_words(script, count))});
  row.cells.push_back({plain(mean_words(script, claim))});
  return row;
}

void add_sections(CityScript& script) {
  Table table;
  table.columns = claim_columns(script, "report.section");
  const auto& sections = script.input.claims.sections;
  for (std::size_t i = 0; i < sections.size(); ++i) {
    const Section& section = script.standard.sections[script.standard.top_sections[i]];
    table.rows.push_back(
        claim_row(script, section.code, plain(script.in_language(section.title)), sections[i]));
  }
  script.add(std::move(table));
  add_hidden_note(script);
}

/// Items that nearly everybody rated higher than the assessors did: more likely the words than the
/// organizations.
void add_unclear(CityScript& script) {
  Bullets list{{}, false};
  for (const CityClaims::Item& item : script.input.claims.items) {
    const Criterion& criterion = script.standard.criteria[item.criterion];
    if (item.unclear_wording)
      list.items.push_back(bold(criterion.code + " ") + plain(script.in_language(criterion.text)));
  }
  script.add(Heading{2, script.say("report.claims.unclear")});
  if (list.items.empty()) return script.paragraph("report.claims.none_unclear");
  add_opening(script, "report.claims.unclear_opening");
  script.add(std::move(list));
}

void add_widest(CityScript& script) {
  const auto& items = script.input.claims.items;
  const auto over =
      std::ranges::count_if(items, [](const CityClaims::Item& item) { return item.claim.mean > 0; });
  const auto shown = std::min<std::ptrdiff_t>(over, k_shown_items);
  script.add(Heading{2, script.say("report.claims.widest")});
  if (shown == 0) return script.paragraph("report.claims.none_over");
  add_opening(script, "report.claims.widest_opening",
              {{"shown", fmt::to_string(shown)},
               {"over", fmt::to_string(over)},
               {"items", fmt::to_string(items.size())}});
  Table table;
  table.columns = claim_columns(script, "report.item");
  table.columns.push_back(number_column(script, "report.claims.unsupported"));
  for (std::size_t i = 0; i < static_cast<std::size_t>(shown); ++i) {
    const Criterion& criterion = script.standard.criteria[items[i].criterion];
    Row row =
        claim_row(script, criterion.code, plain(script.in_language(criterion.short_title)), items[i].claim);
    row.cells.push_back({plain(told_words(script, items[i].unsupported))});
    table.rows.push_back(std::move(row));
  }
  script.add(std::move(table));
  add_hidden_note(script);
  script.add(Paragraph{muted(script.say("report.claims.unsupported_note")), TextRole::small});
}

}  // namespace

void add_city_claims(CityScript& script) {
  const CityClaims& claims = script.input.claims;
  if (claims.organizations == 0) return script.paragraph("report.claims.nothing");
  add_opening(script, "report.claims.opening",
              {{"count", told_words(script, told_beside(script, claims.organizations))}});
  add_sections(script);
  add_unclear(script);
  add_widest(script);
}

}  // namespace assessor::report
