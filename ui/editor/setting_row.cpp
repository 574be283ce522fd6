// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/setting_row.h"

#include "ui/editor/setting_field_widgets.h"
#include "ui/editor/setting_words.h"
#include "ui/text/translate.h"
#include "ui/theme/fonts.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>
#include <utility>

namespace procession::ui {

namespace {

using scheduler::ParameterKind;

constexpr int narrowest = 80; ///< pixels of a field

QColor ink_of(const Palette& palette, bool wrong, bool stated)
{
    return wrong ? palette.fault : stated ? palette.ink : palette.quiet;
}

void colour(QWidget& widget, const QColor& ink)
{
    QPalette colours = widget.palette();
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        colours.setColor(QPalette::Active, role, ink);
        colours.setColor(QPalette::Inactive, role, ink);
    }
    widget.setPalette(colours);
}

} // namespace

SettingRow::SettingRow(EditedFile& file, core::edit::SettingField field, QWidget* parent)
    : QWidget(parent), file_(file), field_(std::move(field)), label_(new QLabel(parent))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    const bool chosen = !field_.is_text && (field_.info.kind == ParameterKind::choice ||
                                            field_.info.kind == ParameterKind::boolean);
    chosen ? build_choice() : build_line();
    reset_ = new QToolButton(this);
    reset_->setFocusPolicy(Qt::StrongFocus);
    reset_->setToolButtonStyle(Qt::ToolButtonTextOnly);
    QSizePolicy room = reset_->sizePolicy();
    room.setRetainSizeWhenHidden(true); // fields keep their width
    reset_->setSizePolicy(room);
    row->addWidget(input(), 1);
    row->addWidget(reset_);
    column->addLayout(row);
    note_ = new QLabel(this);
    note_->setTextFormat(Qt::PlainText);
    note_->setWordWrap(true);
    note_->hide();
    column->addWidget(note_);
    label_->setBuddy(input());
    connect(reset_, &QToolButton::clicked, this, [this] {
        input()->setFocus();
        type({});
    });
    retranslate();
}

void SettingRow::build_line()
{
    line_ = new SettingLine(this);
    line_->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(line_, &SettingLine::typed, this, &SettingRow::type);
    connect(line_, &SettingLine::stepped, this, &SettingRow::step);
    connect(line_, &QWidget::customContextMenuRequested, this, [this](const QPoint& place) {
        QMenu* const menu = line_->createStandardContextMenu();
        menu->setAttribute(Qt::WA_DeleteOnClose);
        QAction* const back =
            menu->addAction(tr("Back to the default"), this, [this] { type({}); });
        back->setEnabled(reset_->isVisible());
        menu->popup(line_->mapToGlobal(place));
    });
}

void SettingRow::build_choice()
{
    choice_ = new SettingCombo(6, this);
    choice_->setFocusPolicy(Qt::StrongFocus);
    choice_->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto* const back = new QAction(choice_);
    choice_->addAction(back);
    connect(back, &QAction::triggered, this, [this] { type({}); });
    connect(choice_, &SettingCombo::cleared, this, [this] { type({}); });
    connect(choice_, &QComboBox::activated, this,
            [this] { type(choice_->currentData().toString()); });
}

QWidget* SettingRow::input() const
{
    return line_ ? static_cast<QWidget*>(line_) : choice_;
}

void SettingRow::type(const QString& typed)
{
    file_.edit([this, text = typed.toStdString()](core::edit::EditedScenario& scenario) {
        return core::edit::type_into(scenario, field_, text);
    });
}

/// A whole number one up or down, also from what is the default.
void SettingRow::step(int by)
{
    const bool whole = field_.info.kind == ParameterKind::integer ||
                       field_.info.kind == ParameterKind::integer_or_list;
    bool is_number = false;
    const QString holds =
        QString::fromStdString(core::edit::fallback_of(file_.scenario().document(), field_));
    const qlonglong number =
        (line_->text().isEmpty() ? holds : line_->text()).toLongLong(&is_number);
    if (whole && is_number && number + by >= field_.info.minimum &&
        number + by <= field_.info.maximum) {
        type(QString::number(number + by));
    }
}

