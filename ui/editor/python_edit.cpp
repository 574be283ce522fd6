// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/python_edit.h"

#include "ui/editor/program_checker.h"
#include "ui/theme/fonts.h"

#include <QKeyEvent>

namespace procession::ui {

namespace {
constexpr std::size_t enough_letters = 2;
constexpr int stops = 1;       ///< margin and marker of breakpoints
constexpr int stops_room = 16; ///< pixels at the usual size of texts
} // namespace

PythonEdit::PythonEdit(ProgramChecker& checker, QWidget* parent)
    : CodeEdit(parent), checker_(checker)
{
    send(SCI_AUTOCSETORDER, SC_ORDER_PRESORTED);
    send(SCI_AUTOCSETIGNORECASE, 0);
    send(SCI_AUTOCSETAUTOHIDE, 1);
    send(SCI_AUTOCSETDROPRESTOFWORD, 0);
    send(SCI_AUTOCSETMAXHEIGHT, 8);
    connect(this, &QsciScintillaBase::SCN_CHARADDED, this, &PythonEdit::take_letter);
    setMarginType(stops, QsciScintilla::SymbolMargin);
    setMarginMarkerMask(stops, 1 << stops);
    setMarginSensitivity(stops, true);
    markerDefine(QsciScintilla::Circle, stops);
    connect(this, &QsciScintilla::marginClicked, this, [this](int margin, int line) {
        if (margin == stops) {
            toggle_breakpoint(line);
        }
    });
    PythonEdit::set_palette(colours());
}

void PythonEdit::set_palette(const Palette& palette)
{
    CodeEdit::set_palette(palette);
    setMarkerBackgroundColor(palette.fault, stops);
    setMarkerForegroundColor(palette.ink, stops);
    setMarginWidth(stops, language() == CodeLanguage::python ? scaled(stops_room) : 0);
}

std::vector<int> PythonEdit::breakpoints() const
{
    std::vector<int> found;
    for (int line = markerFindNext(0, 1U << stops); line >= 0;
         line = markerFindNext(line + 1, 1U << stops)) {
        found.push_back(line);
    }
    return found;
}

void PythonEdit::set_breakpoints(const std::vector<int>& wanted)
{
    markerDeleteAll(stops);
    for (const int line : wanted) {
        markerAdd(line, stops);
    }
}

void PythonEdit::toggle_breakpoint(int line)
{
    if (language() != CodeLanguage::python || line < 0 || line >= lines()) {
        return;
    }
    if ((markersAtLine(line) & (1U << stops)) != 0) {
        markerDelete(line, stops);
    } else {
        markerAdd(line, stops);
    }
    emit breakpoints_changed();
}

QStringList PythonEdit::offered() const
{
    return is_completing() ? offered_ : QStringList();
}

void PythonEdit::take_letter(int letter)
{
    if (language() != CodeLanguage::python) {
        return;
    }
    const bool is_of_name = letter == '_' || letter > 127 || (letter >= '0' && letter <= '9') ||
                            (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
    if (letter == '.') {
        is_chosen_ = false;
        offer(0);
    } else if (is_of_name && !is_completing()) {
        is_chosen_ = false;
        offer(enough_letters);
    }
}

void PythonEdit::complete()
{
    if (language() == CodeLanguage::python) {
        is_chosen_ = true;
        offer(0);
    }
}

void PythonEdit::offer(std::size_t least)
{
    const std::size_t at = cursor();
    const auto line = static_cast<std::size_t>(
        send(SCI_POSITIONFROMLINE, static_cast<std::size_t>(cursor_line())));
    const core::edit::Completions found =
        core::edit::completions(bytes(line, at), checker_.supported(), checker_.found().names);
    if (found.words.empty() || found.typed < least) {
        return;
    }
    offered_.clear();
    std::string list;
    for (const std::string& word : found.words) {
        list += (list.empty() ? "" : " ") + word;
        offered_.append(QString::fromStdString(word));
    }
    SendScintilla(SCI_AUTOCSETSEPARATOR, static_cast<int>(' '));
    SendScintilla(SCI_AUTOCSHOW, static_cast<uintptr_t>(found.typed), list.c_str());
}

void PythonEdit::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) {
        return complete();
    }
    if (is_completing()) {
        switch (event->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
            is_chosen_ = true;
            break;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (!is_chosen_) {
                send(SCI_AUTOCCANCEL);
            }
            break;
        default:
            break;
        }
    }
    CodeEdit::keyPressEvent(event);
}

} // namespace procession::ui
