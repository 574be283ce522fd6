// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/timeline_picture.h"

#include <QByteArray>
#include <QStringList>
#include <QXmlStreamReader>
#include <catch2/catch.hpp>

namespace procession::ui {

/// The texts of all those elements of an SVG; fails the test if it is not well formed.
inline QStringList svg_texts(const QByteArray& svg, const QString& element = "text")
{
    QXmlStreamReader reader(svg);
    QStringList texts;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement() && reader.name() == element) {
            texts.append(reader.readElementText(QXmlStreamReader::IncludeChildElements).trimmed());
        }
    }
    INFO(reader.errorString().toStdString());
    CHECK_FALSE(reader.hasError());
    return texts;
}

/// What a timeline of 600 × 120 pixels shows of a run.
inline TimelinePicture view_of(const core::Trace& trace, core::EntityId selected = core::no_entity)
{
    TimelinePicture view;
    view.trace = trace;
    view.lanes = lanes_of(trace.scenario(), LaneMode::both);
    view.mapping.end = trace.end();
    view.mapping.width = 600;
    view.mapping.fit();
    view.layout = LaneLayout::of(view.lanes.size(), 120, 0);
    view.palette = Palette::dark_theme();
    view.selected = selected;
    return view;
}

} // namespace procession::ui
