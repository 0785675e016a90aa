#pragma once

#include <cstddef>
#include <set>
#include <string>

#include "ui/shell/screen.h"

namespace assessor::ui {

/// Whose letterhead a kind of paper has and who signs it, kept in the workspace for all papers of the kind.
struct PaperOffice {
  std::string kind;  ///< empty: not open
  LetterheadOf letterhead = LetterheadOf::office;
  std::set<std::size_t> signers;  ///< places in the office's list
};

/// How many of the office sign the kind: as its template says once the preview has read it, before that as
/// the usual template does.
Signing signing_of(const Model& model, const std::string& kind);
/// The one chosen for the kind, else the template's.
LetterheadOf letterhead_for(const Model& model, const std::string& kind);
/// Those of the office that stand below a paper: a letter has one place to sign, which is the last one's.
std::set<std::size_t> signing_for(const Model& model, const std::string& kind);
/// "Kepala Dinas", on one line.
std::string title_of(const Signer& signer);

void open_paper_office(const Model& model, const std::string& kind, PaperOffice& form);
/// The dialog, where it is open.
void draw_paper_office(Ui& ui, const Model& model, PaperOffice& form, Actions& actions);

}  // namespace assessor::ui
