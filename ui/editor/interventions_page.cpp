// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/interventions_page.h"

#include "ui/editor/edited_run.h"
#include "ui/editor/intervention_line.h"
#include "ui/editor/intervention_model.h"
#include "ui/editor/list_table.h"
#include "ui/layout/wrap_layout.h"
#include "ui/text/time_text.h"
#include "ui/theme/fonts.h"

#include <QItemSelectionModel>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace procession::ui {

using core::edit::Deed;

InterventionsPage::InterventionsPage(EditedFile& file, EditedRun& run, QWidget* parent)
    : EditorPage(parent),
      file_(file),
      run_(run),
      model_(new InterventionModel(file)),
      line_(nullptr)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QWidget(this);
    build_buttons(head);
    line_ = new InterventionLine(this);
    table_ = new ListTable(model_, this);
    none_ = new QLabel(this);
    none_->setTextFormat(Qt::PlainText);
    none_->setWordWrap(true);
    none_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    none_->setMargin(16);
    column->addWidget(head);
    column->addWidget(line_);
    column->addWidget(table_, 1);
    column->addWidget(none_, 1);
    connect_parts();
    retranslate();
}

void InterventionsPage::build_buttons(QWidget* head)
{
    auto* row = new WrapLayout(head);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(8);
    for (QToolButton** button : {&add_, &remove_, &up_, &down_}) {
        *button = new QToolButton(head);
        (*button)->setToolButtonStyle(Qt::ToolButtonTextOnly);
        (*button)->setFocusPolicy(Qt::StrongFocus);
        row->addWidget(*button);
    }
    kinds_ = new QMenu(this);
    for (std::size_t i = 0; i < core::edit::deed_count; ++i) {
        connect(kinds_->addAction(QString()), &QAction::triggered, this,
                [this, i] { add(static_cast<Deed>(i)); });
    }
    add_->setMenu(kinds_);
    add_->setPopupMode(QToolButton::InstantPopup);
    connect(remove_, &QToolButton::clicked, this, &InterventionsPage::remove);
    connect(up_, &QToolButton::clicked, this, [this] { move(false); });
    connect(down_, &QToolButton::clicked, this, [this] { move(true); });
}

void InterventionsPage::connect_parts()
{
    connect(&file_, &EditedFile::changed, this, &InterventionsPage::read_if_seen);
    connect(&run_, &EditedRun::trace_changed, this, &InterventionsPage::read_if_seen);
    connect(line_, &InterventionLine::remove_wanted, this, &InterventionsPage::remove);
    connect(line_, &InterventionLine::row_chosen, this,
            [this](std::size_t row) { choose(static_cast<int>(row)); });
    connect(line_, &InterventionLine::move_wanted, this, [this](std::size_t row, core::Ticks at) {
        file_.edit([row, at](auto& scenario) { return core::edit::move_to(scenario, row, at); });
    });
    connect(table_->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& now) {
                line_->set_chosen(now.isValid() ? std::optional(static_cast<std::size_t>(now.row()))
                                                : std::nullopt);
            });
}

void InterventionsPage::choose(int row)
{
    table_->go_to_cell(row, std::max(table_->currentIndex().column(), 0));
    line_->set_chosen(static_cast<std::size_t>(row));
}

/// Behind the chosen one and at its moment; without one where the run's playhead stands.
void InterventionsPage::add(Deed deed)
{
    const QModelIndex now = table_->currentIndex();
    const int row = now.isValid() ? now.row() + 1 : model_->rowCount();
    const auto beside = now.isValid() ? model_->moment(now.row()) : std::nullopt;
    const core::Ticks at = beside.value_or(run_.t());
    if (file_.edit([&](auto& scenario) {
            return core::edit::add_intervention(scenario, static_cast<std::size_t>(row), deed, at);
        })) {
        table_->setFocus();
        choose(row);
    }
}

void InterventionsPage::remove()
{
    const std::vector<std::size_t> rows = table_->selected_rows();
    if (!rows.empty() && file_.edit([&rows](auto& scenario) {
            return core::edit::remove_interventions(scenario, rows);
        })) {
        const int row = std::min(static_cast<int>(rows.front()), model_->rowCount() - 1);
        row >= 0 ? choose(row) : add_->setFocus();
    }
}

