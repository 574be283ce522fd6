// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/compare_bar.h"

#include "core/scenario/settings.h"
#include "ui/compare/comparison.h"
#include "ui/compare/presets.h"
#include "ui/compare/shared_axis.h"
#include "ui/compare/variant_card.h"
#include "ui/layout/wrap_layout.h"
#include "ui/session/library.h"
#include "ui/text/translate.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <algorithm>

namespace procession::ui {

namespace {
constexpr int patience_milliseconds = 200;
constexpr int progress_steps = 1000;
} // namespace

CompareBar::CompareBar(Comparison& comparison, QWidget* parent)
    : QWidget(parent), comparison_(comparison)
{
    build();
    patience_.setSingleShot(true);
    patience_.setInterval(patience_milliseconds);
    connect(&patience_, &QTimer::timeout, this, &CompareBar::show_state);
    connect(&comparison_, &Comparison::variants_changed, this, [this] {
        patience_.start();
        show_problem({});
        add_->setEnabled(comparison_.can_add());
    });
    connect(&comparison_, &Comparison::progressed, this, &CompareBar::show_state);
    connect(&comparison_, &Comparison::finished, this, [this](const QString& failure) {
        patience_.stop();
        show_state();
        show_problem(failure);
    });
    connect(cancel_, &QPushButton::clicked, this, [this] {
        if (comparison_.running()) {
            comparison_.cancel();
        } else {
            comparison_.run();
            patience_.start();
        }
    });
    connect(add_, &QToolButton::clicked, this, [this] {
        if (comparison_.can_add()) {
            comparison_.add(comparison_.suggestion());
        }
    });
    connect(menu_, &QMenu::aboutToShow, this, &CompareBar::fill_menu);
    connect(lanes_, &QComboBox::activated, this, [this](int index) {
        emit lane_mode_wanted(static_cast<LaneMode>(lanes_->itemData(index).toInt()));
    });
    connect(fit_, &QToolButton::clicked, this, &CompareBar::fit_wanted);
    connect(zoom_in_, &QToolButton::clicked, this, [this] { emit zoom_wanted(zoom_step); });
    connect(zoom_out_, &QToolButton::clicked, this, [this] { emit zoom_wanted(1 / zoom_step); });
    retranslate();
    show_state();
}

void CompareBar::build()
{
    add_ = new QToolButton(this);
    add_->setPopupMode(QToolButton::MenuButtonPopup);
    menu_ = new QMenu(add_);
    add_->setMenu(menu_);
    add_->setFocusPolicy(Qt::StrongFocus);
    lanes_ = new QComboBox(this);
    for (const LaneMode mode : {LaneMode::by_core, LaneMode::by_process, LaneMode::both}) {
        lanes_->addItem({}, static_cast<int>(mode));
    }
    fit_ = new QToolButton(this);
    zoom_in_ = new QToolButton(this);
    zoom_out_ = new QToolButton(this);
    message_ = new QLabel(this);
    message_->setTextFormat(Qt::PlainText);
    message_->setWordWrap(true);
    message_->hide();
    progress_ = new QProgressBar(this);
    progress_->setRange(0, progress_steps);
    cancel_ = new QPushButton(this);

    auto* rows = new WrapLayout(this);
    rows->setContentsMargins(16, 8, 16, 8);
    rows->setSpacing(8);
    rows->addWidget(add_);
    rows->addWidget(lanes_);
    auto* zoom = new QHBoxLayout; // stays together
    zoom->setSpacing(8);
    for (QToolButton* button : {zoom_out_, zoom_in_, fit_}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        zoom->addWidget(button);
    }
    rows->add_layout(zoom);
    rows->addWidget(progress_);
    rows->addWidget(cancel_);
    rows->addWidget(message_);
}

/// Filled when it opens: titles are those of the language then.
void CompareBar::fill_menu()
{
    menu_->clear();
    for (const scheduler::PolicyInfo& policy : scheduler::policies()) {
        const auto name = QString::fromStdString(std::string(policy.name));
        menu_->addAction(policy_text(policy.label), this, [this, name] { add_policy(name); });
    }
    menu_->addSeparator();
    QMenu* scenarios = menu_->addMenu(tr("Another &scenario"));
    for (const LibraryEntry& entry : library(QLocale().name())) {
        scenarios->addAction(entry.title, this,
                             [this, file = entry.file] { emit file_wanted(file); });
    }
    QMenu* together = menu_->addMenu(tr("&Instead: one task in several ways"));
    for (const Preset& preset : presets()) {
        together->addAction(preset.text(), this,
                            [this, files = preset.files()] { emit files_wanted(files); });
    }
    scenarios->addSeparator();
    scenarios->addAction(tr("&From a file …"), this, &CompareBar::ask_for_file);
}

void CompareBar::add_policy(const QString& name)
{
    core::Scenario scenario = *comparison_.base();
    if (!core::set_policy(scenario, name.toStdString())) {
        comparison_.add(scenario);
    }
}

void CompareBar::ask_for_file()
{
    const QString file =
        QFileDialog::getOpenFileName(this, tr("Compare with a scenario"), {},
                                     tr("Scenarios (*.procession.json *.json);;All files (*)"));
    if (!file.isEmpty()) {
        emit file_wanted(file);
    }
}

void CompareBar::show_state()
{
    const bool running = comparison_.running();
    const bool stopped = !running && std::ranges::any_of(comparison_.variants(),
                                                         [](const auto& v) { return !v.fresh; });
    progress_->setValue(static_cast<int>(comparison_.progress() * progress_steps));
    const bool impatient = running && !patience_.isActive();
    progress_->setVisible(impatient);
    cancel_->setVisible(impatient || stopped);
    cancel_->setText(running ? tr("&Cancel") : tr("&Run"));
    cancel_->setToolTip(running ? tr("Stop and keep what has come") : tr("Run what was stopped"));
    add_->setEnabled(comparison_.can_add());
}

void CompareBar::show_problem(const QString& problem)
{
    message_->setText(problem);
    message_->setToolTip(problem);
    message_->setVisible(!problem.isEmpty());
}

void CompareBar::show_lane_mode(LaneMode mode)
{
    lanes_->setCurrentIndex(lanes_->findData(static_cast<int>(mode)));
}

void CompareBar::set_palette(const Palette& palette)
{
    add_->setIcon(tinted_icon("add", palette.ink, palette));
    fit_->setIcon(tinted_icon("fit", palette.ink, palette));
    zoom_in_->setIcon(tinted_icon("zoom-in", palette.ink, palette));
    zoom_out_->setIcon(tinted_icon("zoom-out", palette.ink, palette));
    QPalette fault = message_->palette();
    fault.setColor(QPalette::WindowText, palette.fault);
    message_->setPalette(fault);
}

void CompareBar::retranslate()
{
    for (QToolButton* button : {add_, zoom_out_, zoom_in_, fit_}) {
        button->setIconSize(QSize(scaled(16), scaled(16)));
    }
    add_->setToolButtonStyle(VariantCard::is_brief() ? Qt::ToolButtonIconOnly
                                                     : Qt::ToolButtonTextBesideIcon);
    progress_->setFixedWidth(scaled(160));
    add_->setText(tr("Add a variant"));
    add_->setToolTip(tr("Add the next policy; the arrow lists all, and other scenarios"));
    add_->setAccessibleName(tr("Add a variant"));
    lanes_->setAccessibleName(tr("Lanes"));
    lanes_->setItemText(0, tr("Lanes by core"));
    lanes_->setItemText(1, tr("Lanes by process"));
    lanes_->setItemText(2, tr("Both"));
    const auto name = [](QToolButton* button, const QString& text) {
        button->setToolTip(text);
        button->setAccessibleName(text);
    };
    name(fit_, tr("Show the whole run"));
    name(zoom_in_, tr("Zoom in"));
    name(zoom_out_, tr("Zoom out"));
    progress_->setAccessibleName(tr("Progress"));
    message_->setAccessibleName(tr("Problem"));
    show_state();
}

} // namespace procession::ui
