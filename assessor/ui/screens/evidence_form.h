#pragma once

#include "ui/shell/file_picker.h"
#include "ui/widgets/value_field.h"

namespace assessor::ui {

/// What is known of a document, to be corrected; the file itself stays.
struct DocumentForm {
  bool open = false;
  EvidenceDocument draft;
  Typed<Date> date, reviewed, valid_until;
};
void open_document_form(const Ui& ui, DocumentForm& form, const EvidenceDocument& document);
void draw_document_form(Ui& ui, const Model& model, DocumentForm& form, Actions& actions);

/// A new document: a copied file, a link, or what was seen on site and stays there.
struct AddEvidence {
  enum class Form { file, link, on_site };
  bool open = false;
  std::string organization, kind;
  Form form = Form::file;
  std::vector<std::filesystem::path> files;
  FilePickerState picker;
  std::string title, url;
  Typed<Date> date;
  bool confirmed = false;  ///< aggregate figures or masked
  /// What it becomes evidence of; without criteria: of nothing yet.
  StageKey stage;
  std::vector<std::string> criteria;  ///< ids
  std::vector<std::string> asked;     ///< ids of the kinds that these ask for, offered first
};
void open_add_evidence(AddEvidence& adding, const std::string& organization);
void draw_add_evidence(Ui& ui, const Model& model, AddEvidence& adding, Actions& actions);

/// Why it cannot be added yet, as a language key; empty: it can.
std::string missing_for(const AddEvidence& adding, const EvidenceKind* kind);

}  // namespace assessor::ui