void InterventionsPage::move(bool down)
{
    const int row = table_->currentIndex().row();
    const int to = down ? row + 1 : row - 1;
    if (row >= 0 && to >= 0 && to < model_->rowCount() && file_.edit([&](auto& scenario) {
            return core::edit::move_intervention(scenario, static_cast<std::size_t>(row), down);
        })) {
        choose(to);
    }
}

/// Nobody pays for marks that are not in sight.
void InterventionsPage::read_if_seen()
{
    if (isVisible()) {
        read();
    }
}

void InterventionsPage::showEvent(QShowEvent* event)
{
    read();
    EditorPage::showEvent(event);
}

void InterventionsPage::read()
{
    std::vector<InterventionLine::Entry> entries;
    for (int row = 0; row < model_->rowCount(); ++row) {
        bool wrong = false;
        for (int column = 0; column < model_->columnCount(); ++column) {
            wrong = wrong || !model_->fault_at(row, column).isEmpty();
        }
        if (const auto at = model_->moment(row)) {
            const QString sign = wrong ? QStringLiteral("⚠ ") : QString();
            entries.push_back(
                {static_cast<std::size_t>(row), *at, sign + model_->brief(row), wrong});
        }
    }
    const auto& good = file_.scenario().last_good();
    line_->show_entries(std::move(entries),
                        run_.trace() ? std::optional(run_.trace()->end()) : std::nullopt,
                        good ? TimeText::of(*good) : TimeText());
    const QModelIndex now = table_->currentIndex();
    line_->set_chosen(now.isValid() ? std::optional(static_cast<std::size_t>(now.row()))
                                    : std::nullopt);
    const bool open = file_.scenario().document().root() != core::Document::none;
    const bool none = open && model_->rowCount() == 0;
    none_->setVisible(none);
    table_->setVisible(!none);
    add_->setEnabled(open);
    for (QToolButton* button : {remove_, up_, down_}) {
        button->setEnabled(open && model_->rowCount() > 0);
    }
}

QString InterventionsPage::title() const
{
    return tr("&Interventions");
}

bool InterventionsPage::go_to(const core::Fault& fault)
{
    const auto place = core::edit::intervention_place_of(fault);
    if (place) {
        table_->go_to_cell(static_cast<int>(place->row), static_cast<int>(place->column));
        table_->setFocus();
    }
    return place.has_value();
}

void InterventionsPage::set_palette(const Palette& palette)
{
    line_->set_palette(palette);
    table_->set_palette(palette);
    QPalette colours = none_->palette();
    colours.setColor(QPalette::WindowText, palette.quiet);
    none_->setPalette(colours);
    retranslate();
}

void InterventionsPage::retranslate()
{
    const auto name = [](QToolButton& button, const QString& text, const QString& hint) {
        button.setFont(text_font(TextSize::normal));
        button.setText(text);
        button.setAccessibleName(text);
        button.setToolTip(hint);
    };
    name(*add_, tr("Add"), tr("Something that is done to a process at a moment"));
    name(*remove_, tr("Remove"), tr("The chosen interventions go"));
    name(*up_, tr("Up"), tr("Listed earlier: of those at one moment it comes first"));
    name(*down_, tr("Down"), tr("Listed later: of those at one moment it comes last"));
    const QList<QAction*> actions = kinds_->actions();
    for (std::size_t i = 0; i < core::edit::deed_count; ++i) {
        actions[static_cast<qsizetype>(i)]->setText(deed_title(static_cast<Deed>(i)));
    }
    line_->setAccessibleName(tr("Interventions on the time of the run"));
    line_->setToolTip(tr("Drag a mark to another moment; ← and → move the chosen one, with Shift "
                         "by ten ticks"));
    table_->retranslate();
    table_->setAccessibleName(tr("Interventions"));
    none_->setFont(text_font(TextSize::normal));
    none_->setText(tr("“Add” puts one into the run: a process is killed, suspended, added."));
    read();
}

} // namespace procession::ui
