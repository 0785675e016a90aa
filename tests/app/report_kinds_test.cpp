#include <algorithm>

#include <catch2/catch.hpp>

#include "app/desk_fixture.h"
#include "cli/practice_workspace.h"
#include "cli/report_templates.h"
#include "ui/screens/report_kinds.h"

using namespace test;

TEST_CASE("every kind of paper of the screen is one that the report makes, and the other way round") {
  std::vector<std::string> offered;
  for (const ui::PaperKind& kind : ui::k_paper_kinds) {
    offered.emplace_back(kind.id);
    const report::ReportKind* known = report::report_kind(kind.id);
    INFO(kind.id);
    CHECK(kind.city == (known != nullptr && known->scope == report::ReportKind::Scope::city));
    CHECK(kind.has_blank_form == (known != nullptr && known->has_blank_form));
  }
  std::vector<std::string> made = cli::paper_kinds();
  made.emplace_back("lke");  // a worksheet, no paper
  std::ranges::sort(offered);
  std::ranges::sort(made);
  CHECK(offered == made);
}

TEST_CASE("the parts to choose from on the screen are those that the papers have") {
  std::vector<std::string_view> made;
  for (const auto& [id, part] : report::city_parts()) made.push_back(id);
  CHECK(std::ranges::equal(made, ui::k_city_parts));
  std::set<report::CityPart> usual;
  for (std::size_t i = 0; i < ui::k_usual_city_parts; ++i) usual.insert(report::city_parts()[i].second);
  CHECK(usual == report::usual_city_parts());
  std::set<std::string_view> readiness;
  for (const auto& [id, part] : report::readiness_parts()) readiness.insert(id);
  CHECK(readiness == std::set<std::string_view>(ui::k_readiness_parts.begin(), ui::k_readiness_parts.end()));
}

