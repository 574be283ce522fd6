// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <string>

class QComboBox;
class QLabel;
class QSpinBox;

namespace procession::ui {

/// A policy, and its quantum where it has one.
class PolicyChoice : public QWidget {
    Q_OBJECT

public:
    PolicyChoice(const QString& label, const char* policy, QWidget* parent);

    /// As `--policies` takes it: "rr,quantum=4".
    [[nodiscard]] std::string policy() const;
    [[nodiscard]] QComboBox& choice() { return *policy_; }
    [[nodiscard]] QSpinBox& quantum() { return *quantum_; }

signals:
    void changed();

private:
    void show_quantum();

    QComboBox* policy_ = nullptr;
    QLabel* label_ = nullptr;
    QSpinBox* quantum_ = nullptr;
};

} // namespace procession::ui
