#include <fmt/format.h>

#include "report/readiness/parts.h"

namespace assessor::report {

namespace {

using scoring::Why;

std::string why_in_words(const Manuscript& script, const scoring::CriterionScore& scored) {
  switch (scored.why) {
    case Why::answered:
      return scored.percent ? script.format.percent(*scored.percent, 2) : "";
    case Why::unanswered:
      return script.say("report.why.unanswered");
    case Why::not_applicable:
      return script.say("report.not_applicable");
    case Why::declared_na:
      return script.say("report.why.declared_na");
    case Why::zeroed:
      return script.say("report.why.zeroed");
    case Why::capped_no_support:
      return script.say("report.why.capped_no_support");
    case Why::capped_top:
      return script.say("report.why.capped_top");
    case Why::ratio_empty:
      return script.say("report.why.ratio_empty");
    case Why::not_scored:
      return script.say("report.why.not_scored");
  }
  return {};
}

/// Sum of weights and of weight × share over what takes part.
struct WeightedSum {
  Rational weight, product;
  void add(const Rational& one_weight, const Rational& share) {
    weight += one_weight;
    product += one_weight * share;
  }
};

std::vector<Column> arithmetic_columns(const Manuscript& script) {
  const auto number = [&](const std::string& key) {
    return Column{script.say(key), Column::Width::fit, 1, Align::right};
  };
  return {{script.say("report.code"), Column::Width::fit},
          {script.say("report.item")},
          number("report.arithmetic.given"),
          number("report.arithmetic.counted"),
          number("report.arithmetic.share"),
          number("report.weight"),
          number("report.arithmetic.product"),
          {script.say("report.remark"), Column::Width::share, 0.62}};
}

Row criterion_row(const Manuscript& script, CriterionIndex index, WeightedSum& sum) {
  const Criterion& criterion = script.standard.criteria[index];
  const scoring::CriterionScore& scored = script.score.criteria[index];
  std::string weight = "–", product = "–", share = "–";
  if (scored.share) {
    sum.add(criterion.weight, *scored.share);
    weight = script.format.exact(criterion.weight);
    share = script.format.exact(*scored.share);
    product = script.format.exact(criterion.weight * *scored.share);
  }
  return {Row::Kind::body,
          {{plain(criterion.code)},
           {plain(script.in_language(criterion.short_title))},
           {plain(script.points(scored.points_given))},
           {plain(script.points(scored.points))},
           {plain(share)},
           {plain(weight)},
           {plain(product)},
           {plain(why_in_words(script, scored))}}};
}

Row subsection_row(const Manuscript& script, SectionIndex index, WeightedSum& sum) {
  const Section& section = script.standard.sections[index];
  const scoring::SectionScore& scored = script.score.sections[index];
  if (scored.share) sum.add(scored.weight, *scored.share);
  const std::string share = scored.share ? script.format.exact(*scored.share) : "–";
  const std::string product = scored.share ? script.format.exact(scored.weight * *scored.share) : "–";
  return {Row::Kind::body,
          {{bold(section.code)},
           {bold(script.in_language(section.title))},
           {plain("")},
           {plain("")},
           {plain(share)},
           {plain(script.format.exact(scored.weight))},
           {plain(product)},
           {plain("")}}};
}

/// Every item of one section and how its share comes about; sections below it follow by themselves.
void add_section_rows(const Manuscript& script, SectionIndex index, Table& table) {
  const Section& section = script.standard.sections[index];
  const int columns = static_cast<int>(table.columns.size());
  const std::string title = section.code + " " + script.in_language(section.title);
  table.rows.push_back({Row::Kind::group, {{plain(title), columns}}});
  WeightedSum sum;
  for (const NodeRef& item : section.items) {
    if (item.kind == NodeRef::Kind::criterion) table.rows.push_back(criterion_row(script, item.index, sum));
    if (item.kind == NodeRef::Kind::section) table.rows.push_back(subsection_row(script, item.index, sum));
  }
  const auto& share = script.score.sections[index].share;
  const std::string quotient =
      share ? script.say("report.arithmetic.quotient", {{"product", script.format.exact(sum.product)},
                                                        {"weight", script.format.exact(sum.weight)},
                                                        {"share", script.format.exact(*share)},
                                                        {"score", script.percent_of(script.score, share)}})
            : script.say("report.not_applicable");
  table.rows.push_back({Row::Kind::total, {{plain(section.code)}, {plain(quotient), columns - 1}}});
  for (const NodeRef& item : section.items)
    if (item.kind == NodeRef::Kind::section) add_section_rows(script, item.index, table);
}

/// Sections × weights, and the total from their sum.
void add_total(Manuscript& script) {
  Table table;
  const auto number = [&](const std::string& key) {
    return Column{script.say(key), Column::Width::fit, 1, Align::right};
  };
  table.columns = {{script.say("report.code"), Column::Width::fit},
                   {script.say("report.section")},
                   number("report.arithmetic.score"),
                   number("report.arithmetic.share"),
                   number("report.weight"),
                   number("report.arithmetic.product")};
  WeightedSum sum;
  for (const SectionIndex index : script.standard.top_sections) {
    const Section& section = script.standard.sections[index];
    const scoring::SectionScore& scored = script.score.sections[index];
    const bool counts = scored.share.has_value();
    if (counts) sum.add(scored.weight, *scored.share);
    table.rows.push_back({Row::Kind::body,
                          {{bold(section.code)},
                           {plain(script.in_language(section.title))},
                           {plain(script.percent_of(script.score, scored.share))},
                           {plain(counts ? script.format.exact(*scored.share) : "–")},
                           {plain(counts ? script.format.exact(scored.weight) : "–")},
                           {plain(counts ? script.format.exact(scored.weight * *scored.share) : "–")}}});
  }
  table.rows.push_back({Row::Kind::total,
                        {{plain(script.say("report.arithmetic.sum")), 4},
                         {plain(script.format.exact(sum.weight))},
                         {plain(script.format.exact(sum.product))}}});
  script.add(std::move(table));
  if (!script.score.total) return script.paragraph("report.arithmetic.no_total");
  const Scoring& scoring = script.standard.scoring;
  script.paragraph(scoring.min.is_zero() ? "report.arithmetic.total" : "report.arithmetic.total_from",
                   {{"min", script.format.exact(scoring.min)},
                    {"range", script.format.exact(scoring.max - scoring.min)},
                    {"product", script.format.exact(sum.product)},
                    {"weight", script.format.exact(sum.weight)},
                    {"exact", script.format.exact(*script.score.total)},
                    {"score", script.total_of(script.score)}});
}

void add_profile(Manuscript& script) {
  const std::vector<ProfileLine> lines = profile_lines(script);
  if (lines.empty()) return;
  Table table;
  table.columns = {{script.say("report.arithmetic.question"), Column::Width::share, 1.4},
                   {script.say("report.arithmetic.answer"), Column::Width::share, 1}};
  for (const ProfileLine& line : lines)
    table.rows.push_back(
        {Row::Kind::body, {{plain(script.in_language(line.question->title))}, {plain(line.words)}}});
  script.add(Heading{2, script.say("report.arithmetic.profile")});
  script.add(std::move(table));
}

}  // namespace

void add_arithmetic(Manuscript& script) {
  script.annex("report.arithmetic.heading");
  script.paragraph("report.arithmetic.method");
  script.add(Heading{2, script.say("report.arithmetic.of_total")});
  add_total(script);
  script.add(Heading{2, script.say("report.arithmetic.of_sections")});
  Table table;
  table.columns = arithmetic_columns(script);
  for (const SectionIndex index : script.standard.top_sections) add_section_rows(script, index, table);
  script.add(std::move(table));
  add_profile(script);
  script.add(Paragraph{
      muted(script.say("report.arithmetic.standard", {{"title", script.in_language(script.standard.title)},
                                                      {"version", script.standard.version},
                                                      {"digest", script.standard.digest}})),
      TextRole::small});
}

}  // namespace assessor::report
