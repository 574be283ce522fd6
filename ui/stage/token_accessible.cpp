// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/token_accessible.h"

#include "ui/stage/token_view.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>
#include <vector>

namespace procession::ui {

namespace {

/// A place or a token, by its number among the parts of the view: what stands there
/// now is looked up each time.
class PartAccessible : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    PartAccessible(TokenView* view, int number) : view_(view), number_(number) {}

    [[nodiscard]] bool isValid() const override { return part() != nullptr; }
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
        return part() && kind == QAccessible::Name ? part()->name : QString();
    }
    void setText(QAccessible::Text, const QString&) override {}
    [[nodiscard]] QRect rect() const override
    {
        if (!part()) {
            return {};
        }
        const QRect box = part()->box.toRect();
        return {view_->mapToGlobal(box.topLeft()), box.size()};
    }
    [[nodiscard]] QAccessible::Role role() const override
    {
        return is_token()                    ? QAccessible::ListItem
               : part() && part()->pressable ? QAccessible::Button
                                             : QAccessible::Grouping;
    }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = part() && part()->pressable;
        state.selectable = is_token();
        state.selected = is_token() && part()->process == view_->selected();
        state.focused = view_ && view_->hasFocus() && view_->focused_part() == number_;
        state.invalid = !part();
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
        if (view_ && action == pressAction()) {
            view_->press_part(number_);
        }
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    [[nodiscard]] const PicturePart* part() const
    {
        const auto index = static_cast<std::size_t>(number_);
        return view_ && index < view_->parts().size() ? &view_->parts()[index] : nullptr;
    }
    [[nodiscard]] bool is_token() const { return part() && part()->process != core::no_entity; }

    QPointer<TokenView> view_;
    int number_;
};

class ViewAccessible : public QAccessibleWidget {
public:
    explicit ViewAccessible(TokenView* view)
        : QAccessibleWidget(view, QAccessible::List), view_(view)
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
        return view_ ? static_cast<int>(view_->parts().size()) : 0;
    }
    [[nodiscard]] QAccessibleInterface* child(int index) const override
    {
        if (index < 0 || index >= childCount()) {
            return nullptr;
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
        return -1;
    }
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override
    {
        // Tokens stand behind the place that they are in.
        for (int i = childCount(); i-- > 0;) {
            if (child(i)->rect().contains(x, y)) {
                return child(i);
            }
        }
        return nullptr;
    }
    [[nodiscard]] QAccessibleInterface* focusChild() const override
    {
        return view_ && view_->hasFocus() ? child(view_->focused_part()) : nullptr;
    }

private:
    QPointer<TokenView> view_;
    mutable std::vector<QAccessible::Id> children_;
};

QAccessibleInterface* make_accessible(const QString&, QObject* object)
{
    auto* view = qobject_cast<TokenView*>(object);
    return view ? new ViewAccessible(view) : nullptr;
}

} // namespace

void install_token_accessible()
{
    QAccessible::installFactory(make_accessible); // which takes one only once
}

} // namespace procession::ui
