#include "report/docx/word_pictures.h"

#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "report/figure_png.h"
#include "report/figure_svg.h"
#include "report/inline_text.h"
#include "report/package/xml_text.h"

namespace assessor::report {

namespace {

constexpr double k_pixels_per_point = 200.0 / 72.0;
constexpr const char* k_drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
constexpr const char* k_picture = "http://schemas.openxmlformats.org/drawingml/2006/picture";
constexpr const char* k_vectors = "http://schemas.microsoft.com/office/drawing/2016/SVG/main";
constexpr const char* k_vector_extension = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}";

/// Points as DrawingML counts them.
std::string emu(double points) {
  return fmt::to_string(std::lround(points * 12700));
}

struct Placed {
  std::string pixels, vectors;  ///< ids of the links
  std::string width, height;
  std::string number, alternative;
};

void add_fill(pugi::xml_node picture, const Placed& placed) {
  pugi::xml_node fill = add_node(picture, "pic:blipFill");
  pugi::xml_node blip = add_node(fill, "a:blip", {{"r:embed", placed.pixels}});
  pugi::xml_node extension = add_node(add_node(blip, "a:extLst"), "a:ext", {{"uri", k_vector_extension}});
  add_node(extension, "asvg:svgBlip", {{"xmlns:asvg", k_vectors}, {"r:embed", placed.vectors}});
  add_node(add_node(fill, "a:stretch"), "a:fillRect");
}

void add_shape(pugi::xml_node picture, const Placed& placed) {
  pugi::xml_node shape = add_node(picture, "pic:spPr");
  pugi::xml_node frame = add_node(shape, "a:xfrm");
  add_node(frame, "a:off", {{"x", "0"}, {"y", "0"}});
  add_node(frame, "a:ext", {{"cx", placed.width}, {"cy", placed.height}});
  add_node(add_node(shape, "a:prstGeom", {{"prst", "rect"}}), "a:avLst");
}

void add_inline(pugi::xml_node paragraph, const Placed& placed) {
  const std::string name = "Gambar " + placed.number;
  pugi::xml_node line = add_node(add_node(add_node(paragraph, "w:r"), "w:drawing"), "wp:inline",
                                 {{"distT", "0"}, {"distB", "0"}, {"distL", "0"}, {"distR", "0"}});
  add_node(line, "wp:extent", {{"cx", placed.width}, {"cy", placed.height}});
  add_node(line, "wp:docPr", {{"id", placed.number}, {"name", name}, {"descr", placed.alternative}});
  pugi::xml_node graphic = add_node(line, "a:graphic", {{"xmlns:a", k_drawing}});
  pugi::xml_node data = add_node(graphic, "a:graphicData", {{"uri", k_picture}});
  pugi::xml_node picture = add_node(data, "pic:pic", {{"xmlns:pic", k_picture}});
  pugi::xml_node about = add_node(picture, "pic:nvPicPr");
  add_node(about, "pic:cNvPr", {{"id", placed.number}, {"name", name}, {"descr", placed.alternative}});
  add_node(about, "pic:cNvPicPr");
  add_fill(picture, placed);
  add_shape(picture, placed);
}

}  // namespace

std::string WordPictures::link(const std::string& name, std::string bytes) {
  const std::string id = fmt::format("rIdPicture{}", m_links.size() + 1);
  m_links.push_back({id, "image", "media/" + name});
  m_parts.push_back({"word/media/" + name, std::move(bytes)});
  return id;
}

Result<void> WordPictures::add(pugi::xml_node paragraph, const Drawing& drawing, double width,
                               const std::string& alternative) {
  ASSESSOR_TRY(std::string png, figure_png(drawing, m_typesetter, k_pixels_per_point));
  ASSESSOR_TRY(std::string svg, figure_svg(drawing, m_typesetter));
  const std::string number = fmt::to_string(++m_count);
  Placed placed;
  placed.number = number;
  placed.pixels = link("figure" + number + ".png", std::move(png));
  placed.vectors = link("figure" + number + ".svg", std::move(svg));
  placed.width = emu(width);
  placed.height = emu(drawing.height * width / drawing.width);
  placed.alternative = cleaned(alternative);
  add_inline(paragraph, placed);
  return {};
}

}  // namespace assessor::report
