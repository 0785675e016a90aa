// Band lists: lower bounds that tile the whole range.
#include <algorithm>
#include <array>

#include "exchange/standard_reading.h"

namespace assessor::exchange {

namespace {

/// Both ends written down: such lists are the ones with holes (79–80) and overlaps.
bool has_both_ends(const JsonNode& node) {
  constexpr std::array<std::string_view, 6> k_range_keys = {"min", "max", "to", "until", "upto", "below"};
  return std::any_of(k_range_keys.begin(), k_range_keys.end(),
                     [&](std::string_view key) { return node.member(key) != nullptr; });
}

Band read_band(StandardReading& reading, const JsonNode& node, bool first) {
  Fields fields(node, reading.findings);
  Band band;
  fields.need("points");
  band.points = fields.exact("points").value_or(0);
  const JsonNode* from = fields.find("from");
  const JsonNode* above = fields.find("above");
  if (from != nullptr && above != nullptr)
    reading.findings.error(node, "one-of", {{"allowed", "from, above"}});
  if (const JsonNode* bound = from != nullptr ? from : above) {
    band.bound = from != nullptr ? Band::Bound::from : Band::Bound::above;
    band.value = read_threshold(reading, *bound);
    if (first) reading.findings.error(node, "band-gap", {{"below", band.value.value.shortest()}});
  } else if (!first) {
    reading.findings.error(node, "band-without-bound");
  }
  fields.warn_of_unasked();
  return band;
}

/// `from: 5` begins before `above: 5`.
bool begins_before(const Band& a, const Band& b) {
  if (a.value.value != b.value.value) return a.value.value < b.value.value;
  return a.bound == Band::Bound::from && b.bound == Band::Bound::above;
}

}  // namespace

std::vector<Band> read_bands(StandardReading& reading, const JsonNode& node) {
  std::vector<Band> bands;
  if (!node.is(JsonNode::Kind::list)) {
    reading.findings.error(node, "wrong-type", {{"expected", "list"}});
    return bands;
  }
  if (node.children.size() > k_most_options) {
    reading.findings.error(node, "too-many", {{"what", "bands"}, {"most", std::to_string(k_most_options)}});
    return bands;
  }
  for (const JsonNode& entry : node.children) {
    if (has_both_ends(entry)) {
      reading.findings.error(entry, "band-range");
      continue;
    }
    const bool first = &entry == node.children.data();
    Band band = read_band(reading, entry, first);
    const bool bounded =
        !bands.empty() && bands.back().bound != Band::Bound::lowest && band.bound != Band::Bound::lowest;
    if (bounded && !begins_before(bands.back(), band)) {
      reading.findings.error(
          entry, "band-order",
          {{"before", bands.back().value.value.shortest()}, {"this", band.value.value.shortest()}});
    }
    bands.push_back(std::move(band));
  }
  return bands;
}

}  // namespace assessor::exchange
