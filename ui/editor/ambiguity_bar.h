// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exercise/ambiguity.h"
#include "ui/editor/edited_file.h"
#include "ui/session/background.h"
#include "ui/theme/palette.h"

#include <QWidget>
#include <optional>
#include <string>

class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;

namespace procession::ui {

/// "Is this exercise unambiguous?", asked of the scenario being edited, away from the window's
/// thread. Says the first moment and the rule on which the answer depends, with both readings, and
/// leads there. What is changed afterwards makes the answer go.
class AmbiguityBar : public QWidget {
    Q_OBJECT

public:
    /// `file` outlives it.
    explicit AmbiguityBar(EditedFile& file, QWidget* parent = nullptr);

    /// Asks; asked again, it begins anew.
    void ask();
    /// What was asked is not of this scenario any more, or is not to be told.
    void forget();
    /// Whether a rule may be stated: nobody has locked where it stands.
    void set_stating(bool may);
    void set_palette(const Palette& palette);
    void retranslate();

    [[nodiscard]] bool running() const { return background_.running(); }
    /// What came of it; none before.
    [[nodiscard]] const std::optional<core::exercise::AmbiguityResult>& result() const
    {
        return result_;
    }
    [[nodiscard]] QString told() const;

signals:
    /// The moment at which the rule decides something is to be seen.
    void moment_wanted(core::Ticks t);
    /// The rule is to be stated by its key, whose path is "scheduler.tie", say.
    void rule_wanted(const QString& path);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void show_state();
    void fit();
    void put_away();
    [[nodiscard]] QString words() const;
    [[nodiscard]] QString path_of_rule() const;

    EditedFile& file_;
    std::string asked_; ///< the text of the exercise
    std::optional<core::exercise::AmbiguityResult> result_;
    QString failure_;
    bool may_state_ = true;
    QProgressBar* progress_ = nullptr;
    QScrollArea* words_ = nullptr;
    QLabel* told_ = nullptr;
    QPushButton* moment_ = nullptr;
    QPushButton* rule_ = nullptr;
    QPushButton* close_ = nullptr; ///< "Cancel" while it runs
    Background background_;        ///< the last member: it waits for the work when it goes
};

} // namespace procession::ui
