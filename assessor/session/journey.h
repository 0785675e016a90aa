#pragma once

#include <string>
#include <vector>

#include "domain/standard.h"
#include "session/state.h"

namespace assessor::session {

/// The seven steps that people see. Derived from stage states and from who rates a stage, so that a
/// standard with other stages has a journey too.
enum class JourneyStep {
  registered,       ///< Terdaftar
  self_assessment,  ///< Evaluasi mandiri: a stage of the organization is open
  document_review,  ///< Telaah dokumen: the first assessors' stage
  repair,           ///< Perbaikan: a stage was returned
  field_visit,      ///< Verifikasi lapangan: a later assessors' stage
  plenary,          ///< Pleno: the panel's stage
  follow_up,        ///< Tindak lanjut: the last stage was sent
};

std::string_view name_of(JourneyStep step);

/// The step of a stage while it is open.
JourneyStep step_of(const Standard& standard, const Stage& stage);
JourneyStep journey_step(const WorkspaceState& state, const Standard& standard,
                         const std::string& assessment);

/// The stage's own record, without a rater.
StageKey own_key(const std::string& assessment, const std::string& stage);
/// The stage before in the standard's order; null for the first.
const Stage* stage_before(const Standard& standard, const std::string& stage);
/// The open or returned stage that comes last in order; null when there is none.
const Stage* open_stage(const WorkspaceState& state, const Standard& standard, const std::string& assessment);
/// The next stage that may be opened; null when there is none.
const Stage* next_stage(const WorkspaceState& state, const Standard& standard, const std::string& assessment);

}  // namespace assessor::session
