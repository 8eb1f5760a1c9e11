// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "accounts/connectiontestreport.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QToolButton;

/// What a test found of the credential as a whole: who it is, the clock, the time. What is not
/// known yet has no row; each value can be selected, and the RequestId copied by a button.
class TestFacts final : public QWidget
{
    Q_OBJECT

public:
    explicit TestFacts(QWidget *parent);

    void show(const ConnectionTestReport &report);

signals:
    /// To be put on the clipboard.
    void requestIdChosen(const QString &requestId);

private:
    void addRow(const QString &label);
    void setValue(int row, const QString &value);

    QFormLayout *m_form;
    QList<QLabel *> m_values;
    QToolButton *m_copyButton;
};
