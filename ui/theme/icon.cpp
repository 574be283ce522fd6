// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icon.h"

#include "ui/theme/colour.h"

#include <QFile>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

namespace procession::ui {

namespace {

QPixmap drawn(const QByteArray& picture, const QColor& ink, int side)
{
    QByteArray coloured = picture;
    coloured.replace("#000000", ink.name().toLatin1());
    QSvgRenderer renderer(coloured);
    QPixmap pixmap(side, side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    return pixmap;
}

} // namespace

QIcon tinted_icon(const QString& name, const QColor& colour, const Palette& palette)
{
    QFile file(":/icons/" + name + ".svg");
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QByteArray picture = file.readAll();
    QIcon icon;
    for (const int side : {16, 24, 32, 48}) {
        icon.addPixmap(drawn(picture, colour, side));
        icon.addPixmap(drawn(picture, mixed(palette.surface, palette.ink, 0.4), side),
                       QIcon::Disabled);
    }
    return icon;
}

} // namespace procession::ui
