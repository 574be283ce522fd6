// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/table_form.h"

#include "ui/lesson/lesson_words.h"
#include "ui/lesson/number_form.h"
#include "ui/lesson/typed_table.h"
#include "ui/theme/colour.h"
#include "ui/theme/fonts.h"

#include <QHeaderView>
#include <QVBoxLayout>
#include <algorithm>

namespace procession::ui {

namespace {

/// The chart drawn last on the same scenario: what is reckoned from it counts.
lessons::Chart own_chart(const FormParts& parts)
{
    for (const auto& [id, state] : parts.states) {
        const lessons::Step* step = parts.runs.lesson().step(id);
        const auto* question = step ? std::get_if<lessons::LessonQuestion>(&step->what) : nullptr;
        const auto* chart = std::get_if<lessons::Chart>(&state.answer);
        if (question && chart && question->scenario == parts.question.scenario) {
            return *chart;
        }
    }
    return {};
}

QString cross()
{
    return QString::fromUtf8("✗ ");
}

} // namespace

TableForm::TableForm(const FormParts& parts, QWidget* parent)
    : AnswerForm(parent),
      palette_(parts.palette),
      columns_(parts.question.columns),
      chart_(own_chart(parts)),
      table_(new TypedTable(0, 0, this))
{
    const core::Scenario& scenario = *parts.runs.lesson().scenario(parts.question.scenario);
    for (std::size_t i = 0; i < scenario.listed; ++i) {
        rows_.push_back(scenario.processes[i].name);
    }
    if (!parts.question.averages.empty()) {
        rows_.emplace_back("average");
    }
    table_->setRowCount(static_cast<int>(rows_.size()));
    table_->setColumnCount(static_cast<int>(columns_.size()));
    table_->setFont(number_font(TextSize::normal));
    table_->setAccessibleName(tr("The table to be filled in"));
    table_->setToolTip(tr("Type a number into each cell; Tab goes on to the next"));
    // One must see where to type: elsewhere tables are read, and have no lines.
    table_->setStyleSheet(
        QStringLiteral("QTableView { qproperty-showGrid: true; gridline-color: %1; }"
                       "QTableCornerButton::section { background: %2; border: 0; }")
            .arg(palette_.quiet.name(), palette_.surface.name()));
    for (int column = 0; column < table_->columnCount(); ++column) {
        const std::string& name = columns_[static_cast<std::size_t>(column)];
        auto* head = new QTableWidgetItem(column_words(name));
        head->setFont(text_font(TextSize::small));
        table_->setHorizontalHeaderItem(column, head);
        for (int row = 0; row < table_->rowCount(); ++row) {
            auto* item = new QTableWidgetItem;
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            const bool is_average = rows_[static_cast<std::size_t>(row)] == "average";
            const bool asked = !is_average || std::ranges::find(parts.question.averages, name) !=
                                                  parts.question.averages.end();
            if (!asked) {
                item->setFlags(Qt::NoItemFlags);
                item->setBackground(palette_.surface);
            }
            table_->setItem(row, column, item);
        }
    }
    for (int row = 0; row < table_->rowCount(); ++row) {
        const std::string& name = rows_[static_cast<std::size_t>(row)];
        const QString text = name == "average" ? column_words(name) : QString::fromStdString(name);
        table_->setVerticalHeaderItem(row, new QTableWidgetItem(text));
    }
    table_->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(table_);
    setFocusProxy(table_);
    table_->fit();
}

lessons::LessonAnswer TableForm::answer() const
{
    lessons::TableAnswer answer;
    answer.chart = chart_;
    for (int row = 0; row < table_->rowCount(); ++row) {
        for (int column = 0; column < table_->columnCount(); ++column) {
            const QString text = table_->item(row, column)->text().remove(cross());
            if (const auto number = number_written(text)) {
                answer.cells[rows_[static_cast<std::size_t>(row)] + "." +
                             columns_[static_cast<std::size_t>(column)]] = *number;
            }
        }
    }
    return answer;
}

void TableForm::show_answer(const lessons::LessonAnswer& answer)
{
    const auto* table = std::get_if<lessons::TableAnswer>(&answer);
    for (int row = 0; row < table_->rowCount(); ++row) {
        for (int column = 0; column < table_->columnCount(); ++column) {
            const std::string name = rows_[static_cast<std::size_t>(row)] + "." +
                                     columns_[static_cast<std::size_t>(column)];
            const auto cell = table ? table->cells.find(name) : lessons::Cells::const_iterator();
            table_->item(row, column)
                ->setText(table && cell != table->cells.end() ? written(cell->second) : QString());
        }
    }
}

/// A wrong cell has a cross and a colour; one that follows from a wrong chart neither.
void TableForm::show_graded(const lessons::Graded& graded)
{
    for (int row = 0; row < table_->rowCount(); ++row) {
        for (int column = 0; column < table_->columnCount(); ++column) {
            QTableWidgetItem& item = *table_->item(row, column);
            const std::string name = rows_[static_cast<std::size_t>(row)] + "." +
                                     columns_[static_cast<std::size_t>(column)];
            const QString text = item.text().remove(cross());
            const bool wrong = graded.wrong.contains(name) && !text.isEmpty();
            item.setText(wrong ? cross() + text : text);
            const bool asked = item.flags() != Qt::NoItemFlags;
            item.setBackground(wrong   ? QBrush(mixed(palette_.paper, palette_.fault, 0.15))
                               : asked ? QBrush()
                                       : QBrush(palette_.surface));
            item.setToolTip(wrong ? tr("Not right") : QString());
        }
    }
}

} // namespace procession::ui
