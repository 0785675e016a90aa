#include "report/figures/check_code.h"

#include <qrencode.h>

#include <memory>

namespace assessor::report {

namespace {

constexpr int k_quiet = 4;  ///< modules of paper around a code, as ISO/IEC 18004 asks

struct CodeRelease {
  void operator()(QRcode* code) const { QRcode_free(code); }
};

/// Dark modules side by side are one rectangle. It reaches a little into the next row, so that no hairline
/// of paper shows between the rows.
void add_row(Drawing& drawing, const QRcode& code, int y, double module) {
  const unsigned char* row = code.data + static_cast<std::ptrdiff_t>(y) * code.width;
  for (int x = 0; x < code.width;) {
    int end = x;
    while (end < code.width && (row[end] & 1U) != 0) ++end;
    if (end > x)
      drawing.shapes.emplace_back(
          RectShape{{(x + k_quiet) * module, (y + k_quiet) * module, (end - x) * module, module * 1.03},
                    Ink::text,
                    {},
                    0});
    x = end + 1;
  }
}

}  // namespace

std::optional<Drawing> check_code(const std::string& text, double side) {
  constexpr int k_smallest_that_holds = 0;
  const std::unique_ptr<QRcode, CodeRelease> code(
      QRcode_encodeString8bit(text.c_str(), k_smallest_that_holds, QR_ECLEVEL_M));
  if (code == nullptr) return std::nullopt;
  Drawing drawing{side, side, {RectShape{{0, 0, side, side}, Ink::paper, {}, 0}}};
  const double module = side / (code->width + 2 * k_quiet);
  for (int y = 0; y < code->width; ++y) add_row(drawing, *code, y, module);
  return drawing;
}

}  // namespace assessor::report
