#pragma once

#include <string>

#include "ui/shell/screen.h"

namespace assessor::ui {

// The journal in people's words: Setelan's Jurnal and a transaction shown whole.

/// "17 November 2026 pukul 09.42", in the office's zone.
std::string moment_words(const Model& model, const Instant& moment);
/// Who did it; the program itself has a name too.
std::string actor_words(const Model& model, const std::string& actor);
/// "mengubah jawaban", "mengurungkan".
std::string act_words(const Model& model, const session::Transaction& transaction);
/// What a record is of: "KE-02, Lapangan · Perempuan Bahari Mandiri", the title of a document …
std::string record_words(const Model& model, const session::Change& change);
/// The same of a record as it is now.
std::string record_words(const Model& model, const session::Key& key);
/// "2 → 1", "baru", "dikirim"; what became of the record.
std::string change_words(const Model& model, const session::Change& change);
/// True for records that repeat others: the sheet frozen with a sent stage.
bool repeats(const session::Change& change);

}  // namespace assessor::ui
