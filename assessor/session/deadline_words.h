#pragma once

#include <string>
#include <vector>

#include "i18n/catalog.h"
#include "session/deadline.h"

namespace assessor::session {

/// "Batas keberatan Pleno", "Perbaikan KE-02", "RTL: susun SOP": what is due, without whose it is.
std::string deadline_words(const Deadline& deadline, const WorkspaceState& state, const Standards& standards,
                           const i18n::Catalog& words);

/// The deadlines as a calendar file; each entry says whose it is and that the standard is not official.
std::string deadline_calendar(const std::vector<Deadline>& deadlines, const WorkspaceState& state,
                              const Standards& standards, const i18n::Catalog& words);

}  // namespace assessor::session
