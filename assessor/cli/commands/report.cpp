#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <utility>

#include "base/platform/files.h"
#include "base/text.h"
#include "cli/city_gathering.h"
#include "cli/commands/commands.h"
#include "cli/crest.h"
#include "cli/evidence_pictures.h"
#include "cli/exit_code.h"
#include "cli/export_notes.h"
#include "cli/line_choice.h"
#include "cli/readiness_gathering.h"
#include "cli/report_templates.h"
#include "cli/selection.h"
#include "cli/signer_choice.h"
#include "cli/standard_files.h"
#include "domain/signing.h"
#include "exchange/score_json.h"
#include "report/lke_workbook.h"
#include "report/pdf_writer.h"
#include "report/report_file.h"
#include "report/report_format.h"
#include "session/city_rows.h"

namespace assessor::cli {

namespace {

using exchange::JsonNode;

constexpr const char* k_worksheet = "lke";      ///< always a spreadsheet
constexpr const char* k_city_summary = "f-10";  ///< has sections of its own, and can hide names

struct Asked {
  Selection at;
  bool all = false, draft = false, with_personal = false, blank = false, hide_names = false;
  std::string kind = "f-07", format = "pdf", paper = "a4", voice = "formal";
  std::string out, letter_number;
  LinesAsked beside;                         ///< what stands beside the result
  std::vector<std::string> fill;             ///< "day=…", what a template leaves to be filled in
  std::string nature, attachments, subject;  ///< of a letter
  std::vector<std::string> copies;           ///< who also gets it
  std::vector<std::string> signers;          ///< of the office's; empty: those of the kind
  std::string letterhead;                    ///< empty: as remembered, else as the template says
  std::optional<Date> date;
  std::string sections;                   ///< ids parted by commas; empty: the usual ones
  std::set<report::ReadinessPart> parts;  ///< of `sections`
  CityWish city;                          ///< the same for a paper about the city
};

/// `usual` where none are named. Error: usage-section {value, allowed}.
template <class Part>
Result<std::set<Part>> parts_named(const std::string& sections,
                                   const std::vector<std::pair<std::string_view, Part>>& all,
                                   std::set<Part> usual) {
  if (sections.empty()) return usual;
  std::set<Part> parts;
  std::string allowed;
  for (const auto& [id, part] : all) allowed += (allowed.empty() ? "" : ", ") + std::string(id);
  for (const std::string_view typed : split(sections, ',')) {
    const std::string name(trimmed(typed));
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.first == name; });
    if (found == all.end()) return fail("usage-section", {{"value", name}, {"allowed", allowed}});
    parts.insert(found->second);
  }
  return parts;
}

/// Which sections are wanted, and whether names are. Errors: usage-section, usage-hide-names {kind}.
Result<void> choose_sections(Asked& asked) {
  if (asked.hide_names && asked.kind != k_city_summary)
    return fail("usage-hide-names", {{"kind", asked.kind}});
  asked.city.hides_names = asked.hide_names;
  if (asked.kind == k_city_summary) {
    ASSESSOR_TRY(asked.city.parts,
                 parts_named(asked.sections, report::city_parts(), report::usual_city_parts()));
    return {};
  }
  ASSESSOR_TRY(asked.parts,
               parts_named(asked.sections, report::readiness_parts(), report::usual_readiness_parts()));
  return {};
}

std::vector<const Organization*> by_name(const session::WorkspaceState& state) {
  std::vector<const Organization*> organizations;
  for (const auto& [id, organization] : state.organizations)
    if (!organization.archived) organizations.push_back(&organization);
  std::sort(organizations.begin(), organizations.end(),
            [](const auto* a, const auto* b) { return folded(a->name) < folded(b->name); });
  return organizations;
}

std::vector<std::string> kinds_asked() {
  std::vector<std::string> kinds = paper_kinds();
  kinds.emplace_back(k_worksheet);
  return kinds;
}

/// None for a paper about the city.
Result<std::vector<const Organization*>> chosen(const Asked& asked, const session::WorkspaceState& state) {
  if (is_city_kind(asked.kind)) {
    if (asked.all || !asked.at.organization.empty()) return fail("usage-city-kind", {{"kind", asked.kind}});
    return std::vector<const Organization*>{};
  }
  if (asked.all != asked.at.organization.empty()) return fail("usage-organization-or-all");
  if (asked.all) return by_name(state);
  ASSESSOR_TRY(const Organization* organization, find_organization(state, asked.at.organization));
  return std::vector{organization};
}

