#include "report/package/zip_package.h"

#include <zip.h>

#include <memory>
#include <pugixml.hpp>
#include <utility>

namespace assessor::report {

namespace {

struct SourceRelease {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using SourceRef = std::unique_ptr<zip_source_t, SourceRelease>;
struct ArchiveRelease {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
using ArchiveRef = std::unique_ptr<zip_t, ArchiveRelease>;
struct FileRelease {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

tl::unexpected<Error> not_zipped(zip_t* archive) {
  return fail("report-not-drawn", {{"reason", zip_strerror(archive)}});
}

tl::unexpected<Error> not_verified(const std::string& reason) {
  return fail("report-not-verified", {{"reason", reason}});
}

/// The bytes must outlive the archive.
Result<void> add_part(zip_t* archive, const Part& part) {
  constexpr zip_uint16_t k_midnight = 0;
  constexpr zip_uint16_t k_first_day = (1U << 5U) | 1U;  // 1 January 1980, where zip begins
  zip_source_t* source = zip_source_buffer(archive, part.bytes.data(), part.bytes.size(), 0);
  if (source == nullptr) return not_zipped(archive);
  const zip_int64_t index = zip_file_add(archive, part.name.c_str(), source, ZIP_FL_ENC_UTF_8);
  if (index < 0) {
    zip_source_free(source);
    return not_zipped(archive);
  }
  if (zip_file_set_dostime(archive, static_cast<zip_uint64_t>(index), k_midnight, k_first_day, 0) != 0)
    return not_zipped(archive);
  return {};
}

Result<std::string> bytes_in(zip_source_t* source) {
  zip_stat_t facts;
  if (zip_source_open(source) != 0) return not_verified("zip");
  std::string bytes;
  if (zip_source_stat(source, &facts) == 0) {
    bytes.resize(facts.size);
    const zip_int64_t read = zip_source_read(source, bytes.data(), bytes.size());
    bytes.resize(read < 0 ? 0 : static_cast<std::size_t>(read));
  }
  zip_source_close(source);
  if (bytes.empty() || bytes.size() != facts.size) return not_verified("zip");
  return bytes;
}

Result<Part> read_part(zip_t* archive, zip_uint64_t index, std::size_t room) {
  zip_stat_t facts;
  if (zip_stat_index(archive, index, 0, &facts) != 0) return not_verified("zip");
  Part part{facts.name, {}};
  if (facts.size > room) return not_verified(part.name);
  const std::unique_ptr<zip_file_t, FileRelease> file(zip_fopen_index(archive, index, 0));
  if (file == nullptr) return not_verified(part.name);
  part.bytes.resize(facts.size);
  const zip_int64_t read = zip_fread(file.get(), part.bytes.data(), part.bytes.size());
  if (read < 0 || static_cast<zip_uint64_t>(read) != facts.size) return not_verified(part.name);
  return part;
}

bool is_xml(const std::string& name) {
  return name.ends_with(".xml") || name.ends_with(".rels");
}

}  // namespace

Result<std::string> zip_of(const std::vector<Part>& parts) {
  const SourceRef source(zip_source_buffer_create(nullptr, 0, 0, nullptr));
  if (source == nullptr) return fail("report-not-drawn", {{"reason", "zip"}});
  zip_source_keep(source.get());
  ArchiveRef archive(zip_open_from_source(source.get(), ZIP_TRUNCATE, nullptr));
  if (archive == nullptr) {
    zip_source_free(source.get());
    return fail("report-not-drawn", {{"reason", "zip"}});
  }
  for (const Part& part : parts) ASSESSOR_CHECK(add_part(archive.get(), part));
  if (zip_close(archive.get()) != 0) return not_zipped(archive.get());
  static_cast<void>(archive.release());
  return bytes_in(source.get());
}

Result<std::vector<Part>> parts_of(const std::string& zip) {
  constexpr std::size_t k_most = std::size_t{256} << 20U;
  zip_source_t* source = zip_source_buffer_create(zip.data(), zip.size(), 0, nullptr);
  if (source == nullptr) return not_verified("zip");
  const ArchiveRef archive(zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, nullptr));
  if (archive == nullptr) {
    zip_source_free(source);
    return not_verified("zip");
  }
  std::vector<Part> parts;
  std::size_t room = k_most;
  const auto count = static_cast<zip_uint64_t>(zip_get_num_entries(archive.get(), 0));
  for (zip_uint64_t index = 0; index < count; ++index) {
    ASSESSOR_TRY(Part part, read_part(archive.get(), index, room));
    room -= part.bytes.size();
    parts.push_back(std::move(part));
  }
  return parts;
}

Result<void> check_readable(const std::vector<Part>& parts) {
  for (const Part& part : parts) {
    pugi::xml_document tree;
    if (is_xml(part.name) && !tree.load_buffer(part.bytes.data(), part.bytes.size()))
      return not_verified(part.name);
  }
  return {};
}

Result<void> verify_package(const std::string& zip, const std::vector<Part>& parts) {
  ASSESSOR_TRY(const std::vector<Part> read, parts_of(zip));
  if (read.size() != parts.size()) return not_verified("zip");
  for (std::size_t i = 0; i < parts.size(); ++i)
    if (!(read[i] == parts[i])) return not_verified(parts[i].name);
  return check_readable(read);
}

}  // namespace assessor::report
