// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/run_status.h"

#include "ui/classroom/hidden.h"
#include "ui/text/sentences.h"
#include "ui/text/time_text.h"
#include "ui/text/translate.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <utility>

namespace procession::ui {

namespace {
constexpr int patience_milliseconds = 200;
constexpr int poll_milliseconds = 100;
} // namespace

RunStatus::RunStatus(Session& session, QWidget* parent)
    : QWidget(parent), session_(session), text_(new QLabel(this)), cancel_(new QPushButton(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 2, 8, 2);
    row->setSpacing(8);
    text_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // it keeps nothing wide
    row->addWidget(text_, 1);
    row->addWidget(cancel_);
    cancel_->hide();
    patience_.setSingleShot(true);
    patience_.setInterval(patience_milliseconds);
    poll_.setInterval(poll_milliseconds);
    connect(&session.simulation(), &Simulation::started, &patience_, qOverload<>(&QTimer::start));
    connect(&patience_, &QTimer::timeout, this, [this] {
        cancel_->show();
        show_progress();
        poll_.start();
    });
    connect(&poll_, &QTimer::timeout, this, &RunStatus::show_progress);
    connect(&session, &Session::settled, this, [this] {
        patience_.stop();
        poll_.stop();
        cancel_->hide();
        show_run();
    });
    connect(&session, &Session::moment_changed, this, [this] {
        if (veiled_ != session_.moment()->veiled() && !cancel_->isVisible()) {
            show_run();
        }
    });
    connect(cancel_, &QPushButton::clicked, &session, &Session::cancel);
    retranslate();
}

void RunStatus::show_progress()
{
    const core::Progress progress = session_.simulation().progress();
    const QLocale locale;
    if (progress.events == 0) {
        say(tr("Reading the scenario …"));
        return;
    }
    say(tr("Simulating: t = %1, %2 events, %3 of %4 processes finished")
            .arg(locale.toString(static_cast<qlonglong>(progress.now)),
                 locale.toString(static_cast<qlonglong>(progress.events)),
                 locale.toString(static_cast<qulonglong>(progress.finished)),
                 locale.toString(static_cast<qulonglong>(progress.processes))));
}

void RunStatus::show_run()
{
    if (!session_.failure().isEmpty()) {
        say(session_.failure());
        return;
    }
    if (!session_.moment() || about_ == About::nothing) {
        say({});
        return;
    }
    const core::Trace& trace = *session_.trace();
    const QLocale locale;
    const QString conventions = is_covered(lessons::Hidden::policy)
                                    ? hidden_words()
                                    : conventions_name(trace.scenario().rules);
    veiled_ = session_.moment()->veiled();
    if (veiled_ && about_ == About::run) {
        // Neither how many are still to come nor how long it takes.
        say(tr("The future is hidden. Cores: %1. Conventions: %2.")
                .arg(QString::number(trace.scenario().machine.cores), conventions));
        return;
    }
    say(tr("Processes: %1. Cores: %2. Ends at %3. Events: %4. Conventions: %5.")
            .arg(locale.toString(static_cast<qulonglong>(trace.scenario().processes.size())),
                 QString::number(trace.scenario().machine.cores),
                 TimeText::of(trace.scenario()).moment(trace.end()),
                 locale.toString(static_cast<qulonglong>(trace.records().size())), conventions));
}

void RunStatus::set_about(About about)
{
    about_ = about;
    if (!cancel_->isVisible()) {
        show_run();
    }
}

void RunStatus::retranslate()
{
    cancel_->setText(tr("&Cancel"));
    cancel_->setToolTip(tr("Stop this run and keep the picture"));
    setAccessibleName(tr("Status")); // the text keeps its own words for those who hear it
    if (!cancel_->isVisible()) {
        show_run();
    }
}

QString RunStatus::text() const
{
    return said_;
}

void RunStatus::say(const QString& text)
{
    said_ = text;
    const QMargins margins = layout()->contentsMargins();
    const int beside = cancel_->isHidden() ? 0 : cancel_->sizeHint().width() + layout()->spacing();
    const int room = width() - margins.left() - margins.right() - beside;
    text_->setText(sentences_within(text, text_->fontMetrics(), room));
    text_->setToolTip(text);
    text_->setAccessibleName(text);
    const bool urgent = !cancel_->isHidden() || !session_.failure().isEmpty();
    if (urgent != std::exchange(urgent_, urgent)) {
        emit urgency_changed();
    }
}

void RunStatus::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    say(said_);
}

} // namespace procession::ui
