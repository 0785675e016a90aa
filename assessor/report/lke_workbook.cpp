#include "report/lke_workbook.h"

#include <vector>

#include <fmt/format.h>

#include "report/readiness/parts.h"
#include "report/xlsx/lke_formula.h"
#include "report/xlsx/lke_sheet.h"

namespace assessor::report {

namespace {

enum Place : lxw_col_t { code, section, weight, score, share, product };

/// The sheet that sums up: section by section, and the total as the standard rounds it.
class LkeSummary {
 public:
  LkeSummary(const LkeBook& lke, lxw_worksheet* sheet) : m_lke(lke), m_script(lke.script), m_sheet(sheet) {}

  void write(const std::vector<LkeSum>& sums) {
    write_heading();
    const lxw_row_t first = m_row;
    for (std::size_t i = 0; i < sums.size(); ++i) write_section(m_script.standard.top_sections[i], sums[i]);
    write_sum(first, m_row - 1);
    write_total();
    write_remarks();
  }

 private:
  lxw_format* look(bool strong, Align align = Align::left, const char* number = "General",
                   Ink ground = Ink::none) {
    return m_lke.book.format(
        {.bold = strong, .framed = true, .align = align, .ground = ground, .number = number});
  }
  void text(Place place, const std::string& words, bool strong = false, Ink ground = Ink::none) {
    SheetBook::write_text(m_sheet, m_row, place, words, look(strong, Align::left, "General", ground));
  }
  void formula(Place place, const std::string& words, const std::optional<Rational>& result,
               const char* number, bool strong = false) {
    lxw_format* format = look(strong, Align::right, number);
    if (result)
      worksheet_write_formula_num(m_sheet, m_row, place, ("=" + words).c_str(), format,
                                  result->approximate());
    else
      worksheet_write_formula_str(m_sheet, m_row, place, ("=" + words).c_str(), format, "");
  }
  std::string here(Place place) const { return cell_name(m_row, place); }
  void line(const std::string& words, bool strong = false) {
    lxw_format* format = m_lke.book.format({.bold = strong});
    worksheet_merge_range(m_sheet, m_row, code, m_row, product, "", format);
    SheetBook::write_text(m_sheet, m_row, code, words, format);
    worksheet_set_row(m_sheet, m_row, words.size() > 90 ? 54 : 15, nullptr);
    ++m_row;
  }
  std::string decimals() const {
    const int count = m_script.standard.scoring.decimals;
    return count > 0 ? "0." + std::string(static_cast<std::size_t>(count), '0') : "0";
  }
  /// An empty form adds up to nothing.
  std::optional<Rational> now(const std::optional<Rational>& part) const {
    return part && m_lke.blank ? std::optional(Rational(0)) : part;
  }

  void write_heading();
  void write_section(SectionIndex index, const LkeSum& sum);
  void write_sum(lxw_row_t first, lxw_row_t last);
  void write_total();
  void write_remarks();

