#pragma once

#include <string>

#include "i18n/catalog.h"
#include "session/session.h"
#include "session/worklist.h"

namespace assessor::session {

/// "Verifikasi lapangan: PKBI" and, below it, "3 butir belum dijawab".
struct TaskSentences {
  std::string title, detail;
};

/// A task as window and command line say it.
TaskSentences task_words(const Task& task, const Session& session, const i18n::Catalog& words);

}  // namespace assessor::session
