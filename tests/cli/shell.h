#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "cli/cli.h"
#include "support/temp_folder.h"

namespace test {

/// What a run of the program said and how it ended.
struct Spoken {
  int code = 0;
  std::string out, err;

  nlohmann::json json() const { return nlohmann::json::parse(out, nullptr, false); }
};

/// One command line, on 21 November 2026 at a fixed clock, without a window.
Spoken assess(const std::vector<std::string>& words, const std::string& input = {});

const std::filesystem::path& sources();
std::string standard_file();   ///< the shipped LPLPP standard
std::string benchmark_file();  ///< the shipped benchmark: a complete answers file

/// True when the text holds the sentence of the key, whatever fills its placeholders.
bool says(const std::string& text, const std::string& key, const std::string& language = "id");

/// An office with the LPLPP standard, one organization and its assessment of 2026 begun and opened.
class PracticeOffice {
 public:
  PracticeOffice();
  std::string path() const { return (m_folder / "kantor").string(); }
  std::filesystem::path beside(const std::string& name) const { return m_folder / name; }
  /// A command on its organization's own stage.
  Spoken on_stage(std::vector<std::string> words) const;
  /// Answers, a deed with a file, and the sending.
  void fill_and_send() const;
  void export_to(const std::filesystem::path& folder) const;
  nlohmann::json city() const { return assess({"city", path(), "--json"}).json(); }

  static constexpr const char* k_organization = "Perempuan Bahari (contoh)";

 private:
  TempFolder m_folder;
};

/// An empty workspace that can take packages.
class EmptyOffice {
 public:
  EmptyOffice();
  std::string path() const { return (m_folder / "kantor").string(); }
  std::filesystem::path beside(const std::string& name) const { return m_folder / name; }
  /// Everything that it holds: the database to the byte, and the names of evidence and standards.
  std::string state() const;

 private:
  TempFolder m_folder;
};

}  // namespace test
