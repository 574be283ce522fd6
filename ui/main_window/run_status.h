// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/session.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace procession::ui {

/// In the status line: what the run is, or how far one has come that takes long,
/// and the button that cancels it.
class RunStatus : public QWidget {
    Q_OBJECT

public:
    /// `session` outlives this.
    explicit RunStatus(Session& session, QWidget* parent = nullptr);

    /// What the person looks at: one run, veiled maybe; results, without a veil; or none.
    enum class About { run, results, nothing };
    void set_about(About about);
    void retranslate();
    /// The words; where there is little room, not all of them are shown.
    [[nodiscard]] QString text() const;
    /// Whether it is to be seen even where there is little room: a run takes long or has failed.
    [[nodiscard]] bool is_urgent() const { return urgent_; }

signals:
    void urgency_changed();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void say(const QString& text);
    void show_progress();
    void show_run();

    Session& session_;
    About about_ = About::run;
    bool veiled_ = false; ///< what was shown last
    QTimer patience_;     ///< a run shorter than this is not worth a word
    QTimer poll_;
    QString said_;
    bool urgent_ = false;
    QLabel* text_ = nullptr;
    QPushButton* cancel_ = nullptr;
};

} // namespace procession::ui
