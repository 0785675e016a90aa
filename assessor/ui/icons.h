#pragma once

#include <array>

/// The signs of Font Awesome 4.7 that the program uses, named by what they mean here. The letters
/// are merged into the small and body faces, so an icon is text: `draw_text(..., icon::home)`.
namespace assessor::ui::icon {

inline constexpr const char* home = "\uf015";
inline constexpr const char* institution = "\uf19c";
inline constexpr const char* assess = "\uf14b";
inline constexpr const char* chart = "\uf080";
inline constexpr const char* scales = "\uf24e";
inline constexpr const char* people = "\uf0c0";
inline constexpr const char* document = "\uf0f6";
inline constexpr const char* grid = "\uf00a";
inline constexpr const char* help = "\uf059";
inline constexpr const char* settings = "\uf013";
inline constexpr const char* search = "\uf002";
inline constexpr const char* chevron_left = "\uf053";
inline constexpr const char* chevron_right = "\uf054";
inline constexpr const char* chevron_up = "\uf077";
inline constexpr const char* chevron_down = "\uf078";
inline constexpr const char* caret_down = "\uf0d7";
inline constexpr const char* caret_right = "\uf0da";
inline constexpr const char* caret_up = "\uf0d8";
inline constexpr const char* arrow_right = "\uf061";
inline constexpr const char* arrow_left = "\uf060";
inline constexpr const char* arrow_up = "\uf062";
inline constexpr const char* arrow_down = "\uf063";
inline constexpr const char* flag = "\uf024";
inline constexpr const char* plus = "\uf067";
inline constexpr const char* minus = "\uf068";
inline constexpr const char* check = "\uf00c";
inline constexpr const char* cross = "\uf00d";
inline constexpr const char* lock = "\uf023";
inline constexpr const char* unlock = "\uf09c";
inline constexpr const char* file = "\uf016";
inline constexpr const char* file_pdf = "\uf1c1";
inline constexpr const char* file_excel = "\uf1c3";
inline constexpr const char* file_word = "\uf1c2";
inline constexpr const char* picture = "\uf03e";
inline constexpr const char* eye = "\uf06e";
inline constexpr const char* eye_slash = "\uf070";
inline constexpr const char* warning = "\uf071";
inline constexpr const char* info = "\uf05a";
inline constexpr const char* calculator = "\uf1ec";
inline constexpr const char* paperclip = "\uf0c6";
inline constexpr const char* printer = "\uf02f";
inline constexpr const char* comments = "\uf086";
inline constexpr const char* comment = "\uf075";
inline constexpr const char* place = "\uf041";
inline constexpr const char* bell = "\uf0f3";
inline constexpr const char* idea = "\uf0eb";
inline constexpr const char* clock = "\uf017";
inline constexpr const char* calendar = "\uf073";
inline constexpr const char* person = "\uf007";
inline constexpr const char* folder = "\uf07b";
inline constexpr const char* folder_open = "\uf07c";
inline constexpr const char* link = "\uf0c1";
inline constexpr const char* external = "\uf08e";
inline constexpr const char* trash = "\uf1f8";
inline constexpr const char* undo = "\uf0e2";
inline constexpr const char* redo = "\uf01e";
inline constexpr const char* refresh = "\uf021";
inline constexpr const char* import_in = "\uf019";
inline constexpr const char* export_out = "\uf093";
inline constexpr const char* filter = "\uf0b0";
inline constexpr const char* sort_up = "\uf0de";
inline constexpr const char* sort_down = "\uf0dd";
inline constexpr const char* copy = "\uf0c5";
inline constexpr const char* paste = "\uf0ea";
inline constexpr const char* star = "\uf005";
inline constexpr const char* menu = "\uf0c9";
inline constexpr const char* more = "\uf141";
inline constexpr const char* archive = "\uf187";
inline constexpr const char* history = "\uf1da";
inline constexpr const char* database = "\uf1c0";
inline constexpr const char* language = "\uf1ab";
inline constexpr const char* moon = "\uf186";
inline constexpr const char* sun = "\uf185";
inline constexpr const char* keyboard = "\uf11c";
inline constexpr const char* list = "\uf03a";
inline constexpr const char* table = "\uf0ce";
inline constexpr const char* book = "\uf02d";
inline constexpr const char* send = "\uf1d8";
inline constexpr const char* shield = "\uf132";
inline constexpr const char* key = "\uf084";
inline constexpr const char* save = "\uf0c7";
inline constexpr const char* expand = "\uf065";
inline constexpr const char* pencil = "\uf040";
inline constexpr const char* quote = "\uf10d";
inline constexpr const char* target = "\uf140";
inline constexpr const char* graduate = "\uf19d";

/// Code points to load into the atlas: all of the above.
inline constexpr std::array k_code_points = {
    0xF002, 0xF005, 0xF007, 0xF00A, 0xF00C, 0xF00D, 0xF013, 0xF015, 0xF016, 0xF017, 0xF019, 0xF01E, 0xF021,
    0xF023, 0xF024, 0xF02D, 0xF02F, 0xF03A, 0xF03E, 0xF040, 0xF041, 0xF053, 0xF054, 0xF059, 0xF05A, 0xF060,
    0xF061, 0xF062, 0xF063, 0xF065, 0xF067, 0xF068, 0xF06E, 0xF070, 0xF071, 0xF073, 0xF075, 0xF077, 0xF078,
    0xF07B, 0xF07C, 0xF080, 0xF084, 0xF086, 0xF08E, 0xF093, 0xF09C, 0xF0B0, 0xF0C0, 0xF0C1, 0xF0C5, 0xF0C6,
    0xF0C7, 0xF0C9, 0xF0CE, 0xF0D7, 0xF0D8, 0xF0DA, 0xF0DD, 0xF0DE, 0xF0E2, 0xF0EA, 0xF0EB, 0xF0F3, 0xF0F6,
    0xF10D, 0xF11C, 0xF132, 0xF140, 0xF141, 0xF14B, 0xF185, 0xF186, 0xF187, 0xF19C, 0xF19D, 0xF1AB, 0xF1C0,
    0xF1C1, 0xF1C2, 0xF1C3, 0xF1D8, 0xF1DA, 0xF1EC, 0xF1F8, 0xF24E,
};

}  // namespace assessor::ui::icon
