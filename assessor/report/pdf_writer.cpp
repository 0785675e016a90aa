#include "report/pdf_writer.h"

#include <cairo-pdf.h>
#include <fmt/format.h>

#include <memory>

#include "report/canvas.h"
#include "report/pdf_finish.h"

namespace assessor::report {

namespace {

struct SurfaceRelease {
  // Finishing a surface that is in an error state crashes in Cairo 1.16, so a broken one is left alone.
  void operator()(cairo_surface_t* surface) const {
    if (cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS) cairo_surface_destroy(surface);
  }
};
using SurfaceRef = std::unique_ptr<cairo_surface_t, SurfaceRelease>;

cairo_status_t append(void* out, const unsigned char* data, unsigned int length) {
  static_cast<std::string*>(out)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

tl::unexpected<Error> not_drawn(cairo_status_t status) {
  return fail("report-not-drawn", {{"reason", cairo_status_to_string(status)}});
}

void set_metadata(cairo_surface_t* surface, const Metadata& metadata) {
  const auto set = [&](cairo_pdf_metadata_t key, const std::string& value) {
    cairo_pdf_surface_set_metadata(surface, key, cleaned(value).c_str());
  };
  const std::string day = metadata.date.iso() + "T00:00:00Z";
  set(CAIRO_PDF_METADATA_TITLE, metadata.title);
  set(CAIRO_PDF_METADATA_SUBJECT, metadata.subject);
  set(CAIRO_PDF_METADATA_AUTHOR, metadata.author);
  set(CAIRO_PDF_METADATA_CREATOR, metadata.creator);
  set(CAIRO_PDF_METADATA_CREATE_DATE, day);
  set(CAIRO_PDF_METADATA_MOD_DATE, day);
}

void add_outline(cairo_surface_t* surface, const Pages& pages) {
  std::vector<std::pair<int, int>> parents;  // level, id
  for (const Bookmark& mark : pages.outline) {
    while (!parents.empty() && parents.back().first >= mark.level) parents.pop_back();
    const int parent = parents.empty() ? CAIRO_PDF_OUTLINE_ROOT : parents.back().second;
    const std::string place = fmt::format("page={} pos=[{:.2f} {:.2f}]", mark.page + 1, pages.body.x, mark.y);
    const int id = cairo_pdf_surface_add_outline(surface, parent, mark.title.c_str(), place.c_str(),
                                                 CAIRO_PDF_OUTLINE_FLAG_OPEN);
    parents.emplace_back(mark.level, id);
  }
}

Result<void> draw_all(cairo_surface_t* surface, const Pages& pages) {
  const ContextRef context(cairo_create(surface));
  for (const Page& page : pages.pages) {
    draw_page(context.get(), page, true);
    cairo_show_page(context.get());
    if (const auto status = cairo_status(context.get()); status != CAIRO_STATUS_SUCCESS)
      return not_drawn(status);
  }
  return {};
}

Result<std::string> draw_pdf(const Pages& pages) {
  std::string bytes;
  const SurfaceRef surface(
      cairo_pdf_surface_create_for_stream(append, &bytes, pages.size.width, pages.size.height));
  set_metadata(surface.get(), pages.metadata);
  ASSESSOR_CHECK(draw_all(surface.get(), pages));
  add_outline(surface.get(), pages);
  if (const auto status = cairo_surface_status(surface.get()); status != CAIRO_STATUS_SUCCESS)
    return not_drawn(status);
  cairo_surface_finish(surface.get());
  if (const auto status = cairo_surface_status(surface.get()); status != CAIRO_STATUS_SUCCESS)
    return not_drawn(status);
  return bytes;
}

}  // namespace

Result<std::string> write_pdf(const Pages& pages, const std::vector<Attachment>& attachments) {
  ASSESSOR_TRY(const std::string drawn, draw_pdf(pages));
  ASSESSOR_TRY(std::string finished, finish_pdf(drawn, pages, attachments));
  ASSESSOR_TRY(const std::size_t count, count_pdf_pages(finished));
  if (count != pages.pages.size())
    return fail("report-not-verified", {{"reason", fmt::format("{} / {}", count, pages.pages.size())}});
  return finished;
}

}  // namespace assessor::report
