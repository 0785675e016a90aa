#include <fmt/format.h>

#include "report/figures/picture_row.h"
#include "report/kinds/review_forms.h"
#include "report/readiness/parts.h"

namespace assessor::report {

namespace {

constexpr double k_gallery_width = 480;

void add_row(Manuscript& script, std::vector<PictureCell>& cells) {
  if (cells.empty()) return;
  std::vector<std::string> names;
  for (const PictureCell& cell : cells) names.push_back(joined({cell.code, cell.title}, " "));
  script.add(Figure{picture_row(k_gallery_width, cells),
                    script.say("report.picture.row", {{"names", joined(names, "; ")}}),
                    {}});
  cells.clear();
}

void say_count(Manuscript& script, const std::string& key, int count) {
  if (count > 0)
    script.add(Paragraph{muted(script.say(key, {{"count", fmt::to_string(count)}})), TextRole::small});
}

}  // namespace

void add_evidence_gallery(Manuscript& script) {
  const EvidencePictures& pictures = script.input.pictures;
  std::vector<PictureCell> cells;
  for (const assessor::Document* document : sorted_documents(script)) {
    const auto found = pictures.shown.find(document->file);
    if (found == pictures.shown.end()) continue;
    cells.push_back({found->second, document->evidence, script.typed(document->title)});
    if (cells.size() == k_pictures_in_a_row) add_row(script, cells);
  }
  add_row(script, cells);
  say_count(script, "report.picture.hidden", pictures.hidden);
  say_count(script, "report.picture.unreadable", pictures.unreadable);
  say_count(script, "report.picture.beyond", pictures.beyond);
}

}  // namespace assessor::report
