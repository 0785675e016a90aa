#include "scoring/frontier.h"

#include <algorithm>
#include <utility>

namespace assessor::scoring {

void Frontier::add_group(const std::vector<Choice>& choices) {
  std::vector<Way> all;
  for (std::size_t choice = 0; choice < choices.size(); ++choice) {
    const auto& before = m_layers.back();
    for (std::size_t i = 0; i < before.size(); ++i) {
      const std::int64_t effort = before[i].effort + choices[choice].effort;
      if (effort <= m_budget) all.push_back({effort, before[i].gain + choices[choice].gain, i, choice});
    }
  }
  std::stable_sort(all.begin(), all.end(), [](const Way& a, const Way& b) {
    return a.effort != b.effort ? a.effort < b.effort : a.gain > b.gain;
  });
  std::vector<Way> kept;
  for (Way& way : all)
    if (kept.empty() || way.gain > kept.back().gain) kept.push_back(std::move(way));
  m_layers.push_back(std::move(kept));
}

std::vector<std::size_t> Frontier::choices_of(std::size_t way) const {
  std::vector<std::size_t> choices(m_layers.size() - 1);
  for (std::size_t layer = m_layers.size() - 1; layer > 0; --layer) {
    const Way& at = m_layers[layer][way];
    choices[layer - 1] = at.choice;
    way = at.before;
  }
  return choices;
}

}  // namespace assessor::scoring
