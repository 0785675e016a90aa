#pragma once

#include <string>

#include "i18n/format.h"
#include "session/schedule.h"

namespace assessor::session {

/// "Sari sudah mengunjungi Lembaga 2 pada jam yang sama."
std::string clash_words(const ScheduleClash& clash, const WorkspaceState& state, const Schedule& schedule,
                        const i18n::Catalog& words, const i18n::Format& format);

/// Names of who is assigned, with commas; empty: nobody is.
std::string assessor_names(const WorkspaceState& state, const Schedule& schedule);

}  // namespace assessor::session
