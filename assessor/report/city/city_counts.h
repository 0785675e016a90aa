#pragma once

#include <string>
#include <vector>

#include "report/city/city_script.h"

namespace assessor::report {

// Numbers of organizations in words. Where names are hidden, a group under five is not told: who is in it can
// be guessed.

bool is_hidden(const CityScript& script, int count);
/// "7", or "< 5".
std::string count_words(const CityScript& script, int count);
/// Parts of a whole that is told: where one alone is hidden the smallest other one is "–", since the rest
/// would tell it.
std::vector<std::string> part_words(const CityScript& script, const std::vector<int>& parts);
/// "16 dari 19": no number of the city stands without how many it counts.
std::string out_of(const CityScript& script, const std::string& part, const std::string& whole);
std::string out_of(const CityScript& script, std::size_t part, std::size_t whole);
/// "Lembaga A; Lembaga B", "–" for nobody.
std::string name_words(const CityScript& script, const std::vector<std::string>& names);

/// Words before a table, which stay on its page.
void add_opening(CityScript& script, const std::string& key, const i18n::Params& params = {});

/// Right, as wide as its widest cell.
Column number_column(const CityScript& script, const std::string& key);
/// Right, its part of what is left, so that many columns fit a page.
Column narrow_column(std::string title);

}  // namespace assessor::report
