#pragma once

#include <string>
#include <string_view>

namespace assessor::store {

/// What stands where a text is sealed.
constexpr std::string_view k_masked = "…";

/// What of a record stays readable without the passphrase: the same JSON with every text masked that is not
/// an id, a code, a date or a choice of the standard. What nobody listed is masked, so that a new field is
/// never open by mistake. Empty when the text is no JSON object: then nothing is readable.
std::string masked(std::string_view record);

}  // namespace assessor::store