TEST_CASE("F-10 goes out with the sections chosen on the screen, without names where they are hidden") {
  const TempFolder room;
  REQUIRE(cli::build_practice_workspace({room / "latihan", Instant{1'800'000'000}}));
  TestDesk desk(room / "settings.json");
  desk.act(ui::OpenWorkspace{room / "latihan"});
  const session::OrganizationRow& first = desk.state.session()->overview().rows.front();
  const auto printed = [&](const std::set<std::string>& sections, const std::string& folder) {
    ui::ReportOrder order;
    order.organizations = {first.organization};
    order.kind = "f-10";
    order.format = "txt";
    order.sections = sections;
    desk.act(ui::PrintReports{order, room / folder});
    const auto files = list_folder(room / folder);
    REQUIRE(files);
    REQUIRE(files->size() == 1);
    return read_file(room / folder / files->front().name, 1U << 20U).value();
  };
  const std::string open = printed({"organizations", "funnel"}, "dinas");
  CHECK(open.find("Corong tahap") != std::string::npos);
  CHECK(open.find("Kebutuhan bimtek") == std::string::npos);
  CHECK(open.find(first.name.substr(0, 12)) != std::string::npos);
  const std::string outside = printed({"organizations", "funnel", "unnamed"}, "luar");
  CHECK(outside.find("Corong tahap") != std::string::npos);
  CHECK(outside.find(first.name.substr(0, 12)) == std::string::npos);
}

TEST_CASE("the preview says what can be filled in, and the screen knows which kinds have such words") {
  const TempFolder room;
  TestDesk desk(room / "settings.json");
  desk.found(room / "kerja");
  for (const ui::PaperKind& kind : ui::k_paper_kinds) {
    ui::ReportOrder order;
    order.organizations = {"org-1"};
    order.kind = kind.id;
    desk.act(ui::PreviewReport{order, 0, 0.2F});
    INFO(kind.id);
    CHECK(desk.state.desk.preview.fields.kind == kind.id);
    CHECK(desk.state.desk.preview.fields.any() == kind.has_words);
  }
}

TEST_CASE(
    "a paper without a number is a draft only where there is a place for one, and an empty form never") {
  const TempFolder room;
  TestDesk desk(room / "settings.json");
  desk.found(room / "kerja");
  const auto printed = [&](const char* kind, const char* number, const std::set<std::string>& sections) {
    ui::ReportOrder order;
    order.organizations = {"org-1"};
    order.kind = kind;
    order.format = "txt";
    order.letter_number = number;
    order.sections = sections;
    const std::filesystem::path folder =
        room / (std::string(kind) + number + std::to_string(sections.size()));
    desk.act(ui::PrintReports{order, folder});
    const auto files = list_folder(folder);
    REQUIRE(files);
    REQUIRE(files->size() == 1);
    return read_file(folder / files->front().name, 1U << 20U).value();
  };
  const auto is_draft = [](const std::string& text) {
    return text.find("DRAF, belum ditandatangani") != std::string::npos;
  };
  for (const char* kind : {"f-06", "f-07", "invitation", "certificate"}) {
    INFO(kind);
    CHECK(is_draft(printed(kind, "", {})));
    CHECK_FALSE(is_draft(printed(kind, "7", {})));
  }
  for (const char* kind : {"f-01", "f-02", "f-03", "f-04", "f-05", "f-08", "study-visit", "summary"}) {
    INFO(kind);
    CHECK_FALSE(is_draft(printed(kind, "", {})));
  }
  CHECK_FALSE(is_draft(printed("f-02", "", {ui::k_blank_part})));
}

TEST_CASE("what was filled in on the screen is on the paper, line by line") {
  const TempFolder room;
  TestDesk desk(room / "settings.json");
  desk.found(room / "kerja");
  ui::ReportOrder order;
  order.organizations = {"org-1"};
  order.kind = "invitation";
  order.format = "txt";
  order.words = {
      "Segera", "2 (dua) lembar", "Kunjungan ulang", "Camat\n\n Lurah \n", {{"day", "Senin besok"}}};
  desk.act(ui::PreviewReport{order, 0, 0.2F});
  CHECK(desk.state.desk.preview.fields.usual.nature == "Biasa");
  CHECK(desk.state.desk.preview.fields.usual.copies == "Arsip");
  CHECK(desk.state.desk.preview.fields.blanks.at(1).title == "Hari, tanggal");
  desk.act(ui::PrintReports{order, room / "surat"});
  const auto files = list_folder(room / "surat");
  REQUIRE(files);
  REQUIRE(files->size() == 1);
  const std::string text = read_file(room / "surat" / files->front().name, 1U << 20U).value();
  for (const char* part :
       {"Segera", "2 (dua) lembar", "Kunjungan ulang", "1. Camat", "2. Lurah", "Senin besok"}) {
    INFO(part);
    CHECK(text.find(part) != std::string::npos);
  }
  CHECK(text.find("Biasa") == std::string::npos);
  CHECK(text.find("Arsip") == std::string::npos);
}

TEST_CASE("a template of the office that cannot be used is told by its first finding, with the place") {
  const TempFolder room;
  TestDesk desk(room / "settings.json");
  desk.found(room / "kerja");
  const std::filesystem::path templates = desk.state.folder().templates();
  REQUIRE(make_directories(templates));
  REQUIRE(write_file_atomically(templates / "f-02.json", "{\n  \"format\": 1,"));
  ui::ReportOrder order;
  order.organizations = {"org-1"};
  order.kind = "f-02";
  desk.act(ui::PreviewReport{order, 0, 0.2F});
  REQUIRE(desk.says("template-has-findings"));
  const Error& error = *desk.state.desk.messages.back().error;
  CHECK(error.params.at("path") == "f-02.json");
  CHECK(error.params.at("finding") == "json-syntax");
  CHECK(error.params.at("line") == "2");
  const std::string told = desk.state.words().message(error);
  CHECK(told.find("f-02.json") != std::string::npos);
  CHECK(told.find("Baris 2") != std::string::npos);
  CHECK(told.find("\xE2\x9F\xA6") == std::string::npos);  // every sentence is there
}

TEST_CASE("papers of other kinds go out too, one about the city for all organizations") {
  const TempFolder room;
  TestDesk desk(room / "settings.json");
  desk.found(room / "kerja");
  for (const ui::PaperKind& kind : ui::k_paper_kinds) {
    ui::ReportOrder order;
    order.organizations = {"org-1"};
    order.kind = kind.id;
    order.format = "txt";
    const std::filesystem::path folder = room / ("laporan-" + order.kind);
    desk.act(ui::PrintReports{order, folder});
    const auto files = list_folder(folder);
    INFO(order.kind);
    REQUIRE(files);
    REQUIRE(files->size() == 1);
    CHECK(files->front().name.starts_with(order.kind + "_"));
    CHECK(files->front().name.ends_with(kind.worksheet ? ".xlsx" : ".txt"));
  }
}

TEST_CASE("a worksheet has no pages to look at, and says so") {
  const TempFolder room;
  TestDesk desk(room / "settings.json");
  desk.found(room / "kerja");
  ui::ReportOrder order;
  order.organizations = {"org-1"};
  order.kind = "lke";
  desk.act(ui::PreviewReport{order, 0, 1});
  REQUIRE(desk.state.desk.preview.error);
  CHECK(desk.state.desk.preview.error->code == "worksheet-has-no-pages");
  CHECK(desk.state.desk.preview.thumbnails.empty());
}

TEST_CASE("the desk prints a kind with the signers and the letterhead that were given to it") {
  const TempFolder room;
  TestDesk desk(room / "settings.json");
  desk.found(room / "kerja");
  Office office = desk.records().office;
  office.signers = {{"Sekretaris", "Lina", ""}, {"Kepala Dinas", "Endah", ""}};
  office.signers.front().papers = {"certificate"};
  office.letterheads = {{"certificate", LetterheadOf::nobody}};
  desk.act(ui::Do{session::EditOffice{office}});
  const auto printed = [&](const std::string& kind) {
    ui::ReportOrder order;
    order.organizations = {"org-1"};
    order.kind = kind;
    order.format = "txt";
    desk.act(ui::PrintReports{order, room / kind});
    std::string all;
    for (const auto& entry : std::filesystem::directory_iterator(room / kind))
      all += read_file(entry.path(), 1'000'000).value_or("");
    return all;
  };
  const std::string certificate = printed("certificate"), letter = printed("result-letter");
  CHECK(certificate.find("Lina") != std::string::npos);
  CHECK(certificate.find("Endah") == std::string::npos);
  CHECK(certificate.find("Dinas Contoh") == std::string::npos);
  CHECK(letter.find("Endah") != std::string::npos);
  CHECK(letter.find("Dinas Contoh") != std::string::npos);
}

TEST_CASE("the screen knows how many of the office sign each kind and whose letterhead it has") {
  const TempFolder room;
  REQUIRE(cli::build_practice_workspace({room / "latihan", Instant{1'800'000'000}}));
  TestDesk desk(room / "settings.json");
  desk.act(ui::OpenWorkspace{room / "latihan"});
  ui::ReportOrder order;
  for (const session::OrganizationRow& row : desk.state.session()->overview().rows)
    if (row.score != nullptr) order.organizations = {row.organization};
  for (const ui::PaperKind& kind : ui::k_paper_kinds) {
    if (kind.worksheet) continue;
    INFO(kind.id);
    order.kind = kind.id;
    desk.act(ui::PreviewReport{order});
    const ui::PaperFields& read = desk.state.desk.preview.fields;
    REQUIRE(read.kind == kind.id);
    CHECK(read.signing == kind.signing);
    CHECK(read.letterhead == kind.letterhead);
  }
}
