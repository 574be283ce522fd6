// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/code_language.h"

#include "ui/program/python_colours.h"
#include "ui/theme/code_font.h"

#include <Qsci/qscilexerjson.h>
#include <Qsci/qscilexerpython.h>
#include <algorithm>
#include <array>

namespace procession::ui {

namespace {

using Kind = PythonColours::Kind;

/// Python as it is now; the library's own list is that of an older one.
class PythonLexer : public QsciLexerPython {
public:
    using QsciLexerPython::QsciLexerPython;
    [[nodiscard]] const char* keywords(int set) const override
    {
        return set == 1 ? "False None True and as assert async await break class continue def del "
                          "elif else except finally for from global if import in is lambda "
                          "nonlocal not or pass raise return try while with yield"
                        : nullptr;
    }
};

void paint(QsciLexer& lexer, std::initializer_list<int> styles, Kind kind, const Palette& palette)
{
    for (const int style : styles) {
        lexer.setColor(PythonColours::colour(kind, palette), style);
    }
}

/// All alike, to begin with.
void paint_plain(QsciLexer& lexer, const Palette& palette)
{
    lexer.setDefaultColor(palette.ink);
    lexer.setDefaultPaper(palette.paper);
    lexer.setDefaultFont(code_font());
    lexer.setColor(palette.ink, -1);
    lexer.setPaper(palette.paper, -1);
    lexer.setFont(code_font(), -1);
}

void embolden(QsciLexer& lexer, int style)
{
    QFont bold = code_font();
    bold.setBold(true);
    lexer.setFont(bold, style);
}

QsciLexer* python_lexer(const Palette& palette, QObject* parent)
{
    using Lexer = QsciLexerPython;
    auto* const lexer = new PythonLexer(parent);
    paint_plain(*lexer, palette);
    paint(*lexer,
          {Lexer::DoubleQuotedString, Lexer::SingleQuotedString, Lexer::TripleSingleQuotedString,
           Lexer::TripleDoubleQuotedString, Lexer::DoubleQuotedFString, Lexer::SingleQuotedFString,
           Lexer::TripleSingleQuotedFString, Lexer::TripleDoubleQuotedFString,
           Lexer::UnclosedString},
          Kind::text, palette);
    paint(*lexer, {Lexer::Number}, Kind::number, palette);
    paint(*lexer, {Lexer::Comment, Lexer::CommentBlock}, Kind::comment, palette);
    embolden(*lexer, Lexer::Keyword);
    return lexer;
}

QsciLexer* json_lexer(const Palette& palette, QObject* parent)
{
    using Lexer = QsciLexerJSON;
    auto* const lexer = new QsciLexerJSON(parent);
    lexer->setHighlightComments(false); // there are none in JSON
    paint_plain(*lexer, palette);
    paint(*lexer,
          {Lexer::String, Lexer::EscapeSequence, Lexer::UnclosedString, Lexer::IRI,
           Lexer::IRICompact},
          Kind::text, palette);
    paint(*lexer, {Lexer::Number}, Kind::number, palette);
    embolden(*lexer, Lexer::Keyword);
    return lexer;
}

/// Without what stands behind a # outside texts, and white space at the end.
std::string_view code_of(std::string_view line)
{
    char open = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (open == 0 && line[i] == '#') {
            line = line.substr(0, i);
            break;
        }
        if (open != 0 && line[i] == '\\') {
            ++i;
        } else if (line[i] == '"' || line[i] == '\'') {
            open = open == 0 ? line[i] : open == line[i] ? char{0} : open;
        }
    }
    return line.substr(0, line.find_last_not_of(" \t") + 1);
}

/// Whether nothing of the block can come behind it.
bool leaves_block(std::string_view code)
{
    constexpr std::array<std::string_view, 5> leaving{"return", "break", "continue", "pass",
                                                      "raise"};
    return std::any_of(leaving.begin(), leaving.end(), [code](std::string_view word) {
        return code == word || (code.starts_with(word) && code[word.size()] == ' ');
    });
}

} // namespace

QsciLexer* make_lexer(CodeLanguage language, const Palette& palette, QObject* parent)
{
    switch (language) {
    case CodeLanguage::json:
        return json_lexer(palette, parent);
    case CodeLanguage::python:
        return python_lexer(palette, parent);
    case CodeLanguage::plain:
        break;
    }
    return nullptr;
}

int indentation_width(CodeLanguage language)
{
    return language == CodeLanguage::json ? 2 : 4;
}

std::string next_indentation(std::string_view line, CodeLanguage language)
{
    const std::size_t text = std::min(line.find_first_not_of(" \t"), line.size());
    std::string indentation(line.substr(0, text));
    const auto width = static_cast<std::size_t>(indentation_width(language));
    if (language == CodeLanguage::python) {
        const std::string_view code = code_of(line.substr(text));
        if (code.ends_with(':')) {
            indentation += std::string(width, ' ');
        } else if (leaves_block(code)) {
            indentation.resize(indentation.size() - std::min(width, indentation.size()));
        }
    } else if (language == CodeLanguage::json) {
        const std::size_t last = line.find_last_not_of(" \t");
        if (last != std::string_view::npos && (line[last] == '{' || line[last] == '[')) {
            indentation += std::string(width, ' ');
        }
    }
    return indentation;
}

} // namespace procession::ui
