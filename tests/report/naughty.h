#pragma once

#include <string>
#include <vector>

#include "report/fixture.h"

namespace test {

/// What people, spreadsheets and attackers put into text fields.
std::vector<std::string> naughty_strings();
/// The string in every field that people fill in.
ReportCase with_text(const std::string& text);

}  // namespace test
