// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/layout/wrapping_button.h"

#include "ui/theme/fonts.h"

#include <QStyleOptionButton>
#include <QStylePainter>
#include <QTextLayout>
#include <algorithm>

namespace procession::ui {

namespace {

constexpr int least_width = 96; ///< at the usual size of texts

} // namespace

WrappingButton::WrappingButton(const QString& text, QWidget* parent) : QPushButton(text, parent)
{
    // "Fixed" would hold it to the height of one line.
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize WrappingButton::minimumSizeHint() const
{
    const QSize whole = sizeHint();
    return {std::min(whole.width(), scaled(least_width)), whole.height()};
}

int WrappingButton::heightForWidth(int width) const
{
    const auto more = static_cast<int>(lines(width).size()) - 1;
    return sizeHint().height() + more * fontMetrics().lineSpacing();
}

QStringList WrappingButton::lines(int width) const
{
    const int whole = sizeHint().width();
    if (width >= whole) {
        return {text()};
    }
    const int frame = whole - fontMetrics().size(Qt::TextShowMnemonic, text()).width();
    QTextLayout layout(text(), font());
    QTextOption wrapped;
    wrapped.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(wrapped);
    layout.beginLayout();
    QStringList lines;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(width - frame, 1));
        lines.append(text().mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}

void WrappingButton::paintEvent(QPaintEvent*)
{
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text = lines(width()).join('\n');
    QStylePainter(this).drawControl(QStyle::CE_PushButton, option);
}

} // namespace procession::ui
