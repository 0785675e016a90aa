#pragma once

#include <set>

#include "ui/screens/cover_form.h"
#include "ui/screens/evidence_form.h"
#include "ui/shell/screen.h"

namespace assessor::ui {

/// What the list of documents is narrowed to; empty members do not.
struct EvidenceFilter {
  std::string words, kind;
  std::optional<Sensitivity> sensitivity;
  bool expiring = false;  ///< expired, or within three months
  bool all = false;       ///< of all organizations
  bool archived = false;  ///< those put away instead of those in use
};

/// Bukti: which documents are there, what do they serve, which must be renewed?
struct EvidenceState {
  EvidenceFilter filter;
  std::string document;  ///< id of the chosen one
  bool details = false;  ///< the panel as a dialog, where there is no room beside the list
  DocumentForm form;
  AddEvidence adding;
  CoverForm covering;
  std::string archiving;  ///< document asked about; empty: none
};

Page evidence_page(const Model& model, const EvidenceState& state);
void draw_evidence(Ui& ui, const Model& model, EvidenceState& state, const PageEvent& event,
                   Actions& actions);

}  // namespace assessor::ui
