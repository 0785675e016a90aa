#include <filesystem>
#include <iostream>

#include "sheet/sheets.h"
#include "support/ui_pixels.h"

// Draws every part of the user interface into pictures, to be looked at: ui_sheet FOLDER [ZOOM [WIDTH
// HEIGHT]]
int main(int argc, char** argv) {
  using namespace assessor;
  const std::filesystem::path folder = argc > 1 ? argv[1] : ".";
  const float zoom = argc > 2 ? std::stof(argv[2]) : 1;
  const ImVec2 window =
      argc > 4 ? ImVec2(std::stof(argv[3]), std::stof(argv[4])) : ImVec2(1366 * zoom, 900 * zoom);
  for (const bool dark : {false, true}) {
    const std::string ending = dark ? "-dark.png" : "-light.png";
    const test::HarnessSpec spec{.window = window, .zoom = zoom, .dark = dark};
    test::SheetState state;
    const auto sheet = [&](const char* name, void (*draw)(ui::Ui&, test::SheetState&)) {
      test::render_png([&](ui::Ui& ui) { draw(ui, state); }, spec, folder / (name + ending));
    };
    sheet("components", test::draw_components);
    sheet("charts", test::draw_charts);
    sheet("frame", test::draw_frame);
    sheet("dialog", test::draw_dialog);
    sheet("palette", test::draw_palette);
  }
  std::cout << folder.string() << "\n";
}
