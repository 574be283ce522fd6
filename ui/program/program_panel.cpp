// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/program/program_panel.h"

#include "ui/layout/wrap_layout.h"
#include "ui/program/source_view.h"
#include "ui/stage/stage_words.h"
#include "ui/text/device_name.h"
#include "ui/text/translate.h"
#include "ui/theme/fonts.h"
#include "ui/theme/mono.h"

#include <QAction>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace procession::ui {

namespace {

constexpr std::size_t most_markers = 40; ///< processes looked into for the sake of their places
constexpr int calls_in_sight = 4;

/// With a space where a Chinese word meets a Latin one.
QString spaced(QString text)
{
    static const QRegularExpression edge(QStringLiteral("(?<=\\p{Han})(?=[A-Za-z0-9])"));
    return text.replace(edge, QStringLiteral(" "));
}

} // namespace

ProgramPanel::ProgramPanel(Inside& inside, std::vector<QAction*> actions, QWidget* parent)
    : LazyPanel(inside, parent),
      head_(new QLabel(this)),
      nothing_(new QLabel(this)),
      source_(new SourceView(this)),
      calls_title_(new QLabel(this)),
      calls_(new QListWidget(this))
{
    auto* steps = new WrapLayout;
    steps->setContentsMargins(8, 0, 8, 4);
    steps->setSpacing(4);
    for (QAction* action : actions) {
        auto* button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setAutoRaise(false);
        button->setFocusPolicy(Qt::StrongFocus);
        steps->addWidget(button);
        buttons_.push_back(button);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head_);
    column->addLayout(steps);
    column->addWidget(nothing_);
    column->addWidget(source_, 1);
    column->addWidget(calls_title_);
    column->addWidget(calls_);
    head_->setTextFormat(Qt::PlainText);
    head_->setMinimumWidth(40);
    head_->setMargin(4);
    head_->setIndent(12);
    nothing_->setWordWrap(true);
    nothing_->setMargin(12);
    calls_title_->setWordWrap(true);
    calls_title_->setMargin(4);
    calls_title_->setIndent(12);
    calls_->setFrameShape(QFrame::NoFrame);
    calls_->setUniformItemSizes(true);
    calls_title_->setBuddy(calls_);
    connect(source_, &SourceView::process_chosen, this, &ProgramPanel::process_chosen);
    connect(calls_, &QListWidget::currentRowChanged, this, [this](int call) {
        if (call >= 0 && moment() && subject_ != core::no_entity) {
            const core::ProgramAt& program = this->inside().program(*moment(), subject_);
            show_call(program, program.calls.size() - 1 - static_cast<std::size_t>(call));
        }
    });
    retranslate();
}

QString ProgramPanel::name_of(core::EntityId process) const
{
    return QString::fromStdString(moment()->trace.scenario().processes[process].name);
}

void ProgramPanel::fill()
{
    subject_ = has_programs() ? Inside::subject(*moment(), selected()) : core::no_entity;
    const bool any = subject_ != core::no_entity;
    nothing_->setVisible(!any);
    for (QWidget* part : std::initializer_list<QWidget*>{head_, source_, calls_title_, calls_}) {
        part->setVisible(any);
    }
    for (QToolButton* button : buttons_) {
        button->setVisible(any);
        button->setFont(text_font(TextSize::small));
    }
    head_->setFont(text_font(TextSize::normal, true));
    calls_->setFont(mono_font(TextSize::small));
    calls_title_->setFont(text_font(TextSize::small));
    source_->set_palette(colours());
    if (!any) {
        return;
    }
    core::ProgramAt program = inside().program(*moment(), subject_);
    if (moment()->state->process(subject_).state == core::State::terminated) {
        program.calls.clear(); // wherever it was: it goes no further
        program.has_ended = true;
    }
    fill_head(program);
    fill_calls(program);
    show_call(program, program.calls.empty() ? 0 : program.calls.size() - 1);
}

void ProgramPanel::fill_head(const core::ProgramAt& program)
{
    const core::ProcessAt& process = moment()->state->process(subject_);
    //: A process and its state: "main – running"
    QString text = tr("%1 – %2").arg(name_of(subject_), state_name(process.state));
    if (program.is_in_library && process.state == core::State::blocked) {
        // It has called a method, say, of a queue: what the library does for that is not its
        // business.
        text += waiting_words(process);
    } else if (!program.is_in_library && !program.system_call.empty()) {
        //: Behind a process: the system call that it is in, such as sleep(1.0)
        text += tr(", in %1").arg(QString::fromStdString(program.system_call));
    }
    head_->setText(text);
    head_->setToolTip(text);
}

