#include <fstream>
#include <iterator>
#include <random>

#include "bench/benchmark.h"
#include "exchange/standard_reader.h"
#include "scoring/score.h"

namespace assessor::bench {

namespace {

std::string text_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string any_of(std::mt19937& random, const std::vector<Option>& options) {
  return options[random() % options.size()].id;
}

AnswerValue drawn(std::mt19937& random, const Standard& standard, const Criterion& criterion) {
  if (const auto* scale = std::get_if<ScaleAnswer>(&criterion.answer)) {
    return OptionChosen{any_of(random, standard.scales[scale->scale].options)};
  }
  if (std::holds_alternative<NumberAnswer>(criterion.answer)) {
    return NumberTyped{Rational(static_cast<int>(random() % 12))};
  }
  const int of = 1 + static_cast<int>(random() % 20);
  return RatioTyped{Rational(static_cast<int>(random()) % (of + 1)), Rational(of)};
}

Document document_of(const EvidenceKind& kind) {
  Document document;
  document.id = "doc-" + kind.id;
  document.evidence = kind.id;
  document.date = Date::of(2026, 9, 1);
  return document;
}

/// A field visit with all documents in place and one answer in fifteen still open.
AnswerSheet filled_sheet(const Standard& standard, unsigned seed) {
  std::mt19937 random(seed);
  AnswerSheet sheet;
  sheet.stage = "field";
  sheet.period = "2026";
  sheet.date = Date::of(2026, 11, 17);
  sheet.profile = {{"class", ChoiceValue{"community"}},
                   {"fields", ChoicesValue{{"social", "economy"}}},
                   {"several_entities", false},
                   {"gives_consultation", true},
                   {"refers_clients", true},
                   {"first_assessment", false}};
  for (const EvidenceKind& kind : standard.evidence) sheet.documents.push_back(document_of(kind));
  for (const Criterion& criterion : standard.criteria) {
    if (random() % 15 == 0) continue;
    Answer& answer = sheet.answers[criterion.id];
    answer.value = drawn(random, standard, criterion);
    for (const EvidenceNeed& need : criterion.evidence) {
      for (std::size_t kind : need.kinds) {
        answer.evidence.push_back({"doc-" + standard.evidence[kind].id, "", "", ""});
      }
    }
  }
  return sheet;
}

}  // namespace

std::vector<Measurement> score_benchmark() {
  const auto read =
      exchange::read_standard(text_of(ASSESSOR_SOURCE_DIR "/criteria/standards/lplpp-readiness/1.0.0.json"));
  if (!read.standard) return {};
  const Standard& standard = *read.standard;
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
