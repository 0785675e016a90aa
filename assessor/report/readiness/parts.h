#pragma once

#include "report/readiness/manuscript.h"

namespace assessor::report {

// The parts that F-07 is made of, which other papers use too. Each adds its blocks at the end of the
// document.

void add_identity(Manuscript& script);        ///< who, when, which stage
void add_result_facts(Manuscript& script);    ///< score, level and gates in boxes
void add_verdict(Manuscript& script);         ///< score and level
void add_section_scores(Manuscript& script);  ///< the stages side by side
void add_reasons(Manuscript& script);         ///< why this level, what the next one asks
void add_gates(Manuscript& script);
void add_missing(Manuscript& script);
void add_way_up(Manuscript& script);    ///< the shortest path to the next level
void add_firmness(Manuscript& script);  ///< how firm the level is
void add_peers(Manuscript& script);
void add_notes(Manuscript& script);
void add_evidence(Manuscript& script);
void add_comparison(Manuscript& script);
void add_arithmetic(Manuscript& script);
void add_check(Manuscript& script);         ///< the code that verify takes
void add_completeness(Manuscript& script);  ///< instead of scores, where no stage was sent

/// Title of a stage in the standard, or its id where the standard has none.
std::string stage_title(const Manuscript& script, const std::string& stage);
/// The same for the middle of a sentence: "verifikasi lapangan".
std::string stage_in_sentence(const Manuscript& script, const std::string& stage);
// Words and figures that other papers use too.

/// The reported score is the organization's own word.
bool is_claimed(const Manuscript& script);
/// What its own mark means, for the legend of a chart.
std::string own_legend(const Manuscript& script);

/// How something was looked at: "pengamatan", "wawancara", "dokumen".
std::string method_words(const Script& script, const std::string& method);
/// The documents by kind, in the order of the catalogue, then by title.
std::vector<const assessor::Document*> sorted_documents(const Manuscript& script);
/// "berlaku sampai 2 Mei 2028", "dilihat di tempat", "kedaluwarsa sejak …".
Inline standing_of(const Manuscript& script, const assessor::Document& document);
/// Title and kind, or the kind alone where the title is masked.
Inline document_words(const Manuscript& script, const assessor::Document& document);
/// Codes of the criteria that point to a document.
std::string items_served(const Manuscript& script, const std::string& document);
/// Kinds of evidence that the criterion asks for here: "E-01 + E-02 atau E-03".
std::string wanted_evidence(const Manuscript& script, const Criterion& criterion);
Figure score_figure(const Manuscript& script);
Figure ladder_figure(const Manuscript& script, const Level& reached);
Figure sections_figure(const Manuscript& script);

/// What is known before any stage was opened: nothing is answered.
AnswerSheet unopened_sheet(const ReadinessInput& input, Date date);
/// Documents of a sheet whose titles the privacy switch hides.
int masked_in(const Standard& standard, const AnswerSheet& sheet);
/// Section at the top of the tree under which a criterion lies.
SectionIndex top_section_of(const Standard& standard, CriterionIndex criterion);

}  // namespace assessor::report
