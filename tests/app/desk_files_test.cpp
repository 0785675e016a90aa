// What the desk does with files: evidence, reports, packages, standards, backups.

#include "app/desk.h"

#include <catch2/catch.hpp>

#include "app/desk_fixture.h"
#include "base/hash.h"
#include "session/stage_import.h"
#include "store/export_log.h"

using namespace test;

namespace {

const std::filesystem::path k_source = ASSESSOR_SOURCE_DIR;

/// A kind of evidence that may be copied without asking.
std::string harmless_kind(const TestDesk& desk) {
  for (const EvidenceKind& kind : desk.state.session()->standard_of("as-1")->evidence)
    if (kind.sensitivity == Sensitivity::none) return kind.id;
  return {};
}

ui::ReportOrder order_of(const std::string& organization) {
  ui::ReportOrder order;
  order.organizations = {organization};
  return order;
}

}  // namespace

TEST_CASE("files become documents, and one that cannot be copied is told without holding up the others") {
  const TempFolder room;
  REQUIRE(write_file_atomically(room / "Akta Notaris.pdf", "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n"));
  REQUIRE(write_file_atomically(room / "catatan.txt", "hanya teks"));
  TestDesk desk(room / "settings.json");
  desk.found(room / "kerja");
  ui::AddFiles add;
  add.files = {room / "catatan.txt", room / "Akta Notaris.pdf"};
  add.organization = "org-1";
  add.evidence = harmless_kind(desk);
  desk.act(add);
  REQUIRE(desk.records().documents.size() == 1);
  CHECK(desk.records().documents.begin()->second.document.title == "Akta Notaris");
  CHECK(desk.says("file-kind-unknown"));
  CHECK(desk.says("desk.documents_added"));
  add.evidence = "tidak-ada";
  desk.act(add);
  CHECK(desk.says("evidence-unknown"));
}

TEST_CASE("a preview shows every page, and printing writes a file that is a PDF") {
  const TempFolder room;
  TestDesk desk(room / "settings.json");
  desk.found(room / "kerja");
  desk.act(ui::PreviewReport{order_of("org-1"), 0, 1});
  const ui::ReportPreview& preview = desk.state.desk.preview;
  CHECK_FALSE(preview.error);
  CHECK_FALSE(preview.running);
  CHECK(preview.thumbnails.size() > 0);
  CHECK(desk.uploads == static_cast<int>(preview.thumbnails.size()) + 1);
  CHECK(preview.large.height > preview.large.width);
  desk.act(ui::PrintReports{order_of("org-1"), room / "laporan"});
  REQUIRE(desk.state.desk.jobs.back().state == ui::Job::State::done);
  const auto files = list_folder(room / "laporan").value();
  REQUIRE(files.size() == 1);
  CHECK(read_file(room / "laporan" / files[0].name, 10U << 20U).value().starts_with("%PDF-"));
}

TEST_CASE("a report on an organization that is not there is told") {
  const TempFolder room;
  TestDesk desk(room / "settings.json");
  desk.found(room / "kerja");
  desk.act(ui::PrintReports{order_of("org-9"), room / "laporan"});
  CHECK(desk.says("organization-missing"));
  desk.act(ui::PreviewReport{order_of("org-9"), 0, 1});
  CHECK(desk.state.desk.preview.error);
}

TEST_CASE("a stage travels as a folder into a workspace that knows nothing of it") {
  const TempFolder room;
  TestDesk from(room / "settings.json");
  from.found(room / "kerja");
  from.act(ui::ExportStage{from.stage, room / "paket"});
  CHECK(from.said().empty());
  from.act(ui::ReadHandedOut{});
  REQUIRE(from.state.desk.handed_out);
  REQUIRE(from.state.desk.handed_out->rows.size() == 1);
  const ui::HandedOut& noted = from.state.desk.handed_out->rows.front();
  CHECK(noted.kind == "package");
  CHECK(noted.subject == "Lembaga Melati (contoh)");
  CHECK(noted.file == "paket");
  TestDesk to(room / "settings-2.json");
  to.act(ui::CreateWorkspace{room / "lain", {}, {}, {.id = "person-2", .name = "Dewi", .initials = "D"}, {}});
  to.act(ui::InspectPackage{room / "paket"});
  REQUIRE(to.state.desk.package);
  CHECK(to.state.desk.package->organization == "Lembaga Melati (contoh)");
  CHECK(to.state.desk.package->assessment.empty());
  const ui::PackageBegins begins = to.state.desk.package->begins;
  CHECK(begins.organization);
  CHECK(begins.period);
  CHECK(begins.assessment);
  CHECK(begins.standard.find("1.0.0") != std::string::npos);
  CHECK(to.state.desk.package->acceptable);
  to.act(ui::ImportPackage{room / "paket", {}});
  INFO(Catch::Detail::stringify(to.said()));
  CHECK(to.says("desk.package_imported"));
  CHECK(to.records().organization("org-1") != nullptr);
  to.act(ui::InspectPackage{room / "paket"});
  REQUIRE(to.state.desk.package);
  CHECK_FALSE(to.state.desk.package->begins.anything());
  CHECK_FALSE(to.state.desk.package->assessment.empty());
}

