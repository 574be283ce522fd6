// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/run_source.h"

#include "core/trace/export/chrome_trace.h"
#include "ui/classroom/hidden.h"
#include "ui/export/blank_sheet.h"
#include "ui/export/explanations.h"
#include "ui/export/picture_sheet.h"
#include "ui/stage/stage.h"
#include "ui/stage/state_diagram.h"
#include "ui/text/rules_text.h"
#include "ui/text/translate.h"
#include "ui/theme/fonts.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QStringList>
#include <sstream>

namespace procession::ui {

namespace {

constexpr QSize stage_size{960, 320};
constexpr QSize diagram_size{960, 440};

QString said(const char* english)
{
    return QCoreApplication::translate("export", english);
}

/// The picture of a moment that a view of tokens shows, in the colours of print.
template <typename View>
std::unique_ptr<Sheet> still(const Moment& moment, QSize size, bool monochrome)
{
    const Palette palette = monochrome ? Palette::monochrome() : Palette::light_theme();
    auto view = std::make_shared<View>();
    view->set_palette(palette);
    view->resize(scaled(size.width()), scaled(size.height()));
    view->show_moment(moment);
    const core::Scenario& scenario = moment.trace.scenario();
    SheetHead head(localized(scenario.title),
                   {rules_text(scenario),
                    QStringLiteral("t = %1").arg(TimeText::of(scenario).moment(moment.t))});
    const QSizeF room = view->size();
    return std::make_unique<PictureSheet>(
        std::move(head), room,
        [view = std::move(view)](QPainter& painter) { view->paint_still(painter); }, palette);
}

} // namespace

RunSource::RunSource(const Moment& moment, const TimelinePicture& view)
    : moment_(moment), told_(Told::of(moment)), view_(view)
{
    const std::size_t count = moment.trace.scenario().processes.size();
    if (view.selected < count && moment.tells_of(view.selected)) {
        process_ = view.selected;
        return;
    }
    for (core::EntityId id = 0; id < count && process_ == core::no_entity; ++id) {
        process_ = moment.tells_of(id) ? id : process_;
    }
}

std::vector<ExportWhat> RunSource::whats() const
{
    std::vector<ExportWhat> whats{ExportWhat::whole,   ExportWhat::view,  ExportWhat::stage,
                                  ExportWhat::diagram, ExportWhat::table, ExportWhat::trace};
    if (process_ != core::no_entity) {
        whats.push_back(ExportWhat::explanations);
    }
    const core::Scenario& scenario = moment_.trace.scenario();
    if (!told_.veiled && scenario.programs.empty() &&
        scenario.processes.size() <= BlankSheet::most_processes) {
        whats.push_back(ExportWhat::blank);
    }
    using lessons::Hidden;
    std::erase_if(whats, [](ExportWhat what) { // what would tell what the lecturer hides
        const bool tells_metrics = what == ExportWhat::table || what == ExportWhat::trace;
        const bool tells_why = what == ExportWhat::explanations || what == ExportWhat::trace;
        return (tells_metrics && is_covered(Hidden::metrics)) ||
               (tells_why && is_covered(Hidden::why)) ||
               (what == ExportWhat::blank && is_covered(Hidden::compare)); // its key tells all
    });
    return whats;
}

QString RunSource::name_of(ExportWhat what) const
{
    switch (what) {
    case ExportWhat::view:
        return said(QT_TRANSLATE_NOOP("export", "Timeline as shown now"));
    case ExportWhat::whole:
        return said(QT_TRANSLATE_NOOP("export", "Whole timeline"));
    case ExportWhat::table:
        return said(QT_TRANSLATE_NOOP("export", "Table of measures"));
    case ExportWhat::trace:
        return said(QT_TRANSLATE_NOOP("export", "Trace for Perfetto"));
    case ExportWhat::stage:
        return said(QT_TRANSLATE_NOOP("export", "Stage at this moment"));
    case ExportWhat::diagram:
        return said(QT_TRANSLATE_NOOP("export", "State diagram at this moment"));
    case ExportWhat::explanations:
        return said(QT_TRANSLATE_NOOP("export", "Explanations of %1"))
            .arg(QString::fromStdString(moment_.trace.scenario().processes[process_].name));
    case ExportWhat::blank:
        return said(QT_TRANSLATE_NOOP("export", "Blank chart and table, with the key"));
    default:
        return {};
    }
}

QString RunSource::title() const
{
    return localized(told_.trace.scenario().title);
}

QString RunSource::veil_note() const
{
    if (!told_.veiled) {
        return {};
    }
    return said(QT_TRANSLATE_NOOP("export", "What follows is veiled: exports end at %1. Lift the "
                                            "veil in the window to export the whole run."))
        .arg(TimeText::of(told_.trace.scenario()).moment(told_.end));
}

std::unique_ptr<Sheet> RunSource::sheet(const ExportChoice& choice) const
{
    switch (choice.what) {
    case ExportWhat::stage:
        return still<Stage>(moment_, stage_size, choice.monochrome);
    case ExportWhat::diagram:
        return still<StateDiagram>(moment_, diagram_size, choice.monochrome);
    case ExportWhat::blank:
        return std::make_unique<BlankSheet>(told_, false);
    default:
        return std::make_unique<Page>(told_, view_, choice.page_options());
    }
}

std::vector<std::unique_ptr<Sheet>> RunSource::pages(const ExportChoice& choice) const
{
    std::vector<std::unique_ptr<Sheet>> pages = ExportSource::pages(choice);
    if (choice.what == ExportWhat::blank) {
        pages.push_back(std::make_unique<BlankSheet>(told_, true));
    }
    return pages;
}

/// Records before this one are told: those of the run that have been lived through.
core::RecordIndex RunSource::told_records() const
{
    const core::RecordIndex all = told_.trace.records().size();
    return told_.veiled && moment_.seen == moment_.t ? std::min(all, moment_.next) : all;
}

QByteArray RunSource::bytes(const ExportChoice& choice) const
{
    if (choice.what == ExportWhat::trace) {
        std::ostringstream out;
        core::write_chrome_trace(out, told_.trace);
        return QByteArray::fromStdString(std::move(out).str());
    }
    if (choice.what == ExportWhat::explanations) {
        return explanation_bytes(explanations(told_.trace, process_, told_records()),
                                 told_.veil_note(), choice.format());
    }
    return table_bytes(told_.table(), choice.format());
}

QString RunSource::preview(const ExportChoice& choice) const
{
    if (choice.what != ExportWhat::trace) {
        return ExportSource::preview(choice);
    }
    const QString events =
        QLocale().toString(static_cast<qulonglong>(told_.trace.records().size()));
    return said(QT_TRANSLATE_NOOP("export",
                                  "Every process, core and device with its intervals, as JSON.")) +
           '\n' +
           said(QT_TRANSLATE_NOOP("export", "Open it at ui.perfetto.dev or in chrome://tracing.")) +
           "\n\n" + said(QT_TRANSLATE_NOOP("export", "Events: %1")).arg(events);
}

} // namespace procession::ui
