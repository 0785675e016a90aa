#include "cli/check_words.h"

namespace assessor::cli {

i18n::Sentence sentence_of(const store::CheckFinding& finding) {
  return {"workspace_check." + finding.code, finding.params};
}

std::vector<i18n::Sentence> outcome_of(const store::CheckReport& report) {
  if (report.whole()) return {i18n::Sentence{"workspace_check.whole"}};
  std::vector<i18n::Sentence> said = {i18n::Sentence{"workspace_check.not_whole"}};
  if (report.backup_helps()) said.push_back({"workspace_check.restore"});
  if (report.files_are_lost()) said.push_back({"workspace_check.attach"});
  return said;
}

std::vector<i18n::Sentence> facts_of(const store::CheckReport& report) {
  std::vector<i18n::Sentence> said = {{"workspace_check.counts",
                                       {{"records", std::to_string(report.records)},
                                        {"files", std::to_string(report.evidence_files)},
                                        {"standards", std::to_string(report.standards)}}}};
  if (report.sealed_values + report.sealed_files > 0)
    said.push_back(
        {"workspace_check.unseen",
         {{"values", std::to_string(report.sealed_values)}, {"files", std::to_string(report.sealed_files)}}});
  if (report.erased_values > 0)
    said.push_back({"workspace_check.erased", {{"count", std::to_string(report.erased_values)}}});
  said.push_back(
      {"workspace_check.head", {{"entries", std::to_string(report.head.count)}, {"hash", report.head.hash}}});
  return said;
}

}  // namespace assessor::cli
