#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/organization.h"

namespace assessor::exchange {

/// One organization of a pasted table, without id; or why its row is none.
struct OrganizationRead {
  std::size_t line = 0;
  Result<Organization> organization;
};

/// Reads rows pasted from a spreadsheet. The first row may name the columns, in Indonesian or English, in any
/// order (nama lembaga, nama singkat, tahun berdiri, jumlah anggota, anggaran, alamat, kelurahan, kecamatan,
/// kelurahan layanan, lembaga induk, lembaga anggota, kontak, jabatan, telepon, surel, bersedia berbagi,
/// catatan); without such a row they stand in this order. Errors of a row: name-empty, row-number {column,
/// value}, row-choice {column, value}, row-too-long {columns}. Errors of the whole: those of
/// read_pasted_rows, paste-empty, paste-column-unknown {column}, paste-column-twice {column}.
Result<std::vector<OrganizationRead>> read_organization_rows(std::string_view text);

}  // namespace assessor::exchange
