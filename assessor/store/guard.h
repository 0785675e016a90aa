#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/sealing.h"
#include "store/database.h"

namespace assessor::store {

/// The keys of one sealed workspace, one for each purpose.
struct SealKeys {
  explicit SealKeys(const Secret& data_key);
  Secret values, files, names;
};

/// What stands between a stored value and its plain text. Three states: the workspace is not sealed and
/// values are as they are; it is sealed and the key is at hand; it is sealed and only what is readable
/// without the passphrase shows. Cheap to copy.
class Guard {
 public:
  Guard() = default;
  static Guard locked();
  static Guard with(const Secret& data_key);

  bool sealed() const { return m_sealed; }
  bool readable() const { return !m_sealed || m_keys != nullptr; }
  const SealKeys* keys() const { return m_keys.get(); }

  /// A record as it is stored: its readable part with the whole value sealed behind it,
  /// {…,"sealed":"<base64>"}; unchanged where nothing in it needs sealing. The readable part is authenticated
  /// with it. Error: workspace-sealed.
  Result<std::string> stored(std::string_view context, const std::string& plain) const;
  /// The same for a text that has no readable part: a reason, a line of the export log.
  Result<std::string> stored_whole(std::string_view context, const std::string& plain) const;

  struct Shown {
    std::string text;
    bool hidden = false;  ///< only the readable part
  };
  /// Error: seal-broken {context}.
  Result<Shown> shown(std::string_view context, std::string stored) const;

 private:
  Result<std::string> behind(std::string open, std::string_view context, const std::string& plain) const;

  bool m_sealed = false;
  std::shared_ptr<const SealKeys> m_keys;
};

/// How the data key of a workspace is wrapped; rows of the table `workspace`.
struct SealTerms {
  std::string id;  ///< of this sealing; stays when the passphrase changes
  std::string salt;
  KeyCost cost;
  std::string wrapped;
  friend bool operator==(const SealTerms& a, const SealTerms& b) {
    return a.id == b.id && a.salt == b.salt && a.wrapped == b.wrapped;
  }
};

/// Empty: not sealed. Error: seal-damaged.
Result<std::optional<SealTerms>> read_terms(const Database& database);
Result<void> write_terms(const Database& database, const SealTerms& terms);
/// A new wrapping of a data key. Error: passphrase-short {least}, memory-missing.
Result<SealTerms> wrap(const Secret& data_key, std::string id, const Secret& passphrase, const KeyCost& cost);
/// Errors: passphrase-wrong, seal-damaged, memory-missing.
Result<Secret> unwrap(const SealTerms& terms, const Secret& passphrase);

/// Whether evidence files and export log still wait for being sealed.
Result<bool> is_pending(const Database& database);
Result<void> set_pending(const Database& database, bool pending);

/// What reading without a passphrase can see of this database.
Result<Guard> keyless_guard(const Database& database);

/// Contexts: whose value it is, so that none can stand in for another.
std::string reason_context(std::string_view key);

}  // namespace assessor::store
