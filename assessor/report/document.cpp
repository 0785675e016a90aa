#include "report/document.h"

#include <algorithm>

namespace assessor::report {

namespace {

template <class... Kinds>
bool is_one_of(const Block& block) {
  return (std::holds_alternative<Kinds>(block) || ...);
}

}  // namespace

bool Signatures::has_openings() const {
  return std::ranges::any_of(signatures, [](const Signature& one) { return !one.opening.empty(); });
}

void keep_together(std::vector<Block>& blocks) {
  for (std::size_t i = 0; i + 1 < blocks.size(); ++i) {
    const Block& next = blocks[i + 1];
    auto* paragraph = std::get_if<Paragraph>(&blocks[i]);
    auto* signatures = std::get_if<Signatures>(&blocks[i]);
    if (paragraph != nullptr && is_one_of<Table, Bullets, KeyValues, Facts, Figure>(next))
      paragraph->keep_with_next = true;
    if (signatures != nullptr && is_one_of<Paragraph>(next)) signatures->keep_with_next = true;
  }
}

}  // namespace assessor::report
