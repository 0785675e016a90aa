#include "report/figures/level_ladder.h"

#include <utility>

namespace assessor::report {

namespace {

constexpr double k_rung = 17, k_sign_bar = 2.6, k_sign_step = 3.8, k_sign_height = 11;

void draw_sign(Drawing& drawing, Point foot, std::size_t filled, std::size_t bars) {
  for (std::size_t i = 0; i < bars; ++i) {
    const double height = k_sign_height * static_cast<double>(i + 1) / static_cast<double>(bars);
    const double x = foot.x + k_sign_step * static_cast<double>(i);
    const Rect bar{x, foot.y - height, k_sign_bar, height};
    drawing.shapes.emplace_back(RectShape{
        bar, i < filled ? Ink::accent : Ink::paper, {i < filled ? Ink::accent : Ink::secondary, 0.5}});
  }
}

void draw_rung(Drawing& drawing, const Rung& rung, double top, std::size_t rank, std::size_t bars) {
  const bool here = rung.state == Rung::State::current;
  const Stroke edge = here ? Stroke{Ink::accent, 1.2} : Stroke{Ink::faint, 0.6};
  drawing.shapes.emplace_back(RectShape{
      {0.6, top + 0.6, drawing.width - 1.2, k_rung - 1.2}, here ? Ink::accent_soft : Ink::none, edge, 2});
  draw_sign(drawing, {8, top + k_rung - 3.2}, rank, bars);
  const double signs = 8 + k_sign_step * static_cast<double>(bars) + 6;
  const double base = top + k_rung / 2 + 2.8;
  const double room = drawing.width - signs - 8;
  const Ink ink = rung.state == Rung::State::later ? Ink::secondary : Ink::text;
  drawing.shapes.emplace_back(Label{{signs, base}, Anchor::start, rung.title, 8, here, ink, room * 0.48});
  drawing.shapes.emplace_back(Label{{drawing.width - 7, base},
                                    Anchor::end,
                                    rung.note,
                                    7.2,
                                    here,
                                    here ? Ink::text : Ink::secondary,
                                    room * 0.5});
}

}  // namespace

Drawing level_ladder(const LevelLadder& ladder) {
  Drawing drawing{ladder.width, k_rung * static_cast<double>(ladder.rungs.size()), {}};
  const std::size_t bars = ladder.rungs.empty() ? 0 : ladder.rungs.size() - 1;
  double top = 0;
  for (std::size_t rank = ladder.rungs.size(); rank-- > 0; top += k_rung)
    draw_rung(drawing, ladder.rungs[rank], top, rank, bars);
  return drawing;
}

}  // namespace assessor::report
