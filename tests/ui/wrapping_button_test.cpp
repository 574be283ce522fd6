// SPDX-License-Identifier: GPL-3.0-or-later
// A button never widens what it is in, whatever its label.
#include "ui/layout/wrap_layout.h"
#include "ui/layout/wrapping_button.h"
#include "window_fixture.h"

#include <QScrollArea>
#include <QTest>
#include <QVBoxLayout>
#include <catch2/catch.hpp>

using namespace procession;
using namespace procession::ui;

namespace {

const QString english = "Show me: the blocked processes, the process table, the console, from what "
                        "the program printed";
const QString chinese =
    QString::fromUtf8("带我看：阻塞的进程、进程表、控制台、程序输出的那几行内容");
const QString one_word = QString(120, 'x');

/// A column of so many pixels with the button in a row of it.
struct Column {
    explicit Column(const QString& text, int width) : button(new WrappingButton(text))
    {
        auto* row = new WrapLayout;
        row->addWidget(button);
        auto* column = new QVBoxLayout(&page);
        column->addLayout(row);
        column->addStretch(1);
        page.resize(width, 400);
        page.show();
        (void)QTest::qWaitForWindowExposed(&page);
    }
    QWidget page;
    WrappingButton* button;
};

} // namespace

TEST_CASE("a long label takes more lines, and none of it is lost")
{
    for (const QString& text : {english, chinese, one_word}) {
        CAPTURE(text.toStdString());
        const Column column(text, 260);
        const WrappingButton& button = *column.button;
        CHECK(column.page.width() == 260);
        CHECK(column.page.minimumSizeHint().width() <= 260);
        CHECK(column.page.rect().contains(button.geometry()));
        const QStringList lines = button.lines(button.width());
        CHECK(lines.size() > 1);
        CHECK(lines.join(QString()).remove(' ') == QString(text).remove(' '));
        for (const QString& line : lines) {
            CHECK(button.fontMetrics().horizontalAdvance(line) < button.width());
        }
        CHECK(button.height() >= lines.size() * button.fontMetrics().lineSpacing());
        CHECK(button.text() == text); // what is told of it is one line
    }
}

TEST_CASE("a label that has room keeps its line, and the button its usual size")
{
    const Column column("Show t = 3", 400);
    const QPushButton usual("Show t = 3");
    CHECK(column.button->lines(column.button->width()) == QStringList("Show t = 3"));
    CHECK(column.button->size() == usual.sizeHint());
}

TEST_CASE("another width, other lines")
{
    Column column(english, 700);
    const int low = column.button->height();
    column.page.resize(200, 400);
    settle();
    const int high = column.button->height();
    CHECK(high > low);
    CHECK(column.button->lines(column.button->width()).size() > 2);
    column.page.resize(700, 400);
    settle();
    CHECK(column.button->height() == low);
}
