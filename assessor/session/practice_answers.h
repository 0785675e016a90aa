#pragma once

#include <map>
#include <string>
#include <vector>

#include "domain/standard.h"
#include "exchange/practice_file.h"

namespace assessor::session {

/// A document of the practice workspace that is at hand, under its id there.
struct PracticePaper {
  std::string id;
  const exchange::PracticeDocument* told = nullptr;
};

/// What the answers of a practice stage are made from.
struct PracticeSheet {
  const Standard& standard;
  const exchange::PracticeStage& stage;
  const exchange::PracticeReasons& reasons;
  const std::vector<PracticePaper>& papers;           ///< at hand when the stage was worked on
  const exchange::PracticeStage* previous = nullptr;  ///< a reason is due where it says something else
};

/// The answers as the commands take them: with links to documents, and with reasons.
std::map<std::string, Answer> practice_answers(const PracticeSheet& sheet);

}  // namespace assessor::session
