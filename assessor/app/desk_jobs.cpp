#include "app/desk_jobs.h"

#include <algorithm>

namespace assessor::app {

namespace {

constexpr std::size_t k_most_jobs = 12;

ui::Job* job_of(ui::Desk& desk, JobId id) {
  const auto found =
      std::find_if(desk.jobs.begin(), desk.jobs.end(), [id](const ui::Job& job) { return job.id == id; });
  return found == desk.jobs.end() ? nullptr : &*found;
}

/// The oldest that ended make room.
void limit_jobs(ui::Desk& desk) {
  while (desk.jobs.size() > k_most_jobs) {
    const auto ended = std::find_if(desk.jobs.begin(), desk.jobs.end(),
                                    [](const ui::Job& job) { return job.state != ui::Job::State::running; });
    if (ended == desk.jobs.end()) return;
    desk.jobs.erase(ended);
  }
}

ui::Job::State state_after(const Error* error) {
  if (error == nullptr) return ui::Job::State::done;
  return error->code == "cancelled" ? ui::Job::State::cancelled : ui::Job::State::failed;
}

/// Who cancelled knows that it ends, but not what is there already.
void tell_stopped(DeskState& state, const JobSpec& spec, const Error& cancelled) {
  const std::string key = "job." + spec.what + ".stopped";
  if (!spec.shown || !state.words().has(key)) return;
  i18n::Params params = spec.params;
  params["done"] = "0";
  for (const auto& [name, value] : cancelled.params) params[name] = value;
  say(state, ui::Message::Tone::note, key, params);
}

}  // namespace

void begin_job(DeskState& state, JobId id, const JobSpec& spec) {
  if (!spec.shown) return;
  ui::Job job;
  job.id = id;
  job.what = spec.what;
  job.params = spec.params;
  job.folder = spec.folder;
  state.desk.jobs.push_back(job);
  limit_jobs(state.desk);
}

void end_job(DeskState& state, JobId id, const JobSpec& spec, const Error* error) {
  if (ui::Job* job = job_of(state.desk, id)) {
    job->state = state_after(error);
    if (error != nullptr) job->error = *error;
  }
  if (error != nullptr && error->code == "cancelled") tell_stopped(state, spec, *error);
  if (error != nullptr) complain(state, *error);
  const std::string done = "job." + spec.what + ".done";
  // A result that lies in a folder is told with its job, which offers to open it.
  if (error == nullptr && spec.shown && spec.folder.empty() && state.words().has(done))
    say(state, ui::Message::Tone::good, done, spec.params);
}

void read_progress(DeskState& state) {
  for (ui::Job& job : state.desk.jobs) {
    const auto progress = state.workers.progress(job.id);
    if (job.state != ui::Job::State::running || !progress) continue;
    job.step = progress->step;
    job.steps = progress->steps;
  }
}

}  // namespace assessor::app
