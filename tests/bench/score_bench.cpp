#include "bench/benchmark.h"
#include "bench/filled_city.h"
#include "scoring/score.h"

namespace assessor::bench {

std::vector<Measurement> score_benchmark() {
  const Standard standard = shipped_standard();
  std::vector<AnswerSheet> city;
  for (unsigned seed = 1; seed <= 28; ++seed) city.push_back(filled_sheet(standard, seed));
  const scoring::PreparedStandard prepared(standard);
  return {timed("score 28 organizations x 95 criteria", 400, 1.0,
                [&] {
                  for (const AnswerSheet& sheet : city) scoring::score(prepared, sheet);
                }),
          timed("prepare the LPLPP standard for scoring", 400, 0,
                [&] { const scoring::PreparedStandard again(standard); })};
}

}  // namespace assessor::bench
