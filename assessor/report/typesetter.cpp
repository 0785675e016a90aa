#include "report/typesetter.h"

#include <algorithm>
#include <cstring>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "report/palette.h"
#include "report/shaped_text.h"

namespace assessor::report {

namespace {

constexpr const char* k_families = "Inter, DejaVu Sans";
constexpr std::size_t k_remembered_texts = 6000;

double points(int pango_units) {
  return static_cast<double>(pango_units) / PANGO_SCALE;
}
guint16 channel(double value) {
  return static_cast<guint16>(value * 65535.0 + 0.5);
}

struct DescriptionRelease {
  void operator()(PangoFontDescription* description) const { pango_font_description_free(description); }
};
struct AttributesRelease {
  void operator()(PangoAttrList* list) const { pango_attr_list_unref(list); }
};
using DescriptionRef = std::unique_ptr<PangoFontDescription, DescriptionRelease>;
using AttributesRef = std::unique_ptr<PangoAttrList, AttributesRelease>;

DescriptionRef description_of(const TextStyle& style) {
  DescriptionRef description(pango_font_description_new());
  pango_font_description_set_family_static(description.get(), k_families);
  pango_font_description_set_absolute_size(description.get(), style.size * PANGO_SCALE);
  pango_font_description_set_weight(description.get(),
                                    style.bold ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL);
  return description;
}

void put(PangoAttrList* list, PangoAttribute* attribute, std::size_t from, std::size_t to) {
  attribute->start_index = static_cast<guint>(from);
  attribute->end_index = static_cast<guint>(to);
  pango_attr_list_insert(list, attribute);
}

void put_run(PangoAttrList* list, const Run& run, std::size_t from, std::size_t to) {
  if (run.bold) put(list, pango_attr_weight_new(PANGO_WEIGHT_SEMIBOLD), from, to);
  if (run.italic) put(list, pango_attr_style_new(PANGO_STYLE_ITALIC), from, to);
  if (run.ink == Ink::text) return;  // the canvas draws in it anyway
  const Colour colour = colour_of(run.ink);
  put(list, pango_attr_foreground_new(channel(colour.red), channel(colour.green), channel(colour.blue)), from,
      to);
}

/// The text of all runs and its looks.
AttributesRef attributes_of(const Inline& text, const TextStyle& style, std::string& joined) {
  AttributesRef list(pango_attr_list_new());
  for (const Run& run : text) {
    const std::size_t from = joined.size();
    joined += cleaned(run.text);
    if (style.max_lines > 0) std::replace(joined.begin(), joined.end(), '\n', ' ');
    put_run(list.get(), run, from, joined.size());
  }
  if (style.tabular) put(list.get(), pango_attr_font_features_new("tnum=1"), 0, joined.size());
  return list;
}

SetText::Line measured(PangoLayoutLine* line, const char* text) {
  PangoRectangle logical;
  pango_layout_line_get_extents(line, nullptr, &logical);
  SetText::Line result;
  result.width = points(logical.width);
  result.ascent = points(PANGO_ASCENT(logical));
  result.height = points(logical.height);
  result.text.assign(text + line->start_index, static_cast<std::size_t>(line->length));
  return result;
}

/// Everything that makes two texts look the same.
std::string identity(const Inline& text, const TextStyle& style, double width, const std::string& language) {
  std::string key = fmt::format("{}|{}|{}|{}|{}|{}|", language, style.size, style.bold, style.tabular,
                                style.max_lines, width);
  for (const Run& run : text)
    key += fmt::format("{}{}{}:{}:", run.bold, run.italic, static_cast<int>(run.ink), run.text.size()) +
           run.text;
  return key;
}

ObjectRef<PangoContext> paper_context(PangoFontMap* map) {
  pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map), 72);
  ObjectRef<PangoContext> context(pango_font_map_create_context(map));
  // Hinted metrics round every advance to whole pixels, which on paper shows as gaps between letters.
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options(context.get(), options);
  cairo_font_options_destroy(options);
  pango_context_set_round_glyph_positions(context.get(), FALSE);
  return context;
}