  const LkeBook& m_lke;
  const Manuscript& m_script;
  lxw_worksheet* m_sheet;
  lxw_row_t m_row = 0;
  Rational m_weights, m_products;
};

void LkeSummary::write_heading() {
  constexpr double k_letters[] = {9, 48, 10, 10, 12, 16};
  for (lxw_col_t i = 0; i <= product; ++i) worksheet_set_column(m_sheet, i, i, k_letters[i], nullptr);
  SheetBook::set_page(m_sheet, m_script.document.page, false);
  line(m_script.say("report.lke.title"), true);
  line(m_script.input.organization->name, true);
  line(m_script.say(
      m_lke.blank ? "report.lke.blank" : "report.lke.stage",
      {{"period", m_script.input.period}, {"stage", stage_title(m_script, m_script.sheet.stage)}}));
  const bool official = m_script.standard.status == StandardStatus::official;
  if (!official) line(m_script.in_language(m_script.standard.notice));
  ++m_row;
  const char* titles[] = {"report.code",
                          "report.section",
                          "report.weight",
                          "report.arithmetic.score",
                          "report.arithmetic.share",
                          "report.arithmetic.product"};
  for (lxw_col_t i = 0; i <= product; ++i)
    text(static_cast<Place>(i), m_script.say(titles[i]), true, Ink::head);
  ++m_row;
}

void LkeSummary::write_section(SectionIndex index, const LkeSum& sum) {
  const Section& top = m_script.standard.sections[index];
  const scoring::SectionScore& scored = m_script.score.sections[index];
  const std::optional<Rational> part = now(scored.share);
  text(code, top.code, true);
  text(section, m_script.in_language(top.title));
  if (top.weight)
    worksheet_write_number(m_sheet, m_row, weight, top.weight->approximate(), look(false, Align::right));
  else
    formula(weight, on_sheet(sum.sheet, cell_name(sum.row, k_lke_weight)), scored.weight, "General");
  formula(share, on_sheet(sum.sheet, cell_name(sum.row, k_lke_share)), part, "0.00%");
  formula(
      score,
      fmt::format("IF({0}=\"\",\"\",{1})", here(share),
                  rounded_formula(here(share) + "*100", m_script.standard.scoring)),
      part
          ? std::optional(
                (*part * 100).rounded(m_script.standard.scoring.decimals, m_script.standard.scoring.rounding))
          : std::nullopt,
      decimals().c_str());
  formula(product, fmt::format("IF({0}=\"\",\"\",{1}*{0})", here(share), here(weight)),
          part ? std::optional(scored.weight * *part) : std::nullopt, "0.0000");
  if (part) {
    m_weights += scored.weight;
    m_products += scored.weight * *part;
  }
  ++m_row;
}

void LkeSummary::write_sum(lxw_row_t first, lxw_row_t last) {
  text(code, "", true);
  text(section, m_script.say("report.arithmetic.sum"), true);
  formula(
      weight,
      fmt::format("SUMIF({},\">=-1E9\",{})", cell_range(first, last, share), cell_range(first, last, weight)),
      m_weights, "General", true);
  text(score, "");
  text(share, "");
  formula(product, fmt::format("SUM({})", cell_range(first, last, product)), m_products, "0.0000", true);
  ++m_row;
}

/// By formula, as the program has it, and whether they are the same.
void LkeSummary::write_total() {
  const Scoring& scoring = m_script.standard.scoring;
  const std::string sums_weight = cell_name(m_row - 1, weight), sums_product = cell_name(m_row - 1, product);
  const std::string exact = fmt::format("{}+{}*{}/{}", literal(scoring.min),
                                        literal(scoring.max - scoring.min), sums_product, sums_weight);
  const std::optional<Rational> total =
      m_weights.is_zero() ? std::nullopt
                          : std::optional((scoring.min + (scoring.max - scoring.min) * m_products / m_weights)
                                              .rounded(scoring.decimals, scoring.rounding));
  text(section, m_script.say("report.total"), true);
  const std::string by_formula = here(score);
  formula(score, fmt::format("IF({}=0,\"\",{})", sums_weight, rounded_formula(exact, scoring)), total,
          decimals().c_str(), true);
  ++m_row;
  if (m_lke.blank || !m_script.score.total) return;
  const Rational own = m_script.score.total->rounded(scoring.decimals, scoring.rounding);
  text(section, m_script.say("report.lke.by_program"));
  worksheet_write_number(m_sheet, m_row, score, own.approximate(),
                         look(false, Align::right, decimals().c_str()));
  const std::string words = fmt::format("=IF({}={},\"{}\",\"{}\")", by_formula, here(score),
                                        m_script.say("report.lke.same"), m_script.say("report.lke.changed"));
  const bool same = total && *total == own;
  worksheet_write_formula_str(m_sheet, m_row, share, words.c_str(), look(true),
                              m_script.say(same ? "report.lke.same" : "report.lke.changed").c_str());
  ++m_row;
}

void LkeSummary::write_remarks() {
  ++m_row;
  const Level* level = m_script.score.level ? m_script.standard.level(*m_script.score.level) : nullptr;
  if (!m_lke.blank && level != nullptr)
    line(m_script.say("report.lke.level", {{"level", m_script.in_language(level->title)}}));
  line(m_script.say("report.lke.remark"));
  line(m_script.say("report.arithmetic.standard", {{"title", m_script.in_language(m_script.standard.title)},
                                                   {"version", m_script.standard.version},
                                                   {"digest", m_script.standard.digest}}));
}

Result<std::string> write(const Manuscript& script, bool blank) {
  ASSESSOR_TRY(SheetBook book, SheetBook::create(script.document.metadata));
  LkeBook lke{script, book, blank};
  const StageResult& first = script.input.stages.empty() ? StageResult{} : script.input.stages.front();
  if (first.sent && first.sheet != &script.sheet) lke.self_score = first.score;
  LkeSummary summary(lke, book.add_sheet(script.say("report.lke.summary")));
  std::vector<LkeSum> sums;
  for (const SectionIndex index : script.standard.top_sections) sums.push_back(add_lke_sheet(lke, index));
  summary.write(sums);
  return book.finish();
}

}  // namespace

Result<std::string> write_lke(const ReadinessInput& input, const ReadinessOptions& options,
                              const i18n::Catalog& words) {
  const StageResult* reported = input.reported();
  AnswerSheet empty;
  scoring::Score none;
  StageResult result;
  if (reported != nullptr) {
    result = *reported;
  } else {
    empty = unopened_sheet(input, options.date);
    none = scoring::score(*input.standard, empty);
    result = {&empty, &none, false};
  }
  Manuscript script(input, options, words, result);
  set_page(script, script.say("report.lke.title"), input.organization->name);
  return write(script, reported == nullptr);
}

}  // namespace assessor::report
