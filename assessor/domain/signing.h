#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "domain/office.h"

namespace assessor {

/// How many of the office sign a paper.
enum class Signing { nobody, one, all };

/// Who signs a kind of paper, by their places in the office's list: those to whom it was given, else all who
/// sign more than they were given.
std::set<std::size_t> signers_of(const Office& office, const std::string& kind);
std::vector<Signer> those_who_sign(const Office& office, const std::string& kind);

/// Gives a kind to these and to nobody else. Nobody, or those who sign it anyway: to none in particular, so
/// that it follows the list when that changes.
void give_paper(Office& office, const std::string& kind, const std::set<std::size_t>& signers);

}  // namespace assessor
