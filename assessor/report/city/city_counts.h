#pragma once

#include <string>
#include <vector>

#include "report/city/city_script.h"

namespace assessor::report {

// Numbers of organizations in words. Where names are hidden, a group under five is not told: who is in it can
// be guessed. Nor is a number told that with others of the paper would say how many are in one.

bool is_hidden(const CityScript& script, int count);
/// "7", or "< 5": of a group that is no part of another one on the paper.
std::string count_words(const CityScript& script, int count);
/// "7", or "*".
std::string told_words(const CityScript& script, scoring::ToldCount count);
/// Of all rows: rated, filling in, not begun.
std::vector<scoring::ToldCount> told_progress(const CityScript& script);
/// Of all rows: at each level of the standard, then without one.
std::vector<int> level_counts(const CityScript& script);
std::vector<scoring::ToldCount> told_levels(const CityScript& script);
/// What the whole paper tells of groups that lie within each other: all, who came how far, who has a level.
scoring::ToldCounts told_groups(const CityScript& script);
/// A count beside these.
scoring::ToldCount told_beside(const CityScript& script, int count);
/// "16 dari 19": no number of the city stands without how many it counts.
std::string out_of(const CityScript& script, const std::string& part, const std::string& whole);
std::string out_of(const CityScript& script, int part, int whole);
/// "Lembaga A; Lembaga B", "–" for nobody, "*" where their number is not told.
std::string name_words(const CityScript& script, const std::vector<std::string>& names,
                       scoring::ToldCount told);
/// Why numbers are missing in the last block; nothing where none is.
void add_hidden_note(CityScript& script);

/// Words before a table, which stay on its page.
void add_opening(CityScript& script, const std::string& key, const i18n::Params& params = {});

/// Right, as wide as its widest cell.
Column number_column(const CityScript& script, const std::string& key);
/// Right, its part of what is left, so that many columns fit a page.
Column narrow_column(std::string title);

}  // namespace assessor::report
