#include "i18n/sample_words.h"

#include "i18n/format.h"
#include "scoring/proportion.h"

namespace assessor::i18n {

std::string sample_words(const Sample& sample, const Catalog& words) {
  const auto percents = scoring::sample_percents(sample);
  if (!percents) return {};
  const Format format(words);
  return words.text("explain.sample", {{"hits", format.whole(sample.hits)},
                                       {"size", format.whole(sample.size)},
                                       {"percent", format.whole(percents->share)},
                                       {"lower", format.whole(percents->lower)},
                                       {"upper", format.whole(percents->upper)}});
}

}  // namespace assessor::i18n
