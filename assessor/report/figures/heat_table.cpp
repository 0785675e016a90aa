#include "report/figures/heat_table.h"

#include "report/figures/axis.h"

namespace assessor::report {

namespace {

constexpr double k_row = 13, k_head = 16, k_name = 150, k_total = 40, k_gates = 36, k_legend = 32;

Ink ink_of(HeatCell::Ground ground) {
  if (ground == HeatCell::Ground::low) return Ink::attention_soft;
  return ground == HeatCell::Ground::high ? Ink::accent_soft : Ink::head;
}

/// The mark of the screen: a dark upper right corner.
PolygonShape corner_of(const Rect& rect) {
  constexpr double k_corner = 4.5;
  const double right = rect.x + rect.width;
  return {{{right - k_corner, rect.y}, {right, rect.y}, {right, rect.y + k_corner}}, Ink::text, {}};
}

class HeatPlotter {
 public:
  explicit HeatPlotter(const HeatTable& table)
      : m_table(table),
        m_total_end(table.width - (table.gates_head.empty() ? 0 : k_gates)),
        m_pitch((m_total_end - k_name - k_total) /
                static_cast<double>(table.heads.empty() ? 1 : table.heads.size())) {}

  Drawing draw() {
    m_drawing.width = m_table.width;
    const std::size_t lines = m_table.rows.size() + (m_table.foot.empty() ? 0 : 1);
    m_drawing.height = k_head + k_row * static_cast<double>(lines) + k_legend;
    words({2, k_head - 5}, Anchor::start, m_table.name_head, true, k_name - 4);
    for (std::size_t i = 0; i < m_table.heads.size(); ++i)
      words({left_of(i) + m_pitch / 2, k_head - 5}, Anchor::middle, m_table.heads[i], true, m_pitch);
    draw_ends(k_head - 5, m_table.total_head, m_table.gates_head);
    double y = k_head;
    for (const HeatRow& row : m_table.rows) {
      draw_row(row, y);
      y += k_row;
    }
    draw_foot(y);
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
    draw_ends(base, row.total, row.gates);
  }

  void draw_ends(double base, const std::string& total, const std::string& gates) {
    words({m_total_end - 2, base}, Anchor::end, total, true, k_total);
    if (!m_table.gates_head.empty())
      words({m_total_end + k_gates / 2, base}, Anchor::middle, gates, true, k_gates - 2);
  }

  void draw_foot(double y) {
    if (m_table.foot.empty()) return;
    words({2, y + k_row - 4}, Anchor::start, m_table.foot, true, k_name - 4);
    for (std::size_t i = 0; i < m_table.foot_numbers.size(); ++i) {
      const double left = left_of(i);
      m_drawing.shapes.emplace_back(
          LineShape{{left + 0.6, y + 1}, {left + m_pitch - 0.6, y + 1}, {Ink::secondary, 0.8}});
      words({left + m_pitch / 2, y + k_row - 4}, Anchor::middle, m_table.foot_numbers[i], true, m_pitch);
    }
  }

  void draw_cell(const HeatCell& cell, double x, double y, bool claimed) {
    const Ink ink = ink_of(cell.ground);
    const Rect rect{x + 0.6, y + 0.6, m_pitch - 1.2, k_row - 1.2};
    if (claimed)
      m_drawing.shapes.emplace_back(RectShape{rect, Ink::none, {Ink::secondary, 0.6, true}, 1});
    else
      m_drawing.shapes.emplace_back(RectShape{rect, ink, {}, 1});
    if (cell.gate_shut) m_drawing.shapes.emplace_back(corner_of(rect));
    words({x + m_pitch / 2, y + k_row - 4}, Anchor::middle, cell.number, cell.ground == HeatCell::Ground::low,
          m_pitch);
  }

  void draw_key() {
    const auto box = [](Ink fill, Stroke edge) { return RectShape{{-8, -4, 16, 8}, fill, edge, 1}; };
    draw_legend(m_drawing,
                {{{box(Ink::attention_soft, {})}, m_table.low_legend},
                 {{box(Ink::accent_soft, {})}, m_table.high_legend}},
                {0, m_drawing.height - 16}, m_table.width);
    std::vector<LegendEntry> marks{{{box(Ink::none, {Ink::secondary, 0.6, true})}, m_table.claimed_legend}};
    if (!m_table.gate_legend.empty())
      marks.push_back({{box(Ink::head, {}), corner_of({-8, -4, 16, 8})}, m_table.gate_legend});
    draw_legend(m_drawing, marks, {0, m_drawing.height - 4}, m_table.width);
  }

  const HeatTable& m_table;
  double m_total_end;
  double m_pitch;
  Drawing m_drawing;
};

}  // namespace

Drawing heat_table(const HeatTable& table) {
  return HeatPlotter(table).draw();
}

}  // namespace assessor::report
