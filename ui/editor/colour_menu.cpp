// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/colour_menu.h"

#include "ui/theme/fonts.h"
#include "ui/theme/palette.h"
#include "ui/theme/pattern.h"

#include <QColorDialog>

namespace procession::ui {

ColourMenu::ColourMenu(QWidget* parent) : QMenu(parent)
{
    for (const QColor& hue : Palette::light_theme().hues) {
        const QString colour = hue.name();
        connect(addAction(colour), &QAction::triggered, this,
                [this, colour] { emit colour_chosen(colour); });
    }
    addSeparator();
    own_ = addAction(QString());
    none_ = addAction(QString());
    connect(own_, &QAction::triggered, this, &ColourMenu::ask);
    connect(none_, &QAction::triggered, this, [this] { emit colour_chosen(QString()); });
    retranslate();
}

void ColourMenu::retranslate()
{
    const Palette palette = Palette::light_theme();
    const QList<QAction*> all = actions();
    for (int i = 0; i < identity_hues; ++i) {
        const QColor& hue = palette.hues[static_cast<std::size_t>(i)];
        QPixmap sample(scaled(swatch_side), scaled(swatch_side));
        sample.fill(hue);
        all[i]->setIcon(QIcon(sample));
        all[i]->setIconVisibleInMenu(true);
        //: A colour of the house by its number, and its code: "Colour 3, #d55e00"
        all[i]->setText(tr("Colour %1, %2").arg(i + 1).arg(hue.name()));
    }
    own_->setText(tr("&Another colour…"));
    none_->setText(tr("&No colour of its own"));
}

/// Its answer comes later: nothing waits for it.
void ColourMenu::ask()
{
    auto* const dialog = new QColorDialog(now_, parentWidget());
    dialog->setOption(QColorDialog::DontUseNativeDialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Colour of the process"));
    connect(dialog, &QColorDialog::colorSelected, this,
            [this](const QColor& colour) { emit colour_chosen(colour.name()); });
    dialog->open();
}

} // namespace procession::ui
