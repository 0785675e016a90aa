#pragma once

#include <memory>

#include <cairo.h>

#include "report/pages.h"

namespace assessor::report {

struct ContextRelease {
  void operator()(cairo_t* context) const { cairo_destroy(context); }
};
using ContextRef = std::unique_ptr<cairo_t, ContextRelease>;

/// Draws a page; structure tags only where the surface keeps them (PDF).
void draw_page(cairo_t* context, const Page& page, bool with_tags);

}  // namespace assessor::report
