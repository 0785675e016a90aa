#include "report/city/city_counts.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace assessor::report {

namespace {

constexpr const char* k_nothing = "–";

}  // namespace

bool is_hidden(const CityScript& script, int count) {
  return script.input.hides_names && count > 0 && count < static_cast<int>(scoring::k_smallest_group);
}

std::string count_words(const CityScript& script, int count) {
  return is_hidden(script, count) ? script.say("report.city.few") : fmt::to_string(count);
}

std::vector<std::string> part_words(const CityScript& script, const std::vector<int>& parts) {
  std::vector<std::string> words;
  for (const int part : parts) words.push_back(count_words(script, part));
  if (std::ranges::count_if(parts, [&](int part) { return is_hidden(script, part); }) != 1) return words;
  std::size_t smallest = parts.size();
  for (std::size_t i = 0; i < parts.size(); ++i)
    if (parts[i] > 0 && !is_hidden(script, parts[i]) &&
        (smallest == parts.size() || parts[i] < parts[smallest]))
      smallest = i;
  if (smallest < parts.size()) words[smallest] = k_nothing;
  return words;
}

std::string out_of(const CityScript& script, const std::string& part, const std::string& whole) {
  return script.say("report.out_of", {{"part", part}, {"whole", whole}});
}

std::string out_of(const CityScript& script, std::size_t part, std::size_t whole) {
  return out_of(script, count_words(script, static_cast<int>(part)),
                count_words(script, static_cast<int>(whole)));
}

std::string name_words(const CityScript& script, const std::vector<std::string>& names) {
  if (names.empty()) return k_nothing;
  const auto count = static_cast<int>(names.size());
  return is_hidden(script, count) ? count_words(script, count) : joined(names, "; ");
}

void add_opening(CityScript& script, const std::string& key, const i18n::Params& params) {
  script.add(Paragraph{plain(script.say(key, params)), TextRole::body, Align::left, true});
}

Column number_column(const CityScript& script, const std::string& key) {
  return {script.say(key), Column::Width::fit, 1, Align::right};
}

Column narrow_column(std::string title) {
  return {std::move(title), Column::Width::share, 1, Align::right};
}

}  // namespace assessor::report
