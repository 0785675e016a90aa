#include <algorithm>

#include <catch2/catch.hpp>

#include "report/templates.h"

using namespace assessor;
using namespace assessor::report;

namespace {

using test::read_quoted;

/// A sound template of F-02 around some blocks.
std::string with_blocks(const std::string& blocks) {
  return "{'format': 1, 'kind': 'f-02', 'title': {'id': 'J', 'en': 'T'}, 'blocks': [" + blocks +
         (blocks.empty() ? "" : ", ") +
         "{'block': 'part', 'part': 'answers'}, {'block': 'part', 'part': 'signature_organization'}]}";
}

std::string paragraph(const std::string& words) {
  return "{'block': 'paragraph', 'text': {'id': '" + words + "', 'en': '" + words + "'}}";
}

/// "code at path" of every finding.
std::vector<std::string> told(const TemplateRead& read) {
  std::vector<std::string> all;
  for (const auto& finding : read.findings) all.push_back(finding.code + " " + finding.path);
  return all;
}

using Told = std::vector<std::string>;

}  // namespace

TEST_CASE("every kind has a template that the linter finds nothing wrong with") {
  REQUIRE(report_kinds().size() >= 2);
  for (const ReportKind& kind : report_kinds()) {
    const Template& shape = test::shipped_template(std::string(kind.id));
    CHECK(shape.kind == kind.id);
    CHECK_FALSE(shape.title.in("id").empty());
  }
}

TEST_CASE("a sound template is read in its order") {
  const TemplateRead read = read_quoted(with_blocks(paragraph("{organization}, {date}")), "f-02");
  CHECK(told(read) == Told{});
  REQUIRE(read.made.has_value());
  REQUIRE(read.made->blocks.size() == 3);
  CHECK(read.made->blocks[0].text.formal.in("en") == "{organization}, {date}");
  CHECK(read.made->blocks[1].part == "answers");
}

TEST_CASE("a placeholder that stands for nothing is told with its place and the known ones") {
  const TemplateRead read = read_quoted(with_blocks(paragraph("Kepada {lembaga}")), "f-02");
  CHECK_FALSE(read.made.has_value());
  CHECK(told(read) == Told{"template-unknown-placeholder $.blocks[0].text.id",
                           "template-unknown-placeholder $.blocks[0].text.en"});
  CHECK(read.findings[0].params.at("name") == "lembaga");
  CHECK(read.findings[0].params.at("known").find("organization") != std::string::npos);
  CHECK(read.findings[0].params.at("line") == "1");
  CHECK(test::catalog("id")
            .text("finding.template-unknown-placeholder", read.findings[0].params)
            .starts_with("{lembaga} tidak dikenal di sini."));
}

TEST_CASE("a text without one of the languages is told") {
  const TemplateRead read = read_quoted(with_blocks("{'block': 'heading', 'text': {'id': 'Judul'}}, "
                                                    "{'block': 'small', 'text': {'id': 'a', 'en': ' '}}"),
                                        "f-02");
  CHECK(told(read) ==
        Told{"template-language-missing $.blocks[0].text", "template-language-missing $.blocks[1].text.en"});
  CHECK(read.findings[0].params.at("language") == "en");
}

TEST_CASE("a part that the kind needs must be there") {
  const TemplateRead read = read_quoted(
      "{'format': 1, 'kind': 'f-02', 'title': {'id': 'J', 'en': 'T'}, 'blocks': [{'block': 'part', 'part': "
      "'answers'}]}",
      "f-02");
  CHECK(told(read) == Told{"template-missing-part $.blocks"});
  CHECK(read.findings[0].params.at("part") == "signature_organization");
}

TEST_CASE("parts, blocks and conditions that do not exist are told") {
  CHECK(told(read_quoted(with_blocks("{'block': 'part', 'part': 'jawaban'}"), "f-02")) ==
        Told{"template-unknown-part $.blocks[0].part"});
  CHECK(told(read_quoted(with_blocks("{'block': 'tabel'}"), "f-02")) ==
        Told{"unknown-word $.blocks[0].block"});
  CHECK(told(read_quoted(with_blocks("{'block': 'standing', 'when': ['!draft', 'basah']}"), "f-02")) ==
        Told{"template-unknown-flag $.blocks[0].when[1]"});
}

TEST_CASE("a template of another kind, an empty one and a file that is no JSON are refused") {
  CHECK(told(read_quoted(with_blocks(""), "f-01")).front() == "template-kind $.kind");
  CHECK(told(read_quoted("{'format': 1, 'kind': 'f-02', 'title': {'id': 'J', 'en': 'T'}, 'blocks': []}",
                         "f-02"))
            .front() == "template-empty $.blocks");
  CHECK(told(read_quoted("{'format': 1,", "f-02")).front().starts_with("json-syntax"));
  CHECK_FALSE(read_quoted("[]", "f-02").made.has_value());
  CHECK_FALSE(read_quoted("{'format': 2, 'kind': 'f-02'}", "f-02").made.has_value());
}

