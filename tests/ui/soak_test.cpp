// SPDX-License-Identifier: GPL-3.0-or-later
// Random hands on the real window: whatever is done, it neither crashes nor hangs nor
// complains. A few seconds here; PROCESSION_SOAK_SECONDS asks for more (scripts/soak).
#include "scheduler/random.h"
#include "support/resident.h"
#include "ui/commands/command_palette.h"
#include "ui/rules/rules_card.h"
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
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QSpinBox>
#include <QTest>
#include <QTimer>
#include <QUndoStack>
#include <algorithm>
#include <atomic>
#include <catch2/catch.hpp>
#include <iterator>

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
        // Some dialogs wait for an answer in a loop of their own, and menus of buttons.
        QObject::connect(&patience_, &QTimer::timeout, [] {
            if (QWidget* waiting = QApplication::activeModalWidget()) {
                waiting->close();
            } else if (auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget())) {
                menu->close();
            }
        });
        patience_.start(30);
    }

    void act()
    {
        switch (random_.below(17)) {
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
        case 12:
        case 13:
            return what_if();
        case 14:
            return change_number();
        case 15:
            return change_conventions();
        case 16: {
            QUndoStack& changes = fixture_.window.session().changes();
            return random_.below(3) == 0 ? changes.redo() : changes.undo();
        }
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
        QList<QAction*> named;
        for (const QMenu* menu : fixture_.window.findChildren<QMenu*>()) {
            named += menu->actions();
        }
        for (QAction* action : named) {
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
        choose_in(*box);
    }

    void choose_in(QComboBox& box)
    {
        if (box.count() > 0 && box.isEnabled()) {
            const auto count = static_cast<std::uint64_t>(box.count());
            const auto index = static_cast<int>(random_.below(count));
            box.setCurrentIndex(index);
            emit box.activated(index);
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

    /// By a process's own menu, with whatever its dialog suggests.
    void what_if()
    {
        const auto& moment = fixture_.window.session().moment();
        if (!moment) {
            return;
        }
        const auto count = moment->state->processes().size();
        const auto process = static_cast<core::EntityId>(random_.below(count));
        fixture_.window.show_process_menu(process, fixture_.window.mapToGlobal(QPoint(99, 99)));
        const QPointer<QMenu> menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        if (!menu || menu->isEmpty()) { // of another popup, which nothing fills
            return;
        }
        const QList<QAction*> actions = menu->actions();
        QAction* action = one_of(std::vector<QAction*>(actions.begin(), actions.end()));
        QTimer::singleShot(0, &fixture_.window, [] {
            if (auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget())) {
                dialog->accept();
            }
        });
        action->trigger();
        if (menu) { // a dialog may have closed it
            menu->close();
        }
    }

    /// A parameter of the policy, t, hands of the room: any number that can be typed.
    void change_number()
    {
        const QList<QSpinBox*> all = fixture_.window.findChildren<QSpinBox*>();
        std::vector<QSpinBox*> enabled;
        std::ranges::copy_if(all, std::back_inserter(enabled), &QWidget::isEnabled);
        QSpinBox* box = one_of(enabled);
        const auto range =
            static_cast<std::uint64_t>(std::min(box->maximum() - box->minimum(), 40));
        box->setValue(box->minimum() + static_cast<int>(random_.below(range + 1)));
    }

    void change_conventions()
    {
        const QList<QComboBox*> all = fixture_.find<RulesCard>().findChildren<QComboBox*>();
        choose_in(*one_of(std::vector<QComboBox*>(all.begin(), all.end())));
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
    QTimer patience_;
};

/// What the window holds, as time goes by: bytes asked for and not given back. What the process
/// occupies would be another thing: pieces that an allocator keeps between those in use, and a
/// sanitizer of what has been freed. Caches fill at first; a window that forgets nothing grows on.
class Memory {
public:
    void sample()
    {
        if (!since_.isValid()) {
            since_.start();
        } else if (since_.elapsed() >= every_milliseconds) {
            since_.restart();
            if (const auto bytes = tests::live_bytes()) {
                samples_.push_back(*bytes);
            }
        }
    }
    /// Whether there is enough to judge by.
    [[nodiscard]] bool is_long() const { return samples_.size() >= 60; }
    /// How much more the last quarter of the time held than the second, in the middle of each.
    [[nodiscard]] double growth() const
    {
        return static_cast<double>(middle(3)) / static_cast<double>(middle(1));
    }
    [[nodiscard]] std::size_t middle(std::size_t quarter) const
    {
        const auto part = static_cast<std::ptrdiff_t>(samples_.size() / 4);
        const auto from = samples_.begin() + static_cast<std::ptrdiff_t>(quarter) * part;
        std::vector<std::size_t> some(from, from + part);
        std::ranges::nth_element(some, some.begin() + part / 2);
        return some[static_cast<std::size_t>(part / 2)];
    }

private:
    static constexpr int every_milliseconds = 1000;
    QElapsedTimer since_;
    std::vector<std::size_t> samples_;
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
    Memory memory;
    while (passed.elapsed() < milliseconds) {
        hands.act();
        QTest::qWait(actions % 16 == 0 ? 40 : 1);
        hands.close_dialogs();
        memory.sample();
        ++actions;
    }
    qInstallMessageHandler(before);
    theme.set_text_percent(100);
    language.choose("en");
    CHECK(actions > 0); // how many, the machine decides
    CHECK(complaints == 0);
    if (memory.is_long()) { // minutes: scripts/soak
        constexpr std::size_t mebi = 1024 * 1024;
        WARN("memory: " << memory.middle(1) / mebi << " MiB, later " << memory.middle(3) / mebi
                        << " MiB, " << actions << " actions");
        CHECK(memory.growth() < 1.25);
    }
}
