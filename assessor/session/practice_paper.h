#pragma once

#include <string>
#include <string_view>

namespace assessor::session {

/// One page of PDF that shows the title and says that it is a sample.
std::string sample_pdf(std::string_view title);
/// A small drawing of a room as PNG; the title chooses its colours.
std::string sample_picture(std::string_view title);
/// "Foto papan biaya, jam" -> "foto-papan-biaya-jam".
std::string sample_file_stem(std::string_view title);

}  // namespace assessor::session
