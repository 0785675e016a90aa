#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "i18n/catalog.h"
#include "report/layout/blocks.h"
#include "report/layout/contents.h"
#include "report/layout/text_lines.h"

namespace assessor::report {

namespace {

const TextLook k_running{{.size = 7.2, .tabular = true, .max_lines = 1}, 1.35};
const TextLook k_notice{{.size = 6.4, .max_lines = 9}, 1.28};
constexpr double k_line = 9.8;        ///< height of a running line, at least
constexpr double k_header_gap = 7;    ///< between header and body
constexpr double k_footer_gap = 8;    ///< between body and footer
constexpr double k_most_right = 0.6;  ///< of the width, for the right side of a running line
constexpr double k_between = 10;      ///< between its sides
constexpr double k_hair = 0.02;
constexpr double k_below_heading = 4;

/// Headers, footers and numbers, drawn when the count of pages is known. They carry no tags, since a
/// reading voice should not repeat them on every page.
class Furniture {
 public:
  Furniture(Typesetter& typesetter, const PageSetup& setup, PaperSize size)
      : m_typesetter(typesetter),
        m_setup(setup),
        m_size(size),
        m_width(size.width - setup.margins.left - setup.margins.right) {
    if (!setup.footer_notice.empty()) m_notice = typesetter.set(setup.footer_notice, k_notice.style, m_width);
  }

  Rect body() const {
    const double header = std::max(height_of(m_setup.first_header), height_of(m_setup.header));
    const double top = m_setup.margins.top + (header > 0 ? header + k_header_gap : 0);
    return {m_setup.margins.left, top, m_width,
            m_size.height - m_setup.margins.bottom - footer_height() - top};
  }

  void draw(Pages& pages) {
    for (std::size_t number = 0; number < pages.pages.size(); ++number) {
      m_params = {{"page", fmt::to_string(number + 1)}, {"pages", fmt::to_string(pages.pages.size())}};
      std::vector<Command>& out = pages.pages[number].commands;
      draw_lines(out, number == 0 ? m_setup.first_header : m_setup.header, m_setup.margins.top);
      draw_footer(out);
    }
  }

 private:
  double notice_height() const { return m_notice ? text_height(*m_notice, k_notice) + 3 : 0; }
  double footer_height() const { return k_footer_gap + notice_height() + height_of(m_setup.footer); }

  /// More than usual where a stand-in font is taller.
  double height_of(const RunningLine& line) const {
    double height = k_line;
    for (const Inline* side : {&line.left, &line.right})
      height = std::max(height, m_typesetter.set(*side, k_running.style)->lines().front().height);
    return height;
  }
  double height_of(const std::vector<RunningLine>& lines) const {
    double height = 0;
    for (const RunningLine& line : lines) height += height_of(line);
    return height;
  }

  void draw_footer(std::vector<Command>& out) {
    const double x = m_setup.margins.left;
    double y = m_size.height - m_setup.margins.bottom - footer_height() + k_footer_gap / 2;
    out.emplace_back(LineShape{{x, y}, {x + m_width, y}, {Ink::faint, 0.6}});
    y += k_footer_gap / 2;
    if (m_notice) lines_in(out, m_notice, k_notice, {x, y, m_width, 0}, Align::left);
    draw_lines(out, m_setup.footer, y + notice_height());
  }

  void draw_lines(std::vector<Command>& out, const std::vector<RunningLine>& lines, double y) {
    for (const RunningLine& line : lines) {
      const Inline left = numbered(line.left), right = numbered(line.right);
      const double natural = m_typesetter.set(right, k_running.style)->width() + k_hair;
      const double share = right.empty() ? 0 : std::min(natural, m_width * k_most_right);
      const double between = right.empty() ? 0 : k_between;
      const double height = height_of(line);
      draw_side(out, left, {m_setup.margins.left, y, m_width - share - between, height}, Align::left);
      draw_side(out, right, {m_setup.margins.left + m_width - share, y, share, height}, Align::right);
      y += height;
    }
  }

  Inline numbered(Inline text) const {
    for (Run& run : text)
      if (run.text.find("{page") != std::string::npos) run.text = i18n::filled(run.text, m_params);
    return text;
  }

  void draw_side(std::vector<Command>& out, const Inline& text, Rect frame, Align align) {
    if (text.empty()) return;
    out.emplace_back(line_in(m_typesetter.set(text, k_running.style, frame.width), 0, frame, align));
  }

  Typesetter& m_typesetter;
  const PageSetup& m_setup;
  PaperSize m_size;
  double m_width;
  SetTextRef m_notice;
  i18n::Params m_params;
};

Pages lay_out_once(const Document& document, Typesetter& typesetter) {
  typesetter.use_language(document.metadata.language);
  Pages pages;
  pages.size = size_of(document.page.paper);
  pages.metadata = document.metadata;
  Furniture furniture(typesetter, document.page, pages.size);
  pages.body = furniture.body();
  Flow flow{typesetter, pages.body.width, pages.body.height, {}, {}, 0, false};
  bool below_heading = false;
  for (const Block& block : document.blocks) {
    const std::size_t first = flow.strips.size();
    add_block(flow, block);
    // A heading stands nearer to what it heads than to what is above it.
    if (below_heading && first < flow.strips.size())
      flow.strips[first].gap = std::min(flow.strips[first].gap, k_below_heading);
    below_heading = std::holds_alternative<Heading>(block);
  }
  paginate(flow.strips, pages);
  pages.figure_words = std::move(flow.figure_words);
  furniture.draw(pages);
  return pages;
}

}  // namespace

Pages lay_out(const Document& document, Typesetter& typesetter) {
  constexpr int k_most_tries = 4;  // the table itself moves what it counts; twice is enough but for odd cases
  Pages pages = lay_out_once(document, typesetter);
  if (document.contents.empty() || pages.pages.size() <= k_pages_without_contents) return pages;
  for (int i = 0; i < k_most_tries; ++i) {
    Pages again = lay_out_once(with_contents(document, pages.outline), typesetter);
    const bool settled = same_pages(again.outline, pages.outline);
    pages = std::move(again);
    if (settled) break;
  }
  return pages;
}

}  // namespace assessor::report
