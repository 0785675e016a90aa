#include "report/pdf_probe.h"

#include <cstdlib>
#include <fstream>
#include <sstream>

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "base/platform/process.h"
#include "support/temp_folder.h"

using namespace assessor::report;

namespace test {

namespace {

assessor::ProcessResult run(const std::string& program, std::vector<std::string> arguments,
                            const std::string& pdf) {
  const TempFolder folder;
  const auto file = folder / "report.pdf";
  std::ofstream(file, std::ios::binary) << pdf;
  for (std::string& argument : arguments)
    if (argument == "FILE") argument = file.string();
  assessor::ProcessRequest request{"/usr/bin/" + program, std::move(arguments), {}};
  request.output_limit = 8U << 20U;
  request.time_limit = std::chrono::minutes(1);
  auto result = assessor::run_process(request);
  REQUIRE(result.has_value());
  return *result;
}

bool inside(const Rect& inner, const Rect& outer) {
  constexpr double k_slack = 0.05;
  return inner.x >= outer.x - k_slack && inner.right() <= outer.right() + k_slack &&
         inner.y >= outer.y - k_slack && inner.bottom() <= outer.bottom() + k_slack;
}

}  // namespace

std::string pdf_text(const std::string& pdf) {
  return run("pdftotext", {"-layout", "-enc", "UTF-8", "FILE", "-"}, pdf).output;
}

std::string pdf_fonts(const std::string& pdf) {
  return run("pdffonts", {"FILE"}, pdf).output;
}

std::string qpdf_complaints(const std::string& pdf) {
  const auto result = run("qpdf", {"--check", "FILE"}, pdf);
  return result.succeeded() ? "" : result.output + result.errors;
}

std::string pdf_facts(const std::string& pdf, const std::vector<std::string>& options) {
  std::vector<std::string> arguments = options;
  arguments.emplace_back("FILE");
  return run("pdfinfo", arguments, pdf).output;
}

GreyPicture pdf_picture(const std::string& pdf, std::size_t page) {
  const std::string number = fmt::to_string(page);
  const std::string file =
      run("pdftoppm", {"-gray", "-r", "72", "-f", number, "-l", number, "FILE"}, pdf).output;
  std::istringstream head(file);
  std::string kind;
  int most = 0;
  GreyPicture picture;
  head >> kind >> picture.width >> picture.height >> most;
  REQUIRE(kind == "P5");
  picture.grey_bytes = file.substr(static_cast<std::size_t>(head.tellg()) + 1);
  REQUIRE(picture.grey_bytes.size() == static_cast<std::size_t>(picture.width * picture.height));
  return picture;
}

std::vector<std::string> layout_faults(const Pages& pages) {
  std::vector<std::string> faults;
  const Rect paper{0, 0, pages.size.width, pages.size.height};
  for (std::size_t number = 0; number < pages.pages.size(); ++number) {
    int depth = 0;
    for (const Command& command : pages.pages[number].commands) {
      if (std::holds_alternative<OpenTag>(command)) ++depth;
      if (std::holds_alternative<CloseTag>(command)) --depth;
      const auto* text = std::get_if<TextCommand>(&command);
      if (text == nullptr) continue;
      const std::string& words = text->text->lines()[text->line].text;
      if (!inside(text->box, text->frame))
        faults.push_back(fmt::format("page {}: clipped: {}", number + 1, words));
      if (!inside(text->box, paper))
        faults.push_back(fmt::format("page {}: off paper: {}", number + 1, words));
    }
    if (depth != 0) faults.push_back(fmt::format("page {}: tags left open", number + 1));
  }
  return faults;
}

std::string page_words(const Page& page) {
  std::string words;
  for (const Command& command : page.commands)
    if (const auto* text = std::get_if<TextCommand>(&command))
      words += text->text->lines()[text->line].text + "\n";
  return words;
}

std::vector<std::string> codes_in(const std::string& pdf) {
  const TempFolder folder;
  const auto file = folder / "report.pdf";
  std::ofstream(file, std::ios::binary) << pdf;
  assessor::ProcessRequest draw{
      "/usr/bin/pdftoppm", {"-gray", "-r", "150", file.string(), (folder / "page").string()}, {}};
  draw.time_limit = std::chrono::minutes(1);
  REQUIRE(assessor::run_process(draw).value().succeeded());
  assessor::ProcessRequest scan{"/usr/bin/zbarimg", {"--raw", "-q", "-Sdisable", "-Sqrcode.enable"}, {}};
  for (const auto& page : std::filesystem::directory_iterator(folder.path()))
    if (page.path().extension() == ".pgm") scan.arguments.push_back(page.path().string());
  scan.output_limit = 1U << 20U;
  scan.time_limit = std::chrono::minutes(1);
  std::istringstream lines(assessor::run_process(scan).value().output);
  std::vector<std::string> codes;
  for (std::string line; std::getline(lines, line);) codes.push_back(line);
  return codes;
}

void keep(const std::string& name, const std::string& bytes) {
  if (const char* folder = std::getenv("ASSESSOR_KEEP_REPORTS"))
    std::ofstream(std::string(folder) + "/" + name, std::ios::binary) << bytes;
}

}  // namespace test
