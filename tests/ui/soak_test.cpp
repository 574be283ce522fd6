// SPDX-License-Identifier: GPL-3.0-or-later
// Random hands on the real window: whatever is done, it neither crashes nor hangs nor
// complains. A few seconds here; PROCESSION_SOAK_SECONDS asks for more (scripts/soak).
#include "scheduler/random.h"
#include "ui/commands/command_palette.h"
#include "ui/session/library.h"
#include "ui/timeline/timeline_view.h"
#include "window_fixture.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QMenuBar>
#include <QSpinBox>
#include <QTest>
#include <atomic>
#include <catch2/catch.hpp>

using namespace procession;
using namespace procession::ui;

namespace {

constexpr int usual_seconds = 4;

std::atomic<int> complaints = 0;
QtMessageHandler before = nullptr;

/// What Qt itself says of the platform is not ours.
void listen(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    const bool of_platform = text.startsWith("This plugin does not support");
    if (type != QtDebugMsg && type != QtInfoMsg && !of_platform) {
        ++complaints;
        before(type, context, text);
    }
}

class Hands {
public:
    Hands(WindowFixture& fixture, std::uint64_t seed)
        : fixture_(fixture), random_(seed, scheduler::Stream::workload)
    {
    }

    void act()
    {
        switch (random_.below(12)) {
        case 0:
            return open();
        case 1:
        case 2:
            return press_key();
        case 3:
            return trigger();
        case 4:
            return scrub();
        case 5:
            return turn_wheel();
        case 6:
            return click();
        case 7:
            return choose();
        case 8:
            return fixture_.window.session().player().toggle();
        case 9:
            return resize();
        case 10:
            return type_workload();
        case 11:
            return switch_look();
        }
    }

    /// Closes what would wait for an answer.
    void close_dialogs()
    {
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            if (widget->isVisible() && widget != &fixture_.window) {
                widget->close();
            }
        }
    }

private:
    template <typename T>
    T one_of(const std::vector<T>& all)
    {
        return all[random_.below(all.size())];
    }

    void open()
    {
        const std::vector<LibraryEntry> all = library("en");
        fixture_.window.open(all[random_.below(all.size())].file);
    }

    void press_key()
    {
        static const std::vector<Qt::Key> keys{
            Qt::Key_Space, Qt::Key_Left,     Qt::Key_Right, Qt::Key_Home,       Qt::Key_End,
            Qt::Key_Plus,  Qt::Key_Minus,    Qt::Key_V,     Qt::Key_L,          Qt::Key_F,
            Qt::Key_1,     Qt::Key_2,        Qt::Key_3,     Qt::Key_M,          Qt::Key_D,
            Qt::Key_A,     Qt::Key_G,        Qt::Key_R,     Qt::Key_T,          Qt::Key_Escape,
            Qt::Key_Tab,   Qt::Key_PageDown, Qt::Key_F11,   Qt::Key_BracketLeft};
        static const std::vector<Qt::KeyboardModifier> modifiers{
            Qt::NoModifier, Qt::NoModifier, Qt::ShiftModifier, Qt::AltModifier};
        QTest::keyClick(&fixture_.window, one_of(keys), one_of(modifiers));
    }

    void trigger()
    {
        std::vector<QAction*> all;
        for (QAction* action : fixture_.window.findChildren<QAction*>()) {
            const bool asks = action->text().contains(QChar(0x2026)); // dialogs that wait
            const bool leaves =
                action->menuRole() == QAction::QuitRole || action->menuRole() == QAction::AboutRole;
            if (action->isEnabled() && !asks && !leaves && !action->text().isEmpty()) {
                all.push_back(action);
            }
        }
        one_of(all)->trigger();
    }

    void scrub()
    {
        Player& player = fixture_.window.session().player();
        const auto end = static_cast<std::uint64_t>(player.end()) + 2;
        player.set_t(static_cast<core::Ticks>(random_.below(end)));
    }

    QPoint somewhere(const QWidget& widget)
    {
        const auto x = random_.below(static_cast<std::uint64_t>(std::max(widget.width(), 1)));
        const auto y = random_.below(static_cast<std::uint64_t>(std::max(widget.height(), 1)));
        return {static_cast<int>(x), static_cast<int>(y)};
    }

    void turn_wheel()
    {
        QWidget* canvas = fixture_.find<TimelineView>().canvas();
        const QPointF at = somewhere(*canvas);
        const int turn = random_.below(2) == 0 ? 120 : -120;
        QWheelEvent event(at, canvas->mapToGlobal(at), {}, {0, turn}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(canvas, &event);
    }

    void click()
    {
        std::vector<QWidget*> all;
        for (QWidget* widget : fixture_.window.findChildren<QWidget*>()) {
            const auto* button = qobject_cast<QAbstractButton*>(widget);
            const bool asks = button && button->text().contains(QChar(0x2026));
            if (widget->isVisible() && widget->isEnabled() && !asks) {
                all.push_back(widget);
            }
        }
        QWidget* widget = one_of(all);
        QTest::mouseClick(widget, Qt::LeftButton, {}, somewhere(*widget));
    }

    void choose()
    {
        const QList<QComboBox*> boxes = fixture_.window.findChildren<QComboBox*>();
        QComboBox* box =
            boxes[static_cast<qsizetype>(random_.below(static_cast<std::uint64_t>(boxes.size())))];
        if (box->count() > 0 && box->isEnabled()) {
            const auto index =
                static_cast<int>(random_.below(static_cast<std::uint64_t>(box->count())));
            box->setCurrentIndex(index);
            emit box->activated(index);
        }
    }

    void resize()
    {
        fixture_.window.resize(640 + static_cast<int>(random_.below(1400)),
                               480 + static_cast<int>(random_.below(700)));
    }

    void type_workload()
    {
        CommandPalette* palette = fixture_.window.show_commands();
        const QString text =
            QString("A %1 %2; B 1 3 2 4").arg(random_.below(9)).arg(random_.below(40));
        QTest::keyClicks(&palette->box(), text);
        QTest::keyClick(&palette->box(), Qt::Key_Return);
    }

    void switch_look()
    {
        static const std::vector<ThemeChoice> themes{ThemeChoice::light, ThemeChoice::dark,
                                                     ThemeChoice::high_contrast};
        fixture_.theme.choose(one_of(themes));
        fixture_.language.choose(random_.below(2) == 0 ? "en" : "zh_CN");
        fixture_.theme.set_text_percent(100 + 25 * static_cast<int>(random_.below(9)));
    }

    WindowFixture& fixture_;
    scheduler::Random random_;
};

} // namespace

TEST_CASE_METHOD(WindowFixture, "random hands neither crash nor hang the window")
{
    const QByteArray wanted = qgetenv("PROCESSION_SOAK_SECONDS");
    const qint64 milliseconds = 1000 * (wanted.isEmpty() ? usual_seconds : wanted.toInt());
    const QByteArray seed = qgetenv("PROCESSION_SOAK_SEED");
    Hands hands(*this, seed.isEmpty() ? 20261121 : seed.toULongLong());
    open(welcome_scenario);
    complaints = 0;
    before = qInstallMessageHandler(listen);
    QElapsedTimer passed;
    passed.start();
    int actions = 0;
    while (passed.elapsed() < milliseconds) {
        hands.act();
        QTest::qWait(actions % 16 == 0 ? 40 : 1);
        hands.close_dialogs();
        ++actions;
    }
    qInstallMessageHandler(before);
    theme.set_text_percent(100);
    language.choose("en");
    CHECK(actions > 0); // how many, the machine decides
    CHECK(complaints == 0);
}
