#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/result.h"

namespace assessor::exchange {

constexpr const char* k_answers_name = "answers.json";
constexpr const char* k_standard_name = "standard.json";
constexpr const char* k_contents_name = "package.json";
constexpr const char* k_list_name = "SHA256SUMS";
constexpr const char* k_evidence_name = "evidence";

/// Digest by name, as `sha256sum` writes and checks them.
using PackageSums = std::map<std::string, std::string>;

std::string write_sums(const PackageSums& sums);
/// Takes only names that a package has: the three JSON files and evidence/<sha256>.
/// Errors: package-list-malformed {line}, package-unexpected {path}.
Result<PackageSums> read_sums(std::string_view text);
bool is_sha256(std::string_view text);

}  // namespace assessor::exchange
