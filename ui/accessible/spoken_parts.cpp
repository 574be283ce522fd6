// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accessible/spoken_parts.h"

#include <QAccessibleWidget>
#include <QPointer>
#include <QVariant>
#include <QWidget>
#include <vector>

namespace procession::ui {

namespace {

constexpr const char* role_property = "spoken_role";

/// A part by its number: what stands there now is looked up each time.
class PartAccessible : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    PartAccessible(QWidget* view, int number) : view_(view), number_(number) {}

    [[nodiscard]] bool isValid() const override
    {
        return parts() && number_ < parts()->spoken_count();
    }
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* parent() const override
    {
        return QAccessible::queryAccessibleInterface(view_);
    }
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name          ? part().name
               : kind == QAccessible::Description ? part().description
                                                  : QString();
    }
    void setText(QAccessible::Text, const QString&) override {}
    [[nodiscard]] QRect rect() const override
    {
        const QRect box = part().box;
        return isValid() ? QRect(view_->mapToGlobal(box.topLeft()), box.size()) : QRect();
    }
    [[nodiscard]] QAccessible::Role role() const override { return part().role; }
    [[nodiscard]] QAccessible::State state() const override
    {
        const SpokenPart now = part();
        QAccessible::State state;
        state.focusable = now.pressable;
        state.selectable = now.selectable;
        state.selected = now.selected;
        state.focused = isValid() && view_->hasFocus() && parts()->focused_part() == number_;
        state.invalid = !isValid();
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }
    [[nodiscard]] QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString& action) override
    {
        if (isValid() && action == pressAction()) {
            parts()->press_part(number_);
        }
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    [[nodiscard]] SpokenParts* parts() const { return dynamic_cast<SpokenParts*>(view_.data()); }
    [[nodiscard]] SpokenPart part() const
    {
        return isValid() ? parts()->spoken_part(number_) : SpokenPart();
    }

    QPointer<QWidget> view_;
    int number_;
};

class ViewAccessible : public QAccessibleWidget {
public:
    explicit ViewAccessible(QWidget* view) : QAccessibleWidget(view, QAccessible::List), view_(view)
    {
    }
    ~ViewAccessible() override
    {
        for (const QAccessible::Id id : children_) {
            QAccessible::deleteAccessibleInterface(id);
        }
    }
    [[nodiscard]] int childCount() const override
    {
        return part_count() + QAccessibleWidget::childCount();
    }
    [[nodiscard]] QAccessibleInterface* child(int index) const override
    {
        if (index < 0 || index >= part_count()) {
            return QAccessibleWidget::child(index - part_count());
        }
        while (children_.size() <= static_cast<std::size_t>(index)) {
            const int number = static_cast<int>(children_.size());
            children_.push_back(QAccessible::registerAccessibleInterface(
                new PartAccessible(view_, number))); // owned by Qt's cache
        }
        return QAccessible::accessibleInterface(children_[static_cast<std::size_t>(index)]);
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override
    {
        for (int i = 0; i < static_cast<int>(children_.size()); ++i) {
            if (QAccessible::accessibleInterface(children_[static_cast<std::size_t>(i)]) == child) {
                return i;
            }
        }
        const int widget = QAccessibleWidget::indexOfChild(child);
        return widget < 0 ? -1 : widget + part_count();
    }
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override
    {
        // What stands in a place comes after it.
        for (int i = part_count(); i-- > 0;) {
            if (child(i)->rect().contains(x, y)) {
                return child(i);
            }
        }
        return QAccessibleWidget::childAt(x, y);
    }
    [[nodiscard]] QAccessibleInterface* focusChild() const override
    {
        const int focused = parts() && view_->hasFocus() ? parts()->focused_part() : -1;
        return focused >= 0 ? child(focused) : QAccessibleWidget::focusChild();
    }

private:
    /// None any more while the widget is being destroyed.
    [[nodiscard]] SpokenParts* parts() const { return dynamic_cast<SpokenParts*>(view_.data()); }
    [[nodiscard]] int part_count() const { return parts() ? parts()->spoken_count() : 0; }

    QPointer<QWidget> view_;
    mutable std::vector<QAccessible::Id> children_;
};

QAccessibleInterface* make_accessible(const QString&, QObject* object)
{
    auto* view = qobject_cast<QWidget*>(object);
    if (view && dynamic_cast<SpokenParts*>(view)) {
        return new ViewAccessible(view);
    }
    const QVariant role = view ? view->property(role_property) : QVariant();
    return role.isValid()
               ? new QAccessibleWidget(view, static_cast<QAccessible::Role>(role.toInt()))
               : nullptr;
}

} // namespace

void speak_as(QWidget& widget, QAccessible::Role role)
{
    install_spoken_parts();
    widget.setProperty(role_property, static_cast<int>(role));
}

void install_spoken_parts()
{
    QAccessible::installFactory(make_accessible); // which takes one only once
}

} // namespace procession::ui
