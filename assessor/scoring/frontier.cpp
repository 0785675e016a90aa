#include "scoring/frontier.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace assessor::scoring {

void Frontier::add_group(const std::vector<Choice>& choices) {
  const auto& before = m_layers.back();
  std::vector<Way> all;
  for (std::size_t c = 0; c < choices.size(); ++c) {
    for (std::size_t i = 0; i < before.size(); ++i) {
      const std::int64_t effort = before[i].effort + choices[c].effort;
      const std::size_t met = std::min(m_wanted, before[i].met + choices[c].met);
      if (effort <= m_budget) all.push_back({effort, before[i].gain + choices[c].gain, met, i, c});
    }
  }
  std::stable_sort(all.begin(), all.end(), [](const Way& a, const Way& b) {
    return a.effort != b.effort ? a.effort < b.effort : a.gain > b.gain;
  });
  std::vector<Way> kept;
  std::vector<std::optional<Rational>> most(m_wanted + 1);  // gain of the kept ways that meet so many
  for (Way& way : all) {
    if (most[way.met] && way.gain <= *most[way.met]) continue;
    for (std::size_t met = 0; met <= way.met; ++met)
      if (!most[met] || way.gain > *most[met]) most[met] = way.gain;
    kept.push_back(std::move(way));
  }
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
