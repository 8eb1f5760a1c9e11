// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>
#include <QWidget>

class CopyTable;
class QLabel;

/// A line of an image's history.
struct HistoryEntry
{
    QString when = {};
    QString what = {};   ///< "First seen", or the field that is another.
    QString before = {}; ///< Its value then,
    QString after = {};  ///< and afterwards.

    bool operator==(const HistoryEntry &) const = default;
};

/// What is remembered of an image: a sentence, and a row for each thing that happened to it.
class HistoryTab final : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryTab(QWidget *parent = nullptr);

    void setEntries(const QString &sentence, const QList<HistoryEntry> &entries);

signals:
    void copied(const QString &notice);

private:
    QLabel *m_sentence;
    CopyTable *m_table;
};
