#pragma once

#include "ui/chrome/rail.h"
#include "ui/chrome/step_bar.h"
#include "ui/chrome/top_bar.h"
#include "ui/shell/screen.h"

namespace assessor::ui {

// What the bars around the content say, from the model and the page. Pure.

Rail make_rail(const Model& model);
/// Views into `page` and `model`, which must outlive it.
TopBar make_top_bar(const Model& model, const Page& page);
/// "Tersimpan 09.42", "Menyimpan", "Belum tersimpan. Coba lagi".
void tell_saving(const Model& model, TopBar& bar);
std::vector<TextRun> make_sentence(const Ui& ui, const Model& model, const Page& page);
Button make_button(const PageButton& button, ButtonStyle style);
StatusLine make_status_line(const Ui& ui, const Model& model);

}  // namespace assessor::ui