/// What all reports of one run share.
class Printer {
 public:
  Printer(const Asked& asked, const Console& console, const OpenedWorkspace& opened, std::string period,
          PaperShape shape, session::JournalHead head, report::Typesetter typesetter,
          std::shared_ptr<const report::Raster> crest)
      : m_asked(asked),
        m_console(console),
        m_session(*opened.session),
        m_vault(opened.vault()),
        m_period(std::move(period)),
        m_shape(std::move(shape)),
        m_overview(session::build_overview(m_session, m_period)),
        m_city(session::build_city(m_overview)),
        m_head(std::move(head)),
        m_typesetter(std::move(typesetter)),
        m_crest(std::move(crest)) {}

  /// The name of the file written.
  Result<std::string> print(const Organization& organization) {
    ASSESSOR_TRY(const ReadinessRequest request, request_for(organization));
    const auto gathered = gather_readiness(m_session, request);
    if (gathered == nullptr) return fail("standard-missing", {{"digest", m_period}});
    gathered->set_crest(m_crest);
    const report::ReadinessInput& input = gathered->input();
    if (shows_pictures(m_asked.kind)) {
      ASSESSOR_TRY(auto pictures, read_pictures(m_vault, input, !m_asked.with_personal));
      gathered->set_pictures(std::move(pictures));
    }
    ASSESSOR_TRY(const report::ReadinessOptions options, options_for(*input.office));
    const std::string name = new_name(organization);
    if (m_asked.kind == k_worksheet) {
      ASSESSOR_TRY(const std::string bytes, report::write_lke(input, options, m_console.words()));
      return save(organization.name, name, bytes);
    }
    return write(document_of(m_shape, input, options, m_console.words()), attachments_of(input),
                 organization.name, name);
  }

  /// A line that none of them has is a slip of the pen. Errors: those of choose_all_lines.
  Result<void> check_lines(const std::vector<const Organization*>& organizations) const {
    std::map<std::string, std::size_t> missing;
    for (const Organization* organization : organizations) {
      ASSESSOR_TRY(const ChosenLines chosen, lines_for(*organization));
      for (const std::string& line : chosen.missing) ++missing[line];
    }
    for (const auto& [line, count] : missing)
      if (count == organizations.size())
        ASSESSOR_CHECK(choose_all_lines(m_session, m_overview, organizations.front()->id, m_asked.beside));
    return {};
  }

  bool is_about_city() const { return is_city_kind(m_asked.kind); }
  Result<std::string> print_city() {
    const auto gathered = gather_city(m_session, m_overview, m_city, m_asked.city, m_console.words());
    if (gathered == nullptr) return fail("standard-missing", {{"digest", m_period}});
    gathered->set_crest(m_crest);
    const Office& office = gathered->input().office;
    const std::string& city = office.city.empty() ? office.short_name : office.city;
    ASSESSOR_TRY(const report::ReadinessOptions options, options_for(office));
    return write(report::city_paper(m_shape.shape, gathered->input(), options, m_console.words()), {}, city,
                 file_name(report::file_slug(city)));
  }

  const std::vector<store::ExportNote>& notes() const { return m_notes; }

 private:
  Result<std::string> write(const report::Document& document,
                            const std::vector<report::Attachment>& attachments, const std::string& subject,
                            const std::string& name) {
    ASSESSOR_TRY(
        const std::string bytes,
        report::write_report(document, attachments, report::format_named(m_asked.format), m_typesetter));
    return save(subject, name, bytes);
  }
  Result<std::string> save(const std::string& subject, const std::string& name, const std::string& bytes) {
    ASSESSOR_CHECK(report::save_report(path_of(m_asked.out) / path_of(name), bytes));
    m_notes.push_back(export_note(m_console, m_asked.kind, subject, m_period, name, bytes));
    return name;
  }

  Result<ChosenLines> lines_for(const Organization& organization) const {
    return choose_lines(m_session, m_overview, organization.id, m_asked.beside);
  }

  Result<ReadinessRequest> request_for(const Organization& organization) const {
    ReadinessRequest request{organization.id, m_period, &m_city, m_head, &m_overview};
    ASSESSOR_TRY(ChosenLines chosen, lines_for(organization));
    for (const std::string& line : chosen.missing)
      m_console.remark(m_console.say("cli.report.no_line", {{"name", organization.name}, {"line", line}}));
    request.lines = std::move(chosen.keys);
    request.left_out = std::move(chosen.left_out);
    request.words = &m_console.words();
    return request;
  }

