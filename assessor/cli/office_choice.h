#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/result.h"
#include "domain/office.h"
#include "domain/standard.h"

namespace assessor::cli {

/// "Kepala Dinas; Endah P.; 1970…": title, name and NIP of each who signs, in the place of those before; the
/// papers given to somebody stay with the title. An empty word alone leaves nobody. Error:
/// usage-office-signer {value}.
Result<std::vector<Signer>> typed_signers(const std::vector<std::string>& typed,
                                          const std::vector<Signer>& before);

/// "minimum=7/2" on what the office has set; an empty value gives the standard's own back. Without a standard
/// (null) no name is known. Errors: usage-assignment {word}, not-a-number {text}, usage-parameter-unknown
/// {parameter, known}, usage-no-parameters.
Result<std::map<std::string, Rational>> typed_parameters(const std::vector<std::string>& typed,
                                                         const Standard* standard,
                                                         std::map<std::string, Rational> set);

}  // namespace assessor::cli
