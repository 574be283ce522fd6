// SPDX-License-Identifier: GPL-3.0-or-later
// A letter typed into a program of a thousand lines against one into a program of ten, and one of
// sixty, which fills the editor as well: the processor time of the window's thread, from the key
// until the text has been read, the program looked at and the run drawn. It should not grow with
// the program: a ratio of about 1, but for the lines that are painted.
#include "ui/editor/edited_run.h"
#include "ui/editor/editor.h"
#include "ui/editor/programs_page.h"
#include "ui/editor/python_edit.h"
#include "ui/main_window/main_window.h"

#include <QApplication>
#include <QEventLoop>
#include <QFile>
#include <QKeyEvent>
#include <QSettings>
#include <QTemporaryDir>
#include <algorithm>
#include <benchmark/benchmark.h>
#include <cstdlib>
#include <ctime>
#include <vector>

namespace {

using namespace procession;

constexpr int letters = 60;

/// Of this thread alone.
double processor_seconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

/// What is run is the same however many lines there are: they stand in a function that is not
/// called.
QString write_scenario(const QTemporaryDir& folder, std::int64_t lines)
{
    QByteArray program = "def work(x):\\n";
    for (std::int64_t i = 2; i < lines; ++i) {
        program += "    value_" + QByteArray::number(static_cast<qlonglong>(i)) +
                   " = x * 7 + len('text')\\n";
    }
    program += "print(1)\\n";
    QFile file(folder.filePath("typed.procession.json"));
    if (!file.open(QIODevice::WriteOnly)) {
        std::abort();
    }
    file.write(R"({"procession": 1, "processes": [{"name": "A", "program": "a.py"}],)"
               R"( "programs": {"a.py": ")" +
               program + "\"}}\n");
    return file.fileName();
}

class Typist {
public:
    explicit Typist(std::int64_t lines)
        : settings_(folder_.filePath("settings.ini"), QSettings::IniFormat),
          window_(theme_, language_, settings_)
    {
        window_.resize(1366, 768);
        window_.show();
        QEventLoop until_settled;
        QObject::connect(&window_.session(), &ui::Session::settled, &until_settled,
                         &QEventLoop::quit);
        window_.open(write_scenario(folder_, lines));
        until_settled.exec();
        window_.show_view("edit-programs");
        edit().setFocus();
        const std::string text = edit().bytes();
        edit().go_to(text.find(" + len", text.size() / 2)); // behind the number before that
        rest();
    }

    /// Seconds of this thread for a letter, without what comes of it elsewhere; the middle of many.
    struct Cost {
        double key = 0; ///< until the letter is there and drawn
        double all = 0; ///< until everything is up to date
    };
    Cost type()
    {
        std::vector<double> keys;
        std::vector<double> all;
        for (int i = 0; i < letters; ++i) {
            const double start = processor_seconds();
            QKeyEvent press(QEvent::KeyPress, Qt::Key_1, Qt::NoModifier, "1");
            QApplication::sendEvent(&edit(), &press);
            edit().viewport()->repaint();
            keys.push_back(processor_seconds() - start);
            rest();
            all.push_back(processor_seconds() - start);
        }
        std::nth_element(keys.begin(), keys.begin() + letters / 2, keys.end());
        std::nth_element(all.begin(), all.begin() + letters / 2, all.end());
        return {keys[letters / 2], all[letters / 2]};
    }

private:
    [[nodiscard]] ui::PythonEdit& edit() { return window_.editor().programs().edit(); }
    /// Sleeps while others work, so that waiting costs this thread nothing.
    void rest()
    {
        const auto is_done = [this] {
            return window_.editor().file().scenario().is_read() &&
                   window_.editor().run().is_up_to_date() &&
                   !window_.editor().programs().checker().is_busy();
        };
        do {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        } while (!is_done());
        QCoreApplication::processEvents();
    }

    QTemporaryDir folder_;
    QSettings settings_;
    ui::Theme theme_;
    ui::Language language_;
    ui::MainWindow window_;
};

void typing(benchmark::State& state)
{
    for (auto _ : state) {
        const Typist::Cost few = Typist(10).type();
        const Typist::Cost screen = Typist(60).type();
        const Typist::Cost many = Typist(state.range(0)).type();
        state.counters["key_us_10"] = few.key * 1e6;
        state.counters["key_us"] = many.key * 1e6;
        state.counters["key_ratio"] = many.key / few.key;
        state.counters["key_ratio_to_screen"] = many.key / screen.key;
        state.counters["all_us_10"] = few.all * 1e6;
        state.counters["all_us"] = many.all * 1e6;
        state.counters["ratio"] = many.all / few.all;
        state.counters["ratio_to_screen"] = many.all / screen.all;
    }
}
BENCHMARK(typing)->Arg(1'000)->ArgName("lines")->Iterations(1)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
