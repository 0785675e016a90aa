#include "cli/console.h"

#include <ostream>
#include <utility>

#include "exchange/json_writer.h"

namespace assessor::cli {

Console::Console(const Surroundings& surroundings, const i18n::Catalog& words, CommonOptions options)
    : m_surroundings(surroundings), m_words(words), m_format(words), m_options(std::move(options)) {}

void Console::print(std::string_view line) const {
  m_surroundings.out << line << '\n';
}

void Console::print(const exchange::JsonNode& node) const {
  m_surroundings.out << exchange::write_json(node);
}

void Console::print_text(std::string_view text) const {
  m_surroundings.out << text;
}

void Console::remark(std::string_view line) const {
  m_surroundings.err << line << '\n';
}

void Console::complain(const Error& error) const {
  remark(say("cli.complaint", {{"message", m_words.message(error)}}));
}

}  // namespace assessor::cli
