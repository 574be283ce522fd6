// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/order_form.h"

#include "ui/layout/wrap_layout.h"
#include "ui/lesson/shuffle.h"
#include "ui/text/translate.h"
#include "ui/theme/fonts.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>
#include <algorithm>

namespace procession::ui {

OrderForm::OrderForm(const FormParts& parts, QWidget* parent)
    : AnswerForm(parent), list_(new QListWidget(this))
{
    for (const lessons::OrderItem& item : parts.question.items) {
        texts_.push_back(localized(item.text));
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(list_);
    auto* row = new WrapLayout;
    row->setSpacing(8);
    auto* up = new QPushButton(tr("Move &up"), this);
    auto* down = new QPushButton(tr("Move &down"), this);
    up->setToolTip(tr("The item chosen comes earlier (Alt+Up)"));
    down->setToolTip(tr("The item chosen comes later (Alt+Down)"));
    row->addWidget(up);
    row->addWidget(down);
    column->addLayout(row);
    connect(up, &QPushButton::clicked, this, [this] { move(true); });
    connect(down, &QPushButton::clicked, this, [this] { move(false); });
    list_->setFont(text_font(TextSize::normal));
    list_->setWordWrap(true);
    list_->setDragDropMode(QAbstractItemView::InternalMove);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setAccessibleName(tr("First to last"));
    list_->setToolTip(tr("Drag into order, or Alt+Up and Alt+Down"));
    list_->installEventFilter(this);
    setFocusProxy(list_);
    std::vector<std::size_t> order = shuffled(texts_.size(), parts.id);
    if (std::ranges::is_sorted(order) && order.size() > 1) {
        std::ranges::rotate(order, order.begin() + 1); // as it stands would be the answer
    }
    fill(order);
}

void OrderForm::fill(const std::vector<std::size_t>& order)
{
    list_->clear();
    for (const std::size_t item : order) {
        auto* row = new QListWidgetItem(texts_[item], list_);
        row->setData(Qt::UserRole, static_cast<qulonglong>(item));
    }
    list_->setCurrentRow(0);
    fit();
}

void OrderForm::fit()
{
    // As the style leaves beside the text of an item.
    const int pad = 2 * (style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, list_) + 1);
    const int room = std::max(list_->viewport()->width() - pad, 40);
    int height = 2 * list_->frameWidth() + 2;
    for (int row = 0; row < list_->count(); ++row) {
        const QRect text = list_->fontMetrics().boundingRect(
            QRect(0, 0, room, 10'000), Qt::TextWordWrap, list_->item(row)->text());
        list_->item(row)->setSizeHint(QSize(0, text.height() + scaled(12)));
        height += text.height() + scaled(12);
    }
    list_->setFixedHeight(height);
}

void OrderForm::resizeEvent(QResizeEvent* event)
{
    AnswerForm::resizeEvent(event);
    layout()->activate();
    fit();
}

void OrderForm::move(bool up)
{
    const int row = list_->currentRow();
    const int to = row + (up ? -1 : 1);
    if (row < 0 || to < 0 || to >= list_->count()) {
        return;
    }
    list_->insertItem(to, list_->takeItem(row));
    list_->setCurrentRow(to);
}

lessons::LessonAnswer OrderForm::answer() const
{
    lessons::Ordering order;
    for (int row = 0; row < list_->count(); ++row) {
        order.items.push_back(
            static_cast<std::size_t>(list_->item(row)->data(Qt::UserRole).toULongLong()));
    }
    return order;
}

void OrderForm::show_answer(const lessons::LessonAnswer& answer)
{
    const auto* order = std::get_if<lessons::Ordering>(&answer);
    if (order && order->items.size() == texts_.size()) {
        fill(order->items);
    }
}

bool OrderForm::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool moves = key->key() == Qt::Key_Up || key->key() == Qt::Key_Down;
        if (moves && key->modifiers() & Qt::AltModifier) {
            move(key->key() == Qt::Key_Up);
            return true;
        }
    }
    return AnswerForm::eventFilter(watched, event);
}

} // namespace procession::ui
