#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <utility>
#include <variant>

#include "app/desk_state.h"

namespace assessor::app {

/// How a job appears to the person.
struct JobSpec {
  std::string what;  ///< language key "job.<what>", and "job.<what>.done" when it ends well
  i18n::Params params = {};
  std::filesystem::path folder = {};  ///< where the result will lie, to be opened
  bool shown = true;                  ///< false: in the background; only an error is told
  bool outlives_workspace = false;    ///< the result counts also when another workspace is open by then
};

using Nothing = std::monostate;

/// Bookkeeping of start_job.
void begin_job(DeskState& state, JobId id, const JobSpec& spec);
void end_job(DeskState& state, JobId id, const JobSpec& spec, const Error* error);
/// How far the jobs are.
void read_progress(DeskState& state);

/// Long work on a worker: it gets copies of what it needs and no reference to the desk. `done` runs on the
/// window's thread, unless the work came to nothing (then that is told) or another workspace is open by then.
template <class T>
JobId start_job(DeskState& state, JobSpec spec, std::function<Result<T>(const JobControl&)> work,
                std::function<void(T)> done) {
  const auto id = std::make_shared<JobId>(0);
  const int generation = state.generation;
  const auto deliver = [&state, id, generation, spec, done = std::move(done)](Result<T> result) {
    end_job(state, *id, spec, result ? nullptr : &result.error());
    const bool counts = spec.outlives_workspace || generation == state.generation;
    if (result && counts && done) done(std::move(*result));
  };
  *id = state.workers.submit<T>(std::move(work), deliver);
  begin_job(state, *id, spec);
  return *id;
}

}  // namespace assessor::app
