// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/event_list.h"

#include "ui/inspector/event_words.h"
#include "ui/layout/fitting_combo.h"
#include "ui/layout/wrap_layout.h"
#include "ui/theme/fonts.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace procession::ui {

namespace {

constexpr std::size_t processes_listed = 500; ///< more are found by their names as text
constexpr std::chrono::milliseconds search_time{8};

} // namespace

EventList::EventList(QWidget* parent) : QWidget(parent)
{
    build();
    retranslate();
}

void EventList::build()
{
    group_ = new FittingCombo(6, this);
    process_ = new FittingCombo(6, this);
    for (QComboBox* box : {group_, process_}) {
        box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    text_ = new QLineEdit(this);
    text_->setClearButtonEnabled(true);
    view_ = new EventView(rows_, this);
    count_ = new QLabel(this);
    count_->setFont(text_font(TextSize::small));
    count_->setContentsMargins(12, 4, 12, 4);

    auto* filters = new WrapLayout;
    filters->setSpacing(8);
    filters->addWidget(group_);
    filters->addWidget(process_);
    auto* above = new QVBoxLayout;
    above->setContentsMargins(12, 8, 12, 8);
    above->setSpacing(8);
    above->addLayout(filters);
    above->addWidget(text_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(above);
    column->addWidget(view_, 1);
    column->addWidget(count_);

    searching_.setInterval(0);
    connect(&searching_, &QTimer::timeout, this, &EventList::search);
    connect(group_, &QComboBox::currentIndexChanged, this, &EventList::read_filter);
    connect(process_, &QComboBox::currentIndexChanged, this, &EventList::read_filter);
    connect(text_, &QLineEdit::textChanged, this, &EventList::read_filter);
    connect(view_, &EventView::time_wanted, this, &EventList::time_wanted);
}

void EventList::show_moment(const Moment& moment)
{
    // A trace shares its records with its copies: another address is another run.
    const bool other_run = !moment_ || &moment_->trace.records() != &moment.trace.records();
    const bool seen_more = !moment_ || moment_->seen != moment.seen || moment_->next != moment.next;
    moment_ = moment;
    if (other_run) {
        const core::Trace trace = moment.trace;
        rows_.set_trace(trace);
        rows_.set_words([trace](core::RecordIndex index) { return event_words(trace, index); });
        view_->forget();
    }
    if (other_run || seen_more) {
        fill_processes();
    }
    // Inside an instant the rest of it is future.
    rows_.set_limit(moment.seen > moment.t ? moment.trace.first_at_or_after(moment.seen + 1)
                                           : moment.next);
    (void)rows_.search(search_time);
    view_->show_moment(moment);
    search();
}

/// A little at a time, so that the window never waits for it.
void EventList::search()
{
    const bool done = rows_.search(search_time);
    if (done) {
        searching_.stop();
    } else if (!searching_.isActive()) {
        searching_.start();
    }
    view_->rows_changed();
    say_count();
}

void EventList::say_count()
{
    const auto number = [](qint64 value) { return QLocale().toString(value); };
    QString text = tr("Events: %1").arg(number(rows_.size()));
    if (!rows_.searched()) {
        text = tr("Searching … %1 found").arg(number(rows_.size()));
    }
    count_->setText(text);
    view_->set_empty_text(rows_.filter().any() ? tr("Nothing has happened yet.")
                                               : tr("No event that was seen is like that."));
}

void EventList::read_filter()
{
    EventFilter filter;
    filter.group = static_cast<EventGroup>(std::max(group_->currentIndex(), 0));
    if (process_->currentIndex() > 0) {
        filter.process = process_->currentData().value<core::EntityId>();
    }
    filter.text = text_->text().trimmed();
    if (filter == rows_.filter()) {
        return;
    }
    rows_.set_filter(filter);
    search();
    if (moment_) {
        view_->set_current_row(view_->playhead_row());
    }
}

void EventList::set_filter(const EventFilter& filter)
{
    group_->setCurrentIndex(static_cast<int>(filter.group));
    process_->setCurrentIndex(std::max(process_->findData(filter.process), 0));
    text_->setText(filter.text);
}

void EventList::set_palette(const Palette& palette)
{
    view_->set_palette(palette);
}

void EventList::fill_groups()
{
    const QSignalBlocker quiet(group_);
    const int chosen = std::max(group_->currentIndex(), 0);
    group_->clear();
    group_->addItems({tr("All events"), tr("Decisions"), tr("Becoming ready"), tr("I/O"),
                      tr("Life of processes"), tr("Policy")});
    group_->setCurrentIndex(chosen);
}

/// With the veil only those that have arrived.
void EventList::fill_processes()
{
    QStringList names{tr("All processes")};
    std::vector<core::EntityId> ids{core::no_entity};
    const std::size_t count = moment_ ? moment_->trace.scenario().processes.size() : 0;
    for (core::EntityId id = 0; count <= processes_listed && id < count; ++id) {
        if (moment_->tells_of(id)) {
            const core::ProcessSpec& process = moment_->trace.scenario().processes[id];
            names.append(QString::fromStdString(process.name));
            ids.push_back(id);
        }
    }
    if (names == listed_) {
        return; // somebody may be choosing
    }
    listed_ = names;
    const core::EntityId chosen = rows_.filter().process;
    {
        const QSignalBlocker quiet(process_);
        process_->clear();
        for (std::size_t i = 0; i < ids.size(); ++i) {
            process_->addItem(names[static_cast<qsizetype>(i)], QVariant::fromValue(ids[i]));
        }
        process_->setCurrentIndex(std::max(process_->findData(chosen), 0));
    }
    read_filter();
}

void EventList::retranslate()
{
    count_->setFont(text_font(TextSize::small));
    fill_groups();
    fill_processes();
    group_->setAccessibleName(tr("Kind of event"));
    process_->setAccessibleName(tr("Process"));
    text_->setAccessibleName(tr("Find in events"));
    text_->setPlaceholderText(tr("Find in events"));
    view_->setAccessibleName(tr("Events"));
    if (!rows_.filter().text.isEmpty()) {
        rows_.set_filter(rows_.filter()); // the words are others now
    }
    view_->forget();
    search();
}

} // namespace procession::ui
