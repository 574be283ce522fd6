// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulate.h"
#include "export_help.h"
#include "ui/export/export.h"
#include "ui/export/export_dialog.h"
#include "ui/export/run_source.h"
#include "ui/theme/colour.h"
#include "ui/theme/pattern.h"
#include "window_fixture.h"

#include <QApplication>
#include <QBuffer>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPrinter>
#include <QPushButton>
#include <QSettings>
#include <QSvgGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <catch2/catch.hpp>

using namespace procession;
using namespace procession::ui;

namespace {

core::Scenario awkward_scenario()
{
    core::Scenario scenario = round_robin_scenario();
    scenario.title = core::LocalizedText("Readers & <writers>");
    scenario.processes[0].name = "A<&>";
    return scenario;
}

Page whole_page(const core::Trace& trace, bool monochrome = false)
{
    return {Told::of(Moment::of(trace, 0)), view_of(trace), {true, true, monochrome}};
}

QByteArray content(const QString& file)
{
    QFile read(file);
    REQUIRE(read.open(QIODevice::ReadOnly));
    return read.readAll();
}

struct DialogFixture {
    QTemporaryDir folder;
    QSettings settings{folder.filePath("settings.ini"), QSettings::IniFormat};
    core::Trace trace = core::simulate(round_robin_scenario());

    [[nodiscard]] std::shared_ptr<const ExportSource> source() const
    {
        return std::make_shared<RunSource>(Moment::of(trace, 0), view_of(trace));
    }
};

/// The choice that exports a table in that format.
ExportChoice table_choice(ExportFormat format)
{
    ExportChoice choice;
    choice.what = ExportWhat::table;
    choice.set_format(format);
    return choice;
}

} // namespace

TEST_CASE("export: a PNG has twice the page's pixels")
{
    const Page page = whole_page(core::simulate(round_robin_scenario()));
    QImage image;
    REQUIRE(image.loadFromData(page_png(page), "PNG"));
    CHECK(image.size() == (page.size() * picture_scale).toSize());
    CHECK(image.pixelColor(0, 0) == QColor(Qt::white));
}

TEST_CASE("export: an SVG is well formed and names the processes, whatever they are called")
{
    const Page page = whole_page(core::simulate(awkward_scenario()));
    const QByteArray svg = page_svg(page);
    const QStringList texts = svg_texts(svg, "text");
    CHECK(texts.contains("A<&>"));
    CHECK(texts.contains("B"));
    CHECK(texts.contains("Readers & <writers>"));
    CHECK(svg_texts(svg, "title") == QStringList{"Readers & <writers>"});
    CHECK_FALSE(svg.contains("<image")); // patterns are lines, not tiles
}

TEST_CASE("export: a PDF is one page across")
{
    const QByteArray pdf = page_pdf(whole_page(core::simulate(round_robin_scenario())));
    CHECK(pdf.startsWith("%PDF"));
    CHECK(pdf.contains("/Count 1"));
    const qsizetype box = pdf.indexOf("/MediaBox [");
    REQUIRE(box >= 0);
    const QList<QByteArray> sides =
        pdf.mid(box + 11, pdf.indexOf(']', box) - box - 11).simplified().split(' ');
    REQUIRE(sides.size() == 4);
    CHECK(sides[2].toDouble() > sides[3].toDouble());
}

TEST_CASE("export: a print is one page")
{
    const QTemporaryDir folder;
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(folder.filePath("print.pdf"));
    print_page(whole_page(core::simulate(round_robin_scenario()), true), printer);
    const QByteArray pdf = content(folder.filePath("print.pdf"));
    CHECK(pdf.startsWith("%PDF"));
    CHECK(pdf.contains("/Count 1"));
}

TEST_CASE("export: a page without measures is lower, and the view no wider than it is")
{
    const core::Trace trace = core::simulate(round_robin_scenario());
    const Told told = Told::of(Moment::of(trace, 0));
    const TimelinePicture view = view_of(trace);
    const Page with({told}, view, {true, true, false});
    const Page without({told}, view, {true, false, false});
    CHECK(without.size().height() < with.size().height());
    const Page as_shown({told}, view, {false, false, false});
    CHECK(as_shown.size().width() < without.size().width());
}

