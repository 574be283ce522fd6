// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/edited_file.h"
#include "ui/theme/palette.h"

#include <QAbstractTableModel>
#include <map>
#include <utility>

namespace procession::ui {

/// Something that the scenario being edited lists, as rows that are typed into: its devices, its
/// interventions. Keeps nothing of its own: what it shows is read from the text whenever that
/// changes.
class ListModel : public QAbstractTableModel {
    Q_OBJECT

public:
    /// `file` outlives it.
    explicit ListModel(EditedFile& file, QObject* parent = nullptr);

    void set_palette(const Palette& palette);
    void retranslate();
    /// What is wrong with a cell, one sentence a line; empty if nothing is.
    [[nodiscard]] QString fault_at(int row, int column) const;

    /// A cell as it would be typed, and what holds where nothing is.
    struct Text {
        QString typed;
        QString shown; ///< the same in the language of the window, or the default
        bool stated = false;
    };
    [[nodiscard]] virtual Text text_at(int row, int column) const = 0;
    [[nodiscard]] virtual QString title(int column) const = 0;
    /// What is typed there, and how.
    [[nodiscard]] virtual QString hint(int column) const = 0;
    /// Whether something can be typed there.
    [[nodiscard]] virtual bool is_open(int row, int column) const = 0;
    /// What can be chosen there, each as it is shown and as it is typed; none if anything is typed.
    [[nodiscard]] virtual QList<std::pair<QString, QString>> choices(int row, int column) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

protected:
    /// Has to be called by the constructors of those that derive from this.
    void read();
    [[nodiscard]] EditedFile& file() const { return file_; }

private:
    /// Looks at the text anew; how many rows there are.
    [[nodiscard]] virtual int count() = 0;
    /// The cell that a fault is about, as row and column.
    [[nodiscard]] virtual std::optional<std::pair<int, int>>
    place_of(const core::Fault& fault) const = 0;
    [[nodiscard]] virtual std::optional<core::Message>
    type(core::edit::EditedScenario& scenario, int row, int column, const std::string& typed) = 0;
    [[nodiscard]] QVariant ink(int row, int column) const;

    EditedFile& file_;
    Palette palette_ = Palette::light_theme();
    int rows_ = 0;
    std::map<std::pair<int, int>, QString> faults_; ///< by row and column
};

} // namespace procession::ui
