// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "pinned/report/checkreport.h"

#include <QWidget>

class ElidedLabel;
class FlowLayout;

/// Over a list of pinned ids: how many there are, where, and how many of them are what.
class PinnedBar final : public QWidget
{
    Q_OBJECT

public:
    explicit PinnedBar(QWidget *parent = nullptr);

    /// What is under way, or what one can do here.
    void showSentence(const QString &sentence);
    /// `place` is what was checked, as people call it; may be empty.
    void showCounts(const CheckReport &report, const QString &place);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Count
    {
        int count = 0;
        QString word = {};
        Verdict like = Verdict::Ok; ///< Whose color it has.
    };

    void fillCounts();
    void showCount(const Count &count);
    void dropCounts();

    QList<Count> m_counts;
    QList<QWidget *> m_countWidgets; ///< Made anew for each report.
    ElidedLabel *m_title;
    FlowLayout *m_layout;
};
