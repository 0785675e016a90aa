#include <array>

#include "sheet/sheets.h"
#include "ui/icons.h"
#include "ui/palette.h"
#include "ui/scopes.h"
#include "ui/widgets/dialog.h"

namespace assessor::test {

using namespace assessor::ui;

void draw_dialog(Ui& ui, SheetState& state) {
  draw_components(ui, state);
  Dialog dialog(ui, {.key = "close",
                     .title = "Tutup kunjungan lapangan?",
                     .text = "Setelah ditutup, nilai lapangan terkunci dan dibawa ke pleno. Lembaga dapat "
                             "menanggapi dalam 7 hari."});
  dialog.fact(Sign::gate, "1 syarat wajib tertahan: KE-02");
  dialog.fact(Sign::ok, "Semua 89 butir sudah dijawab");
  dialog.buttons({.keep = "Kembali menilai", .act = "Tutup kunjungan"});
}

void draw_palette(Ui& ui, SheetState& state) {
  draw_components(ui, state);
  const std::array<PaletteEntry, 4> entries = {
      PaletteEntry{"ke-02", "KE-02 Kode etik petugas", "Bahari Mandiri", Sign::gate, nullptr},
      PaletteEntry{"e-18", "E-18 Kode etik dan tanda tangan", "3 berkas", Sign::none, icon::paperclip},
      PaletteEntry{"gates", "Syarat wajib KE-02 kode etik di semua lembaga", "15 dari 19", Sign::none,
                   icon::flag},
      PaletteEntry{"print", "Cetak lembar lapangan kode etik", "perintah", Sign::none, icon::printer}};
  PaletteState open{.open = true, .query = "kode etik", .cursor = 0};
  palette(ui, open, entries, {.placeholder = "Cari atau perintah", .nothing = "Tidak ada yang cocok."});
}

}  // namespace assessor::test
