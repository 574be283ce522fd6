// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/search/findable.h"
#include "ui/theme/palette.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QListWidget;
class QPushButton;

namespace procession::ui {

class CardDelegate;
class ScenarioList;
struct ScenarioCard;

/// Where one arrives: recent files and the scenario library as cards, a search over
/// them and all else that has a name, and the way to a scenario of one's own.
class Home : public QWidget {
    Q_OBJECT

public:
    explicit Home(QWidget* parent = nullptr);

    /// Fills the cards anew, in `language`.
    void fill(const QString& language, const QStringList& recent);
    /// What the search finds besides scenarios; asked for when somebody searches.
    using Others = std::function<std::vector<Findable>()>;
    /// The lesson to begin or go on with, as a button says it; empty: none is left.
    void offer_lesson(const QString& text, const QString& hint);
    void set_others(Others others) { others_ = std::move(others); }
    void set_palette(const Palette& palette);
    void retranslate();
    [[nodiscard]] QLineEdit& search_box() { return *search_; }
    [[nodiscard]] QListView& cards() { return *view_; }
    /// What else was found.
    [[nodiscard]] QListWidget& also() { return *also_; }
    [[nodiscard]] const std::vector<ScenarioCard>& scenarios() const;

signals:
    void file_wanted(const QString& file);
    void other_file_wanted();
    void new_scenario_wanted();
    void program_wanted();
    /// The lesson that is offered, and all of them.
    void lesson_wanted();
    void lessons_wanted();

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search(const QString& text);
    void show_others(const QString& text);
    void run_other(int row);
    void open_best();
    void show_count();
    void share_width();
    void write_placeholder();

    ScenarioList* list_ = nullptr;
    CardDelegate* delegate_ = nullptr;
    QLabel* title_ = nullptr;
    QLabel* point_ = nullptr;
    QLineEdit* search_ = nullptr;
    QPushButton* open_ = nullptr;
    QPushButton* new_ = nullptr;
    QPushButton* paste_ = nullptr;
    QPushButton* lesson_ = nullptr;
    QPushButton* lessons_ = nullptr;
    QString offered_; ///< the lesson offered, in full
    QLabel* nothing_ = nullptr;
    QListWidget* also_ = nullptr;
    QListView* view_ = nullptr;
    Others others_;
    std::vector<Findable> found_; ///< the rows of `also_`
};

} // namespace procession::ui
