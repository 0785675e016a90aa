#include "store/guard.h"

#include <charconv>
#include <map>
#include <utility>

#include "base/passphrase.h"
#include "store/masking.h"

namespace assessor::store {

namespace {

constexpr std::uint64_t k_values = 1, k_files = 2, k_names = 3;
constexpr std::string_view k_member = "\"sealed\":\"", k_end = "\"}";

/// Both parts of a stored text that carries a seal.
struct Parts {
  std::string open;          ///< the readable part, a JSON object
  std::string_view letters;  ///< base64
};

bool is_base64(std::string_view letters) {
  return letters.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=") ==
         std::string_view::npos;
}

std::optional<Parts> parts_of(std::string_view stored) {
  if (!stored.ends_with(k_end)) return std::nullopt;
  const std::size_t at = stored.rfind(k_member);
  if (at == std::string_view::npos || at == 0) return std::nullopt;
  const char before = stored[at - 1];
  const std::size_t from = at + k_member.size();
  if ((before != ',' && before != '{') || from + k_end.size() > stored.size()) return std::nullopt;
  const std::string_view letters = stored.substr(from, stored.size() - from - k_end.size());
  if (!is_base64(letters)) return std::nullopt;
  return Parts{before == '{' ? "{}" : std::string(stored.substr(0, at - 1)) + "}", letters};
}

/// Neither whose value it is nor its readable part can be exchanged.
std::string bound_to(std::string_view context, std::string_view open) {
  std::string bound(context);
  bound += '\n';
  bound += open;
  return bound;
}

std::optional<std::uint64_t> whole(const std::string& letters) {
  std::uint64_t value = 0;
  const char* end = letters.data() + letters.size();
  const auto [stop, problem] = std::from_chars(letters.data(), end, value);
  if (problem != std::errc{} || stop != end) return std::nullopt;
  return value;
}

/// The wrapping answers for its own terms: nobody can make it cheaper or move it elsewhere.
std::string bound_terms(const SealTerms& terms) {
  return terms.id + "\n" + terms.salt + "\n" + std::to_string(terms.cost.operations) + "\n" +
         std::to_string(terms.cost.memory);
}

Result<void> put_row(const Database& database, const char* name, const std::string& value) {
  ASSESSOR_TRY(Statement row, database.prepare("INSERT INTO workspace (name, value) VALUES (?1, ?2) "
                                               "ON CONFLICT (name) DO UPDATE SET value = excluded.value"));
  row.bind(1, name).bind(2, value);
  return row.run();
}

}  // namespace

SealKeys::SealKeys(const Secret& data_key)
    : values(subkey(data_key, k_values)),
      files(subkey(data_key, k_files)),
      names(subkey(data_key, k_names)) {}

Guard Guard::locked() {
  Guard guard;
  guard.m_sealed = true;
  return guard;
}

Guard Guard::with(const Secret& data_key) {
  Guard guard = locked();
  guard.m_keys = std::make_shared<const SealKeys>(data_key);
  return guard;
}

Result<std::string> Guard::stored(std::string_view context, const std::string& plain) const {
  if (!m_sealed) return plain;
  std::string open = masked(plain);
  // A member of this name from elsewhere must not be taken for our seal.
  if (open == plain && plain.find(k_member) == std::string::npos) return plain;
  if (open.empty() || open.find(k_member) != std::string::npos) open = "{}";
  return behind(std::move(open), context, plain);
}

Result<std::string> Guard::stored_whole(std::string_view context, const std::string& plain) const {
  if (!m_sealed) return plain;
  return behind("{}", context, plain);
}

Result<std::string> Guard::behind(std::string open, std::string_view context,
                                  const std::string& plain) const {
  if (!m_keys) return fail("workspace-sealed");
  const std::string letters = base64_of(seal(m_keys->values, plain, bound_to(context, open)));
  open.pop_back();
  if (open != "{") open += ',';
  open += k_member;
  open += letters;
  open += k_end;
  return open;
}

Result<Guard::Shown> Guard::shown(std::string_view context, std::string stored) const {
  if (!m_sealed) return Shown{std::move(stored)};
  const std::optional<Parts> parts = parts_of(stored);
  if (!parts) return Shown{std::move(stored)};
  if (!m_keys) return Shown{parts->open, true};
  const auto broken = [&](Error error) {
    error.params["context"] = context;
    return error;
  };
  Result<std::string> plain = bytes_of_base64(parts->letters).and_then([&](const std::string& bytes) {
    return unseal(m_keys->values, bytes, bound_to(context, parts->open));
  });
  if (!plain) return tl::unexpected(broken(plain.error()));
  return Shown{std::move(*plain)};
}

Result<std::optional<SealTerms>> read_terms(const Database& database) {
  ASSESSOR_TRY(Statement rows,
               database.prepare("SELECT name, value FROM workspace WHERE name LIKE 'seal-%'"));
  std::map<std::string, std::string> found;
  for (;;) {
    ASSESSOR_TRY(const bool row, rows.step());
    if (!row) break;
    found.emplace(rows.text(0), rows.text(1));
  }
  if (found.empty()) return std::optional<SealTerms>();
  const auto operations = whole(found["seal-operations"]), memory = whole(found["seal-memory"]);
  const auto salt = bytes_of_base64(found["seal-salt"]), wrapped = bytes_of_base64(found["seal-key"]);
  if (found["seal-version"] != "1" || !operations || !memory || !salt || !wrapped)
    return fail("seal-damaged");
  return std::optional(SealTerms{found["seal-id"], *salt, {*operations, *memory}, *wrapped});
}

Result<void> write_terms(const Database& database, const SealTerms& terms) {
  const std::pair<const char*, std::string> rows[] = {
      {"seal-version", "1"},
      {"seal-id", terms.id},
      {"seal-salt", base64_of(terms.salt)},
      {"seal-operations", std::to_string(terms.cost.operations)},
      {"seal-memory", std::to_string(terms.cost.memory)},
      {"seal-key", base64_of(terms.wrapped)}};
  for (const auto& [name, value] : rows) ASSESSOR_CHECK(put_row(database, name, value));
  return {};
}

Result<SealTerms> wrap(const Secret& data_key, std::string id, const Secret& passphrase,
                       const KeyCost& cost) {
  if (is_short_passphrase(passphrase.view()))
    return fail("passphrase-short", {{"least", std::to_string(k_least_letters)}});
  SealTerms terms{std::move(id), std::string(Secret::random(k_salt_bytes).view()), cost, {}};
  ASSESSOR_TRY(const Secret key, key_from_passphrase(passphrase, terms.salt, cost));
  terms.wrapped = seal(key, data_key.view(), bound_terms(terms));
  return terms;
}

Result<Secret> unwrap(const SealTerms& terms, const Secret& passphrase) {
  Result<Secret> key = key_from_passphrase(passphrase, terms.salt, terms.cost);
  if (!key && key.error().code == "seal-cost-refused") return fail("seal-damaged");
  if (!key) return key;
  Result<std::string> plain = unseal(*key, terms.wrapped, bound_terms(terms));
  if (!plain) return fail("passphrase-wrong");
  if (plain->size() != k_key_bytes) return fail("seal-damaged");
  return Secret::taken_from(*plain);
}

Result<bool> is_pending(const Database& database) {
  return database.number("SELECT count(*) FROM workspace WHERE name = 'sealing-unfinished'")
      .map([](std::int64_t count) { return count > 0; });
}

Result<void> set_pending(const Database& database, bool pending) {
  if (pending) return put_row(database, "sealing-unfinished", "evidence");
  return database.execute("DELETE FROM workspace WHERE name = 'sealing-unfinished'");
}

Result<Guard> keyless_guard(const Database& database) {
  ASSESSOR_TRY(const auto terms, read_terms(database));
  return terms ? Guard::locked() : Guard();
}

std::string reason_context(std::string_view key) {
  return "reason:" + std::string(key);
}

}  // namespace assessor::store
