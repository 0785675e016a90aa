// Reports: a preview of one, files of many.

#include <algorithm>
#include <map>
#include <thread>
#include <utility>

#include "app/desk_actions.h"
#include "app/desk_city.h"
#include "app/desk_figures.h"
#include "app/desk_jobs.h"
#include "app/report_paper.h"
#include "base/hash.h"
#include "base/platform/files.h"
#include "base/platform/paths.h"
#include "base/text.h"
#include "report/preview.h"
#include "report/print_all.h"
#include "report/report_file.h"
#include "session/city_rows.h"
#include "store/export_log.h"
#include "ui/screens/report_kinds.h"

namespace assessor::app {

namespace {

namespace fs = std::filesystem;

struct DrawnPages {
  std::optional<Error> refused;
  report::Pixels large;
  std::vector<report::Pixels> thumbnails;
  report::PaperFields fields;
};

/// Laid out and drawn on the same thread, with fonts of its own.
Result<DrawnPages> draw_pages(const Paper& paper, int page, double scale, const JobControl& control) {
  constexpr double k_thumbnail = 0.2;  // pixels per point: 119 x 168 for A4
  ASSESSOR_TRY(report::Typesetter typesetter, report::Typesetter::create());
  const report::Pages pages = report::lay_out(paper.document(), typesetter);
  DrawnPages drawn;
  const std::size_t count = pages.pages.size();
  const auto wanted = std::min(static_cast<std::size_t>(std::max(page, 0)), count == 0 ? 0 : count - 1);
  ASSESSOR_TRY(drawn.large, report::draw_preview(pages, wanted, scale));
  for (std::size_t i = 0; i < count; ++i) {
    if (control.should_stop()) return fail("cancelled");
    ASSESSOR_TRY(report::Pixels small, report::draw_preview(pages, i, k_thumbnail));
    drawn.thumbnails.push_back(std::move(small));
  }
  return drawn;
}

Result<DrawnPages> draw_preview_of(const std::shared_ptr<Paper>& paper, const ShapeSource& source,
                                   const store::Vault& vault, const ui::PreviewReport& wish,
                                   const JobControl& control) {
  ASSESSOR_CHECK(take_crest({paper}, vault, control));
  ASSESSOR_CHECK(take_pictures({paper}, vault, control));
  ASSESSOR_TRY(const cli::PaperShape shape, take_shape({paper}, source));
  ASSESSOR_TRY(DrawnPages drawn, draw_pages(*paper, wish.page, wish.scale, control));
  if (shape.refused) drawn.refused = shape.refused->first_finding();
  drawn.fields = paper->fields();
  return drawn;
}

ui::Picture show(DeskState& state, const report::Pixels& pixels) {
  const std::string_view bytes(reinterpret_cast<const char*>(pixels.rgba.data()), pixels.rgba.size());
  Upload upload = state.hooks.upload(pixels.width, pixels.height, PixelLayout::rgba, bytes);
  state.preview_pictures.push_back(std::move(upload.keeper));
  return upload.picture;
}

/// Named in the window's language, with the paper's own words.
ui::PaperFields fields_for(const DeskState& state, const report::PaperFields& fields) {
  ui::PaperFields shown{.kind = state.desk.preview.order.kind,
                        .letter = fields.letter,
                        .has_copies = fields.has_copies,
                        .signing = fields.signing,
                        .letterhead = fields.letterhead,
                        .numbered = fields.numbered};
  for (const report::PaperFields::Blank& blank : fields.blanks)
    shown.blanks.push_back({blank.id, blank.title.in(state.desk.language), blank.noted});
  shown.usual = {fields.nature, fields.attachments, fields.subject, report::joined(fields.copies, "\n"), {}};
  return shown;
}

void show(DeskState& state, const DrawnPages& drawn) {
  state.desk.preview.fields = fields_for(state, drawn.fields);
  state.preview_pictures.clear();
  state.desk.preview.large = show(state, drawn.large);
  if (drawn.refused) complain(state, *drawn.refused);
  state.desk.preview.thumbnails.clear();
  for (const report::Pixels& pixels : drawn.thumbnails)
    state.desk.preview.thumbnails.push_back(show(state, pixels));
}

void begin_preview(DeskState& state, const ui::PreviewReport& wish);

/// What was asked for last while this one was drawn comes next; those between are never drawn.
void end_preview(DeskState& state) {
  state.desk.preview.running = false;
  if (const auto next = std::exchange(state.preview_wanted, std::nullopt)) begin_preview(state, *next);
}

void begin_preview(DeskState& state, const ui::PreviewReport& wish) {
  ui::ReportPreview& preview = state.desk.preview;
  preview.order = wish.order;
  preview.page = wish.page;
  preview.scale = wish.scale;
  preview.error.reset();
  if (ui::paper_kind(wish.order.kind).worksheet) {
    preview.thumbnails.clear();
    preview.large = {};
    preview.fields = {.kind = wish.order.kind};
    preview.error = Error{"worksheet-has-no-pages", {}, {}};
    return;
  }
  const std::string organization =
      wish.order.organizations.empty() ? std::string() : wish.order.organizations.front();
  const std::shared_ptr<Paper> paper = paper_of(state, wish.order, organization);
  if (paper == nullptr) {
    preview.error = Error{"organization-missing", {{"organization", organization}}, {}};
    return;
  }
  preview.running = true;
  using Outcome = std::shared_ptr<Result<DrawnPages>>;
  state.preview_job = start_job<Outcome>(
      state, {.what = "preview", .shown = false},
      [paper, source = ShapeSource{wish.order.kind, state.folder().templates()}, vault = state.vault(),
       wish](const JobControl& control) -> Result<Outcome> {
        return std::make_shared<Result<DrawnPages>>(draw_preview_of(paper, source, vault, wish, control));
      },
      [&state](const Outcome& drawn) {
        if (*drawn)
          show(state, **drawn);
        else
          state.desk.preview.error = drawn->error();
        end_preview(state);
      });
}

/// "f-07_x.pdf", "f-07_x-2.pdf": organizations may share a name.
std::vector<std::shared_ptr<Paper>> with_names_of_their_own(std::vector<std::shared_ptr<Paper>> papers) {
  std::map<std::string, int> used;
  for (const auto& paper : papers) {
    const int number = ++used[paper->file_name];
    if (number == 1) continue;
    const fs::path name = path_of(paper->file_name);
    paper->file_name = path_text(name.stem()) + "-" + std::to_string(number) + path_text(name.extension());
  }
  return papers;
}

store::ExportNote note_of(const Paper& paper, const std::string& bytes) {
  store::ExportNote note = paper.note;
  note.file = paper.file_name;
  note.sha256 = sha256(bytes);
  return note;
}

/// The workspace that papers come from, also after it was closed.
struct Origin {
  store::WorkspaceFolder folder;
  store::Guard guard;
};

/// All are tried; the first that could not be written is told. A stop leaves whole files and says how many.
Result<Nothing> print(const std::vector<std::shared_ptr<Paper>>& papers, const std::string& kind,
                      const Origin& origin, const fs::path& folder, const JobControl& control) {
  const store::WorkspaceFolder& from = origin.folder;
  const store::Vault vault(from.evidence(), origin.guard);
  ASSESSOR_CHECK(take_crest(papers, vault, control));
  ASSESSOR_CHECK(take_shape(papers, {kind, from.templates()}));
  ASSESSOR_CHECK(take_pictures(papers, vault, control));
  ASSESSOR_CHECK(make_directories(folder));
  std::vector<report::PrintJob> jobs;
  for (const std::shared_ptr<const Paper> paper : papers)
    jobs.emplace_back([paper] { return paper->sheet(); });
  std::optional<Error> first;
  std::vector<store::ExportNote> notes;
  int done = 0;
  const auto sink = [&](std::size_t job, const Result<std::string>& bytes) {
    const auto saved = bytes ? report::save_report(folder / path_of(papers[job]->file_name), *bytes)
                             : Result<void>(tl::unexpected(bytes.error()));
    if (!saved && !first) first = saved.error();
    if (saved) notes.push_back(note_of(*papers[job], *bytes));
    control.progress(++done, static_cast<int>(papers.size()));
  };
  control.progress(0, static_cast<int>(papers.size()));
  const unsigned workers = std::clamp(std::thread::hardware_concurrency(), 1U, 4U);
  const std::size_t tried = report::print_all(jobs, workers, control.stop(), sink);
  ASSESSOR_CHECK(store::add_export_notes(from, notes, origin.guard));
  if (first) return tl::unexpected(*first);
  if (tried < jobs.size()) return fail("cancelled", {{"done", std::to_string(notes.size())}});
  return Nothing{};
}

}  // namespace

void carry_out(DeskState& state, const ui::PreviewReport& action) {
  if (!state.open) return;
  // A job that broke gave no pages and is not there any more.
  if (state.desk.preview.running && state.workers.progress(state.preview_job))
    state.preview_wanted = action;
  else
    begin_preview(state, action);
}

void carry_out(DeskState& state, const ui::PrintReports& action) {
  if (!state.open) return;
  const Result<fs::path> printed = printing_folder(action.folder);
  if (!printed) return complain(state, printed.error());
  const fs::path& folder = *printed;
  if (print_figures(state, action, folder) || print_city_tables(state, action, folder)) return;
  std::vector<std::shared_ptr<Paper>> papers;
  for (const std::string& organization : action.order.organizations) {
    auto paper = paper_of(state, action.order, organization);
    if (paper == nullptr)
      return complain(state, {"organization-missing", {{"organization", organization}}, {}});
    papers.push_back(std::move(paper));
    if (cli::is_city_kind(action.order.kind)) break;  // one paper about all of them
  }
  if (papers.empty()) return;
  const i18n::Params params{{"count", std::to_string(papers.size())}, {"path", path_text(folder)}};
  start_job<Nothing>(state, {.what = "print", .params = params, .folder = folder, .outlives_workspace = true},
                     [papers = with_names_of_their_own(std::move(papers)), kind = action.order.kind,
                      from = Origin{state.folder(), state.open->store->guard()}, folder](
                         const JobControl& control) { return print(papers, kind, from, folder, control); },
                     {});
}

}  // namespace assessor::app
