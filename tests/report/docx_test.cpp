#include <pugixml.hpp>

#include <algorithm>
#include <map>
#include <set>

#include <catch2/catch.hpp>

#include "report/docx_writer.h"
#include "report/fixture.h"
#include "report/package/zip_package.h"
#include "report/pdf_probe.h"
#include "report/report_format.h"

using namespace assessor;
using namespace assessor::report;

namespace {

/// The parts of a written file, as another reader sees them.
class WordFile {
 public:
  explicit WordFile(const report::Document& document)
      : m_bytes(write_docx(document, test::typesetter()).value()) {
    const std::vector<Part> read = parts_of(m_bytes).value();
    for (const Part& part : read) m_parts[part.name] = part.bytes;
    REQUIRE(m_tree.load_string(part("word/document.xml").c_str()));
  }
  const std::string& bytes() const { return m_bytes; }
  const std::map<std::string, std::string>& parts() const { return m_parts; }
  const std::string& part(const std::string& name) const {
    INFO(name);
    REQUIRE(m_parts.count(name) == 1);
    return m_parts.at(name);
  }
  std::size_t count(const char* path) const { return m_tree.select_nodes(path).size(); }
  std::vector<std::string> texts() const {
    std::vector<std::string> all;
    for (const auto& found : m_tree.select_nodes("//w:t")) all.emplace_back(found.node().text().get());
    return all;
  }

 private:
  std::string m_bytes;
  std::map<std::string, std::string> m_parts;
  pugi::xml_document m_tree;
};

template <typename T>
std::size_t blocks_of(const report::Document& document) {
  std::size_t count = 0;
  for (const Block& block : document.blocks) count += std::holds_alternative<T>(block) ? 1 : 0;
  return count;
}

report::Document bare_document() {
  report::Document document;
  document.metadata.title = "Rekap";
  document.metadata.date = Date::of(2026, 11, 17);
  return document;
}

}  // namespace

TEST_CASE("the readiness report as DOCX has every heading, table and figure, and the notice on every page") {
  for (const char* language : {"id", "en"})
    for (const Paper paper : {Paper::a4, Paper::f4}) {
      auto usual = test::usual_case();
      usual.options.paper = paper;
      const report::Document document = usual.document(language);
      const WordFile file(document);
      test::keep(std::string("f-07_") + language + (paper == Paper::f4 ? "_f4" : "_a4") + ".docx",
                 file.bytes());
      CHECK(file.count("//w:tr[w:trPr/w:tblHeader]") == blocks_of<Table>(document));
      CHECK(file.count("//w:pStyle[starts-with(@w:val, 'Heading')]") ==
            blocks_of<Heading>(document) + blocks_of<Annex>(document));
      // The letterhead's crest is a picture as well.
      CHECK(file.count("//w:drawing") == blocks_of<Figure>(document) + 1);
      CHECK(file.count("//w:pageBreakBefore") == blocks_of<Annex>(document));
      CHECK(file.count(paper == Paper::f4 ? "//w:pgSz[@w:w='12189' and @w:h='18709']"
                                          : "//w:pgSz[@w:w='11906' and @w:h='16838']") == 1);
      const std::string& footer = file.part("word/footer.xml");
      CHECK(footer.find(flat(document.page.footer_notice)) != std::string::npos);
      CHECK(footer.find("w:instr=\"PAGE\"") != std::string::npos);
      CHECK(footer.find("w:instr=\"NUMPAGES\"") != std::string::npos);
    }
}

TEST_CASE("the same document is the same DOCX, and its parts bear no clock") {
  auto usual = test::usual_case();
  const report::Document document = usual.document("id");
  const WordFile first(document), second(document);
  CHECK(first.bytes() == second.bytes());
  CHECK(first.part("docProps/core.xml").find("2026-11-17T00:00:00Z") != std::string::npos);
}

