// SPDX-License-Identifier: GPL-3.0-or-later
// Opening a file of so many events, until the window has painted its first frame, against
// procession-cli running the same file. 3 at most is wanted.
#include "core/scenario/writer.h"
#include "tests/bench/stopwatch.h"
#include "ui/main_window/main_window.h"

#include <QApplication>
#include <QEventLoop>
#include <QFile>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <string>
#include <sys/resource.h>

namespace {

using namespace procession;

constexpr std::size_t processes = 50;

/// Round robin: each quantum is an event.
QString write_scenario(const QTemporaryDir& folder, std::int64_t events)
{
    core::Scenario scenario;
    scenario.scheduler.policy = "rr";
    scenario.scheduler.parameters.set("quantum", std::int64_t{4});
    scenario.processes.resize(processes);
    for (std::size_t i = 0; i < processes; ++i) {
        scenario.processes[i].name = "P" + std::to_string(i + 1);
        scenario.processes[i].bursts = {
            {core::Burst::Kind::cpu, core::no_device,
             static_cast<core::Ticks>(4 * events / static_cast<std::int64_t>(processes)), ""}};
    }
    scenario.listed = processes;
    QFile file(folder.filePath("many.procession.json"));
    if (!file.open(QIODevice::WriteOnly)) {
        std::abort();
    }
    file.write(QByteArray::fromStdString(core::to_json(scenario)));
    return file.fileName();
}

/// Processor time of the programs that have been waited for.
double children_seconds()
{
    rusage used{};
    getrusage(RUSAGE_CHILDREN, &used);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

double run_in_terminal(const QString& file)
{
    QProcess program;
    program.setStandardOutputFile(QProcess::nullDevice());
    const double before = children_seconds();
    program.start(QCoreApplication::applicationDirPath() + "/procession-cli", {"run", file});
    if (!program.waitForFinished(-1) || program.exitCode() != 0) {
        std::abort();
    }
    return children_seconds() - before;
}

double open_in_window(ui::MainWindow& window, const QString& file)
{
    QEventLoop until_settled;
    QObject::connect(&window.session(), &ui::Session::settled, &until_settled, &QEventLoop::quit);
    const bench::Stopwatch start;
    window.open(file);
    until_settled.exec();
    window.repaint();
    QCoreApplication::processEvents(); // the views that were put off
    return start.seconds();
}

void loading(benchmark::State& state)
{
    const QTemporaryDir folder;
    const QString file = write_scenario(folder, state.range(0));
    QSettings settings(folder.filePath("settings.ini"), QSettings::IniFormat);
    ui::Theme theme;
    ui::Language language;
    ui::MainWindow window(theme, language, settings);
    window.resize(1920, 1080);
    window.show();
    (void)open_in_window(window, ":/scenarios/welcome.procession.json");
    bench::Least terminal;
    bench::Least opened;
    for (auto _ : state) {
        terminal.add(run_in_terminal(file));
        opened.add(open_in_window(window, file));
    }
    state.counters["events"] = static_cast<double>(window.session().trace()->records().size());
    state.counters["milliseconds"] = opened.seconds() * 1e3;
    state.counters["terminal_milliseconds"] = terminal.seconds() * 1e3;
    state.counters["ratio"] = opened.seconds() / terminal.seconds();
}
BENCHMARK(loading)->Arg(1'000'000)->ArgName("events")->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
