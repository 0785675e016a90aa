#include "exchange/organization_rows.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>
#include <utility>

#include "base/text.h"
#include "exchange/pasted_rows.h"
#include "exchange/record_words.h"

namespace assessor::exchange {

namespace {

using Column = Result<void> (*)(Organization&, const std::string& cell);

std::vector<std::string> listed(const std::string& cell) {
  std::vector<std::string> words;
  const char separator = cell.find(';') != cell.npos ? ';' : ',';
  for (const std::string_view word : split(cell, separator))
    if (!trimmed(word).empty()) words.emplace_back(trimmed(word));
  return words;
}

template <std::string Organization::*Member>
Result<void> take_words(Organization& organization, const std::string& cell) {
  organization.*Member = cell;
  return {};
}

template <std::vector<std::string> Organization::*Member>
Result<void> take_list(Organization& organization, const std::string& cell) {
  organization.*Member = listed(cell);
  return {};
}

template <std::optional<int> Organization::*Member, int Least, int Most>
Result<void> take_number(Organization& organization, const std::string& cell) {
  if (cell.empty()) return {};
  int value = 0;
  const char* const end = cell.data() + cell.size();
  const auto [stop, problem] = std::from_chars(cell.data(), end, value);
  if (problem != std::errc{} || stop != end || value < Least || value > Most)
    return fail("row-number", {{"value", shortened(cell, 40)}});
  organization.*Member = value;
  return {};
}

Result<void> take_budget(Organization& organization, const std::string& cell) {
  // Million rupiah a year, as people write it in a table, beside the words of our own files.
  static const Words<BudgetClass> spoken = {
      {"", BudgetClass::unknown},       {"tidak ada", BudgetClass::none},   {"< 25", BudgetClass::below_25},
      {"25-100", BudgetClass::from_25}, {"100-500", BudgetClass::from_100}, {"> 500", BudgetClass::from_500}};
  const std::string word = folded(cell);
  for (const auto* const list : {&spoken, &k_budget_words}) {
    for (const auto& [name, value] : *list) {
      if (name != word) continue;
      organization.budget = value;
      return {};
    }
  }
  return fail("row-choice", {{"value", shortened(cell, 40)}});
}

Result<void> take_consent(Organization& organization, const std::string& cell) {
  const std::string word = folded(cell);
  organization.consents_to_teach = word == "ya" || word == "yes";
  const bool no = word.empty() || word == "tidak" || word == "no";
  return organization.consents_to_teach || no ? Result<void>{}
                                              : fail("row-choice", {{"value", shortened(cell, 40)}});
}

struct ColumnName {
  const char* indonesian;
  const char* english;
  Column take;
};

/// In the order of a table without titles.
const std::vector<ColumnName>& columns() {
  static const std::vector<ColumnName> all = {
      {"nama lembaga", "name", take_words<&Organization::name>},
      {"nama singkat", "short name", take_words<&Organization::short_name>},
      {"tahun berdiri", "founded", take_number<&Organization::founded, 1800, 2999>},
      {"jumlah anggota", "members", take_number<&Organization::members, 0, 10'000'000>},
      {"anggaran", "budget", take_budget},
      {"alamat", "address", take_words<&Organization::address>},
      {"kelurahan", "village", take_words<&Organization::kelurahan>},
      {"kecamatan", "district", take_words<&Organization::kecamatan>},
      {"kelurahan layanan", "villages served", take_list<&Organization::kelurahan_served>},
      {"lembaga induk", "host body", take_words<&Organization::host_body>},
      {"lembaga anggota", "member bodies", take_list<&Organization::member_bodies>},
      {"kontak", "contact", take_words<&Organization::contact_name>},
      {"jabatan", "position", take_words<&Organization::contact_position>},
      {"telepon", "phone", take_words<&Organization::contact_phone>},
      {"surel", "email", take_words<&Organization::contact_email>},
      {"bersedia berbagi", "consents to teach", take_consent},
      {"catatan", "note", take_words<&Organization::note>},
  };
  return all;
}

std::optional<std::size_t> column_called(const std::string& cell) {
  const std::string title = folded(cell);
  const auto& all = columns();
  const auto found = std::find_if(all.begin(), all.end(), [&](const ColumnName& column) {
    return title == column.indonesian || title == column.english ||
           (title == "nama" && &column == all.data());
  });
  if (found == all.end()) return std::nullopt;
  return static_cast<std::size_t>(found - all.begin());
}

/// The columns as a first row names them; nothing where it names none.
Result<std::optional<std::vector<std::size_t>>> named_columns(const PastedRow& row) {
  std::vector<std::size_t> order;
  std::set<std::size_t> seen;
  if (std::none_of(row.cells.begin(), row.cells.end(), [](const auto& cell) { return column_called(cell); }))
    return std::nullopt;
  for (const std::string& cell : row.cells) {
    const auto column = column_called(cell);
    if (!column) return fail("paste-column-unknown", {{"column", shortened(cell, 60)}});
    if (!seen.insert(*column).second) return fail("paste-column-twice", {{"column", shortened(cell, 60)}});
    order.push_back(*column);
  }
  return order;
}

std::vector<std::size_t> usual_columns() {
  std::vector<std::size_t> order(columns().size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  return order;
}

Result<Organization> organization_of(const PastedRow& row, const std::vector<std::size_t>& order) {
  Organization organization;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    if (i >= order.size()) {
      if (row.cells[i].empty()) continue;
      return fail("row-too-long", {{"columns", std::to_string(order.size())}});
    }
    const ColumnName& column = columns()[order[i]];
    Result<void> taken = column.take(organization, row.cells[i]);
    if (taken) continue;
    Error error = taken.error();
    error.params["column"] = column.indonesian;
    return tl::unexpected(std::move(error));
  }
  if (organization.name.empty()) return fail("name-empty");
  return organization;
}

}  // namespace

Result<std::vector<OrganizationRead>> read_organization_rows(std::string_view text) {
  ASSESSOR_TRY(const std::vector<PastedRow> rows, read_pasted_rows(text));
  if (rows.empty()) return fail("paste-empty");
  ASSESSOR_TRY(const auto named, named_columns(rows.front()));
  const std::vector<std::size_t> order = named.value_or(usual_columns());
  std::vector<OrganizationRead> read;
  for (std::size_t i = named ? 1 : 0; i < rows.size(); ++i)
    read.push_back({rows[i].line, organization_of(rows[i], order)});
  if (read.empty()) return fail("paste-empty");
  return read;
}

}  // namespace assessor::exchange
