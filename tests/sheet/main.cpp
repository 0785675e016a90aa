#include <filesystem>
#include <iostream>

#include "support/ui_pixels.h"
#include "ui/icons.h"
#include "ui/scopes.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

using namespace assessor;

namespace {
void sheet(ui::Ui& ui) {
  const ui::Root root(ui);
  ui::Rect all = ui::Rect::of({0, 0}, ui.metrics.window);
  const ui::Panel panel(
      ui,
      {.key = "p", .rect = all.inset(20), .fill = ui.theme.surface, .rounding = 8, .pad_x = 16, .pad_y = 16});
  ui::text(ui, {.text = "68,28", .style = ui::TextStyle::number});
  ui::text(ui, {.text = "Kode etik petugas tertulis dan ditandatangani", .style = ui::TextStyle::title});
  ui::text(ui, {.text = "Ada, tetapi belum ditandatangani semua petugas 1.111,11 8.888,88"});
  ui::text(ui, {.text = "Ada, tetapi belum ditandatangani semua petugas 1.111,11 8.888,88",
                .style = ui::TextStyle::body_bold});
  ui::text(ui, {.text = "Tekan 0–3 untuk memilih. Ragu di antara dua tingkat? Pilih yang lebih rendah.",
                .style = ui::TextStyle::small,
                .color = ui.theme.ink3});
  ui::button(ui, {.key = "a",
                  .label = "Selesai, lanjut ke KE-09",
                  .style = ui::ButtonStyle::primary,
                  .shortcut = "Ctrl Enter"});
  ui::button(ui, {.key = "b", .label = "Bahas di pleno", .icon = ui::icon::flag});
  ui::button(ui,
             {.key = "c", .label = "Hapus bukti", .style = ui::ButtonStyle::danger, .icon = ui::icon::cross});
}
}  // namespace

int main(int argc, char** argv) {
  const std::filesystem::path folder = argc > 1 ? argv[1] : ".";
  test::render_png(sheet, {.window = {800, 500}}, folder / "sheet.png");
  std::cout << (folder / "sheet.png").string() << "\n";
}
