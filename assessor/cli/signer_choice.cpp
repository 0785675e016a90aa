#include "cli/signer_choice.h"

#include <algorithm>

#include "base/text.h"
#include "exchange/record_words.h"

namespace assessor::cli {

namespace {

std::string one_line(std::string text) {
  std::ranges::replace(text, '\n', ' ');
  return text;
}

bool is_called(const Signer& signer, const std::string& typed) {
  const std::string wanted = folded(typed);
  return folded(one_line(signer.title)) == wanted || (!signer.name.empty() && folded(signer.name) == wanted);
}

std::string all_words(const Office& office) {
  std::string all;
  for (const Signer& signer : office.signers) all += (all.empty() ? "" : ", ") + signer_words(signer);
  return all.empty() ? "–" : all;
}

}  // namespace

std::vector<std::string> letterhead_words() {
  std::vector<std::string> words;
  for (const auto& [word, whose] : exchange::k_letterhead_words) words.emplace_back(word);
  return words;
}

std::optional<LetterheadOf> letterhead_named(const std::string& typed) {
  for (const auto& [word, whose] : exchange::k_letterhead_words)
    if (word == typed) return whose;
  return std::nullopt;
}

std::string letterhead_word(LetterheadOf whose) {
  for (const auto& [word, value] : exchange::k_letterhead_words)
    if (value == whose) return std::string(word);
  return {};
}

Result<std::set<std::size_t>> signers_named(const Office& office, const std::vector<std::string>& typed) {
  std::set<std::size_t> places;
  for (const std::string& one : typed) {
    const auto found =
        std::ranges::find_if(office.signers, [&](const Signer& signer) { return is_called(signer, one); });
    if (found == office.signers.end())
      return fail("usage-signer", {{"signer", one}, {"signers", all_words(office)}});
    places.insert(static_cast<std::size_t>(found - office.signers.begin()));
  }
  return places;
}

std::string signer_words(const Signer& signer) {
  const std::string title = one_line(signer.title);
  return signer.name.empty() ? title : title + " (" + signer.name + ")";
}

}  // namespace assessor::cli
