// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/template_dialog.h"

#include "ui/home/workload_picture.h"
#include "ui/layout/wrap_layout.h"
#include "ui/theme/fonts.h"

#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QPixmap>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QVBoxLayout>
#include <algorithm>

namespace procession::ui {

namespace {

constexpr QSize picture_size(136, 72); ///< pixels at the usual size of texts

QIcon picture_of(const core::Scenario& scenario, const Palette& palette, qreal ratio)
{
    // Larger texts get no larger pictures: words need the room.
    QPixmap picture(picture_size * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(palette.paper);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    paint_workload(painter, QRectF(QPointF(8, 4), picture_size - QSize(12, 8)), scenario, palette);
    return QIcon(picture);
}

/// As high as the texts beside the picture, which the list measures anew with each layout; by
/// itself it gives a row that has the focus another height than its place.
class TemplateDelegate : public QStyledItemDelegate {
public:
    explicit TemplateDelegate(QListWidget& list) : QStyledItemDelegate(&list), list_(list) {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&,
                                 const QModelIndex& index) const override
    {
        const int wide = list_.viewport()->width() - 2 * list_.spacing();
        const int beside = wide - list_.iconSize().width() - around;
        const QRect texts = list_.fontMetrics().boundingRect(
            QRect(0, 0, std::max(beside, 1), highest), Qt::TextWordWrap,
            index.data(Qt::DisplayRole).toString());
        return {wide, std::max(texts.height(), list_.iconSize().height()) + 4};
    }

private:
    static constexpr int around = 24; ///< pixels that the style leaves beside picture and texts
    static constexpr int highest = 10'000;
    const QListWidget& list_;
};

} // namespace

TemplateDialog::TemplateDialog(const Palette& palette, QWidget* parent)
    : QDialog(parent), templates_(templates()), list_(new QListWidget(this))
{
    setWindowTitle(tr("New scenario"));
    auto* column = new QVBoxLayout(this);
    auto* invitation = new QLabel(tr("What does it &begin with?"), this);
    invitation->setBuddy(list_);
    invitation->setWordWrap(true);
    column->addWidget(invitation);
    column->addWidget(list_, 1);
    fill(palette);
    build_buttons(*column);
    resize(QSize(scaled(640), scaled(560)).boundedTo(parent->window()->size() - QSize(32, 32)));
    list_->setFocus();
}

void TemplateDialog::fill(const Palette& palette)
{
    list_->setAccessibleName(tr("Templates"));
    list_->setToolTip(tr("Enter or a double click begins with the chosen one"));
    list_->setIconSize(picture_size);
    list_->setWordWrap(true);
    list_->setItemDelegate(new TemplateDelegate(*list_));
    list_->setSpacing(4);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    for (const Template& one : templates_) {
        auto* item = new QListWidgetItem(picture_of(one.scenario, palette, devicePixelRatioF()),
                                         one.title + '\n' + one.point, list_);
        item->setData(Qt::AccessibleTextRole, one.title + ": " + one.point);
    }
    list_->setCurrentRow(0);
    connect(list_, &QListWidget::itemActivated, this, &TemplateDialog::choose);
}

void TemplateDialog::build_buttons(QVBoxLayout& column)
{
    auto* row = new WrapLayout;
    row->setSpacing(8);
    const auto add = [this, row](const QString& text, const QString& hint) {
        auto* button = new QPushButton(text, this);
        button->setToolTip(hint);
        button->setAutoDefault(false);
        row->addWidget(button);
        return button;
    };
    connect(add(tr("&Random workload…"), tr("Processes drawn by chance")), &QPushButton::clicked,
            this, [this] {
                accept();
                emit random_wanted();
            });
    connect(add(tr("&Import…"), tr("A table or a job list")), &QPushButton::clicked, this, [this] {
        accept();
        emit import_wanted();
    });
    create_ = add(tr("&Create"), tr("A new scenario that begins with the chosen template"));
    create_->setDefault(true);
    connect(create_, &QPushButton::clicked, this, &TemplateDialog::choose);
    connect(add(tr("Cancel"), tr("Leave everything as it is")), &QPushButton::clicked, this,
            &QDialog::reject);
    column.addLayout(row);
}

void TemplateDialog::choose()
{
    const int row = list_->currentRow();
    if (row >= 0) {
        const std::string text = templates_[static_cast<std::size_t>(row)].text;
        accept();
        emit chosen(text);
    }
}

} // namespace procession::ui