TEST_CASE("all that a part of a DOCX points to is in the file, and every part has a type") {
  auto usual = test::usual_case();
  const WordFile file(usual.document("id"));
  pugi::xml_document links;
  REQUIRE(links.load_string(file.part("word/_rels/document.xml.rels").c_str()));
  std::set<std::string> ids;
  for (const auto& link : links.child("Relationships").children()) {
    CHECK(ids.insert(link.attribute("Id").value()).second);
    CHECK_FALSE(file.part(std::string("word/") + link.attribute("Target").value()).empty());
  }
  pugi::xml_document body;
  REQUIRE(body.load_string(file.part("word/document.xml").c_str()));
  for (const char* path : {"//@r:embed", "//@r:id"})
    for (const auto& used : body.select_nodes(path)) CHECK(ids.count(used.attribute().value()) == 1);
  const std::string& types = file.part("[Content_Types].xml");
  for (const auto& [name, bytes] : file.parts()) {
    INFO(name);
    const std::string ending = name.substr(name.rfind('.') + 1);
    CHECK((types.find("\"/" + name + "\"") != std::string::npos || ending != "xml" || name.front() == '['));
    CHECK(types.find("Extension=\"" + ending + "\"") != std::string::npos);
  }
  CHECK(file.part("word/media/figure1.png").starts_with("\x89PNG"));
  CHECK(file.part("word/media/figure1.svg").find("<svg") != std::string::npos);
}

TEST_CASE("user text breaks no DOCX and comes back as it was typed, without what XML forbids") {
  report::Document document = bare_document();
  const std::string naughty = "</w:t><w:p/> & \"a\" 'b' ]]> <!-- \xef\xbf\xbe\x01\x0b\x1f\xff {page} =1+1";
  document.metadata.title = naughty;
  document.page.footer_notice = plain(naughty);
  document.blocks = {Heading{1, naughty},
                     Paragraph{plain(naughty)},
                     Bullets{{plain(naughty)}, true},
                     KeyValues{{{naughty, plain(naughty)}}},
                     Facts{{{naughty, naughty}}},
                     Notice{plain(naughty)},
                     Table{{{naughty}}, {{Row::Kind::body, {{plain(naughty)}}}}},
                     Annex{naughty}};
  const WordFile file(document);
  const std::string expected = cleaned(naughty);
  CHECK(expected.find("</w:t><w:p/> & \"a\" 'b' ]]> <!-- ") == 0);
  const std::vector<std::string> written = file.texts();
  CHECK(written.size() == 12);
  CHECK(std::count(written.begin(), written.end(), expected) == 11);
  CHECK(std::count(written.begin(), written.end(), ":") == 1);
}

TEST_CASE("a table whose rows are too long, too short or missing is still a table to Word") {
  report::Document document = bare_document();
  document.blocks = {Table{{{"A"}, {"B"}, {"C"}},
                           {{Row::Kind::group, {{plain("kelompok"), 9}}},
                            {Row::Kind::body, {{plain("satu")}}},
                            {Row::Kind::body, {{plain("1")}, {plain("2")}, {plain("3")}, {plain("4")}}},
                            {Row::Kind::total, {{plain("jumlah"), 2}, {plain("6")}}}}},
                     Table{{{""}}, {}}};
  const WordFile file(document);
  CHECK(file.count("//w:tbl") == 2);
  CHECK(file.count("//w:tbl[not(w:tr)]") == 0);
  CHECK(file.count("//w:tc[not(w:p)]") == 0);
  CHECK(file.count("//w:gridSpan[@w:val='3']") == 1);
  CHECK(file.count("//w:gridSpan[@w:val='2']") == 2);
  const auto texts = file.texts();
  CHECK(std::count(texts.begin(), texts.end(), "3") == 1);
  CHECK(std::count(texts.begin(), texts.end(), "4") == 0);
}

TEST_CASE("numbered lists of a DOCX begin at 1 again, and lines of a text stay lines") {
  report::Document document = bare_document();
  document.blocks = {Bullets{{plain("a"), plain("b")}, true}, Bullets{{plain("c")}, false},
                     Bullets{{plain("d")}, true}, Paragraph{plain("satu\ndua")}};
  const WordFile file(document);
  CHECK(file.count("//w:numId[@w:val='2']") == 2);
  CHECK(file.count("//w:numId[@w:val='1']") == 1);
  CHECK(file.count("//w:numId[@w:val='3']") == 1);
  CHECK(file.part("word/numbering.xml").find("w:numId=\"3\"") != std::string::npos);
  CHECK(file.part("word/numbering.xml").find("w:numId=\"4\"") == std::string::npos);
  CHECK(file.count("//w:br") == 1);
}

