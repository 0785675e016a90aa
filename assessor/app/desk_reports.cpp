// Reports: a preview of one, files of many.

#include <algorithm>
#include <array>
#include <map>
#include <thread>
#include <utility>

#include "app/desk_actions.h"
#include "app/desk_jobs.h"
#include "base/platform/files.h"
#include "base/platform/paths.h"
#include "base/text.h"
#include "cli/crest.h"
#include "cli/readiness_gathering.h"
#include "exchange/score_json.h"
#include "report/preview.h"
#include "report/print_all.h"
#include "report/report_file.h"

namespace assessor::app {

namespace {

namespace fs = std::filesystem;
using report::ReadinessPart;

/// One paper as a worker makes it. The standards live as long as this.
struct Paper {
  std::unique_ptr<cli::GatheredReadiness> gathered;
  report::ReadinessOptions options;
  std::shared_ptr<const i18n::Catalog> words;
  session::Standards standards;
  std::string file_name;
  report::ReportFormat format = report::ReportFormat::pdf;

  report::Document document() const { return report::readiness_report(gathered->input(), options, *words); }
};
using PaperRef = std::shared_ptr<const Paper>;

/// Reads the letterhead's crest once for all papers, on the worker that prints them.
Result<void> take_crest(const std::vector<std::shared_ptr<Paper>>& papers, const store::Vault& vault,
                        const JobControl& control) {
  const std::string& file = papers.front()->gathered->input().office->crest;
  ASSESSOR_TRY(const auto crest, cli::read_crest(vault, file, control.stop()));
  for (const auto& paper : papers) paper->gathered->set_crest(crest);
  return {};
}

constexpr std::array<std::pair<const char*, ReadinessPart>, 8> k_parts{{
    {"scores", ReadinessPart::scores},
    {"stages", ReadinessPart::stages},
    {"gates", ReadinessPart::gates},
    {"missing", ReadinessPart::missing},
    {"notes", ReadinessPart::notes},
    {"evidence", ReadinessPart::evidence},
    {"comparison", ReadinessPart::comparison},
    {"arithmetic", ReadinessPart::arithmetic},
}};

std::set<ReadinessPart> parts_of(const ui::ReportOrder& order) {
  std::set<ReadinessPart> parts;
  for (const auto& [id, part] : k_parts)
    if (order.sections.count(id) > 0) parts.insert(part);
  return order.sections.empty() ? report::all_readiness_parts() : parts;
}

report::ReadinessOptions options_of(const ui::ReportOrder& order, const session::Session& session) {
  report::ReadinessOptions options;
  options.paper = order.f4 ? report::Paper::f4 : report::Paper::a4;
  options.voice = order.plain_voice ? report::Voice::plain : report::Voice::formal;
  options.parts = parts_of(order);
  options.without_personal = order.without_personal;
  options.shows_nip = order.shows_nip;
  options.draft = order.letter_number.empty();
  options.letter_number = order.letter_number;
  options.date = order.date.value_or(session.today());
  options.signers = session.state().office.signers;
  return options;
}

/// Null: the organization is not there, or has no standard.
std::shared_ptr<Paper> paper_of(const DeskState& state, const ui::ReportOrder& order,
                                const std::string& organization) {
  session::Session& session = *state.session();
  const std::string& period = session.state().office.current_period;
  // Without a head (nothing can be saved now) the paper carries no code.
  const auto head = session.head();
  auto paper = std::make_shared<Paper>();
  paper->standards = session.standards();
  paper->gathered = cli::gather_readiness(
      session, {organization, period, order.benchmark, &session.city(), session.overview().with_score,
                head ? std::optional(*head) : std::nullopt});
  if (paper->gathered == nullptr) return nullptr;
  paper->options = options_of(order, session);
  const auto words = state.catalogs.find(order.language);
  paper->words = words == state.catalogs.end() ? state.catalogs.at(state.desk.language) : words->second;
  paper->format = report::format_named(order.format);
  paper->file_name = report::report_file_name(order.kind, session.state().organization(organization)->name,
                                              period, order.format);
  return paper;
}

struct DrawnPages {
  report::Pixels large;
  std::vector<report::Pixels> thumbnails;
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

ui::Picture show(DeskState& state, const report::Pixels& pixels) {
  const std::string_view bytes(reinterpret_cast<const char*>(pixels.rgba.data()), pixels.rgba.size());
  Upload upload = state.hooks.upload(pixels.width, pixels.height, PixelLayout::rgba, bytes);
  state.preview_pictures.push_back(std::move(upload.keeper));
  return upload.picture;
}

void show(DeskState& state, const DrawnPages& drawn) {
  state.preview_pictures.clear();
  state.desk.preview.large = show(state, drawn.large);
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
      [paper, vault = store::Vault(state.folder().evidence()), page = wish.page,
       scale = wish.scale](const JobControl& control) -> Result<Outcome> {
        const auto crest = take_crest({paper}, vault, control);
        return std::make_shared<Result<DrawnPages>>(crest ? draw_pages(*paper, page, scale, control)
                                                          : tl::unexpected(crest.error()));
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

report::PrintSheet sheet_of(const Paper& paper) {
  report::PrintSheet sheet{paper.document(), {}, paper.format};
  const report::ReadinessInput& input = paper.gathered->input();
  if (const report::StageResult* reported = input.reported())
    sheet.attachments = {
        {"score.json", "application/json", exchange::score_json(*input.standard, *reported->score)}};
  return sheet;
}

/// All are tried; the first that could not be written is told. A stop leaves whole files and says how many.
Result<Nothing> print(const std::vector<std::shared_ptr<Paper>>& papers, const store::Vault& vault,
                      const fs::path& folder, const JobControl& control) {
  ASSESSOR_CHECK(take_crest(papers, vault, control));
  ASSESSOR_CHECK(make_directories(folder));
  std::vector<report::PrintJob> jobs;
  for (const PaperRef paper : papers) jobs.emplace_back([paper] { return sheet_of(*paper); });
  std::optional<Error> first;
  int done = 0, saved_files = 0;
  const auto sink = [&](std::size_t job, const Result<std::string>& bytes) {
    const auto saved = bytes ? report::save_report(folder / path_of(papers[job]->file_name), *bytes)
                             : Result<void>(tl::unexpected(bytes.error()));
    if (!saved && !first) first = saved.error();
    if (saved) ++saved_files;
    control.progress(++done, static_cast<int>(papers.size()));
  };
  control.progress(0, static_cast<int>(papers.size()));
  const unsigned workers = std::clamp(std::thread::hardware_concurrency(), 1U, 4U);
  const std::size_t tried = report::print_all(jobs, workers, control.stop(), sink);
  if (first) return tl::unexpected(*first);
  if (tried < jobs.size()) return fail("cancelled", {{"done", std::to_string(saved_files)}});
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
  fs::path folder = action.folder;
  if (folder.empty()) {
    const auto documents = documents_folder();
    if (!documents) return complain(state, documents.error());
    folder = *documents / "Asesor LPLPP";
  }
  std::vector<std::shared_ptr<Paper>> papers;
  for (const std::string& organization : action.order.organizations) {
    auto paper = paper_of(state, action.order, organization);
    if (paper == nullptr)
      return complain(state, {"organization-missing", {{"organization", organization}}, {}});
    papers.push_back(std::move(paper));
  }
  if (papers.empty()) return;
  const i18n::Params params{{"count", std::to_string(papers.size())}, {"path", path_text(folder)}};
  start_job<Nothing>(
      state, {.what = "print", .params = params, .folder = folder, .outlives_workspace = true},
      [papers = with_names_of_their_own(std::move(papers)), vault = store::Vault(state.folder().evidence()),
       folder](const JobControl& control) { return print(papers, vault, folder, control); },
      {});
}

}  // namespace assessor::app
