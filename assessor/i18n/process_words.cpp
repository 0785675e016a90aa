#include "i18n/process_words.h"

#include <array>
#include <string_view>

namespace assessor::i18n {

namespace {

template <class Value, std::size_t count>
std::string said(const Catalog& words, const char* area, const std::array<std::string_view, count>& names,
                 Value value) {
  return words.text(area + std::string(names[static_cast<std::size_t>(value)]));
}

}  // namespace

std::string words_of(const Catalog& words, FindingKind kind) {
  static constexpr auto k_names =
      std::to_array<std::string_view>({"positive", "recommendation", "nonconformity"});
  return said(words, "process.finding.", k_names, kind);
}

std::string words_of(const Catalog& words, ObjectionState state) {
  static constexpr auto k_names =
      std::to_array<std::string_view>({"raised", "answered", "accepted", "rejected", "withdrawn"});
  return said(words, "process.objection.", k_names, state);
}

std::string words_of(const Catalog& words, FollowUpState state) {
  static constexpr auto k_names = std::to_array<std::string_view>({"planned", "running", "done", "dropped"});
  return said(words, "process.follow_up.", k_names, state);
}

std::string words_of(const Catalog& words, FollowUpSource source) {
  static constexpr auto k_names = std::to_array<std::string_view>({"own", "finding", "gate", "path"});
  return said(words, "process.source.", k_names, source);
}

std::string words_of(const Catalog& words, BudgetStep step) {
  static constexpr auto k_names = std::to_array<std::string_view>(
      {"none", "musrenbang", "renja", "kua_ppas", "rka", "dpa", "amendment", "other_source"});
  return said(words, "process.budget.", k_names, step);
}

std::string words_of(const Catalog& words, Effort effort) {
  static constexpr auto k_names =
      std::to_array<std::string_view>({"unspecified", "small", "medium", "large"});
  return said(words, "process.effort.", k_names, effort);
}

}  // namespace assessor::i18n