  /// Who signs and whose letterhead it is.
  Result<void> take_office(report::ReadinessOptions& options, const Office& office) const {
    options.signers = those_who_sign(office, m_asked.kind);
    if (!m_asked.signers.empty()) {
      ASSESSOR_TRY(const auto places, signers_named(office, m_asked.signers));
      options.signers.clear();
      for (const std::size_t place : places) options.signers.push_back(office.signers[place]);
    }
    const auto remembered = office.letterheads.find(m_asked.kind);
    options.letterhead = letterhead_named(m_asked.letterhead);
    if (!options.letterhead && remembered != office.letterheads.end())
      options.letterhead = remembered->second;
    return {};
  }

  Result<report::ReadinessOptions> options_for(const Office& office) const {
    report::ReadinessOptions options;
    options.paper = m_asked.paper == "f4" ? report::Paper::f4 : report::Paper::a4;
    options.voice = m_asked.voice == "plain" ? report::Voice::plain : report::Voice::formal;
    options.without_personal = !m_asked.with_personal;
    options.draft = m_asked.draft;
    options.parts = m_asked.parts;
    options.letter_number = m_asked.letter_number;
    options.date = m_asked.date.value_or(m_session.today());
    ASSESSOR_CHECK(take_office(options, office));
    options.blank = m_asked.blank;
    options.nature = m_asked.nature;
    options.attachments = m_asked.attachments;
    options.subject = m_asked.subject;
    options.copies = m_asked.copies;
    for (const std::string& one : m_asked.fill)
      options.blanks[one.substr(0, one.find('='))] = one.substr(one.find('=') + 1);
    return options;
  }

  std::vector<report::Attachment> attachments_of(const report::ReadinessInput& input) const {
    const report::StageResult* reported = input.reported();
    if (reported == nullptr || !carries_score(m_shape)) return {};
    return {{"score.json", "application/json", exchange::score_json(*input.standard, *reported->score)}};
  }

  /// Two organizations of one name are told apart by their ids.
  std::string new_name(const Organization& organization) {
    std::string slug = report::file_slug(organization.name);
    if (!m_used.insert(slug).second) slug += "-" + organization.id.substr(0, 8);
    return file_name(slug);
  }

  std::string file_name(const std::string& slug) const {
    return m_asked.kind + "_" + slug + "_" + m_period + "." + m_asked.format;
  }

  const Asked& m_asked;
  const Console& m_console;
  const session::Session& m_session;
  store::Vault m_vault;
  std::string m_period;
  PaperShape m_shape;
  session::Overview m_overview;
  session::City m_city;
  session::JournalHead m_head;
  report::Typesetter m_typesetter;
  std::shared_ptr<const report::Raster> m_crest;
  std::set<std::string> m_used;
  std::vector<store::ExportNote> m_notes;
};

Result<std::vector<std::string>> print_all(const Console& console, Printer& printer,
                                           const std::vector<const Organization*>& organizations) {
  std::vector<std::string> names;
  if (printer.is_about_city()) {
    ASSESSOR_TRY(std::string name, printer.print_city());
    names.push_back(std::move(name));
  }
  for (const Organization* organization : organizations) {
    if (organizations.size() > 1)
      console.remark(console.say("cli.report.progress", {{"number", std::to_string(names.size() + 1)},
                                                         {"of", std::to_string(organizations.size())},
                                                         {"name", organization->name}}));
    ASSESSOR_TRY(std::string name, printer.print(*organization));
    names.push_back(std::move(name));
  }
  return names;
}

/// What is asked for must be on the paper: a "--fill" names something that the template leaves open.
Result<void> check_asked(const Asked& asked, const PaperShape& shape) {
  if (is_city_kind(asked.kind) && asked.letterhead == letterhead_word(LetterheadOf::organization))
    return fail("usage-city-kind", {{"kind", asked.kind}});
  if (asked.blank && (shape.kind == nullptr || !shape.kind->has_blank_form))
    return fail("usage-no-blank-form", {{"kind", asked.kind}});
  using Block = report::TemplateBlock::Kind;
  const bool heads = !asked.nature.empty() || !asked.attachments.empty() || !asked.subject.empty();
  if ((heads && !has_block(shape, Block::letter)) ||
      (!asked.copies.empty() && !has_block(shape, Block::copies)))
    return fail("usage-no-letter", {{"kind", asked.kind}});
  std::string known;
  for (const report::TemplateBlank& blank : shape.shape.blanks)
    known += (known.empty() ? "" : ", ") + blank.id;
  for (const std::string& one : asked.fill) {
    const auto end = one.find('=');
    const bool there = std::ranges::any_of(shape.shape.blanks, [&](const report::TemplateBlank& blank) {
      return blank.id == one.substr(0, end);
    });
    if (end == std::string::npos || !there)
      return fail("usage-fill", {{"text", one}, {"known", known.empty() ? "–" : known}});
  }
  return {};
}

