#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/office.h"
#include "report/city_change.h"
#include "report/city_figures.h"
#include "report/drawing.h"
#include "report/figures/heat_table.h"
#include "scoring/distribution.h"
#include "scoring/score.h"

namespace assessor::report {

/// Sections of F-10 to choose from.
enum class CityPart {
  levels,
  organizations,
  sections,
  gates,
  training,
  map,
  funnel,
  coverage,
  moves,
  change,
  claims,
  teaching,
  seating,
  ranks,
};
/// In the order of the paper, by the ids that orders and the command line use: "levels", "funnel" ….
const std::vector<std::pair<std::string_view, CityPart>>& city_parts();
/// The first five; the others are printed where they are asked for.
std::set<CityPart> usual_city_parts();

/// One organization of the city in one period. Rows come by name: a city has no list of ranks.
struct CityRow {
  std::string id, name;
  const Standard* standard = nullptr;     ///< of its assessment; null: not begun
  std::string stage;                      ///< the last that was sent; empty: none
  const scoring::Score* score = nullptr;  ///< of that stage
  std::string open_stage;                 ///< being worked on; empty: none
  Rational open_completeness;             ///< 0–1, of that stage
  int documents = 0, expired_documents = 0;
};

struct CityGate {
  CriterionIndex criterion = 0;
  int unmet = 0, applicable = 0;
};

/// What a training could be about. Organizations by name.
struct CityTopic {
  CriterionIndex criterion = 0;
  bool gate = false;
  int rated = 0;
  std::vector<std::string> learners, teachers;
};

/// Papers about all organizations together. What is pointed to must live until the document is made.
struct CityInput {
  Office office;
  const Standard* standard = nullptr;  ///< of the period
  std::string period;
  std::vector<CityRow> rows;
  std::vector<CityGate> gates;  ///< most often unmet first
  std::optional<scoring::Distribution> total;
  std::vector<std::optional<scoring::Distribution>> sections;  ///< as Standard::top_sections, percent
  std::vector<CityTopic> topics;
  std::vector<std::string> invited;  ///< whom one of the topics asks for, by name
  std::set<CityPart> parts = usual_city_parts();
  /// For outside the office: the names are other ones already, and groups under five are not told.
  bool hides_names = false;
  // Of the parts that are wanted; the others may be empty.
  HeatTable map;  ///< its width is the paper's affair
  CityFunnel funnel;
  CityCoverage coverage;
  std::optional<CityMoves> moves;         ///< none: no period before this one
  std::optional<CityDevelopment> change;  ///< the same
  CityClaims claims;
  std::vector<CityLesson> lessons;
  std::vector<std::vector<std::size_t>> seating;  ///< tables, of guests by row
  std::vector<CityRank> ranks;
  std::shared_ptr<const Raster> crest;
};

}  // namespace assessor::report
