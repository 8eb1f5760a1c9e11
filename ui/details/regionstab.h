// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/place.h"

#include <QStringList>
#include <QWidget>

class CopyTable;
class QLabel;

/// Where an image, or another of its kind, is.
struct RegionEntry
{
    ImageKey key = {};
    QString region = {}; ///< As people call it.
    QString created = {};
    QString state = {};
    int snapshots = 0;

    bool operator==(const RegionEntry &) const = default;
};

/// The regions that an image is in: what is known of all of them in a few sentences, and a row for
/// each image there, from which one goes to it.
class RegionsTab final : public QWidget
{
    Q_OBJECT

public:
    explicit RegionsTab(QWidget *parent = nullptr);

    void setEntries(const QStringList &sentences, const QList<RegionEntry> &entries);

signals:
    /// The user wants to see that image.
    void chosen(const ImageKey &key);
    void copied(const QString &notice);

private:
    void chooseRow(int row);

    QList<RegionEntry> m_entries;
    QLabel *m_sentences;
    CopyTable *m_table;
};
