// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QLabel;

/// The heading of a part of the details: its title, and at the right, dimmed, what it comes to.
class SectionHeading final : public QWidget
{
    Q_OBJECT

public:
    explicit SectionHeading(QWidget *parent = nullptr);

    /// What stands under it, which must outlive it; for assistive technology.
    void setPart(QWidget &part);
    void setTexts(const QString &title, const QString &sum = {});

private:
    QLabel *m_title;
    QLabel *m_sum;
};
