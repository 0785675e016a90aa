#pragma once

#include <filesystem>

namespace assessor::store {

/// Where things stand in a workspace (formats.md, section 3).
struct WorkspaceFolder {
  std::filesystem::path root;

  std::filesystem::path database() const { return root / "workspace.db"; }
  std::filesystem::path lock() const { return root / "lock"; }
  std::filesystem::path evidence() const { return root / "evidence"; }
  std::filesystem::path standards() const { return root / "standards"; }
  std::filesystem::path templates() const { return root / "templates"; }
  std::filesystem::path exports() const { return root / "exports.jsonl"; }  ///< export_log.h
  std::filesystem::path backups() const { return root / "backups"; }
};

}  // namespace assessor::store