TEST_CASE("export: in print the states differ without colour")
{
    const Palette palette = Palette::monochrome();
    std::vector<QImage> looks;
    for (const core::State state :
         {core::State::new_, core::State::ready, core::State::running, core::State::switching,
          core::State::blocked, core::State::suspended_ready, core::State::suspended_blocked,
          core::State::terminated}) {
        QImage image(48, 24, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paint_state(painter, QRectF(0, 0, 48, 24), palette.look(state), palette);
        painter.end();
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor pixel = image.pixelColor(x, y);
                REQUIRE(pixel.red() == pixel.green());
                REQUIRE(pixel.green() == pixel.blue());
            }
        }
        for (const QImage& other : looks) {
            CHECK(image != other);
        }
        looks.push_back(image);
    }
    core::Scenario coloured = round_robin_scenario();
    coloured.processes[0].color = "#FF0000";
    CHECK(palette.identity(coloured, 0).fill.saturation() == 0);
}

TEST_CASE("export: under a veil nothing tells of what follows")
{
    // The same until 3; then B is longer, or killed.
    core::Scenario longer = round_robin_scenario();
    longer.processes[1].bursts[0].ticks = 40;
    core::Scenario killed = longer;
    killed.interventions.push_back({5, core::Intervention::Kind::kill, {"B", 0}, 0, 0});
    const core::Trace one = core::simulate(longer);
    const core::Trace other = core::simulate(killed);
    REQUIRE(one.end() != other.end());
    TimelinePicture view = view_of(one);
    for (const ExportWhat what : RunSource(Moment::of(one, 2, 3), view).whats()) {
        for (const ExportFormat format : formats_for(what)) {
            ExportChoice choice;
            choice.what = what;
            choice.set_format(format);
            if (format == ExportFormat::pdf) {
                continue; // holds the time of day
            }
            const QByteArray first = exported(RunSource(Moment::of(one, 2, 3), view), choice);
            view.trace = other;
            const QByteArray second = exported(RunSource(Moment::of(other, 2, 3), view), choice);
            view.trace = one;
            INFO(suffix_of(format).toStdString());
            CHECK(first == second);
        }
    }
    const QByteArray svg = page_svg(Page(Told::of(Moment::of(one, 2, 3)), view, {}));
    CHECK(svg_texts(svg, "text").join('|').contains("veiled"));
}

TEST_CASE("export: the dialog writes what was chosen and remembers it")
{
    DialogFixture fixture;
    const QString file = fixture.folder.filePath("out.md");
    {
        ExportDialog dialog(fixture.source(), fixture.settings);
        dialog.show();
        dialog.choose(table_choice(ExportFormat::markdown));
        CHECK(dialog.file().endsWith(".md"));
        CHECK(dialog.findChild<QPlainTextEdit*>()->toPlainText().startsWith("| process |"));
        dialog.set_file(file);
        QPushButton* save = nullptr;
        for (QPushButton* button : dialog.findChildren<QPushButton*>()) {
            save = button->isDefault() ? button : save;
        }
        REQUIRE(save);
        QTest::mouseClick(save, Qt::LeftButton);
        CHECK(dialog.result() == QDialog::Accepted);
    }
    CHECK(content(file).startsWith("| process |"));
    const ExportDialog again(fixture.source(), fixture.settings);
    CHECK(again.choice().what == ExportWhat::table);
    CHECK(again.choice().format() == ExportFormat::markdown);
    CHECK(QFileInfo(again.file()).absolutePath() == fixture.folder.path());
}

TEST_CASE("export: a file that cannot be written is told, and the dialog stays")
{
    DialogFixture fixture;
    ExportDialog dialog(fixture.source(), fixture.settings);
    dialog.show();
    dialog.set_file(fixture.folder.filePath("no/such/folder/x.png"));
    CHECK_FALSE(dialog.save());
    bool told = false;
    for (const QLabel* label : dialog.findChildren<QLabel*>()) {
        told = told || (label->isVisible() && label->text().contains("cannot be written"));
    }
    CHECK(told);
}

TEST_CASE("export: the picture is put on the clipboard")
{
    DialogFixture fixture;
    QApplication::clipboard()->clear();
    ExportDialog dialog(fixture.source(), fixture.settings);
    dialog.show();
    dialog.copy();
    const QImage image = QApplication::clipboard()->image();
    CHECK_FALSE(image.isNull());
    CHECK(image.width() > 900);
}

TEST_CASE("export: a trace for Perfetto under a veil ends where the telling ends")
{
    const core::Trace trace = core::simulate(round_robin_scenario());
    ExportChoice choice;
    choice.what = ExportWhat::trace;
    CHECK(Told::of(Moment::of(trace, 3, 3)).trace.end() == 3);
    CHECK(exported(RunSource(Moment::of(trace, 3, 3), view_of(trace)), choice).startsWith("{"));
    CHECK(Told::of(Moment::of(trace, 3)).trace.end() == trace.end());
}
