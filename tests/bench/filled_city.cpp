#include "bench/filled_city.h"

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>

#include "exchange/standard_reader.h"

namespace assessor::bench {

namespace {

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

}  // namespace

std::string repository_file(const std::string& path) {
  std::ifstream file(std::string(ASSESSOR_SOURCE_DIR "/") + path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

Standard shipped_standard() {
  auto read = exchange::read_standard(repository_file("criteria/standards/lplpp-readiness/1.0.0.json"));
  if (!read.standard) {
    std::cerr << "the shipped standard does not read\n";
    std::exit(1);
  }
  return std::move(*read.standard);
}

AnswerSheet filled_sheet(const Standard& standard, unsigned seed, const std::string& stage) {
  std::mt19937 random(seed);
  AnswerSheet sheet;
  sheet.stage = stage;
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

}  // namespace assessor::bench
