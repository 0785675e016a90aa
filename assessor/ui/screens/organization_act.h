#pragma once

#include "ui/shell/screen.h"

namespace assessor::ui {

/// What comes next for one organization: the sentence, the button and what it does, from the same place so
/// that they never differ.
struct OrganizationAct {
  enum class Kind { choose_standard, start, open_stage, continue_stage, repair, see_result };
  Kind kind = Kind::start;
  std::vector<SentencePart> sentence;
  std::string label;
  std::string disabled_because;  ///< empty: it can be done
  Actions actions;               ///< none for `start`, which asks for the profile first
};

OrganizationAct next_act(const Model& model, const session::OrganizationRow& row);

/// The name as it is written on pages: sample names say that they are none of a real organization.
std::string shown_name(const Model& model, const std::string& name);
/// "mandiri", "dokumen", "lapangan", "pleno".
std::string short_stage(const Model& model, const Standard& standard, const std::string& stage);
std::string step_words(const Model& model, session::JourneyStep step);

}  // namespace assessor::ui