TEST_CASE(
    "the assessment of an organization that is here already begins with its package, and nothing else") {
  const TempFolder room;
  TestDesk from(room / "settings.json");
  from.found(room / "kerja");
  from.act(ui::ExportStage{from.stage, room / "paket"});
  TestDesk to(room / "settings-2.json");
  to.act(ui::CreateWorkspace{room / "lain",
                             {},
                             "lplpp-readiness/1.0.0",
                             {.id = "person-2", .name = "Dewi", .initials = "D", .role = Role::coordinator},
                             "2026"});
  to.act(ui::Do{session::AddOrganizations{{{.id = "org-1", .name = "Lembaga Melati (contoh)"},
                                           {.id = "org-2", .name = "Lembaga Lain (contoh)"}}}});
  to.act(ui::Do{session::StartAssessment{"as-2", "org-2", "2026", TestDesk::profile()}});
  to.act(ui::InspectPackage{room / "paket"});
  REQUIRE(to.state.desk.package);
  CHECK(to.state.desk.package->acceptable);
  const ui::PackageBegins begins = to.state.desk.package->begins;
  CHECK(begins.assessment);
  CHECK_FALSE(begins.organization);
  CHECK_FALSE(begins.period);
  CHECK(begins.standard.empty());
  to.act(ui::ImportPackage{room / "paket", {}});
  CHECK(to.says("desk.package_imported"));
  CHECK(to.records().assessment_of("org-1", "2026") != nullptr);
  CHECK(to.records().stage({"as-2", "self", ""}) == nullptr);
}

TEST_CASE("what looks like personal data is masked in a package, and told of one that brings it whole") {
  const TempFolder room;
  TestDesk desk(room / "settings.json");
  desk.found(room / "kerja");
  Answer answer;
  answer.note = "telepon ketua 081234567890";
  desk.act(ui::Do{session::SetAnswers{desk.stage, {{"KL-01", answer}}}, true});
  auto whole = session::gather_stage_package(desk.state.session()->context("person-1"), desk.stage).value();
  whole.standard_bytes =
      read_file(k_source / "criteria/standards/lplpp-readiness/1.0.0.json", 8U << 20U).value();
  const auto no_files = [](const std::string&) -> Result<std::filesystem::path> { return fail("none"); };
  REQUIRE(exchange::write_stage_package(whole, *desk.state.session()->standard_of("as-1"), no_files,
                                        room / "utuh"));
  desk.act(ui::ExportStage{desk.stage, room / "paket"});
  CHECK(desk.says("desk.export_masked"));
  const std::string written = read_file(room / "paket" / "answers.json", 1 << 20).value();
  CHECK(written.find("081234567890") == std::string::npos);
  CHECK(written.find("telepon ketua 0812…90") != std::string::npos);

  TestDesk to(room / "settings-2.json");
  to.act(ui::CreateWorkspace{room / "lain", {}, {}, {.id = "person-2", .name = "Dewi", .initials = "D"}, {}});
  to.act(ui::InspectPackage{room / "paket"});
  REQUIRE(to.state.desk.package);
  CHECK(to.state.desk.package->personal.empty());
  to.act(ui::InspectPackage{room / "utuh"});
  REQUIRE(to.state.desk.package);
  REQUIRE(to.state.desk.package->personal.size() == 1);
  CHECK(to.state.desk.package->personal[0].hit.masked == "0812…90");
}

