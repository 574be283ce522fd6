// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"
#include "ui/search/fit.h"

#include <QAbstractListModel>
#include <QString>
#include <vector>

namespace procession::ui {

/// One scenario that can be opened from the home page.
struct ScenarioCard {
    QString file;
    QString title;
    QString point;           ///< what it shows, in a sentence
    SearchWords words;       ///< by which it is found
    core::Scenario scenario; ///< for the preview; empty if the file cannot be read
    bool recent = false;     ///< opened before, from the disk
};

/// The shipped scenarios and the recent files, as cards; narrowed by a search, then the
/// best first.
class ScenarioList : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { card_role = Qt::UserRole + 1, file_role };

    using QAbstractListModel::QAbstractListModel;

    /// Reads them anew, in `language`.
    void fill(const QString& language, const QStringList& recent);
    /// Shows those that fit `text`.
    void search(const QString& text);

    /// All of them, whatever is shown.
    [[nodiscard]] const std::vector<ScenarioCard>& cards() const { return cards_; }
    [[nodiscard]] const ScenarioCard& card(int row) const
    {
        return cards_[shown_[static_cast<std::size_t>(row)]];
    }
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<ScenarioCard> cards_;
    std::vector<std::size_t> shown_;
    QString text_;
};

} // namespace procession::ui
