#pragma once

#include "scoring/evidence.h"
#include "ui/screens/evidence.h"
#include "ui/signs.h"

namespace assessor::ui {

/// A document as the screen shows it.
struct ShownDocument {
  std::string id;
  const EvidenceDocument* document = nullptr;
  const EvidenceKind* kind = nullptr;  ///< null: of no standard here
  std::optional<Date> until;           ///< last valid day
  Sign sign = Sign::none;
  std::string standing;  ///< in words
  bool expiring = false;
  std::vector<CriterionIndex> criteria;  ///< of the organization's standard, in its order
};

/// Documents in use (or in the archive) that pass the filter: the soonest to expire first, then by title.
std::vector<ShownDocument> shown_documents(const Model& model, const EvidenceFilter& filter);
/// The stage whose answers tell what a document serves: the open one, else the last sent.
StageKey serving_stage(const Model& model, const std::string& organization);

/// Selects by click and arrow.
void draw_evidence_table(Ui& ui, const Model& model, EvidenceState& state,
                         const std::vector<ShownDocument>& documents, Rect area);
void draw_evidence_filters(Ui& ui, const Model& model, EvidenceFilter& filter, Rect line);

enum class DocumentAnswer { none, open, edit, cover, archive, bring_back };
/// The chosen document in the flow of the current panel: picture, facts, items it serves, buttons.
DocumentAnswer draw_document_panel(Ui& ui, const Model& model, const ShownDocument& shown, Actions& actions);

/// "1,2 MB", "340 KB".
std::string size_words(const Model& model, std::uint64_t bytes);

}  // namespace assessor::ui
