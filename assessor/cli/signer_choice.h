#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/result.h"
#include "domain/office.h"

namespace assessor::cli {

/// "office", "organization", "nobody".
std::vector<std::string> letterhead_words();
/// Nothing where nothing was typed.
std::optional<LetterheadOf> letterhead_named(const std::string& typed);
std::string letterhead_word(LetterheadOf whose);

/// The signers that are meant, by title or name, whatever the letters' size. Error: usage-signer {signer,
/// signers}.
Result<std::set<std::size_t>> signers_named(const Office& office, const std::vector<std::string>& typed);
/// "Kepala Dinas (Endah P.)", on one line.
std::string signer_words(const Signer& signer);

}  // namespace assessor::cli
