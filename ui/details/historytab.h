// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>
#include <QWidget>

class FieldRows;
class QLabel;

/// A line of an image's history.
struct HistoryEntry
{
    QString when = {};
    QString what = {}; ///< "First seen", or the field that is another, with both its values.

    bool operator==(const HistoryEntry &) const = default;
};

/// What is remembered of an image: a sentence, and a row for each thing that happened to it, which
/// is whole however narrow the pane is.
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
    FieldRows *m_rows;
};