/// For whom it waits, where that is one child or thread; else for what.
QString ProgramPanel::waiting_words(const core::ProcessAt& process)
{
    if (process.device == core::no_device) {
        return tr(", waits for %1").arg(QCoreApplication::translate("stage", "timer"));
    }
    const core::Trace& trace = moment()->trace;
    QString whom = awaited_thread(trace, process);
    const bool begins = !whom.isEmpty() && process.awaited < 0;
    const auto device = static_cast<std::size_t>(process.device);
    const core::DeviceSpec& place = trace.scenario().machine.devices[device];
    if (place.place && place.name == "child") {
        const std::vector<core::EntityId> children = inside().waits_for(*moment(), subject_);
        whom = children.size() == 1 ? name_of(children.front()) : QString();
    }
    if (whom.isEmpty()) {
        //: Behind a process: what it waits for
        return spaced(
            tr(", waits for %1").arg(with_others(device_name(trace.scenario(), device), process)));
    }
    //: Behind a process: a child or thread for which it waits
    return begins ? tr(", waits for %1 to begin").arg(whom)
                  //: Behind a process: a child or thread for which it waits
                  : tr(", waits for %1 to end").arg(whom);
}

void ProgramPanel::fill_calls(const core::ProgramAt& program)
{
    const QSignalBlocker quiet(calls_);
    calls_->clear();
    for (auto call = program.calls.rbegin(); call != program.calls.rend(); ++call) {
        const QString function = call->function == "<module>"
                                     ? QString::fromStdString(call->program)
                                     : QString::fromStdString(call->function) + "()";
        //: A call under way: function, line
        calls_->addItem(tr("%1, line %2").arg(function).arg(call->line));
    }
    if (program.calls.empty()) {
        calls_->addItem(program.has_ended || program.program.empty() ? tr("It has ended")
                                                                     : tr("None yet"));
        calls_->item(0)->setFlags(Qt::NoItemFlags); // a note, nothing to choose
    } else {
        calls_->setCurrentRow(0);
    }
    const int rows = std::clamp(calls_->count(), 2, calls_in_sight);
    calls_->setFixedHeight(calls_->sizeHintForRow(0) * rows + 8);
}

void ProgramPanel::show_call(const core::ProgramAt& program, std::size_t call)
{
    const core::Scenario& scenario = moment()->trace.scenario();
    const bool has_call = call < program.calls.size();
    file_ = has_call ? program.calls[call].program : scenario.processes[subject_].program;
    const auto text = scenario.programs.find(file_);
    source_->show_source(text == scenario.programs.end() ? QString()
                                                         : QString::fromStdString(text->second));
    source_->show_line(has_call ? static_cast<int>(program.calls[call].line) : 0,
                       colours().identity(scenario, subject_), call + 1 != program.calls.size());
    fill_markers();
}

/// The others at their innermost lines in this text; where one process is alone there are none.
void ProgramPanel::fill_markers()
{
    std::vector<SourceView::Marker> markers;
    std::vector<core::EntityId> all = Inside::processes(*moment());
    std::erase_if(all, [this](core::EntityId id) {
        return moment()->state->process(id).state == core::State::terminated;
    });
    if (all.size() > 1) {
        all.resize(std::min(all.size(), most_markers));
        for (const core::EntityId id : all) {
            const core::ProgramAt& program = inside().program(*moment(), id);
            if (!program.calls.empty() && program.calls.back().program == file_) {
                markers.push_back({id, static_cast<int>(program.calls.back().line), name_of(id),
                                   colours().identity(moment()->trace.scenario(), id)});
            }
        }
    }
    source_->show_markers(std::move(markers));
}

void ProgramPanel::retranslate()
{
    nothing_->setText(tr("No process of this scenario runs a program. Open a .py file, or paste "
                         "one: File, Paste a program."));
    calls_title_->setText(tr("Calls under way, the innermost first"));
    calls_->setAccessibleName(tr("Calls under way"));
    calls_->setToolTip(tr("Choose a call to see its line"));
    source_->retranslate();
    refill();
}

} // namespace procession::ui
