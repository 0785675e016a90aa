#include "cli/office_choice.h"

#include <algorithm>

#include "base/text.h"
#include "cli/typed_values.h"

namespace assessor::cli {

namespace {

Result<Signer> typed_signer(const std::string& typed, const std::vector<Signer>& before) {
  std::vector<std::string> parts;
  for (const std::string_view part : split(typed, ';')) parts.emplace_back(trimmed(part));
  if (parts.size() > 3 || parts.front().empty()) return fail("usage-office-signer", {{"value", typed}});
  parts.resize(3);
  const auto found = std::ranges::find(before, parts[0], &Signer::title);
  Signer signer = found == before.end() ? Signer{} : *found;
  signer.title = parts[0];
  signer.name = parts[1];
  signer.nip = parts[2];
  return signer;
}

Result<void> check_known(const std::string& parameter, const Standard* standard) {
  if (standard == nullptr || standard->parameters.empty()) return fail("usage-no-parameters");
  std::string known;
  for (const Parameter& one : standard->parameters) {
    if (one.id == parameter) return {};
    known += (known.empty() ? "" : ", ") + one.id;
  }
  return fail("usage-parameter-unknown", {{"parameter", parameter}, {"known", known}});
}

}  // namespace

Result<std::vector<Signer>> typed_signers(const std::vector<std::string>& typed,
                                          const std::vector<Signer>& before) {
  std::vector<Signer> signers;
  if (typed.size() == 1 && trimmed(typed.front()).empty()) return signers;
  for (const std::string& one : typed) {
    ASSESSOR_TRY(Signer signer, typed_signer(one, before));
    signers.push_back(std::move(signer));
  }
  return signers;
}

Result<std::map<std::string, Rational>> typed_parameters(const std::vector<std::string>& typed,
                                                         const Standard* standard,
                                                         std::map<std::string, Rational> set) {
  for (const std::string& word : typed) {
    ASSESSOR_TRY(const auto assignment, split_assignment(word));
    const auto& [parameter, value] = assignment;
    ASSESSOR_CHECK(check_known(parameter, standard));
    if (value.empty()) {
      set.erase(parameter);
      continue;
    }
    ASSESSOR_TRY(set[parameter], Rational::parse(value));
  }
  return set;
}

}  // namespace assessor::cli
