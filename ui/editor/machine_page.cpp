// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/machine_page.h"

#include "core/edit/device_cells.h"
#include "ui/editor/device_table.h"
#include "ui/editor/list_table.h"
#include "ui/editor/setting_row.h"
#include "ui/editor/setting_words.h"
#include "ui/policy/form_area.h"
#include "ui/theme/fonts.h"

#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

namespace procession::ui {

namespace {

using core::edit::SettingField;
using core::edit::SettingGroup;

/// From here on each field stands below its label.
bool is_large()
{
    return text_scale() >= 1.5;
}

QFormLayout* new_form()
{
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft);
    return form;
}

std::vector<SettingField> fields_of(const std::vector<SettingField>& all, std::size_t group)
{
    std::vector<SettingField> fields;
    for (const SettingField& field : all) {
        if (static_cast<std::size_t>(field.group) == group) {
            fields.push_back(field);
        }
    }
    return fields;
}

/// Whether two fields are shown alike: policies give one name different ranges and choices.
bool is_same(const SettingField& a, const SettingField& b)
{
    return a.path() == b.path() && a.info.explanation == b.info.explanation &&
           a.info.kind == b.info.kind && a.info.choices == b.info.choices;
}

} // namespace

MachinePage::MachinePage(EditedFile& file, QWidget* parent)
    : EditorPage(parent), file_(file), form_(new QWidget(this))
{
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    auto* column = new QVBoxLayout(form_);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    build(column);
    area_ = new FormArea(form_, this);
    all->addWidget(area_);
    connect(&file_, &EditedFile::changed, this, &MachinePage::read_if_seen);
    retranslate();
}

void MachinePage::build(QVBoxLayout* column)
{
    for (std::size_t group = 0; group < sections_.size(); ++group) {
        Section& section = sections_[group];
        section.heading = new QLabel(form_);
        section.form = new_form();
        if (group > 0) {
            column->addSpacing(16);
        }
        column->addWidget(section.heading);
        column->addLayout(section.form);
        if (static_cast<SettingGroup>(group) == SettingGroup::machine) {
            devices_ = new DeviceTable(file_, form_);
            column->addWidget(devices_);
        }
    }
    column->addStretch(1);
}

/// Rows that stay are left alone: somebody may be typing there.
void MachinePage::build_section(Section& section, const std::vector<SettingField>& fields)
{
    for (std::size_t i = section.rows.size(); i-- > 0;) {
        if (std::none_of(fields.begin(), fields.end(), [&](const SettingField& field) {
                return is_same(field, section.rows[i]->field());
            })) {
            drop(section, i);
        }
    }
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (i < section.rows.size() && is_same(section.rows[i]->field(), fields[i])) {
            continue;
        }
        auto* const row = new SettingRow(file_, fields[i], form_);
        row->set_palette(palette_);
        section.form->insertRow(static_cast<int>(i), row->label(), row);
        section.rows.insert(section.rows.begin() + static_cast<std::ptrdiff_t>(i), row);
    }
    while (section.rows.size() > fields.size()) {
        drop(section, fields.size());
    }
}

/// It may be the row that asked for this.
void MachinePage::drop(Section& section, std::size_t index)
{
    SettingRow* const gone = section.rows[index];
    section.rows.erase(section.rows.begin() + static_cast<std::ptrdiff_t>(index));
    const QFormLayout::TakeRowResult taken = section.form->takeRow(gone);
    delete taken.labelItem;
    delete taken.fieldItem;
    for (QWidget* one : {static_cast<QWidget*>(gone->label()), static_cast<QWidget*>(gone)}) {
        one->hide();
        one->deleteLater();
    }
}

/// Nobody pays for a form that is not in sight.
void MachinePage::read_if_seen()
{
    stale_ = true;
    if (isVisible()) {
        read();
    }
}

void MachinePage::showEvent(QShowEvent* event)
{
    if (stale_) {
        read();
    }
    EditorPage::showEvent(event);
}

void MachinePage::read()
{
    stale_ = false;
    const std::vector<SettingField> all = core::edit::setting_fields(file_.scenario().document());
    bool other = false;
    for (std::size_t group = 0; group < sections_.size(); ++group) {
        Section& section = sections_[group];
        const std::vector<SettingField> fields = fields_of(all, group);
        if (!std::equal(fields.begin(), fields.end(), section.rows.begin(), section.rows.end(),
                        [](const SettingField& field, const SettingRow* row) {
                            return is_same(field, row->field());
                        })) {
            build_section(section, fields);
            other = true;
        }
        for (SettingRow* row : section.rows) {
            row->read();
        }
    }
    if (other) {
        tidy_focus();
    }
}

/// Tab goes from above to below, also where rows have come between others.
void MachinePage::tidy_focus()
{
    QWidget* before = nullptr;
    const auto next = [&before](QWidget* one) {
        if (before) {
            QWidget::setTabOrder(before, one);
        }
        before = one;
    };
    for (std::size_t group = 0; group < sections_.size(); ++group) {
        for (const SettingRow* row : sections_[group].rows) {
            next(row->input());
            next(row->reset());
        }
        if (static_cast<SettingGroup>(group) == SettingGroup::machine) {
            for (QWidget* one : devices_->stops()) {
                next(one);
            }
        }
    }
}

SettingRow* MachinePage::row(std::string_view path) const
{
    for (const Section& section : sections_) {
        for (SettingRow* row : section.rows) {
            if (row->field().path() == path) {
                return row;
            }
        }
    }
    return nullptr;
}

QString MachinePage::title() const
{
    return tr("&Machine");
}

bool MachinePage::go_to(const core::Fault& fault)
{
    read();
    if (const auto place = core::edit::device_place_of(fault)) {
        devices_->table().setFocus();
        devices_->table().go_to_cell(static_cast<int>(place->row), static_cast<int>(place->column));
        area_->ensureWidgetVisible(devices_);
        return true;
    }
    for (const Section& section : sections_) {
        for (const SettingRow* row : section.rows) {
            if (core::edit::is_about(fault, row->field())) {
                row->input()->setFocus();
                area_->ensureWidgetVisible(row->input());
                return true;
            }
        }
    }
    return false;
}

void MachinePage::set_palette(const Palette& palette)
{
    palette_ = palette;
    for (const Section& section : sections_) {
        for (SettingRow* row : section.rows) {
            row->set_palette(palette);
        }
    }
    devices_->set_palette(palette);
    retranslate();
}

void MachinePage::retranslate()
{
    for (std::size_t group = 0; group < sections_.size(); ++group) {
        Section& section = sections_[group];
        section.heading->setFont(text_font(TextSize::normal, true));
        section.heading->setText(group_title(static_cast<SettingGroup>(group)));
        section.form->setRowWrapPolicy(is_large() ? QFormLayout::WrapAllRows
                                                  : QFormLayout::DontWrapRows);
        for (SettingRow* row : section.rows) {
            row->retranslate();
        }
    }
    devices_->retranslate();
    read();
    area_->measure_anew();
}

} // namespace procession::ui