TEST_CASE("blanks have names of their own and can be used like other placeholders") {
  const auto with_blank = [](const std::string& id, const std::string& words) {
    std::string text = with_blocks(paragraph(words));
    text.insert(1, "'blanks': [{'id': '" + id + "', 'title': {'id': 'Hari', 'en': 'Day'}}], ");
    return text;
  };
  CHECK(told(read_quoted(with_blank("day", "Pada {day}"), "f-02")) == Told{});
  CHECK(told(read_quoted(with_blank("date", "Pada {date}"), "f-02")) ==
        Told{"template-blank-taken $.blanks[0].id"});
}

TEST_CASE("sentences of the program can be said otherwise, with no other placeholders than they have") {
  const auto with_words = [](const std::string& words) {
    std::string text = with_blocks("");
    text.insert(1, "'words': {" + words + "}, ");
    return text;
  };
  CHECK(told(read_quoted(with_words("'report.code': {'id': 'Nomor butir', 'en': 'Item number'}"), "f-02")) ==
        Told{});
  CHECK(told(read_quoted(with_words("'report.kode': {'id': 'a', 'en': 'b'}"), "f-02")) ==
        Told{"template-unknown-sentence $.words['report.kode']"});
  CHECK(told(read_quoted(with_words("'report.out_of': {'id': '{bagian}', 'en': '{part}'}"), "f-02")) ==
        Told{"template-unknown-placeholder $.words['report.out_of'].id"});
}

TEST_CASE("what the template says is written, with conditions, blanks and its own sentences") {
  std::string text = with_blocks(
      "{'block': 'paragraph', 'when': 'blank', 'text': {'id': 'Kosong.', 'en': 'Empty.'}},"
      "{'block': 'paragraph', 'when': '!blank', 'text': {'id': 'Terisi pada {day} oleh {organization}.', "
      "'en': 'x'}},"
      "{'block': 'letter', 'subject': {'id': 'Undangan', 'en': 'Invitation'}, 'nature': {'id': 'Biasa', "
      "'en': 'Usual'},"
      " 'to': [{'id': 'Yth. {organization}', 'en': 'To {organization}'}]},"
      "{'block': 'copies', 'items': [{'id': 'Arsip', 'en': 'File'}]}");
  text.insert(1,
              "'blanks': [{'id': 'day', 'title': {'id': 'Hari', 'en': 'Day'}}],"
              "'words': {'report.code': {'id': 'Nomor butir', 'en': 'Item number'}}, ");
  const TemplateRead read = read_quoted(text, "f-02");
  REQUIRE(told(read) == Told{});
  test::ReportCase usual = test::small_case();
  usual.organization.name = "Nama {day} dan {date} \\ %s";
  usual.options.letter_number = "400.2/17";
  const auto words = [&] {
    return test::words_of(organization_paper(*report_kind("f-02"), *read.made, usual.input(), usual.options,
                                             test::catalog("id")));
  };
  const std::string dotted = words();
  CHECK(dotted.find("Terisi pada …") != std::string::npos);
  CHECK(dotted.find("Kosong.") == std::string::npos);
  CHECK(dotted.find("Nomor butir") != std::string::npos);
  CHECK(dotted.find("Nomor : 400.2/17") != std::string::npos);
  CHECK(dotted.find("Tembusan: 1. Arsip") != std::string::npos);
  usual.options.blanks["day"] = "Senin {date}";
  // What people typed is never taken for a placeholder.
  CHECK(words().find("Terisi pada Senin {date} oleh Nama {day} dan {date} \\ %s.") != std::string::npos);
  usual.options.blank = true;
  CHECK(words().find("Kosong.") != std::string::npos);
}

TEST_CASE("the plain voice takes its own text where the template has one") {
  const TemplateRead read = read_quoted(
      with_blocks(
          "{'block': 'paragraph', 'text': {'id': 'Resmi.', 'en': 'Formal.', 'plain': {'id': 'Akrab.', 'en': "
          "'Plain.'}}}"),
      "f-02");
  REQUIRE(told(read) == Told{});
  test::ReportCase usual = test::small_case();
  const auto words = [&] {
    return test::words_of(organization_paper(*report_kind("f-02"), *read.made, usual.input(), usual.options,
                                             test::catalog("id")));
  };
  CHECK(words().find("Resmi.") != std::string::npos);
  usual.options.voice = Voice::plain;
  CHECK(words().find("Akrab.") != std::string::npos);
  CHECK(words().find("Resmi.") == std::string::npos);
}

TEST_CASE("what a letter says by itself is told, and only where it has such words") {
  const test::ReportCase usual = test::usual_case();
  const auto fields = [&](const std::string& kind) {
    return organization_fields(*report_kind(kind), test::shipped_template(kind), usual.input(), usual.options,
                               test::catalog("id"));
  };
  const PaperFields invitation = fields("invitation");
  CHECK(invitation.letter);
  CHECK(invitation.nature == "Biasa");
  CHECK(invitation.attachments == "1 (satu) berkas");
  CHECK(invitation.subject == "Undangan penilaian kesiapan");
  CHECK(invitation.copies == std::vector<std::string>{"Arsip"});
  REQUIRE(invitation.blanks.size() == 4);
  CHECK(invitation.blanks[1].id == "day");
  CHECK(invitation.blanks[1].noted.empty());
  const PaperFields minutes = fields("f-06");
  CHECK_FALSE(minutes.letter);
  CHECK_FALSE(minutes.has_copies);
  CHECK(minutes.blanks.size() == 4);
  CHECK(fields("f-02").blanks.empty());
}
