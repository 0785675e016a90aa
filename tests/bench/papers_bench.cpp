#include <chrono>
#include <cstdlib>
#include <iostream>

#include "base/platform/files.h"
#include "base/platform/private_folder.h"
#include "base/platform/process.h"
#include "bench/benchmark.h"
#include "bench/practice_session.h"
#include "cli/city_gathering.h"
#include "cli/readiness_gathering.h"
#include "cli/report_templates.h"
#include "report/lke_workbook.h"
#include "report/print_all.h"
#include "session/city_rows.h"

namespace assessor::bench {

namespace {

namespace fs = std::filesystem;

constexpr unsigned k_workers = 2;
constexpr double k_budget = 20'000;

template <class T>
T needed(Result<T> result) {
  if (result) return std::move(*result);
  std::cerr << result.error().code << "\n";
  std::exit(1);
}

/// Every kind of paper of the practice city, ready to be printed.
class Papers {
 public:
  Papers() : m_practice(practice_session()), m_overview(session::build_overview(session(), "2026")) {
    m_words = needed(i18n::load_catalog(ASSESSOR_SOURCE_DIR "/assets/lang", "id"));
    m_options.date = Date::of(2026, 11, 17);
    m_options.signers = session().state().office.signers;
    const session::City city = session::build_city(m_overview);
    for (const session::OrganizationRow& row : m_overview.rows) {
      cli::ReadinessRequest request{row.organization, "2026", &city};
      request.overview = &m_overview;
      m_organizations.push_back(cli::gather_readiness(session(), request));
    }
    m_city = cli::gather_city(session(), m_overview, city, {}, m_words);
    for (const std::string& kind : cli::paper_kinds())
      m_shapes.emplace_back(kind, needed(cli::load_paper_shape(kind, {}, m_words)));
  }

  std::vector<report::PrintJob> jobs(const std::string& kind, report::ReportFormat format) const {
    std::vector<report::PrintJob> jobs;
    const cli::PaperShape& shape = shape_of(kind);
    if (cli::is_city_kind(kind)) {
      jobs.emplace_back([this, &shape, format] {
        return report::PrintSheet{
            report::city_paper(shape.shape, m_city->input(), m_options, m_words), {}, format};
      });
      return jobs;
    }
    for (const auto& organization : m_organizations)
      jobs.emplace_back([this, &shape, format, &organization] {
        return report::PrintSheet{
            cli::document_of(shape, organization->input(), m_options, m_words), {}, format};
      });
    return jobs;
  }
  std::vector<report::PrintJob> worksheets() const {
    std::vector<report::PrintJob> jobs;
    for (const auto& organization : m_organizations)
      jobs.emplace_back([this, &organization] {
        return report::PrintSheet{{}, {}, report::ReportFormat::xlsx, [this, &organization] {
                                    return report::write_lke(organization->input(), m_options, m_words);
                                  }};
      });
    return jobs;
  }

 private:
  session::Session& session() const { return *m_practice->session; }
  const cli::PaperShape& shape_of(const std::string& kind) const {
    for (const auto& [id, shape] : m_shapes)
      if (id == kind) return shape;
    std::exit(1);
  }

  std::unique_ptr<PracticeSession> m_practice;
  session::Overview m_overview;
  i18n::Catalog m_words;
  report::ReadinessOptions m_options;
  std::vector<std::unique_ptr<cli::GatheredReadiness>> m_organizations;
  std::unique_ptr<cli::GatheredCity> m_city;
  std::vector<std::pair<std::string, cli::PaperShape>> m_shapes;
};

void print(const std::vector<report::PrintJob>& jobs,
           const std::function<void(std::size_t, const std::string&)>& take = {}) {
  report::print_all(jobs, k_workers, {}, [&](std::size_t job, const Result<std::string>& bytes) {
    if (!bytes) {
      std::cerr << bytes.error().code << "\n";
      std::exit(1);
    }
    if (take) take(job, *bytes);
  });
}

template <class Append>
void append(std::vector<report::PrintJob>& all, Append jobs) {
  all.insert(all.end(), jobs.begin(), jobs.end());
}

constexpr std::pair<const char*, report::ReportFormat> k_formats[] = {{"pdf", report::ReportFormat::pdf},
                                                                      {"docx", report::ReportFormat::docx},
                                                                      {"xlsx", report::ReportFormat::xlsx},
                                                                      {"html", report::ReportFormat::html},
                                                                      {"txt", report::ReportFormat::text}};

std::vector<report::PrintJob> all_in(const Papers& papers, report::ReportFormat format) {
  std::vector<report::PrintJob> jobs;
  for (const std::string& kind : cli::paper_kinds()) append(jobs, papers.jobs(kind, format));
  return jobs;
}

/// What an office without this program does: LibreOffice turns the same 28 worksheets into PDFs. Nothing is
/// measured where there is no LibreOffice.
void measure_libreoffice(const Papers& papers, double own, std::vector<Measurement>& measured) {
  fs::path office;
  for (const char* path : {"/usr/bin/soffice", "/usr/local/bin/soffice"})
    if (fs::exists(path)) office = path;
  if (office.empty()) {
    std::cerr << "soffice is not there: the ratio against LibreOffice is left out\n";
    return;
  }
  const PrivateFolder folder = needed(PrivateFolder::create());
  ProcessRequest request{
      office,
      {"--headless", "-env:UserInstallation=file://" + path_text(folder.path() / "profile"), "--convert-to",
       "pdf", "--outdir", path_text(folder.path())},
      {}};
  request.time_limit = std::chrono::minutes(10);
  print(papers.worksheets(), [&](std::size_t job, const std::string& bytes) {
    const fs::path file = folder.path() / (std::to_string(job) + ".xlsx");
    if (write_file_atomically(file, bytes)) request.arguments.push_back(path_text(file));
  });
  const auto convert = [&] {
    if (!needed(run_process(request)).succeeded()) std::cerr << "soffice did not succeed\n";
  };
  Measurement theirs = timed("LibreOffice: 28 worksheets to PDF", 1, 0, convert);
  Measurement ratio{"LibreOffice against our 28 worksheets and 28 F-07 as PDF", "times"};
  ratio.median = ratio.low = ratio.p99 = own > 0 ? theirs.median / own : 0;
  ratio.runs = 1;
  measured.push_back(std::move(theirs));
  measured.push_back(std::move(ratio));
}

}  // namespace

std::vector<Measurement> papers_benchmark() {
  const Papers papers;
  std::vector<Measurement> measured;
  for (const auto& [name, format] : k_formats)
    measured.push_back(timed(std::string("all papers of 28 organizations, ") + name, 1, 0,
                             [&, format = format] { print(all_in(papers, format)); }));
  measured.push_back(timed("28 worksheets", 1, 0, [&] { print(papers.worksheets()); }));
  Measurement all{"all papers of 28 organizations in all formats, two workers"};
  for (const Measurement& part : measured) all.median += part.median;
  all.low = all.p99 = all.median;
  all.budget = k_budget;
  all.runs = 1;
  measured.push_back(std::move(all));
  std::vector<report::PrintJob> same = papers.worksheets();
  append(same, papers.jobs("f-07", report::ReportFormat::pdf));
  Measurement own = timed("28 worksheets and 28 F-07 as PDF", 1, 0, [&] { print(same); });
  const double time = own.median;
  measured.push_back(std::move(own));
  measure_libreoffice(papers, time, measured);
  return measured;
}

}  // namespace assessor::bench
