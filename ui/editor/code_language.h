// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/palette.h"

#include <string>
#include <string_view>

class QObject;
class QsciLexer;

namespace procession::ui {

/// What the text in a CodeEdit is written in.
enum class CodeLanguage { plain, json, python };

/// Tells its parts apart in the colours and at the text size of the window; none for plain text.
[[nodiscard]] QsciLexer* make_lexer(CodeLanguage language, const Palette& palette, QObject* parent);

/// How many columns one step of indentation takes.
[[nodiscard]] int indentation_width(CodeLanguage language);

/// What stands before the text of the next line when Return is pressed behind `line`, which is
/// what stands before the cursor: as much as there, more behind what opens a block, less behind
/// what leaves one.
[[nodiscard]] std::string next_indentation(std::string_view line, CodeLanguage language);

} // namespace procession::ui
