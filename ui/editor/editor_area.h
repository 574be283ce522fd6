// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/accessible/spoken_parts.h"
#include "ui/editor/ambiguity_bar.h"
#include "ui/editor/edited_run.h"
#include "ui/editor/editor.h"

#include <QEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace procession::ui {

/// Where texts are so large that the parts of the editor would leave each other no room, all of it
/// scrolls: no part becomes lower than can be read.
class EditorArea : public QScrollArea {
public:
    /// Takes `editor` over.
    explicit EditorArea(Editor& editor, QWidget* parent = nullptr) : QScrollArea(parent)
    {
        setFrameShape(QFrame::NoFrame);
        setFocusPolicy(Qt::NoFocus); // what has the focus is scrolled into sight
        setWidget(new Content(editor));
        setWidgetResizable(true);
        speak_as(*this, QAccessible::Pane);
        connect(&editor.ambiguity(), &AmbiguityBar::moment_wanted, this,
                [this, &editor] { ensureWidgetVisible(&editor.run(), 0, 0); });
    }

    /// As wide as the parts need; they scroll up and down.
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        constexpr int least_height = 120;
        return {widget()->minimumSizeHint().width(), least_height};
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (watched == widget() && event->type() == QEvent::LayoutRequest) {
            updateGeometry();
        }
        return QScrollArea::eventFilter(watched, event);
    }

private:
    /// It scrolls where it has less than its least, not where it has less than it would like.
    class Content : public QWidget {
    public:
        explicit Content(Editor& editor) : editor_(editor)
        {
            auto* column = new QVBoxLayout(this);
            column->setContentsMargins(0, 0, 0, 0);
            column->addWidget(&editor);
        }
        [[nodiscard]] int heightForWidth(int width) const override
        {
            return editor_.layout()->minimumHeightForWidth(width);
        }

    private:
        Editor& editor_;
    };
};

} // namespace procession::ui