TEST_CASE("the answers of a sent package are offered as a benchmark, and nothing is added by themselves") {
  const TempFolder room;
  TestDesk from(room / "settings.json");
  from.found(room / "kerja");
  from.act(ui::ExportStage{from.stage, room / "terbuka"});
  from.act(ui::Do{session::SendStage{from.stage}});
  from.act(ui::ExportStage{from.stage, room / "paket"});
  TestDesk to(room / "settings-2.json");
  to.found(room / "lain");
  to.act(ui::AddBenchmarkFile{room / "terbuka" / "answers.json"});
  CHECK(to.says("benchmark-package-open"));
  CHECK_FALSE(to.state.desk.benchmark_offer);
  to.act(ui::AddBenchmarkFile{room / "paket" / "answers.json"});
  REQUIRE(to.state.desk.benchmark_offer);
  CHECK(to.state.desk.benchmark_offer->folder == room / "paket");
  CHECK(to.state.desk.benchmark_offer->sheet.subject_name == "Lembaga Melati (contoh)");
  CHECK(to.records().benchmarks.empty());
}

TEST_CASE("a benchmark file with faults is told by its first finding, with the place and how many follow") {
  const TempFolder room;
  TestDesk desk(room / "settings.json");
  desk.found(room / "kerja");
  desk.act(ui::ExportStage{desk.stage, room / "paket"});
  std::string bytes = read_file(room / "paket" / "answers.json", 1 << 20).value();
  const std::string mark = "\"date\"";
  const auto at = bytes.find(mark);
  REQUIRE(at != std::string::npos);
  bytes.replace(at, mark.size(), "\"tanggal\"");
  REQUIRE(write_file_atomically(room / "acuan.json", bytes));
  desk.act(ui::AddBenchmarkFile{room / "acuan.json"});
  REQUIRE(desk.says("benchmark-has-findings"));
  const Error& error = *desk.state.desk.messages.back().error;
  CHECK(error.params.contains("finding"));
  CHECK(std::stoi(error.params.at("line")) > 0);
  const std::string told = desk.state.words().message(error);
  CHECK(told.find('{') == std::string::npos);
  CHECK(told.find("\xE2\x9F\xA6") == std::string::npos);  // every sentence is there
  CHECK(told.find("assessor validate") == std::string::npos);
}

TEST_CASE("a package that was changed on its way is told and changes nothing") {
  const TempFolder room;
  TestDesk desk(room / "settings.json");
  desk.found(room / "kerja");
  desk.act(ui::ExportStage{desk.stage, room / "paket"});
  REQUIRE(write_file_atomically(room / "paket" / "answers.json", "{}"));
  const auto before = desk.records();
  desk.act(ui::ImportPackage{room / "paket", {}});
  CHECK(desk.says("package-changed"));
  CHECK(desk.records() == before);
}

TEST_CASE("a standard is inspected before it can be pinned") {
  const TempFolder room;
  TestDesk desk(room / "settings.json");
  desk.found(room / "kerja");
  REQUIRE(write_file_atomically(room / "rusak.json", "{\"format\": 1}"));
  desk.act(ui::InspectStandard{room / "rusak.json"});
  REQUIRE(desk.state.desk.standard);
  CHECK_FALSE(desk.state.desk.standard->acceptable);
  CHECK_FALSE(desk.state.desk.standard->findings.empty());
  desk.act(ui::PinStandard{});
  CHECK(desk.state.session()->standards().all().size() == 1);
  desk.act(ui::InspectStandard{k_source / "tests/support/four_stages.json"});
  CHECK(desk.state.desk.standard->acceptable);
  desk.act(ui::PinStandard{});
  CHECK(desk.state.session()->standards().all().size() == 2);
}

TEST_CASE("a backup brings back what was there when it was made") {
  const TempFolder room;
  TestDesk desk(room / "settings.json");
  desk.found(room / "kerja");
  desk.act(ui::BackUp{});
  REQUIRE_FALSE(desk.state.desk.backups.empty());
  CHECK(desk.state.desk.backups.front().sound);
  const std::string name = desk.state.desk.backups.front().name;
  desk.act(ui::Do{session::AddOrganizations{{{.id = "org-2", .name = "Lembaga Kenanga (contoh)"}}}});
  REQUIRE(desk.records().organizations.size() == 2);
  desk.act(ui::RestoreBackup{name});
  INFO(Catch::Detail::stringify(desk.said()));
  REQUIRE(desk.state.open);
  CHECK(desk.records().organizations.size() == 1);
  CHECK_FALSE(desk.state.session()->read_only());
  desk.act(ui::RestoreBackup{"tidak-ada.db"});
  REQUIRE(desk.state.open);
  CHECK(desk.records().organizations.size() == 1);
  CHECK(desk.said().size() > 1);
}

