#include <algorithm>
#include <array>
#include <optional>

#include "base/text.h"
#include "session/privacy_numbers.h"

namespace assessor::session {

namespace {

struct Word {
  std::size_t begin = 0, end = 0;
  std::string_view text;
  std::string plain;           ///< folded, without a full stop
  bool ends_sentence = false;  ///< or begins another part: behind it stands . ; : ! ? or a line's end
};

bool is_capital(char letter) {
  return letter >= 'A' && letter <= 'Z';
}
bool is_small(char letter) {
  return letter >= 'a' && letter <= 'z';
}
bool belongs(char letter) {
  return is_capital(letter) || is_small(letter) || (letter >= '0' && letter <= '9') || letter == '.' ||
         letter == '\'' || letter == '/' || (static_cast<unsigned char>(letter) & 0x80U) != 0;
}

Word word_of(std::string_view text, std::size_t begin, std::size_t end) {
  Word word{begin, end, text.substr(begin, end - begin), {}, false};
  const char behind = end < text.size() ? text[end] : ' ';
  word.ends_sentence = word.text.back() == '.' || behind == ';' || behind == ':' || behind == '!' ||
                       behind == '?' || behind == '\n';
  word.plain = folded(word.text);
  std::erase(word.plain, '.');
  return word;
}

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && belongs(text[end])) ++end;
    if (end > at) words.push_back(word_of(text, at, end));
    at = std::max(end, at + 1);
  }
  return words;
}

template <std::size_t Count>
bool is_one_of(const std::array<std::string_view, Count>& known, const std::string& word) {
  return std::find(known.begin(), known.end(), word) != known.end();
}

bool is_victim(const Word& word) {
  static constexpr std::array<std::string_view, 7> k_words{"korban",  "penyintas", "korbannya", "victim",
                                                           "victims", "survivor",  "survivors"};
  return is_one_of(k_words, word.plain);
}

bool is_case(const Word& word) {
  static constexpr std::array<std::string_view, 4> k_words{"kasus", "case", "klien", "client"};
  return is_victim(word) || is_one_of(k_words, word.plain);
}

/// Behind word `at` a name follows: "bernama Siti", "Ny. Siti", "a.n. Siti", "atas nama Siti". The article
/// "an" of English has neither stop nor stroke.
bool announces_name(const std::vector<Word>& words, std::size_t at) {
  static constexpr std::array<std::string_view, 11> k_words{
      "bernama", "named", "called", "ny", "nn", "sdri", "sdr", "ibu", "mrs", "ms", "saudari"};
  const Word& word = words[at];
  if (word.plain == "nama") return at > 0 && words[at - 1].plain == "atas";
  if (word.plain == "an" || word.plain == "a/n") return word.text.size() > 2;
  return is_one_of(k_words, word.plain);
}

bool announces_initials(const Word& word) {
  static constexpr std::array<std::string_view, 4> k_words{"inisial", "berinisial", "initial", "initials"};
  return is_one_of(k_words, word.plain);
}

/// Capitalized in running text, and still nobody's name.
bool is_of_the_field(const std::string& word) {
  static constexpr std::array<std::string_view, 40> k_words{
      "hamil",     "menyusui",  "tangga",    "tunggal",     "dan",        "kepala",    "kekerasan",
      "perempuan", "anak",      "pelecehan", "perdagangan", "tindak",     "bencana",   "kota",
      "kabupaten", "kecamatan", "kelurahan", "provinsi",    "desa",       "dinas",     "rumah",
      "lembaga",   "yayasan",   "unit",      "pusat",       "januari",    "februari",  "maret",
      "april",     "mei",       "juni",      "juli",        "agustus",    "september", "oktober",
      "november",  "desember",  "indonesia", "violence",    "banjarmasin"};
  return is_one_of(k_words, word);
}

/// "Siti", not "KDRT" and not "siti".
bool looks_like_name(const Word& word) {
  return word.text.size() > 1 && is_capital(word.text[0]) && is_small(word.text[1]) &&
         !is_of_the_field(word.plain) && !is_victim(word);
}

/// "S.M.", "S.", "SM" where initials were announced; with full stops wherever.
bool looks_like_initials(const Word& word, bool announced) {
  const bool dotted = word.text.size() >= 4 && word.text[1] == '.';
  if (!announced && !dotted) return false;
  const auto letters =
      static_cast<std::size_t>(std::count_if(word.text.begin(), word.text.end(), is_capital));
  const bool only = std::all_of(word.text.begin(), word.text.end(),
                                [](char letter) { return is_capital(letter) || letter == '.'; });
  return only && letters >= 1 && letters <= 3;
}

/// The word that names somebody behind word `at`, which speaks of a victim or a case.
std::optional<std::size_t> named_behind(const std::vector<Word>& words, std::size_t at) {
  constexpr std::size_t k_reach = 4;
  const bool running_text = is_victim(words[at]) && is_small(words[at].text[0]);
  for (std::size_t i = at + 1; i < words.size() && i <= at + k_reach; ++i) {
    const bool next = i == at + 1;
    if (words[i - 1].ends_sentence && !announces_name(words, i - 1)) return std::nullopt;
    if (announces_name(words, i - 1) && looks_like_name(words[i])) return i;
    if (announces_initials(words[i - 1]) && looks_like_initials(words[i], true)) return i;
    if (next && is_victim(words[at]) && looks_like_initials(words[i], false)) return i;
    if (next && running_text && looks_like_name(words[i]) && !announces_name(words, i)) return i;
  }
  return std::nullopt;
}

/// "inisial S.M. dalam kasus …": the case is named behind the person.
std::optional<std::size_t> case_behind(const std::vector<Word>& words, std::size_t at) {
  constexpr std::size_t k_reach = 8;
  if (!announces_initials(words[at]) || at + 1 >= words.size() || !looks_like_initials(words[at + 1], true))
    return std::nullopt;
  for (std::size_t i = at + 2; i < words.size() && i <= at + k_reach; ++i)
    if (is_case(words[i])) return at + 1;
  return std::nullopt;
}

PersonalHit hit_of(const Word& first, const Word& name) {
  return {PersonalKind::victim, first.begin, name.end - first.begin,
          std::string(first.text) + " " + std::string(name.text.substr(0, 1)) + "…"};
}

}  // namespace

std::vector<PersonalHit> find_named_victims(std::string_view text) {
  const std::vector<Word> words = words_of(text);
  std::vector<PersonalHit> hits;
  std::size_t behind = 0;  // the first word that no hit has used
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (at < behind) continue;
    const auto named = is_case(words[at]) ? named_behind(words, at) : case_behind(words, at);
    if (!named) continue;
    hits.push_back(hit_of(words[at], words[*named]));
    behind = *named + 1;
  }
  return hits;
}

}  // namespace assessor::session
