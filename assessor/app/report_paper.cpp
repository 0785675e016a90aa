#include "app/report_paper.h"

#include <set>
#include <utility>

#include "base/platform/paths.h"
#include "base/text.h"
#include "cli/crest.h"
#include "cli/evidence_pictures.h"
#include "domain/signing.h"
#include "exchange/score_json.h"
#include "report/lke_workbook.h"
#include "report/report_file.h"
#include "report/template/paper_fields.h"
#include "session/city_rows.h"
#include "ui/screens/report_kinds.h"

namespace assessor::app {

namespace {

using report::ReadinessPart;

std::set<ReadinessPart> parts_of(const ui::ReportOrder& order) {
  std::set<ReadinessPart> parts;
  for (const auto& [id, part] : report::readiness_parts())
    if (order.sections.count(std::string(id)) > 0) parts.insert(part);
  return order.sections.empty() ? report::usual_readiness_parts() : parts;
}

/// The lines that say something.
std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (const std::string_view line : split(text, '\n'))
    if (!trimmed(line).empty()) lines.emplace_back(trimmed(line));
  return lines;
}

void take_words(report::ReadinessOptions& options, const ui::PaperWords& words) {
  options.nature = words.nature;
  options.attachments = words.attachments;
  options.subject = words.subject;
  options.copies = lines_of(words.copies);
  options.blanks = words.fill;
}

void take_office(report::ReadinessOptions& options, const Office& office, const std::string& kind) {
  options.signers = those_who_sign(office, kind);
  if (const auto whose = office.letterheads.find(kind); whose != office.letterheads.end())
    options.letterhead = whose->second;
}

report::ReadinessOptions options_of(const ui::ReportOrder& order, const session::Session& session) {
  report::ReadinessOptions options;
  options.paper = order.f4 ? report::Paper::f4 : report::Paper::a4;
  options.voice = order.plain_voice ? report::Voice::plain : report::Voice::formal;
  options.parts = parts_of(order);
  options.without_personal = order.without_personal;
  options.shows_nip = order.shows_nip;
  options.letter_number = order.letter_number;
  options.date = order.date.value_or(session.today());
  take_office(options, session.state().office, order.kind);
  options.blank = order.sections.contains(ui::k_blank_part);
  take_words(options, order.words);
  return options;
}

cli::ReadinessRequest request_of(session::Session& session, const ui::ReportOrder& order,
                                 const std::string& organization, const i18n::Catalog& words) {
  const session::Overview& overview = session.overview();
  cli::ReadinessRequest request{organization, session.period(), &session.city()};
  // Without a head (nothing can be saved now) the paper carries no code.
  if (auto head = session.head()) request.head = std::move(*head);
  request.overview = &overview;
  request.lines = order.lines;
  request.left_out = order.left_out;
  request.words = &words;
  return request;
}

cli::CityWish wish_of(const ui::ReportOrder& order) {
  cli::CityWish wish;
  if (order.kind != ui::k_city_summary) return wish;
  wish.hides_names = order.sections.contains(ui::k_unnamed_part);
  std::set<report::CityPart> parts;
  for (const auto& [id, part] : report::city_parts())
    if (order.sections.contains(std::string(id))) parts.insert(part);
  if (!parts.empty()) wish.parts = std::move(parts);
  return wish;
}

void gather(Paper& paper, session::Session& session, const ui::ReportOrder& order,
            const std::string& organization) {
  if (cli::is_city_kind(order.kind))
    paper.city = cli::gather_city(session, session.overview(), session.city(), wish_of(order), *paper.words);
  else
    paper.gathered = cli::gather_readiness(session, request_of(session, order, organization, *paper.words));
}

/// A letter that has no number yet. An empty form is none, and other papers wait for no number.
bool is_draft(const Paper& paper) {
  return paper.options.letter_number.empty() && !paper.options.blank &&
         report::carries_number(paper.shape.shape);
}

/// Whom the paper is about, for the name of the file.
std::string subject_of(const Paper& paper) {
  if (paper.gathered) return paper.gathered->input().organization->name;
  const Office& office = paper.office();
  return office.city.empty() ? office.short_name : office.city;
}

}  // namespace

