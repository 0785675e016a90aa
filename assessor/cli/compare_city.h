#pragma once

#include <optional>
#include <vector>

#include "cli/console.h"
#include "cli/flat_table.h"
#include "scoring/compare.h"
#include "session/item_spread.h"

namespace assessor::cli {

/// How the verified organizations of the city stand on what is compared.
struct CityBeside {
  std::size_t organizations = 0;
  session::City city;
  std::vector<session::ItemSpread> items;  ///< as Standard::criteria
};

/// None where the city's figures rest on another standard.
std::optional<CityBeside> city_beside(const session::Overview& overview, const Standard& standard);

/// {organizations, total, sections, criteria}: n, lowest, median and highest, exact; null for fewer than
/// five. Of criteria also how many stand at which points.
exchange::JsonNode city_node(const Standard& standard, const CityBeside& beside);

/// Median, lowest and highest as lines, and a row for each number of points of an item. The columns of
/// `table` are those of `compare --csv`.
void add_city_rows(FlatTable& table, const Standard& standard, const scoring::Comparison& own,
                   const CityBeside& beside);

/// Sections, and the items behind a line.
void print_city(const Console& console, const Standard& standard, const std::vector<CriterionIndex>& behind,
                const CityBeside& beside);

}  // namespace assessor::cli