TEST_CASE("the paragraph before the places to sign in a DOCX goes with them to the next page") {
  report::Document document = bare_document();
  document.blocks = {Paragraph{plain("Pembuka")}, Paragraph{plain("Demikian")},
                     Signatures{"Kota, 17 November 2026", {{"", "Kepala Dinas", "", ""}}}};
  const WordFile file(document);
  CHECK(file.count("//w:p[w:r/w:t='Demikian']/w:pPr/w:keepNext") == 1);
  CHECK(file.count("//w:p[w:r/w:t='Pembuka']/w:pPr/w:keepNext") == 0);
  CHECK(file.count("//w:p[w:r/w:t='Kepala Dinas']/w:pPr/w:keepNext") == 1);
}

TEST_CASE(
    "in a DOCX a sentence goes with the first two rows of its table, and copies go with the signature") {
  report::Document document = bare_document();
  Table table;
  table.columns = {{"Uraian"}};
  for (const char* words : {"satu", "dua", "tiga", "empat"}) table.rows.push_back({Row::Kind::body, {{plain(words)}}});
  document.blocks = {Heading{1, "Judul"},
                     Paragraph{plain("Pengantar")},
                     table,
                     Paragraph{plain("Demikian")},
                     Signatures{"", {{"", "Kepala Dinas", "Endah", ""}}},
                     Paragraph{plain("Tembusan:"), TextRole::small}};
  keep_together(document.blocks);
  const WordFile file(document);
  const auto kept = [&](const std::string& words) {
    return file.count(("//w:p[w:r/w:t='" + words + "']/w:pPr/w:keepNext").c_str()) == 1;
  };
  for (const std::string words :
       {"Judul", "Pengantar", "Uraian", "satu", "tiga", "Demikian", "Kepala Dinas", "Endah"}) {
    INFO(words);
    CHECK(kept(words));
  }
  CHECK_FALSE(kept("dua"));
  CHECK_FALSE(kept("empat"));
  CHECK_FALSE(kept("Tembusan:"));
  // Between the places to sign and the copies there is no paragraph that lets them part.
  CHECK(file.count("//w:p[w:r/w:t='Tembusan:']/preceding-sibling::w:p[1]/w:pPr/w:keepNext") == 1);
  // And no empty line for a day that is not printed.
  CHECK(file.count("//w:body/w:p[not(w:r)][w:pPr/w:pStyle/@w:val='Normal']") == 0);
}

TEST_CASE("who signs a DOCX alone signs at the right, and four sign two by two") {
  report::Document document = bare_document();
  document.blocks = {Signatures{"", {{"", "Kepala Dinas", "", ""}}}};
  CHECK(WordFile(document).count("//w:tc[2]/w:p[w:r/w:t='Kepala Dinas']") == 1);
  document.blocks = {
      Signatures{"", {{"", "A", "", ""}, {"", "B", "", ""}, {"", "C", "", ""}, {"", "D", "", ""}}}};
  const WordFile file(document);
  CHECK(file.count("//w:tbl") == 2);
  CHECK(file.count("//w:tc[1]/w:p[w:r/w:t='C']") == 1);
  CHECK(file.count("//w:tc[2]/w:p[w:r/w:t='D']") == 1);
}

TEST_CASE("a damaged package is found when it is read back") {
  const std::vector<Part> parts{{"a.xml", "<a>satu</a>"}, {"b.txt", std::string(2000, 'b')}};
  const std::string zip = zip_of(parts).value();
  CHECK(verify_package(zip, parts));
  const auto reason = [](const Result<void>& result) {
    return result ? std::string("whole") : result.error().code;
  };
  CHECK(reason(verify_package(zip.substr(0, zip.size() / 2), parts)) == "report-not-verified");
  CHECK(reason(verify_package("", parts)) == "report-not-verified");
  std::string flipped = zip;
  flipped[40] = static_cast<char>(flipped[40] ^ 0x55);
  CHECK(reason(verify_package(flipped, parts)) == "report-not-verified");
  auto other = parts;
  other[0].bytes = "<a>dua</a>";
  CHECK(verify_package(zip, other).error().params.at("reason") == "a.xml");
  const std::vector<Part> broken{{"a.xml", "<a>satu</b>"}};
  CHECK(verify_package(zip_of(broken).value(), broken).error().params.at("reason") == "a.xml");
}

TEST_CASE("the ending docx asks for a Word file") {
  const auto bytes = write_report(bare_document(), {}, format_named("docx"), test::typesetter());
  REQUIRE(bytes);
  CHECK(bytes->starts_with("PK"));
}
