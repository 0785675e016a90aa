#include "report/palette.h"

#include <cmath>

namespace assessor::report {

namespace {

constexpr Colour from_hex(unsigned value) {
  return {((value >> 16U) & 0xffU) / 255.0, ((value >> 8U) & 0xffU) / 255.0, (value & 0xffU) / 255.0};
}

double linear(double channel) {
  return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

}  // namespace

Colour colour_of(Ink ink) {
  switch (ink) {
    case Ink::none:
    case Ink::text:
      return from_hex(0x1b1720);
    case Ink::secondary:
      return from_hex(0x544d5e);
    case Ink::faint:
      return from_hex(0xc9c3b8);
    case Ink::accent:
      return from_hex(0x5b2b70);
    case Ink::accent_soft:
      return from_hex(0xe3d3ec);
    case Ink::met:
      return from_hex(0x0b6558);
    case Ink::partial:
      return from_hex(0x8a6000);
    case Ink::unmet:
      return from_hex(0x982c0a);
    case Ink::attention_soft:
      return from_hex(0xfbf0d3);
    case Ink::head:
      return from_hex(0xeeebf0);
    case Ink::range:
      return from_hex(0xd6d0c4);
    case Ink::paper:
      return from_hex(0xffffff);
  }
  return {};
}

double lightness(Colour colour) {
  const double luminance =
      0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
  return luminance <= 216.0 / 24389.0 ? luminance * 24389.0 / 2700.0 : 1.16 * std::cbrt(luminance) - 0.16;
}

}  // namespace assessor::report
