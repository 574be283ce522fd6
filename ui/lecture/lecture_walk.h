// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lecture/lecture.h"

#include <QObject>
#include <QString>
#include <optional>
#include <vector>

namespace procession::ui {

/// A lecture shipped with the program.
struct ShippedLecture {
    QString file; ///< ":/lectures/…"
    core::LocalizedText title;
};
[[nodiscard]] std::vector<ShippedLecture> shipped_lectures();

/// A list of scenarios and the place in it.
class LectureWalk : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Reads a list and goes to its first item. With faults the list before stays.
    bool open(const QString& file);
    void close();

    [[nodiscard]] bool is_open() const { return lecture_.has_value(); }
    /// What is wrong with the file opened last; empty if it is good.
    [[nodiscard]] const std::vector<core::Fault>& faults() const { return faults_; }
    [[nodiscard]] int count() const;
    /// Of the item under way, from 0.
    [[nodiscard]] int index() const { return index_; }
    [[nodiscard]] const core::LectureItem& item() const;
    /// The file of the item's scenario.
    [[nodiscard]] QString file() const;
    /// What an item is called, in the language of the window.
    [[nodiscard]] QString title(int index) const;
    [[nodiscard]] QString title() const;

    void go_to(int index);
    /// To the next item, or the one before; false if there is none.
    bool go_on();
    bool go_back();

signals:
    /// The list is another, or there is none.
    void lecture_changed();
    /// An item is to be shown.
    void item_changed();

private:
    [[nodiscard]] QString file_of(const core::LectureItem& item) const;

    std::optional<core::Lecture> lecture_;
    QString folder_;
    std::vector<core::Fault> faults_;
    int index_ = 0;
};

} // namespace procession::ui