/// The office's template that is not used is told of, and the program's own prints.
void tell_refused(const Console& console, const PaperShape& shape) {
  if (!shape.refused) return;
  for (const auto& finding : shape.refused->findings)
    console.remark(line_of(console, path_text(shape.refused->file), finding));
  console.complain(shape.refused->error());
}

Result<int> print_reports(const Asked& asked, const Console& console) {
  ASSESSOR_TRY(const OpenedWorkspace opened, open_to_read(console, asked.at.workspace));
  ASSESSOR_TRY(const auto organizations, chosen(asked, opened.state()));
  ASSESSOR_TRY(std::string period, find_period(opened.state(), asked.at.period));
  ASSESSOR_TRY(session::JournalHead head, opened.session->head());
  ASSESSOR_TRY(PaperShape shape, load_paper_shape(asked.kind == k_worksheet ? "f-07" : asked.kind,
                                                  opened.store->folder().templates(), console.words()));
  ASSESSOR_CHECK(check_asked(asked, shape));
  tell_refused(console, shape);
  ASSESSOR_TRY(report::Typesetter typesetter, report::Typesetter::create());
  ASSESSOR_TRY(auto crest, read_crest(opened.vault(), opened.state().office.crest));
  ASSESSOR_CHECK(make_directories(path_of(asked.out)));
  Printer printer(asked, console, opened, std::move(period), std::move(shape), std::move(head),
                  std::move(typesetter), std::move(crest));
  ASSESSOR_CHECK(printer.check_lines(organizations));
  const auto printed = print_all(console, printer, organizations);
  remember_exports(console, *opened.store, printer.notes());  // also of a run that did not end
  ASSESSOR_TRY(const auto names, printed);
  if (!console.json()) {
    console.print(
        console.say("cli.report.done", {{"count", std::to_string(names.size())}, {"path", asked.out}}));
    return k_done;
  }
  JsonNode root = JsonNode::object();
  root.add("folder", JsonNode::text(asked.out));
  JsonNode& files = root.add("files", JsonNode::list());
  for (const std::string& name : names) files.add(JsonNode::text(name));
  console.print(root);
  return k_done;
}

}  // namespace

Work declare_report(Syntax& syntax) {
  auto asked = std::make_shared<Asked>();
  declare_workspace(syntax, asked->at);
  syntax.word("--organization", asked->at.organization, {"organization"});
  syntax.flag("--all", asked->all);
  syntax.word("--out", asked->out, {"folder", "out_folder", true});
  syntax.choice("--kind", asked->kind, kinds_asked());
  syntax.choice("--format", asked->format, {"pdf", "docx", "xlsx", "html", "txt"});
  syntax.choice("--paper", asked->paper, {"a4", "f4"});
  syntax.choice("--voice", asked->voice, {"formal", "plain"});
  syntax.word("--sections", asked->sections, {"sections", "report_sections"});
  syntax.date("--date", asked->date);
  syntax.word("--period", asked->at.period, {"period"});
  declare_lines(syntax, asked->beside, "report_benchmark");
  syntax.word("--letter-number", asked->letter_number);
  syntax.flag("--blank", asked->blank);
  syntax.words("--fill", asked->fill, {"fill"});
  syntax.word("--nature", asked->nature);
  syntax.word("--attachments", asked->attachments);
  syntax.word("--subject", asked->subject);
  syntax.words("--copy", asked->copies);
  syntax.words("--signer", asked->signers, {"signer"});
  syntax.choice("--letterhead", asked->letterhead, letterhead_words());
  syntax.flag("--draft", asked->draft);
  syntax.flag("--with-personal", asked->with_personal);
  syntax.flag("--hide-names", asked->hide_names);
  return [asked](const Console& console) -> Result<int> {
    ASSESSOR_CHECK(choose_sections(*asked));
    if (asked->kind == k_worksheet) asked->format = "xlsx";
    return print_reports(*asked, console);
  };
}

}  // namespace assessor::cli
