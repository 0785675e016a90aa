#include <array>

#include "sheet/sheets.h"
#include "ui/chrome/rail.h"
#include "ui/chrome/step_bar.h"
#include "ui/chrome/top_bar.h"
#include "ui/focus_words.h"
#include "ui/icons.h"
#include "ui/scopes.h"

namespace assessor::test {

using namespace assessor::ui;

namespace {

Rail sample_rail() {
  return {.places = {{"home", "Beranda", icon::home},
                     {"organizations", "Lembaga", icon::institution},
                     {"assess", "Menilai", icon::assess, true},
                     {"evidence", "Bukti", icon::paperclip},
                     {"result", "Hasil", icon::chart},
                     {"benchmark", "Pembanding", icon::scales},
                     {"report", "Laporan", icon::document},
                     {"city", "Peta kota", icon::grid}},
          .below = {{"help", "Bantuan", icon::help}, {"settings", "Setelan", icon::settings}}};
}

TopBar sample_top_bar() {
  return {
      .title = "Perempuan Bahari Mandiri",
      .title_suffix = "(contoh)",
      .caption = "L-M, lembaga masyarakat · hukum, sosial, ekonomi · Verifikasi lapangan, 17 November 2026",
      .tabs = {{.key = "card", .label = "Kartu", .style = ButtonStyle::primary, .icon = icon::file},
               {.key = "table", .label = "Tabel", .icon = icon::grid}},
      .search = "Cari atau perintah",
      .saved = "Tersimpan 09.42",
      .zoom = "100 %",
      .person = "RH",
      .person_name = "Rahma Hidayati"};
}

}  // namespace

void draw_frame(Ui& ui, SheetState&) {
  const Root root(ui);
  Rect rest = Rect::of({0, 0}, ui.metrics.window);
  draw_rail(ui, rest.cut_left(ui.metrics.rail_width), sample_rail());
  draw_top_bar(ui, rest.cut_top(ui.metrics.top_bar), sample_top_bar());
  draw_status_line(ui, rest.cut_bottom(ui.metrics.status_line),
                   {.focus = focus_in_words(ui),
                    .notice = "Standar Kesiapan LPLPP (usulan) 1.0, bukan instrumen resmi Kemen PPPA",
                    .sample = "Data contoh"});
  const Button primary{.key = "next",
                       .label = "Selesai, lanjut ke KE-09",
                       .style = ButtonStyle::primary,
                       .shortcut = "Ctrl Enter"};
  const Button secondary{.key = "plenary", .label = "Bahas di pleno", .icon = icon::flag};
  const Fonts& fonts = ui.fonts;
  const Color ink = ui.theme.ink;
  draw_step_bar(ui, rest.cut_bottom(ui.metrics.step_bar),
                {.label = "Langkah berikutnya",
                 .sentence = {{"Selesaikan KE-02, lalu isi ", fonts.body, ink},
                              {"KE-09 Akses setara", fonts.body_bold, ink},
                              {". Masih 4 butir kosong pada kunjungan ini.", fonts.body, ink}},
                 .primary = &primary,
                 .secondary = &secondary});
}

}  // namespace assessor::test