TEST_CASE("a copy for a successor opens by itself, and the check finds both whole") {
  const TempFolder room;
  TestDesk desk(room / "settings.json");
  desk.found(room / "kerja");
  desk.act(ui::HandOver{room / "serah"});
  REQUIRE(desk.state.desk.jobs.back().state == ui::Job::State::done);
  CHECK(path_exists(room / "serah" / "BACA DAHULU.txt"));
  desk.act(ui::OpenWorkspace{room / "serah"});
  CHECK(desk.state.desk.workspace == room / "serah");
  CHECK(desk.records().organization("org-1") != nullptr);
  desk.act(ui::CheckWorkspace{});
  CHECK(desk.says("desk.check_whole"));
}

TEST_CASE("the journal comes from disk with its head, filtered as asked") {
  const TempFolder room;
  TestDesk desk(room / "settings.json");
  desk.found(room / "kerja");
  desk.act(ui::ReadJournal{{.command = "open-stage"}, 10});
  REQUIRE(desk.state.desk.journal);
  REQUIRE(desk.state.desk.journal->transactions.size() == 1);
  CHECK(desk.state.desk.journal->transactions.front().actor == "person-1");
  CHECK(desk.state.desk.journal->head.count > 4);
  desk.act(ui::CloseWorkspace{});
  CHECK_FALSE(desk.state.desk.journal);
}

TEST_CASE("a report goes out in the format that was ordered, under that ending") {
  const TempFolder room;
  TestDesk desk(room / "settings.json");
  desk.found(room / "kerja");
  const std::vector<std::pair<std::string, std::string>> beginnings = {{"html", "<!DOCTYPE html>"},
                                                                       {"txt", "Pemerintah Kota Contoh"},
                                                                       {"pdf", "%PDF-"},
                                                                       {"docx", "PK"},
                                                                       {"xlsx", "PK"}};
  for (const auto& [format, beginning] : beginnings) {
    ui::ReportOrder order = order_of("org-1");
    order.format = format;
    const std::filesystem::path folder = room / ("laporan-" + format);
    desk.act(ui::PrintReports{order, folder});
    const auto files = list_folder(folder);
    REQUIRE(files);
    REQUIRE(files->size() == 1);
    CHECK(files->front().name.ends_with("." + format));
    const std::string bytes = read_file(folder / files->front().name, 1 << 24).value();
    INFO(bytes.substr(0, 80));
    CHECK(bytes.find(beginning) < 400);
    const auto log = store::read_export_log(store::WorkspaceFolder{room / "kerja"}, store::Guard()).value();
    REQUIRE_FALSE(log.notes.empty());
    CHECK(log.notes.back().file == files->front().name);
    CHECK(log.notes.back().sha256 == sha256(bytes));
  }
}

TEST_CASE("what was handed out is read newest first, and is gone with its workspace") {
  const TempFolder room;
  TestDesk desk(room / "settings.json");
  desk.found(room / "kerja");
  desk.act(ui::ReadHandedOut{});
  REQUIRE(desk.state.desk.handed_out);
  CHECK(desk.state.desk.handed_out->rows.empty());
  desk.act(ui::ExportStage{desk.stage, room / "paket"});
  ui::ReportOrder order = order_of("org-1");
  order.format = "txt";
  desk.act(ui::PrintReports{order, room / "laporan"});
  desk.act(ui::ReadHandedOut{});
  const auto& rows = desk.state.desk.handed_out->rows;
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].kind == order.kind);
  CHECK(rows[0].file.ends_with(".txt"));
  CHECK(rows[1].kind == "package");
  desk.act(ui::CloseWorkspace{});
  CHECK_FALSE(desk.state.desk.handed_out);
}

TEST_CASE("what became of one item comes from disk, newest first and without other items") {
  const TempFolder room;
  TestDesk desk(room / "settings.json");
  desk.found(room / "kerja");
  const auto answer = [&](const char* criterion, const char* option) {
    Answer given;
    given.value = OptionChosen{option};
    desk.act(ui::Do{session::SetAnswers{desk.stage, {{criterion, given}}}});
  };
  answer("KE-02", "1");
  answer("KE-09", "3");
  answer("KE-02", "2");
  desk.act(ui::ReadItemHistory{"KE-02", {desk.stage, {"as-1", "field", ""}}, 7});
  const auto& history = desk.state.desk.item_history;
  REQUIRE(history);
  CHECK(history->wish.revision == 7);
  REQUIRE(history->transactions.size() == 2);
  CHECK(history->transactions[0].sequence > history->transactions[1].sequence);
  for (const session::Transaction& act : history->transactions)
    CHECK(act.changes.front().key.parts.back() == "KE-02");
  desk.act(ui::CloseWorkspace{});
  CHECK_FALSE(desk.state.desk.item_history);
}