/// True when text would be drawn with one of our families and not with a stand-in.
bool has_own_font(PangoFontMap* map, PangoContext* context) {
  const DescriptionRef wanted = description_of(TextStyle{});
  const ObjectRef<PangoFont> font(pango_font_map_load_font(map, context, wanted.get()));
  if (font == nullptr) return false;
  const DescriptionRef found(pango_font_describe(font.get()));
  const char* family = pango_font_description_get_family(found.get());
  return family != nullptr && std::strstr(k_families, family) != nullptr;
}

}  // namespace

SetText::SetText(std::unique_ptr<Shaped> shaped, std::vector<Line> lines)
    : m_shaped(std::move(shaped)), m_lines(std::move(lines)) {}
SetText::~SetText() = default;

double SetText::width() const {
  double widest = 0;
  for (const Line& line : m_lines) widest = std::max(widest, line.width);
  return widest;
}

struct Typesetter::State {
  ObjectRef<PangoFontMap> map;
  ObjectRef<PangoContext> context;
  std::string language;
  std::unordered_map<std::string, SetTextRef> remembered;
};

Typesetter::Typesetter(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Typesetter::Typesetter(Typesetter&&) noexcept = default;
Typesetter& Typesetter::operator=(Typesetter&&) noexcept = default;
Typesetter::~Typesetter() = default;

Result<Typesetter> Typesetter::create() {
  auto state = std::make_unique<State>();
  state->map.reset(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT));
  if (state->map == nullptr)
    return fail("report-fonts-missing", {{"packages", "fonts-inter, fonts-dejavu-core"}});
  state->context = paper_context(state->map.get());
  if (!has_own_font(state->map.get(), state->context.get()))
    return fail("report-fonts-missing", {{"packages", "fonts-inter, fonts-dejavu-core"}});
  Typesetter typesetter(std::move(state));
  typesetter.use_language("id");
  return typesetter;
}

void Typesetter::use_language(const std::string& language) {
  m_state->language = language;
  pango_context_set_language(m_state->context.get(), pango_language_from_string(language.c_str()));
}

SetTextRef Typesetter::set(const Inline& text, const TextStyle& style, double width) {
  std::string key = identity(text, style, width, m_state->language);
  if (const auto found = m_state->remembered.find(key); found != m_state->remembered.end())
    return found->second;

  auto shaped = std::make_unique<SetText::Shaped>();
  shaped->layout.reset(pango_layout_new(m_state->context.get()));
  PangoLayout* layout = shaped->layout.get();
  std::string joined;
  const AttributesRef attributes = attributes_of(text, style, joined);
  pango_layout_set_font_description(layout, description_of(style).get());
  pango_layout_set_attributes(layout, attributes.get());
  pango_layout_set_text(layout, joined.data(), static_cast<int>(joined.size()));
  if (width >= 0) pango_layout_set_width(layout, static_cast<int>(width * PANGO_SCALE));
  pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
  if (style.max_lines > 0) {
    pango_layout_set_single_paragraph_mode(layout, TRUE);
    pango_layout_set_height(layout, -style.max_lines);
    pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
  }
  std::vector<SetText::Line> lines;
  for (GSList* at = pango_layout_get_lines_readonly(layout); at != nullptr; at = at->next) {
    auto* line = static_cast<PangoLayoutLine*>(at->data);
    shaped->lines.push_back(line);
    lines.push_back(measured(line, pango_layout_get_text(layout)));
  }
  auto result = std::make_shared<const SetText>(std::move(shaped), std::move(lines));
  if (m_state->remembered.size() >= k_remembered_texts) m_state->remembered.clear();
  m_state->remembered.emplace(std::move(key), result);
  return result;
}

}  // namespace assessor::report
