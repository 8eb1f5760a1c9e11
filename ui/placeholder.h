// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

/// What stands in place of the table while it has no rows: a heading, a sentence, and a button for
/// the most helpful next step.
class Placeholder final : public QWidget
{
    Q_OBJECT

public:
    explicit Placeholder(QWidget *parent = nullptr);

    /// Without a text for the button there is none. Texts are shown as plain text.
    void setContent(const QString &heading, const QString &sentence,
                    const QString &buttonText = {});

signals:
    void buttonClicked();

private:
    QLabel *m_headingLabel;
    QLabel *m_sentenceLabel;
    QPushButton *m_button;
};
