#include "bench/benchmark.h"
#include "bench/filled_city.h"
#include "scoring/firmness.h"
#include "scoring/score.h"

namespace assessor::bench {

std::vector<Measurement> score_benchmark() {
  const Standard standard = shipped_standard();
  std::vector<AnswerSheet> city;
  for (unsigned seed = 1; seed <= 28; ++seed) city.push_back(filled_sheet(standard, seed));
  const scoring::PreparedStandard prepared(standard);
  std::vector<scoring::Score> scores;
  std::vector<scoring::TotalSpan> spans;
  for (const AnswerSheet& sheet : city) {
    scores.push_back(scoring::score(prepared, sheet));
    const auto firm = scoring::firmness(prepared, sheet, scores.back());
    spans.push_back(firm ? firm->span : scoring::TotalSpan{});
  }
  return {timed("score 28 organizations x 95 criteria", 400, 1.0,
                [&] {
                  for (const AnswerSheet& sheet : city) scoring::score(prepared, sheet);
                }),
          timed("prepare the LPLPP standard for scoring", 400, 0,
                [&] { const scoring::PreparedStandard again(standard); }),
          timed("28 organizations x 10,000 draws of weights", 20, 200.0,
                [&] {
                  for (std::size_t i = 0; i < scores.size(); ++i)
                    scoring::draws_that_keep(standard, scores[i], spans[i], scoring::k_weight_draws,
                                             scoring::k_weight_seed);
                }),
          timed("how firm the level of one organization is", 20, 0,
                [&] { scoring::firmness(prepared, city.front(), scores.front()); })};
}

}  // namespace assessor::bench
