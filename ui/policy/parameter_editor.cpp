// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/policy/parameter_editor.h"

#include "ui/layout/fitting_combo.h"
#include "ui/text/translate.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStringList>

namespace procession::ui {

namespace {

constexpr double millionth = 1e-6;
constexpr int narrowest_editor = 80; ///< pixels of an editor

struct SettingWriter {
    QString operator()(std::int64_t number) const { return QString::number(number); }
    QString operator()(bool yes) const { return yes ? "true" : "false"; }
    QString operator()(scheduler::Decimal decimal) const
    {
        return QString::number(static_cast<double>(decimal.millionths) * millionth, 'g', 15);
    }
    QString operator()(const std::string& text) const { return QString::fromStdString(text); }
    QString operator()(const scheduler::IntegerList& list) const
    {
        QStringList parts;
        for (const std::int64_t number : list) {
            parts.append(QString::number(number));
        }
        return parts.join(':');
    }
};

} // namespace

QString setting_text(const scheduler::ParameterValue& value)
{
    return std::visit(SettingWriter{}, value);
}

ParameterEditor::ParameterEditor(const scheduler::ParameterInfo& info, QWidget* parent)
    : QWidget(parent), info_(info)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    switch (info.kind) {
    case scheduler::ParameterKind::integer:
        add_number(0);
        break;
    case scheduler::ParameterKind::decimal:
        add_number(2);
        break;
    case scheduler::ParameterKind::boolean:
        check_ = new QCheckBox(this);
        connect(check_, &QCheckBox::toggled, this,
                [this](bool on) { emit edited(on ? "true" : "false"); });
        row->addWidget(check_);
        break;
    case scheduler::ParameterKind::choice:
        add_choices();
        break;
    case scheduler::ParameterKind::integer_or_list:
    case scheduler::ParameterKind::integer_list:
        add_line();
        break;
    }
    setFocusProxy(findChild<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    show_value(info.fallback);
    retranslate();
}

void ParameterEditor::add_number(int decimals)
{
    number_ = new QDoubleSpinBox(this);
    number_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // not as wide as 2^53
    number_->setMinimumWidth(narrowest_editor);
    const double scale = decimals == 0 ? 1 : millionth;
    number_->setDecimals(decimals);
    number_->setRange(static_cast<double>(info_.minimum) * scale,
                      static_cast<double>(info_.maximum) * scale);
    number_->setSingleStep(decimals == 0 ? 1 : 0.05);
    connect(number_, &QDoubleSpinBox::valueChanged, this,
            [this, decimals](double value) { emit edited(QString::number(value, 'f', decimals)); });
    layout()->addWidget(number_);
}

void ParameterEditor::add_choices()
{
    choice_ = new FittingCombo(6, this);
    for (const std::string_view name : info_.choices) {
        choice_->addItem(choice_text(name),
                         QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
    }
    connect(choice_, &QComboBox::activated, this,
            [this] { emit edited(choice_->currentData().toString()); });
    layout()->addWidget(choice_);
}

void ParameterEditor::add_line()
{
    line_ = new QLineEdit(this);
    line_->setMinimumWidth(narrowest_editor);
    connect(line_, &QLineEdit::textEdited, this, &ParameterEditor::edited);
    layout()->addWidget(line_);
}

void ParameterEditor::show_value(const scheduler::ParameterValue& value)
{
    const QString text = setting_text(value);
    if (number_ && number_->text() != text) {
        const QSignalBlocker quiet(number_);
        number_->setValue(text.toDouble());
    } else if (check_) {
        const QSignalBlocker quiet(check_);
        check_->setChecked(text == "true");
    } else if (choice_) {
        choice_->setCurrentIndex(choice_->findData(text));
    } else if (line_ && line_->text() != text) {
        line_->setText(text);
    }
}

void ParameterEditor::retranslate()
{
    const QString label = parameter_text(info_.label);
    for (QWidget* widget : {static_cast<QWidget*>(number_), static_cast<QWidget*>(check_),
                            static_cast<QWidget*>(choice_), static_cast<QWidget*>(line_)}) {
        if (widget) {
            widget->setAccessibleName(label);
            widget->setToolTip(parameter_text(info_.explanation));
        }
    }
    if (line_) {
        line_->setPlaceholderText(tr("for example 2:4:8"));
    }
    for (int i = 0; choice_ && i < choice_->count(); ++i) {
        choice_->setItemText(i, choice_text(info_.choices[static_cast<std::size_t>(i)]));
    }
}

} // namespace procession::ui
