#include "i18n/change_words.h"

namespace assessor::i18n {

std::vector<std::string> change_sentences(const ComparedItems& items, const std::string& organizations,
                                          const Catalog& words) {
  const Params params{{"before", items.before},
                      {"period", items.period},
                      {"organizations", organizations},
                      {"same", std::to_string(items.same)},
                      {"all", std::to_string(items.all)},
                      {"fresh", std::to_string(items.fresh)},
                      {"gone", std::to_string(items.gone)},
                      {"changed", std::to_string(items.changed)},
                      {"fewest", std::to_string(items.fewest)},
                      {"most", std::to_string(items.most)}};
  std::vector<std::string> sentences{words.text("change.counts", params)};
  if (items.standards_differ) sentences.push_back(words.text("change.dropped", params));
  if (items.most > 0)
    sentences.push_back(words.text(items.fewest == items.most ? "change.items" : "change.range", params));
  sentences.push_back(words.text("change.median"));
  return sentences;
}

}  // namespace assessor::i18n
