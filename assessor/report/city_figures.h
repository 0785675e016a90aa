#pragma once

#include <string>
#include <vector>

#include "domain/standard.h"
#include "scoring/rank_interval.h"
#include "scoring/told_counts.h"
#include "scoring/transition.h"

namespace assessor::report {

// What the city's screens show beside the map, as a paper prints it. `row`: into CityInput::rows.

/// How many organizations came how far in the period, as far as the paper may tell it.
struct CityFunnel {
  struct Step {
    std::size_t stage = 0;  ///< into Standard::stages
    scoring::ToldCount opened, sent;
  };
  scoring::ToldCount registered = 0, begun = 0;
  std::vector<Step> steps;
};

/// How many organizations serve which kelurahan in which field.
struct CityCoverage {
  struct Row {
    std::string kelurahan;
    std::vector<int> by_field;  ///< as `fields`
    int without_field = 0;
    bool served = true;  ///< by some organization, in whatever field
  };
  std::vector<Text> fields;
  std::vector<Row> rows;    ///< by name
  bool list_known = false;  ///< without the city's list a kelurahan that nobody serves cannot be seen
};

/// From which level to which between two periods. States of the matrix: the standard's levels, then without
/// a level, then away (new, or left).
struct CityMoves {
  std::string from, to;
  bool same_levels = false;  ///< only then is there a matrix
  bool standards_differ = false;
  scoring::TransitionMatrix matrix{0, 0};
  int stayed = 0, up = 0, down = 0, fresh = 0, left = 0, without_level = 0;
  int own_before = 0, own_after = 0;  ///< levels that only the organization itself has claimed
};

/// How far own answers stand above the verified ones.
struct CityClaim {
  int over = 0, same = 0, under = 0;
  Rational mean;  ///< own minus verified, share −1 … 1

  int compared() const { return over + same + under; }
};
struct CityClaims {
  struct Item {
    CriterionIndex criterion = 0;
    CityClaim claim;
    bool unclear_wording = false;
    /// Claim more than counts for want of evidence; as the paper may tell.
    scoring::ToldCount unsupported = 0;
  };
  int organizations = 0;            ///< that are compared
  std::vector<Item> items;          ///< the widest mean first
  std::vector<CityClaim> sections;  ///< as Standard::top_sections
};

/// Who could show whom how it is done, in one section.
struct CityLesson {
  struct Who {
    std::size_t row = 0;
    Rational percent;
  };
  SectionIndex section = 0;
  std::vector<Who> teachers;  ///< strongest first
  std::vector<Who> learners;  ///< weakest first; all of these teachers can teach each of them
};

struct CityRank {
  std::size_t row = 0;
  scoring::RankInterval by_bounds, by_weights;
};

}  // namespace assessor::report
