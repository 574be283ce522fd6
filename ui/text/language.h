// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <QTranslator>

namespace procession::ui {

/// The language of the window: loads the catalogues compiled in and Qt's own
/// where it is installed. Qt tells every widget of a change by an event.
class Language : public QObject {
    Q_OBJECT

public:
    explicit Language(QObject* parent = nullptr);
    ~Language() override;

    /// "en" and "zh_CN".
    [[nodiscard]] static QStringList available();
    /// A language's name in itself.
    [[nodiscard]] static QString own_name(const QString& language);
    /// The available language nearest to what the system asks for.
    [[nodiscard]] static QString of_system();
    /// The available language that `name` ("zh", "zh_CN", "zh-Hans") means, or empty.
    [[nodiscard]] static QString named(const QString& name);

    [[nodiscard]] const QString& current() const { return current_; }
    void choose(const QString& language);

private:
    QTranslator translator_;
    QTranslator qt_translator_;
    QString current_ = "en";
};

} // namespace procession::ui
