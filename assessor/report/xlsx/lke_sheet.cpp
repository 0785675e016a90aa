#include "report/xlsx/lke_sheet.h"

#include <array>
#include <cmath>

#include <fmt/format.h>

#include "base/text.h"
#include "report/xlsx/lke_formula.h"

namespace assessor::report {

namespace {

enum Place : lxw_col_t {
  code,
  item,
  weight,
  choices,
  self,
  given,
  counted,
  most,
  share,
  product,
  evidence,
  note,
  follow_up
};
static_assert(weight == k_lke_weight && share == k_lke_share);

struct LkeColumn {
  const char* title;
  double letters;
  Align align = Align::left;
};
constexpr std::array<LkeColumn, 13> k_columns{{{"report.code", 8},
                                               {"report.item", 44},
                                               {"report.weight", 8, Align::right},
                                               {"report.lke.choices", 26},
                                               {"report.lke.self", 9, Align::right},
                                               {"report.lke.given", 9, Align::right},
                                               {"report.arithmetic.counted", 9, Align::right},
                                               {"report.lke.most", 9, Align::right},
                                               {"report.arithmetic.share", 9, Align::right},
                                               {"report.arithmetic.product", 10, Align::right},
                                               {"report.evidence.document", 22},
                                               {"report.remark", 28},
                                               {"report.lke.follow_up", 22}}};

std::string joined(const std::vector<std::string>& words, const char* between) {
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : between) + word;
  return all;
}

/// One section after the other on a sheet; a row at a time.
class LkeSheet {
 public:
  LkeSheet(const LkeBook& lke, SectionIndex top)
      : m_lke(lke),
        m_script(lke.script),
        m_sheet(lke.book.add_sheet(lke.script.standard.sections[top].code)) {
    for (std::size_t i = 0; i < k_columns.size(); ++i)
      worksheet_set_column(m_sheet, static_cast<lxw_col_t>(i), static_cast<lxw_col_t>(i),
                           k_columns[i].letters, nullptr);
    SheetBook::set_page(m_sheet, m_script.document.page, true);
    write_head();
  }

  lxw_worksheet* sheet() const { return m_sheet; }
  /// The row of the section's sums.
  lxw_row_t add_section(SectionIndex index);

 private:
  void write_head();
  void write_criterion(CriterionIndex index);
  void write_live(CriterionIndex index);
  void write_answers(CriterionIndex index);
  void write_subsection(lxw_row_t row, SectionIndex index, lxw_row_t sums);
  void write_words(CriterionIndex index);
  void write_sums(SectionIndex index, lxw_row_t first, lxw_row_t last);

  lxw_format* look(Place place, bool strong = false, const char* number = "General",
                   Ink ground = Ink::none) const {
    return m_lke.book.format({.bold = strong,
                              .framed = true,
                              .align = k_columns[place].align,
                              .ground = ground,
                              .size = 9,
                              .number = number});
  }
  void text(Place place, const std::string& words, bool strong = false) const {
    SheetBook::write_text(m_sheet, m_row, place, words, look(place, strong));
  }
  void number(Place place, const Rational& value, Ink ground = Ink::none) const {
    worksheet_write_number(m_sheet, m_row, place, value.approximate(), look(place, false, "General", ground));
  }
  /// With the result that it has now, since not every program works it out on opening.
  void formula(lxw_row_t row, Place place, const std::string& words, const std::optional<Rational>& result,
               const char* format = "General", bool strong = false) const {
    if (result)
      worksheet_write_formula_num(m_sheet, row, place, ("=" + words).c_str(), look(place, strong, format),
                                  result->approximate());
    else
      worksheet_write_formula_str(m_sheet, row, place, ("=" + words).c_str(), look(place, strong, format),
                                  "");
  }
  std::string here(Place place) const { return cell_name(m_row, place); }
  const scoring::CriterionScore& scored(CriterionIndex index) const { return m_script.score.criteria[index]; }
  bool reweights() const { return m_script.standard.scoring.unanswered == Scoring::Unanswered::reweight; }
  bool is_live(CriterionIndex index) const;