void SettingRow::read()
{
    const core::Document& document = file_.scenario().document();
    const bool open = core::edit::can_type_into(document, field_);
    setEnabled(open); // until then the text is all there is
    label_->setEnabled(open);
    if (!open) {
        return;
    }
    const core::edit::Cell now = core::edit::value_of(document, field_);
    const std::string holds = core::edit::fallback_of(document, field_);
    const QString fallback = field_.has_default ? setting_value(field_, holds) : tr("none");
    if (line_) {
        line_->show_text(QString::fromStdString(now.text));
        line_->setPlaceholderText(fallback);
    } else {
        fill_choice(fallback);
        show_choice(now);
    }
    reset_->setVisible(now.stated);
    show_note();
}

/// What holds by default, and what can be stated.
void SettingRow::fill_choice(const QString& fallback)
{
    const QString first = tr("%1 (default)").arg(fallback);
    if (choice_->itemText(0) == first &&
        choice_->itemData(0, Qt::ForegroundRole).value<QColor>() == palette_.quiet) {
        while (choice_->count() > usual_) { // what was stated and is none of these
            choice_->removeItem(choice_->count() - 1);
        }
        return;
    }
    choice_->clear();
    choice_->addItem(first, QString());
    choice_->setItemData(0, palette_.quiet, Qt::ForegroundRole);
    const auto add = [this](const std::string& value) {
        choice_->addItem(setting_value(field_, value), QString::fromStdString(value));
    };
    if (field_.info.kind == ParameterKind::boolean) {
        add("true");
        add("false");
    }
    for (const std::string_view name : field_.info.choices) {
        add(std::string(name));
    }
    usual_ = choice_->count();
}

/// What is stated, whatever it is.
void SettingRow::show_choice(const core::edit::Cell& now)
{
    if (!now.stated) {
        choice_->setCurrentIndex(0);
        return;
    }
    const scheduler::PolicyInfo* policy =
        field_.info.name == "policy" ? scheduler::find_policy(now.text) : nullptr;
    const QString stated = QString::fromStdString(policy ? std::string(policy->name) : now.text);
    int index = choice_->findData(stated);
    if (index <= 0) {
        index = choice_->count();
        choice_->addItem(QStringLiteral("⚠ ") + stated, stated);
    }
    choice_->setCurrentIndex(index);
}

void SettingRow::show_note()
{
    QString wrong;
    for (const core::Fault& fault : file_.scenario().reading().faults) {
        if (core::edit::is_about(fault, field_)) {
            wrong += (wrong.isEmpty() ? "⚠ " : "\n⚠ ") + translate(fault.message);
        }
    }
    const auto& good = file_.scenario().last_good();
    const core::edit::Cell now = core::edit::value_of(file_.scenario().document(), field_);
    const QString idle = good ? idle_text(core::edit::idle_reason(*good, field_)) : QString();
    const QString meant = now.stated && is_unlimited(field_, now.text)
                              //: Of a number that is typed: 0 stands for no limit
                              ? tr("0: unlimited")
                              : QString();
    note_->setText(!wrong.isEmpty() ? wrong : !idle.isEmpty() ? idle : meant);
    note_->setVisible(!note_->text().isEmpty());
    colour(*note_, wrong.isEmpty() ? palette_.quiet : palette_.fault);
    colour(*input(), ink_of(palette_, !wrong.isEmpty(), now.stated));
    colour(*label_, idle.isEmpty() || !wrong.isEmpty() ? palette_.ink : palette_.quiet);
    const QString told = setting_hint(field_);
    input()->setToolTip(note_->text().isEmpty() ? told : told + '\n' + note_->text());
    input()->setAccessibleDescription(note_->text());
}

QString SettingRow::note() const
{
    return note_->text();
}

void SettingRow::set_palette(const Palette& palette)
{
    palette_ = palette;
    retranslate();
}

void SettingRow::retranslate()
{
    const QString name = setting_label(field_);
    label_->setFont(text_font(TextSize::normal));
    label_->setText(name);
    label_->setWordWrap(true);
    label_->setToolTip(setting_hint(field_));
    input()->setFont(text_font(TextSize::normal));
    input()->setMinimumWidth(scaled(narrowest));
    input()->setAccessibleName(name);
    if (choice_) {
        choice_->actions().front()->setText(tr("Back to the default"));
    }
    reset_->setFont(text_font(TextSize::small));
    reset_->setText(tr("Default"));
    reset_->setToolTip(tr("Takes it out of the scenario: the default holds"));
    //: A button; the name of a setting
    reset_->setAccessibleName(tr("Default of %1").arg(name));
    note_->setFont(text_font(TextSize::small));
    if (choice_) {
        choice_->clear(); // in another language
    }
    read();
}

} // namespace procession::ui
