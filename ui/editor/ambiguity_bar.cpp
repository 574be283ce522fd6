// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/ambiguity_bar.h"

#include "ui/layout/wrap_layout.h"
#include "ui/text/translate.h"
#include "ui/theme/fonts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>
#include <chrono>

namespace procession::ui {

namespace {

namespace exercise = core::exercise;

constexpr std::chrono::milliseconds between_words(60);
constexpr int large_line = 30; ///< pixels; texts twice as large as usual

} // namespace

AmbiguityBar::AmbiguityBar(EditedFile& file, QWidget* parent)
    : QWidget(parent),
      file_(file),
      progress_(new QProgressBar(this)),
      told_(new QLabel(this)),
      moment_(new QPushButton(this)),
      rule_(new QPushButton(this)),
      close_(new QPushButton(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 4, 16, 4);
    column->setSpacing(4);
    told_->setTextFormat(Qt::PlainText);
    told_->setWordWrap(true);
    told_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    words_ =
        new QScrollArea(this); // a long answer in large texts scrolls: the rest needs room, too
    words_->setWidget(told_);
    words_->setWidgetResizable(true);
    words_->setFrameShape(QFrame::NoFrame);
    words_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    words_->setFocusPolicy(Qt::NoFocus);
    auto* first = new QHBoxLayout; // no line of its own for closing: the run below needs room
    first->setSpacing(8);
    first->addWidget(words_, 1);
    first->addWidget(close_, 0, Qt::AlignTop);
    column->addLayout(first);
    auto* row = new WrapLayout;
    row->setSpacing(8);
    for (QWidget* part : std::initializer_list<QWidget*>{progress_, moment_, rule_}) {
        row->addWidget(part);
    }
    column->addLayout(row);
    progress_->setTextVisible(false);
    setAutoFillBackground(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(moment_, &QPushButton::clicked, this,
            [this] { emit moment_wanted(result_->found->at); });
    connect(rule_, &QPushButton::clicked, this, [this] { emit rule_wanted(path_of_rule()); });
    connect(close_, &QPushButton::clicked, this, &AmbiguityBar::put_away);
    connect(&file_, &EditedFile::changed, this, [this] {
        if (!isHidden() && file_.scenario().text() != asked_) {
            forget(); // it is about another exercise
        }
    });
    connect(&background_, &Background::finished, this, [this](const QString& failure) {
        failure_ = failure;
        show_state();
    });
    hide();
}

void AmbiguityBar::ask()
{
    const auto& scenario = file_.scenario().reading().scenario;
    asked_ = file_.scenario().text();
    result_.reset();
    failure_.clear();
    show();
    if (!scenario) {
        background_.cancel();
        return show_state();
    }
    progress_->setRange(0, 0);
    background_.start(
        [this, scenario = *scenario, stated = exercise::stated_in(file_.scenario().document())](
            const Background::Outside& outside) {
            exercise::AmbiguityOptions options;
            options.cancel = &outside.cancelled();
            auto told = std::chrono::steady_clock::now();
            options.progress = [this, &outside, &told](std::size_t tried, std::size_t of) {
                if (std::chrono::steady_clock::now() - told >= between_words) {
                    told = std::chrono::steady_clock::now();
                    outside.post([this, tried, of] {
                        progress_->setRange(0, static_cast<int>(of));
                        progress_->setValue(static_cast<int>(tried));
                    });
                }
            };
            outside.post([this, result = exercise::check_ambiguity(scenario, stated, options)] {
                result_ = result;
            });
        });
    show_state();
}

void AmbiguityBar::forget()
{
    background_.cancel();
    asked_.clear();
    result_.reset();
    hide();
}

void AmbiguityBar::set_stating(bool may)
{
    may_state_ = may;
    show_state();
}

/// What was being asked is asked no more; what came of it may still stand there.
void AmbiguityBar::put_away()
{
    running() ? background_.cancel() : forget();
}

/// A rule that a key states; the others are settled by other numbers.
QString AmbiguityBar::path_of_rule() const
{
    if (!result_ || !result_->found) {
        return {};
    }
    for (const exercise::OpenRule rule : result_->found->rules) {
        if (rule != exercise::OpenRule::arrival_and_io && rule != exercise::OpenRule::chance) {
            const std::string_view key = exercise::name(rule);
            const bool of_machine = rule == exercise::OpenRule::first_dispatch; // its key says so
            return QString(of_machine ? "" : "scheduler.") +
                   QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()));
        }
    }
    return {};
}

QString AmbiguityBar::words() const
{
    if (running()) {
        return tr("Is this exercise unambiguous? It is run under every set of conventions that it "
                  "leaves open.");
    }
    if (!failure_.isEmpty()) {
        return failure_;
    }
    return result_ ? translate(exercise::message_of(*result_))
                   : tr("Something is wrong; it cannot be run yet");
}

void AmbiguityBar::show_state()
{
    const bool found = !running() && result_ && result_->found;
    told_->setText(words());
    fit();
    progress_->setVisible(running());
    moment_->setVisible(found);
    rule_->setVisible(found && may_state_ && !path_of_rule().isEmpty());
    close_->setText(running() ? tr("&Cancel") : tr("&Close"));
    close_->setToolTip(running() ? tr("Ask no further") : tr("The answer goes"));
}

/// As high as the words, but for no more lines than leave room for what is below.
void AmbiguityBar::fit()
{
    const int room = std::max(width() - 32 - 8 - close_->sizeHint().width(), 1);
    const int line = told_->fontMetrics().lineSpacing();
    const int lines = line > large_line ? 2 : 4;
    words_->setFixedHeight(std::min(told_->heightForWidth(room), lines * line) + 4);
}

void AmbiguityBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void AmbiguityBar::set_palette(const Palette& palette)
{
    QPalette colours = this->palette();
    colours.setColor(QPalette::Window, palette.changed);
    colours.setColor(QPalette::WindowText, palette.ink);
    setPalette(colours);
    told_->setPalette(colours);
    words_->setPalette(colours);
}

void AmbiguityBar::retranslate()
{
    for (QWidget* part : std::initializer_list<QWidget*>{told_, moment_, rule_, close_}) {
        part->setFont(text_font(TextSize::normal));
    }
    progress_->setAccessibleName(tr("Conventions tried"));
    moment_->setText(tr("To the &moment"));
    moment_->setToolTip(tr("The moment at which the rule decides, in the timeline"));
    rule_->setText(tr("State the &rule"));
    rule_->setToolTip(tr("What is in force is written down, and the question asked again"));
    show_state();
}

QString AmbiguityBar::told() const
{
    return isHidden() ? QString() : told_->text();
}

} // namespace procession::ui
