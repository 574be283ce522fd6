// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/code_edit.h"

#include "ui/theme/code_font.h"
#include "ui/theme/colour.h"
#include "ui/theme/fonts.h"

#include <QScopedValueRollback>
#include <Qsci/qscicommandset.h>
#include <Qsci/qscilexer.h>
#include <algorithm>

namespace procession::ui {

namespace {

constexpr int wrong = 8; ///< indicator: those below are the lexers'
constexpr int numbers = 0;

} // namespace

CodeEdit::CodeEdit(QWidget* parent) : QsciScintilla(parent)
{
    setUtf8(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setBraceMatching(QsciScintilla::SloppyBraceMatch);
    setCaretLineVisible(true);
    setIndentationsUseTabs(false);
    setBackspaceUnindents(true);
    setTabIndents(true);
    setWrapMode(QsciScintilla::WrapNone);
    setScrollWidth(1);
    setScrollWidthTracking(true);
    setFolding(QsciScintilla::NoFoldStyle);
    for (int margin = 1; margin < 5; ++margin) {
        setMarginWidth(margin, 0);
    }
    setMarginType(numbers, QsciScintilla::NumberMargin);
    indicatorDefine(QsciScintilla::SquiggleIndicator, wrong);
    build_keys();
    connect(
        this, &QsciScintillaBase::SCN_MODIFIED, this,
        [this](int at, int type, const char* text, int length) { note(at, type, text, length); });
    connect(this, &QsciScintilla::cursorPositionChanged, this, &CodeEdit::cursor_moved);
    connect(this, &QsciScintilla::linesChanged, this, &CodeEdit::show_line_numbers);
    CodeEdit::set_palette(palette_);
}

/// What moves, chooses and edits in the usual ways; everything else is the window's.
void CodeEdit::build_keys()
{
    using Command = QsciCommand;
    for (QsciCommand* command : standardCommands()->commands()) {
        switch (command->command()) {
        case Command::Undo:
        case Command::Redo:
        case Command::ZoomIn:
        case Command::ZoomOut:
        case Command::EditToggleOvertype:
        case Command::Formfeed:
        case Command::LineCut:
        case Command::LineCopy:
        case Command::LineDelete:
        case Command::LineDuplicate:
        case Command::LineTranspose:
        case Command::SelectionDuplicate:
        case Command::SelectionLowerCase:
        case Command::SelectionUpperCase:
            command->setKey(0);
            command->setAlternateKey(0);
            break;
        default:
            break;
        }
    }
}

long CodeEdit::send(unsigned message, std::size_t w, long l) const
{
    return SendScintilla(message, static_cast<unsigned long>(w), l);
}

void CodeEdit::set_language(CodeLanguage language)
{
    language_ = language;
    setIndentationWidth(indentation_width(language));
    setTabWidth(indentation_width(language));
    set_palette(palette_);
}

void CodeEdit::set_palette(const Palette& palette)
{
    palette_ = palette;
    QsciLexer* const old = lexer();
    QsciLexer* const made = make_lexer(language_, palette, this);
    setLexer(made);
    delete old;
    if (!made) {
        setFont(code_font());
        setColor(palette.ink);
        setPaper(palette.paper);
    }
    setMarginsFont(code_font());
    setMarginsForegroundColor(palette.quiet);
    setMarginsBackgroundColor(palette.surface);
    setCaretForegroundColor(palette.ink);
    setCaretWidth(std::max(2, scaled(1)));
    setCaretLineBackgroundColor(mixed(palette.paper, palette.ink, 0.07));
    setSelectionBackgroundColor(palette.accent);
    setSelectionForegroundColor(text_on(palette.accent));
    const QFont font = code_font(); // the braces' styles have none of a lexer
    for (const int style : {STYLE_BRACELIGHT, STYLE_BRACEBAD}) {
        SendScintilla(SCI_STYLESETFONT, static_cast<uintptr_t>(style),
                      font.family().toUtf8().constData());
        SendScintilla(SCI_STYLESETSIZEFRACTIONAL, static_cast<unsigned long>(style),
                      static_cast<long>(font.pointSizeF() * int{SC_FONT_SIZE_MULTIPLIER}));
    }
    setMatchedBraceForegroundColor(palette.ink);
    setMatchedBraceBackgroundColor(palette.changed);
    setUnmatchedBraceForegroundColor(palette.fault);
    setUnmatchedBraceBackgroundColor(palette.paper);
    setIndicatorForegroundColor(palette.fault, wrong);
    show_line_numbers();
}

void CodeEdit::retranslate()
{
    set_palette(palette_); // its fonts have the window's size
    setAccessibleDescription(
        tr("Tab leaves it before anything is typed, and after Escape; else it indents."));
}

void CodeEdit::show_line_numbers()
{
    setMarginWidth(numbers, QString::number(std::max(lines(), 99)) + '0');
}

std::string CodeEdit::bytes(std::size_t begin, std::size_t end) const
{
    std::string text(end - begin + 1, '\0'); // it ends with a zero byte
    SendScintilla(SCI_GETTEXTRANGE, static_cast<long>(begin), static_cast<long>(end), text.data());
    text.pop_back();
    return text;
}

std::string CodeEdit::bytes() const
{
    return bytes(0, static_cast<std::size_t>(send(SCI_GETLENGTH)));
}

void CodeEdit::replace(const core::edit::TextChange& change)
{
    const QScopedValueRollback<bool> shown(is_shown_to_, true);
    const bool locked = isReadOnly();
    setReadOnly(false);
    SendScintilla(SCI_SETTARGETRANGE, static_cast<unsigned long>(change.at),
                  static_cast<long>(change.at + change.removed.size()));
    SendScintilla(SCI_REPLACETARGET, static_cast<uintptr_t>(change.inserted.size()),
                  change.inserted.c_str());
    SendScintilla(SCI_EMPTYUNDOBUFFER);
    setReadOnly(locked);
}

void CodeEdit::show_text(std::string_view text)
{
    flush();
    const core::edit::TextChange change = core::edit::difference(bytes(), text);
    if (!change.removed.empty() || !change.inserted.empty()) {
        replace(change);
    }
}

void CodeEdit::start(std::string_view text)
{
    flush();
    replace({0, bytes(), std::string(text)});
    setEolMode(text.find("\r\n") == std::string_view::npos ? EolUnix : EolWindows);
    go_to(0);
}

void CodeEdit::note(int at, int type, const char* text, int length)
{
    if (is_shown_to_ || (type & (SC_MOD_INSERTTEXT | SC_MOD_DELETETEXT)) == 0) {
        return;
    }
    const auto place = static_cast<std::size_t>(at);
    std::string bytes(text, static_cast<std::size_t>(length));
    if ((type & SC_MOD_INSERTTEXT) != 0) {
        changes_.add({place, {}, std::move(bytes)});
    } else {
        changes_.add({place, std::move(bytes), {}});
    }
    // What comes of an event is told when that is over; this is for what comes of anything else.
    QMetaObject::invokeMethod(this, &CodeEdit::flush, Qt::QueuedConnection);
}

void CodeEdit::flush()
{
    if (changes_.empty() || composes_) {
        return;
    }
    SendScintilla(SCI_EMPTYUNDOBUFFER);
    emit typed(changes_.take());
}

void CodeEdit::show_marks(std::vector<Mark> marks)
{
    marks_ = std::move(marks);
    paint_marks();
}

void CodeEdit::paint_marks()
{
    SendScintilla(SCI_SETINDICATORCURRENT, wrong);
    SendScintilla(SCI_INDICATORCLEARRANGE, 0UL, send(SCI_GETLENGTH));
    for (const Mark& mark : marks_) {
        SendScintilla(SCI_INDICATORFILLRANGE, static_cast<unsigned long>(mark.begin),
                      static_cast<long>(mark.end - mark.begin));
    }
}

QString CodeEdit::told_of_line(int line) const
{
    QStringList told;
    for (const Mark& mark : marks_) {
        if (line_of(mark.begin) == line && !told.contains(mark.told)) {
            told.append(mark.told);
        }
    }
    return told.join('\n');
}

QString CodeEdit::told_at(std::size_t at) const
{
    for (const Mark& mark : marks_) {
        if (mark.begin <= at && at < mark.end) {
            return mark.told;
        }
    }
    return {};
}

void CodeEdit::go_to(std::size_t at)
{
    while (at > 0 && (send(SCI_GETCHARAT, at) & 0xC0) == 0x80) {
        --at; // to where the character begins
    }
    const long line = send(SCI_LINEFROMPOSITION, at);
    SendScintilla(SCI_ENSUREVISIBLEENFORCEPOLICY, static_cast<unsigned long>(line));
    SendScintilla(SCI_GOTOPOS, static_cast<unsigned long>(at));
}

std::size_t CodeEdit::cursor() const
{
    return static_cast<std::size_t>(send(SCI_GETCURRENTPOS));
}

int CodeEdit::line_of(std::size_t at) const
{
    return static_cast<int>(send(SCI_LINEFROMPOSITION, at));
}

int CodeEdit::cursor_line() const
{
    return line_of(cursor());
}

bool CodeEdit::is_completing() const
{
    return send(SCI_AUTOCACTIVE) != 0;
}

} // namespace procession::ui
