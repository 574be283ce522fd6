// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lesson/lesson_shelf.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QSettings;

namespace procession::ui {

/// The one thing that a first launch offers: the first lesson.
class FirstOffer : public QWidget {
    Q_OBJECT

public:
    explicit FirstOffer(QSettings& settings, QWidget* parent = nullptr);

    /// Shows itself, unless that was refused or something has been learned already.
    void offer(const lessons::Progress& progress);

signals:
    void lesson_wanted(const QString& id);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QSettings& settings_;
    QLabel* said_ = nullptr;
    QPushButton* begin_ = nullptr;
    QPushButton* later_ = nullptr;
};

} // namespace procession::ui
