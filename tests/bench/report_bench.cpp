#include <cstdlib>
#include <iostream>

#include "bench/benchmark.h"
#include "bench/filled_city.h"
#include "cli/report_templates.h"
#include "report/pdf_writer.h"
#include "report/preview.h"
#include "report/print_all.h"

namespace assessor::bench {

namespace {

constexpr std::size_t k_organizations = 28;

/// Three sent stages of one organization.
struct Assessed {
  Organization organization;
  std::vector<AnswerSheet> sheets;
  std::vector<scoring::Score> scores;
};

struct City {
  Standard standard = shipped_standard();
  Office office;
  i18n::Catalog catalog;
  cli::PaperShape shape;
  std::vector<Assessed> organizations;
  report::ReadinessOptions options;

  City() {
    auto words = i18n::load_catalog(ASSESSOR_SOURCE_DIR "/assets/lang", "id");
    if (!words) std::exit(1);
    catalog = std::move(*words);
    auto read = cli::load_paper_shape("f-07", {}, catalog);
    if (!read) std::exit(1);
    shape = std::move(*read);
    office.name = "DINAS PEMBERDAYAAN PEREMPUAN DAN PERLINDUNGAN ANAK";
    office.government = "PEMERINTAH KOTA CONTOH";
    office.sample = true;
    options.date = Date::of(2026, 11, 17);
    options.signers = {{"Ketua Tim Penilai", "", ""}, {"Mengetahui,\nKepala Dinas", "", ""}};
    for (unsigned i = 0; i < k_organizations; ++i) organizations.push_back(assessed(i));
  }

  Assessed assessed(unsigned number) const {
    Assessed made;
    made.organization.name = "Lembaga Contoh " + std::to_string(number);
    unsigned seed = 100 * number;
    for (const char* stage : {"self", "document", "field"}) {
      made.sheets.push_back(filled_sheet(standard, ++seed, stage));
      made.scores.push_back(scoring::score(standard, made.sheets.back()));
    }
    return made;
  }

  report::Document document(std::size_t number) const {
    const Assessed& assessed = organizations[number];
    report::ReadinessInput input;
    input.office = &office;
    input.organization = &assessed.organization;
    input.standard = &standard;
    input.period = "2026";
    for (std::size_t i = 0; i < assessed.sheets.size(); ++i)
      input.stages.push_back({&assessed.sheets[i], &assessed.scores[i], true});
    const Assessed& other = organizations[(number + 1) % k_organizations];
    input.lines = {{other.organization.name, &other.scores.back()}};
    return cli::document_of(shape, input, options, catalog);
  }
};

report::Typesetter new_typesetter() {
  auto made = report::Typesetter::create();
  if (!made) {
    std::cerr << "the fonts of reports are missing\n";
    std::exit(1);
  }
  return std::move(*made);
}

/// All reports of the city, from the answers to verified bytes; fonts are found anew.
void print_city(const City& city, unsigned workers) {
  const report::Attachment data{"data.json", "application/json", std::string(20'000, ' ')};
  std::vector<report::PrintJob> jobs;
  for (std::size_t i = 0; i < k_organizations; ++i)
    jobs.emplace_back([&city, &data, i] { return report::PrintSheet{city.document(i), {data}}; });
  report::print_all(jobs, workers, {}, [](std::size_t, const Result<std::string>& pdf) {
    if (!pdf) std::exit(1);
  });
}

}  // namespace

std::vector<Measurement> report_benchmark() {
  const City city;
  report::Typesetter typesetter = new_typesetter();
  const report::Document document = city.document(0);
  const report::Pages pages = report::lay_out(document, typesetter);
  return {timed("print 28 reports, one worker", 5, 2000, [&] { print_city(city, 1); }),
          timed("print 28 reports, two workers", 5, 2000, [&] { print_city(city, 2); }),
          timed("make a report's document", 50, 0, [&] { city.document(0); }),
          timed("lay out a report, fonts warm", 50, 0, [&] { report::lay_out(document, typesetter); }),
          timed("lay out a report, fonts cold", 10, 0,
                [&] {
                  report::Typesetter cold = new_typesetter();
                  report::lay_out(document, cold);
                }),
          timed("write and verify a PDF", 20, 0, [&] { (void)report::write_pdf(pages).has_value(); }),
          timed("preview of a page at 96 dpi", 50, 0,
                [&] { (void)report::draw_preview(pages, 1, 4.0 / 3).has_value(); })};
}

}  // namespace assessor::bench
