#pragma once

#include "report/script.h"
#include "report/template/template.h"
#include "report/template/vocabulary.h"

namespace assessor::report {

/// Writes what the template says at the end of the script's document. The template must have passed the
/// linter with the vocabulary of the same kind: a name that stands for nothing is left as it is written.
void fill_template(Script& script, const Template& shape, const Filling& filling);

}  // namespace assessor::report