report::Document Paper::document() const {
  return city ? report::city_paper(shape.shape, city->input(), options, *words)
              : cli::document_of(shape, gathered->input(), options, *words);
}

report::PaperFields Paper::fields() const {
  return city ? report::city_fields(shape.shape, city->input(), options, *words)
              : cli::fields_of(shape, gathered->input(), options, *words);
}

report::PrintSheet Paper::sheet() const {
  if (worksheet)
    return {{}, {}, format, [this] { return report::write_lke(gathered->input(), options, *words); }};
  report::PrintSheet sheet{document(), {}, format};
  if (city != nullptr || !cli::carries_score(shape)) return sheet;
  const report::ReadinessInput& input = gathered->input();
  if (const report::StageResult* reported = input.reported())
    sheet.attachments = {
        {"score.json", "application/json", exchange::score_json(*input.standard, *reported->score)}};
  return sheet;
}

Result<std::filesystem::path> printing_folder(const std::filesystem::path& asked) {
  if (!asked.empty()) return asked;
  ASSESSOR_TRY(const std::filesystem::path documents, documents_folder());
  return documents / "Asesor LPLPP";
}

std::shared_ptr<Paper> paper_of(const DeskState& state, const ui::ReportOrder& order,
                                const std::string& organization) {
  session::Session& session = *state.session();
  auto paper = std::make_shared<Paper>();
  paper->standards = session.standards();
  const auto words = state.catalogs.find(order.language);
  paper->words = words == state.catalogs.end() ? state.catalogs.at(state.desk.language) : words->second;
  gather(*paper, session, order, organization);
  if (paper->gathered == nullptr && paper->city == nullptr) return nullptr;
  paper->options = options_of(order, session);
  paper->worksheet = ui::paper_kind(order.kind).worksheet;
  paper->with_pictures = cli::shows_pictures(order.kind);
  const std::string format = paper->worksheet ? "xlsx" : order.format;
  paper->format = report::format_named(format);
  const std::string& period = session.period();
  const std::string subject = subject_of(*paper);
  paper->file_name = report::report_file_name(order.kind, subject, period, format);
  paper->note = {session.now(), user_name(), order.kind, format, subject, period, {}, {}};
  return paper;
}

Result<void> take_crest(const std::vector<std::shared_ptr<Paper>>& papers, const store::Vault& vault,
                        const JobControl& control) {
  ASSESSOR_TRY(const auto crest, cli::read_crest(vault, papers.front()->office().crest, control.stop()));
  for (const auto& paper : papers) {
    if (paper->city) paper->city->set_crest(crest);
    if (paper->gathered) paper->gathered->set_crest(crest);
  }
  return {};
}

Result<void> take_pictures(const std::vector<std::shared_ptr<Paper>>& papers, const store::Vault& vault,
                           const JobControl& control) {
  for (const auto& paper : papers) {
    if (!paper->with_pictures || paper->gathered == nullptr) continue;
    ASSESSOR_TRY(auto pictures, cli::read_pictures(vault, paper->gathered->input(),
                                                   paper->options.without_personal, control.stop()));
    paper->gathered->set_pictures(std::move(pictures));
  }
  return {};
}

Result<cli::PaperShape> take_shape(const std::vector<std::shared_ptr<Paper>>& papers,
                                   const ShapeSource& source) {
  ASSESSOR_TRY(cli::PaperShape shape,
               cli::load_paper_shape(source.kind, source.templates, *papers.front()->words));
  for (const auto& paper : papers) {
    paper->shape = shape;
    paper->options.draft = is_draft(*paper);
  }
  return shape;
}

}  // namespace assessor::app