  const LkeBook& m_lke;
  const Manuscript& m_script;
  lxw_worksheet* m_sheet;
  lxw_row_t m_row = 0;
};

void LkeSheet::write_head() {
  for (std::size_t i = 0; i < k_columns.size(); ++i) {
    const auto place = static_cast<Place>(i);
    SheetBook::write_text(m_sheet, m_row, place, m_script.say(k_columns[i].title),
                          look(place, true, "General", Ink::head));
  }
  worksheet_set_row(m_sheet, m_row, 26, nullptr);
  worksheet_freeze_panes(m_sheet, m_row + 1, item + 1);
  worksheet_repeat_rows(m_sheet, m_row, m_row);
  ++m_row;
}

/// Whether points decide what the item adds. An empty denominator is decided by a rule of its own.
bool LkeSheet::is_live(CriterionIndex index) const {
  using scoring::Why;
  const Why why = scored(index).why;
  return scored(index).applies && m_script.prepared().criteria[index].scored && why != Why::ratio_empty &&
         why != Why::declared_na && why != Why::not_applicable;
}

void LkeSheet::write_words(CriterionIndex index) {
  const Criterion& criterion = m_script.standard.criteria[index];
  text(code, criterion.code);
  text(item, m_script.in_language(criterion.text));
  std::vector<std::string> options;
  if (const auto* scale = std::get_if<ScaleAnswer>(&criterion.answer))
    for (const Option& option : m_script.standard.scales[scale->scale].options)
      if (option.points)
        options.push_back(m_script.points(option.points) + " = " + m_script.in_language(option.title));
  if (options.empty())
    for (const auto& step : m_script.prepared().criteria[index].steps)
      options.push_back(m_script.points(step.points));
  text(choices, joined(options, "; "));
  const auto answer = m_script.sheet.answers.find(criterion.id);
  std::vector<std::string> papers;
  std::string words;
  if (answer != m_script.sheet.answers.end() && !m_lke.blank) {
    for (const EvidenceLink& link : answer->second.evidence)
      for (const assessor::Document& document : m_script.sheet.documents)
        if (document.id == link.document)
          papers.push_back(document.evidence + (link.pages.empty() ? "" : " (" + link.pages + ")"));
    words = m_script.typed(answer->second.note);
  }
  text(evidence, joined(papers, ", "));
  text(note, words);
  text(follow_up, "");
  const double lines =
      std::ceil(static_cast<double>(letter_count(m_script.in_language(criterion.text))) / 42.0);
  const double more = std::ceil(static_cast<double>(letter_count(joined(options, "; "))) / 24.0);
  worksheet_set_row(m_sheet, m_row, std::min(400.0, std::max({lines, more, 1.0}) * 12.5 + 2), nullptr);
}

/// The points typed, in a cell that takes only points that the item knows.
void LkeSheet::write_answers(CriterionIndex index) {
  const scoring::PreparedCriterion& prepared = m_script.prepared().criteria[index];
  if (scored(index).points_given && !m_lke.blank)
    number(given, *scored(index).points_given, Ink::attention_soft);
  else
    SheetBook::write_text(m_sheet, m_row, given, "", look(given, false, "General", Ink::attention_soft));
  lxw_data_validation rule = {};
  rule.ignore_blank = LXW_VALIDATION_ON;
  std::vector<std::string> points;
  for (const auto& step : prepared.steps) points.push_back(step.points.shortest());
  std::vector<char*> list;
  for (std::string& one : points) list.push_back(one.data());
  list.push_back(nullptr);
  if (prepared.continuous) {
    rule.validate = LXW_VALIDATION_TYPE_DECIMAL;
    rule.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
    rule.minimum_number = prepared.steps.front().points.approximate();
    rule.maximum_number = prepared.steps.back().points.approximate();
  } else {
    rule.validate = LXW_VALIDATION_TYPE_LIST;
    rule.value_list = list.data();
  }
  worksheet_data_validation_cell(m_sheet, m_row, given, &rule);
}

void LkeSheet::write_live(CriterionIndex index) {
  const scoring::CriterionScore& now = scored(index);
  const scoring::PreparedCriterion& prepared = m_script.prepared().criteria[index];
  const Rational& worth = m_script.standard.criteria[index].weight;
  number(weight, worth);
  write_answers(index);
  const bool capped = !m_lke.blank && now.points_given && now.points && *now.points < *now.points_given;
  if (capped)
    number(most, *now.points);
  else
    text(most, "");
  const std::optional<Rational> points = m_lke.blank || !now.points_given ? std::nullopt : now.points;
  formula(m_row, counted,
          fmt::format("IF({0}=\"\",\"\",IF({1}=\"\",{0},MIN({0},{1})))", here(given), here(most)), points);
  std::optional<Rational> part =
      points ? std::optional((*points - prepared.zero) / prepared.span) : std::nullopt;
  if (!part && !reweights()) part = Rational(0);
  const std::string above_zero =
      prepared.zero.is_zero() ? here(counted) : here(counted) + "-" + literal(prepared.zero);
  if (now.share && part && *now.share != *part && !m_lke.blank)
    number(share, *now.share);  // by a rule that looks at more than this item's points
  else
    formula(m_row, share,
            fmt::format("IF({}=\"\",{},({})/{})", here(counted), reweights() ? "\"\"" : "0", above_zero,
                        literal(prepared.span)),
            part, "0.00%");
  if (now.share && !m_lke.blank) part = now.share;
  formula(m_row, product, fmt::format("IF({0}=\"\",\"\",{1}*{0})", here(share), here(weight)),
          part ? std::optional(worth * *part) : std::nullopt, "0.0000");
}

void LkeSheet::write_criterion(CriterionIndex index) {
  write_words(index);
  const auto own =
      m_lke.self_score == nullptr ? std::nullopt : m_lke.self_score->criteria[index].points_given;
  if (own)
    number(self, *own);
  else
    text(self, "");
  if (is_live(index)) {
    write_live(index);
  } else {
    const std::optional<Rational>& part = scored(index).share;
    for (const Place place : {given, counted, most}) text(place, "–");
    if (part) {  // decided by a rule, not by points
      number(weight, m_script.standard.criteria[index].weight);
      number(share, *part);
      formula(m_row, product, fmt::format("{}*{}", here(weight), here(share)),
              m_script.standard.criteria[index].weight * *part, "0.0000");
    } else {
      for (const Place place : {weight, share, product}) text(place, "–");
    }
  }
  ++m_row;
}

/// A section below: its weight and, from its own sums, its share.
void LkeSheet::write_subsection(lxw_row_t row, SectionIndex index, lxw_row_t sums) {
  const Section& section = m_script.standard.sections[index];
  const scoring::SectionScore& now = m_script.score.sections[index];
  std::swap(row, m_row);
  text(code, section.code, true);
  text(item, m_script.in_language(section.title), true);
  for (const Place place : {choices, self, given, counted, most, evidence, note, follow_up}) text(place, "");
  if (section.weight)
    number(weight, *section.weight);
  else
    formula(m_row, weight, cell_name(sums, weight), now.weight);
  const std::optional<Rational> part = m_lke.blank && now.share ? std::optional(Rational(0)) : now.share;
  formula(m_row, share, cell_name(sums, share), part, "0.00%");
  formula(m_row, product, fmt::format("IF({0}=\"\",\"\",{1}*{0})", here(share), here(weight)),
          part ? std::optional(now.weight * *part) : std::nullopt, "0.0000");
  std::swap(row, m_row);
}

/// Only items that have a share count; words and blanks are no numbers to SUMIF.
void LkeSheet::write_sums(SectionIndex index, lxw_row_t first, lxw_row_t last) {
  const Section& section = m_script.standard.sections[index];
  const scoring::SectionScore& now = m_script.score.sections[index];
  text(code, section.code, true);
  text(item, m_script.say("report.arithmetic.sum"), true);
  for (const Place place : {choices, self, given, counted, most, evidence, note, follow_up}) text(place, "");
  Rational weights, products;
  for (const NodeRef& node : section.items) {
    if (node.kind == NodeRef::Kind::note) continue;
    const bool leaf = node.kind == NodeRef::Kind::criterion;
    const auto& part = leaf ? scored(node.index).share : m_script.score.sections[node.index].share;
    if (!part) continue;
    const Rational& one =
        leaf ? m_script.standard.criteria[node.index].weight : m_script.score.sections[node.index].weight;
    weights += one;
    if (!m_lke.blank) products += one * *part;
  }
  formula(
      m_row, weight,
      fmt::format("SUMIF({},\">=-1E9\",{})", cell_range(first, last, share), cell_range(first, last, weight)),
      weights, "General", true);
  formula(m_row, product, fmt::format("SUM({})", cell_range(first, last, product)), products, "0.0000", true);
  formula(m_row, share, fmt::format("IF({0}=0,\"\",{1}/{0})", here(weight), here(product)),
          now.share ? std::optional(products / weights) : std::nullopt, "0.00%", true);
  ++m_row;
}

lxw_row_t LkeSheet::add_section(SectionIndex index) {
  const Section& section = m_script.standard.sections[index];
  worksheet_merge_range(m_sheet, m_row, code, m_row, follow_up, "", look(item, true, "General", Ink::head));
  SheetBook::write_text(m_sheet, m_row, code, section.code + " " + m_script.in_language(section.title),
                        look(item, true, "General", Ink::head));
  const lxw_row_t first = ++m_row;
  std::vector<std::pair<lxw_row_t, SectionIndex>> below;
  for (const NodeRef& node : section.items) {
    if (node.kind == NodeRef::Kind::criterion) write_criterion(node.index);
    if (node.kind == NodeRef::Kind::section) below.emplace_back(m_row++, node.index);
  }
  const lxw_row_t sums = m_row;
  write_sums(index, first, std::max(first, sums - 1));
  for (const auto& [row, child] : below) write_subsection(row, child, add_section(child));
  return sums;
}

}  // namespace

LkeSum add_lke_sheet(const LkeBook& lke, SectionIndex section) {
  LkeSheet sheet(lke, section);
  const lxw_row_t sums = sheet.add_section(section);
  return {sheet.sheet(), sums};
}

}  // namespace assessor::report
