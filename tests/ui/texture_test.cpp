// SPDX-License-Identifier: GPL-3.0-or-later
// Who sees no colours tells tokens apart, and reads their names.
#include "ui/theme/colour.h"
#include "ui/theme/palette.h"
#include "ui/theme/pattern.h"
#include "ui/theme/texture.h"

#include <QApplication>
#include <QBuffer>
#include <QFont>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>
#include <QSvgRenderer>
#include <catch2/catch.hpp>
#include <functional>

using namespace procession;
using namespace procession::ui;

namespace {

constexpr QRect token(0, 0, 48, 24); ///< the smallest usual one

QImage painted(const std::function<void(QPainter&)>& paint)
{
    QImage image(token.size(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont font = QApplication::font();
    font.setPixelSize(14);
    painter.setFont(font);
    paint(painter);
    return image;
}

QImage token_of(int texture, const QString& name, const QColor& fill)
{
    return painted([&](QPainter& painter) {
        paint_token(painter, token, {fill, 0, texture}, name, Palette::light_theme());
    });
}

/// Pixels that differ clearly to an eye without colours.
int differences(const QImage& one, const QImage& other)
{
    constexpr int clearly = 24; // of 255
    int count = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x) {
            count += std::abs(qGray(one.pixel(x, y)) - qGray(other.pixel(x, y))) > clearly;
        }
    }
    return count;
}

} // namespace

TEST_CASE("tokens of one colour differ in texture, from the first on, and so do their exports")
{
    const QColor fill = Palette::light_theme().hues[0];
    std::vector<QImage> seen;
    std::vector<QImage> exported;
    for (int texture = 0; texture < texture_count; ++texture) {
        seen.push_back(token_of(texture, "A", fill));
        QBuffer file;
        QSvgGenerator svg;
        svg.setOutputDevice(&file);
        svg.setSize(token.size());
        QPainter painter(&svg);
        paint_token(painter, token, {fill, 0, texture}, {}, Palette::light_theme());
        painter.end();
        CHECK_FALSE(file.data().contains("<image"));
        exported.push_back(
            painted([&](QPainter& to) { QSvgRenderer(file.data()).render(&to, token); }));
    }
    const QImage plain = painted([&](QPainter& painter) { painter.fillRect(token, fill); });
    constexpr int enough = 24;
    for (int i = 0; i < texture_count; ++i) {
        CAPTURE(i);
        CHECK(differences(seen[static_cast<std::size_t>(i)], plain) > enough);
        for (int j = 0; j < i; ++j) {
            CAPTURE(j);
            const auto at = [](const auto& all, int k) { return all[static_cast<std::size_t>(k)]; };
            CHECK(differences(at(seen, i), at(seen, j)) > enough);
            CHECK(differences(at(exported, i), at(exported, j)) > enough);
        }
    }
}

TEST_CASE("whoever shares a colour with another does not share the texture with it")
{
    core::Scenario scenario;
    scenario.processes.resize(24);
    for (core::ProcessSpec& process : scenario.processes) {
        process.color = "#0072B2"; // one for all
    }
    const Palette palette = Palette::light_theme();
    for (core::EntityId process = 0; process + 1 < 12; ++process) {
        CHECK(palette.identity(scenario, process).texture !=
              palette.identity(scenario, process + 1).texture);
    }
    CHECK(palette.identity(scenario, 0).texture == palette.identity(scenario, 12).texture);
}

TEST_CASE("names stand on plain ground, however long they are")
{
    const QColor fill = Palette::light_theme().hues[2];
    for (const char* name : {"A", "P12", "worker", "a very long name"}) {
        CAPTURE(name);
        QImage first = token_of(0, name, fill);
        for (int texture = 1; texture < texture_count; ++texture) {
            CAPTURE(texture);
            const QImage other = token_of(texture, name, fill);
            // In the middle, where letters are, no texture shows.
            const QRect middle(18, 7, 12, 10);
            CHECK(first.copy(middle) == other.copy(middle));
        }
    }
}
