#include <array>
#include <cmath>

#include "sheet/sheets.h"
#include "ui/icons.h"
#include "ui/scopes.h"
#include "ui/signs.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/select.h"
#include "ui/widgets/text.h"
#include "ui/widgets/text_field.h"
#include "ui/widgets/toggles.h"

namespace assessor::test {

using namespace assessor::ui;

namespace {

struct Swatch {
  const char* name;
  Color color;
};

void draw_swatches(Ui& ui, std::initializer_list<Swatch> swatches) {
  const ImVec2 start = ImGui::GetCursorScreenPos();
  const float width = std::floor((room() + ui.metrics.gap1) / 4), high = ui.metrics.px(33);
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  int at = 0;
  for (const Swatch& swatch : swatches) {
    const ImVec2 pos{start.x + static_cast<float>(at % 4) * width,
                     start.y + static_cast<float>(at / 4) * ui.metrics.px(58)};
    const ImVec2 end{pos.x + width - ui.metrics.gap1, pos.y + high};
    draw.AddRectFilled(pos, end, swatch.color, ui.metrics.radius_control);
    draw.AddRect(pos, end, ui.theme.line, ui.metrics.radius_control);
    draw_fitted(draw, ui.fonts.small_bold, {pos.x, end.y + 2}, ui.theme.ink, swatch.name, width);
    ++at;
  }
  ImGui::Dummy({1, static_cast<float>((at + 3) / 4) * ui.metrics.px(58)});
}

void draw_colors(Ui& ui, Rect rect) {
  const Card card(ui, {.key = "colors", .rect = rect, .title = "Warna dasar"});
  const Theme& t = ui.theme;
  draw_swatches(ui, {{"latar", t.bg},
                     {"permukaan", t.surface},
                     {"cekung", t.sunken},
                     {"garis", t.line},
                     {"tepi kendali", t.line2},
                     {"teks", t.ink},
                     {"teks 2", t.ink2},
                     {"teks 3", t.ink3},
                     {"manggis", t.pri},
                     {"terpilih", t.sel},
                     {"lembut", t.soft},
                     {"fokus", t.focus}});
}

void draw_status_signs(Ui& ui, Rect rect) {
  const Card card(ui, {.key = "signs", .rect = rect, .title = "Warna status, selalu dengan bentuk dan kata"});
  const Theme& t = ui.theme;
  draw_swatches(ui, {{"terpenuhi", t.ok},
                     {"sebagian", t.part},
                     {"belum", t.un},
                     {"menunggu", t.info},
                     {"latar", t.ok_soft},
                     {"latar", t.part_soft},
                     {"latar", t.un_soft},
                     {"latar", t.info_soft}});
  struct Named {
    Sign sign;
    const char* word;
  };
  constexpr std::array k_signs = {Named{Sign::ok, "terpenuhi"},
                                  Named{Sign::half, "perlu dilengkapi"},
                                  Named{Sign::un, "ketidaksesuaian"},
                                  Named{Sign::blank, "belum dijawab"},
                                  Named{Sign::na, "tidak berlaku"},
                                  Named{Sign::wait, "menunggu"},
                                  Named{Sign::gate, "syarat wajib tertahan"},
                                  Named{Sign::gate_open, "syarat wajib terpenuhi"},
                                  Named{Sign::gate_neutral, "syarat wajib, minimal 2"}};
  const ImVec2 start = ImGui::GetCursorScreenPos();
  for (std::size_t i = 0; i < k_signs.size(); ++i) {
    place({start.x + static_cast<float>(i % 2) * room() / 2,
           start.y + static_cast<float>(i / 2) * ui.metrics.px(27)});
    sign_line(ui, k_signs[i].sign, k_signs[i].word, t.surface);
  }
}

void draw_letters(Ui& ui, Rect rect) {
  const Card card(ui, {.key = "letters", .rect = rect, .title = "Huruf: Inter, empat ukuran, dua tebal"});
  text(ui, {.text = "68,28", .style = TextStyle::number});
  text(ui, {.text = "Kode etik petugas", .style = TextStyle::title});
  text(ui, {.text = "Ada, belum ditandatangani semua"});
  text(ui, {.text = "Ada, belum ditandatangani semua", .style = TextStyle::body_bold});
  text(ui, {.text = "Bukti berlaku s.d. Maret 2028", .style = TextStyle::small});
  text(ui, {.text = "1.111,11  8.888,88  −15,70  ≥ 60  0–100  →  ½  CO₂  ✓  ☐", .style = TextStyle::body});
}

void draw_stage_discs(Ui& ui, Rect rect) {
  const Card card(ui, {.key = "discs", .rect = rect, .title = "Bentuk nilai tiap tahap"});
  struct Row {
    DiscStyle style;
    const char *numeral, *word;
  };
  constexpr std::array k_rows = {Row{DiscStyle::hollow, "2", "mandiri: lingkaran kosong"},
                                 Row{DiscStyle::grey, "1", "dokumen: lingkaran abu penuh"},
                                 Row{DiscStyle::plum, "1", "lapangan: lingkaran manggis, lebih besar"},
                                 Row{DiscStyle::plum_outline, "1", "lapangan, disalin dari dokumen"}};
  for (const Row& row : k_rows) {
    const ImVec2 pos = ImGui::GetCursorScreenPos();
    const float middle = pos.y + ui.fonts.body.leading / 2;
    draw_stage_disc(card.draw(),
                    {.style = row.style,
                     .center = {pos.x + ui.metrics.px(13), middle},
                     .numeral = row.numeral,
                     .behind = ui.theme.surface},
                    ui.fonts.body_bold, ui.theme);
    place({pos.x + ui.metrics.px(36), pos.y});
    text(ui, {.text = row.word});
  }
}

void draw_buttons(Ui& ui, Rect rect) {
  const Card card(ui, {.key = "buttons", .rect = rect, .title = "Tombol"});
  const float gap = ui.metrics.units(2.5f);
  button(ui, {.key = "primary", .label = "Utama", .style = ButtonStyle::primary});
  ImGui::SameLine(0, gap);
  button(ui, {.key = "shortcut",
              .label = "Selesai, lanjut",
              .style = ButtonStyle::primary,
              .shortcut = "Ctrl Enter"});
  button(ui, {.key = "off", .label = "Belum bisa", .enabled = false, .reason = "Tunggu 4 lagi"});
  ImGui::SameLine(0, gap);
  button(ui, {.key = "second", .label = "Kedua"});
  ImGui::SameLine(0, gap);
  button(ui, {.key = "plenary", .label = "Bahas di pleno", .icon = icon::flag});
  button(ui, {.key = "link", .label = "Tautan", .style = ButtonStyle::text});
  ImGui::SameLine(0, gap);
  button(ui, {.key = "next", .icon = icon::chevron_right, .name = "Butir berikutnya"});
  ImGui::SameLine(0, gap);
  button(ui, {.key = "small", .label = "Kecil", .small = true});
  ImGui::SameLine(0, gap);
  button(ui, {.key = "remove", .label = "Hapus bukti", .style = ButtonStyle::danger, .icon = icon::cross});
  text(ui, {.text = "Satu tombol utama per layar, selalu di kanan bawah.",
            .style = TextStyle::small,
            .color = ui.theme.ink3});
}

void draw_fields(Ui& ui, SheetState& state, Rect rect) {
  const Card card(ui, {.key = "fields", .rect = rect, .title = "Isian"});
  text_field(ui, {.key = "empty", .placeholder = "Kosong"}, state.empty);
  text_field(ui, {.key = "filled", .placeholder = "Nama"}, state.filled);
  text_field(ui, {.key = "wrong", .error = "Pembilang lebih besar dari penyebut."}, state.wrong);
  text_field(ui, {.key = "locked", .enabled = false, .reason = "Terkunci setelah pleno"}, state.locked);
  text_area(ui, {.key = "note", .placeholder = "Catatan"}, state.note);
  constexpr std::array k_papers = {Segment{"a4", "A4"}, Segment{"f4", "F4"}};
  state.paper = segmented(ui, "paper", k_papers, state.paper);
  ImGui::SameLine(0, ui.metrics.gap2);
  {
    const Group group(ui, "yes-no", Arrows::horizontal);
    if (radio(ui, {.key = "yes", .label = "Ya"}, state.printed)) state.printed = true;
    ImGui::SameLine(0, ui.metrics.gap2);
    if (radio(ui, {.key = "no", .label = "Tidak"}, !state.printed)) state.printed = false;
  }
  check_box(ui, {.key = "hide", .label = "Sembunyikan nama"}, state.hidden_names);
  ImGui::SameLine(0, ui.metrics.gap3);
  switch_box(ui, {.key = "print", .label = "Dengan lampiran"}, state.printed);
  constexpr std::array k_sorts = {Option{"name", "Nama"}, Option{"score", "Nilai standar", "0–100"},
                                  Option{"stage", "Tahap"}};
  state.chosen = select(ui, {.key = "sort", .label = "Urut", .options = k_sorts, .chosen = state.chosen});
}

void draw_chips(Ui& ui, Rect rect) {
  const Card card(ui, {.key = "chips", .rect = rect, .title = "Keping"});
  chip(ui, {.text = "Syarat wajib belum terpenuhi", .tone = Tone::un, .sign = Sign::gate});
  ImGui::SameLine();
  chip(ui, {.text = "Bobot 4"});
  ImGui::SameLine();
  chip(ui, {.text = "sisa 6 hari", .tone = Tone::info});
  chip(ui, {.text = "terpenuhi", .tone = Tone::ok, .sign = Sign::gate_open});
  ImGui::SameLine();
  chip(ui, {.text = "turun 1", .tone = Tone::part});
  ImGui::SameLine();
  chip(ui, {.text = "4", .tone = Tone::plum});
  const Group group(ui, "filters", Arrows::horizontal);
  filter_chip(ui, {.key = "all", .label = "Semua", .on = true, .outlined = false});
  ImGui::SameLine();
  filter_chip(ui, {.key = "blank", .label = "Kosong 4", .outlined = false});
  ImGui::SameLine();
  filter_chip(ui, {.key = "document", .label = "Dokumen", .on = true, .ticked = true});
  ImGui::SameLine();
  filter_chip(ui, {.key = "observe", .label = "Amati"});
}

void draw_notices(Ui& ui, Rect rect) {
  const Card card(ui, {.key = "notices", .rect = rect, .title = "Pemberitahuan"});
  banner(ui, {.key = "done",
              .sign = Sign::ok,
              .text = "Laporan disimpan dan dibaca ulang.",
              .action = "Buka folder"});
  banner(ui,
         {.key = "check", .sign = Sign::wait, .text = "2 baris impor perlu diperiksa.", .action = "Periksa"});
  banner(
      ui,
      {.key = "expired", .sign = Sign::half, .text = "3 bukti kedaluwarsa bulan depan.", .action = "Lihat"});
  banner(ui, {.key = "full",
              .sign = Sign::un,
              .text = "Diska penuh. Jawaban terakhir belum tersimpan.",
              .action = "Coba lagi"});
}

void draw_empty(Ui& ui, Rect rect) {
  const Card card(ui, {.key = "empty", .rect = rect, .title = "Keadaan kosong"});
  empty_state(ui, {.key = "none",
                   .title = "Belum ada lembaga",
                   .text = "Impor daftar dari Excel, atau tambah satu lembaga dulu.",
                   .first_action = "Tambah lembaga",
                   .second_action = "Impor dari Excel"});
}

}  // namespace

void draw_components(Ui& ui, SheetState& state) {
  const Root root(ui);
  Rect page = Rect::of({0, 0}, ui.metrics.window).inset(ui.metrics.page);
  const float width = std::floor((page.width() - 2 * ui.metrics.gap3) / 3), gap = ui.metrics.gap3;
  const auto px = [&](float pixels) { return ui.metrics.px(pixels); };
  Rect left = page.cut_left(width, gap), middle = page.cut_left(width, gap), right = page;
  draw_colors(ui, left.cut_top(px(230), gap));
  draw_status_signs(ui, left.cut_top(px(310), gap));
  draw_letters(ui, left.cut_top(px(225), gap));
  draw_buttons(ui, middle.cut_top(px(220), gap));
  draw_fields(ui, state, middle.cut_top(px(480), gap));
  draw_notices(ui, right.cut_top(px(300), gap));
  draw_empty(ui, right.cut_top(px(235), gap));
  draw_chips(ui, right.cut_top(px(150), gap));
  draw_stage_discs(ui, right.cut_top(px(160), gap));
}

}  // namespace assessor::test
