// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QList>
#include <QRect>

namespace procession::ui {

/// A row whose items go on in further rows where it is too narrow for them, as words of
/// a text do. Items that expand share what is left of their row; one that has a row for
/// itself and still no room becomes as narrow as it may. Least width: that of the widest.
class WrapLayout : public QLayout {
    Q_OBJECT

public:
    explicit WrapLayout(QWidget* parent = nullptr);

    /// What stays together, in one row or the next. Takes it over.
    void add_layout(QLayout* together);

    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize minimumSize() const override;
    /// All in one row.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    void setGeometry(const QRect& box) override;
    ~WrapLayout() override;

private:
    struct Placed;
    [[nodiscard]] QList<QList<Placed>> rows(int width) const;
    /// Gives the height of all rows; moves the items there if `move`.
    int lay_out(const QRect& box, bool move) const;

    QList<QLayoutItem*> items_;
};

} // namespace procession::ui
