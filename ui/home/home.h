// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/palette.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace procession::ui {

class CardDelegate;
class ScenarioList;

/// Where one arrives: recent files and the scenario library as cards, a search,
/// and the way to a scenario of one's own.
class Home : public QWidget {
    Q_OBJECT

public:
    explicit Home(QWidget* parent = nullptr);

    /// Fills the cards anew, in `language`.
    void fill(const QString& language, const QStringList& recent);
    void set_palette(const Palette& palette);
    void retranslate();
    [[nodiscard]] QLineEdit& search_box() { return *search_; }
    [[nodiscard]] QListView& cards() { return *view_; }

signals:
    void file_wanted(const QString& file);
    void other_file_wanted();
    void new_scenario_wanted();

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void show_count();
    void share_width();

    ScenarioList* list_ = nullptr;
    CardDelegate* delegate_ = nullptr;
    QLabel* title_ = nullptr;
    QLabel* point_ = nullptr;
    QLineEdit* search_ = nullptr;
    QPushButton* open_ = nullptr;
    QPushButton* new_ = nullptr;
    QLabel* nothing_ = nullptr;
    QListView* view_ = nullptr;
};

} // namespace procession::ui
