#include "report/figures/heat_table.h"

#include "report/figures/axis.h"

namespace assessor::report {

namespace {

constexpr double k_row = 13, k_head = 16, k_name = 150, k_total = 40, k_legend = 20;

Ink ink_of(HeatCell::Ground ground) {
  if (ground == HeatCell::Ground::low) return Ink::attention_soft;
  return ground == HeatCell::Ground::high ? Ink::accent_soft : Ink::head;
}

class HeatPlotter {
 public:
  explicit HeatPlotter(const HeatTable& table)
      : m_table(table),
        m_pitch((table.width - k_name - k_total) /
                static_cast<double>(table.heads.empty() ? 1 : table.heads.size())) {}

  Drawing draw() {
    m_drawing.width = m_table.width;
    m_drawing.height = k_head + k_row * static_cast<double>(m_table.rows.size()) + k_legend;
    words({2, k_head - 5}, Anchor::start, m_table.name_head, true, k_name - 4);
    for (std::size_t i = 0; i < m_table.heads.size(); ++i)
      words({left_of(i) + m_pitch / 2, k_head - 5}, Anchor::middle, m_table.heads[i], true, m_pitch);
    words({m_table.width - 2, k_head - 5}, Anchor::end, m_table.total_head, true, k_total);
    double y = k_head;
    for (const HeatRow& row : m_table.rows) {
      draw_row(row, y);
      y += k_row;
    }
    draw_key();
    return std::move(m_drawing);
  }

 private:
  double left_of(std::size_t column) const { return k_name + m_pitch * static_cast<double>(column); }
  void words(Point at, Anchor anchor, const std::string& text, bool bold, double room) {
    m_drawing.shapes.emplace_back(Label{at, anchor, text, 7, bold, Ink::text, room});
  }

  void draw_row(const HeatRow& row, double y) {
    const double base = y + k_row - 4;
    words({2, base}, Anchor::start, row.name, false, k_name - 6);
    if (row.cells.empty())
      m_drawing.shapes.emplace_back(Label{
          {k_name + 3, base}, Anchor::start, row.note, 7, false, Ink::secondary, m_table.width - k_name - 6});
    for (std::size_t i = 0; i < row.cells.size(); ++i) draw_cell(row.cells[i], left_of(i), y, row.claimed);
    words({m_table.width - 2, base}, Anchor::end, row.total, true, k_total);
  }

  void draw_cell(const HeatCell& cell, double x, double y, bool claimed) {
    const Ink ink = ink_of(cell.ground);
    const Rect rect{x + 0.6, y + 0.6, m_pitch - 1.2, k_row - 1.2};
    if (claimed)
      m_drawing.shapes.emplace_back(RectShape{rect, Ink::none, {Ink::secondary, 0.6, true}, 1});
    else
      m_drawing.shapes.emplace_back(RectShape{rect, ink, {}, 1});
    words({x + m_pitch / 2, y + k_row - 4}, Anchor::middle, cell.number, cell.ground == HeatCell::Ground::low,
          m_pitch);
  }

  void draw_key() {
    const auto box = [](Ink fill, Stroke edge) { return RectShape{{-8, -4, 16, 8}, fill, edge, 1}; };
    draw_legend(m_drawing,
                {{{box(Ink::attention_soft, {})}, m_table.low_legend},
                 {{box(Ink::accent_soft, {})}, m_table.high_legend},
                 {{box(Ink::none, {Ink::secondary, 0.6, true})}, m_table.claimed_legend}},
                {0, m_drawing.height - 4}, m_table.width);
  }

  const HeatTable& m_table;
  double m_pitch;
  Drawing m_drawing;
};

}  // namespace

Drawing heat_table(const HeatTable& table) {
  return HeatPlotter(table).draw();
}

}  // namespace assessor::report
