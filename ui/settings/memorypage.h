// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "memory/memorysettings.h"
#include "ui/settings/saidoptions.h"

#include <QWidget>

class FieldNote;
class QCheckBox;
class QLabel;
class QPushButton;
class QSpinBox;

/// Whether and how long the program remembers what it was told, where, and how to make it forget.
class MemoryPage final : public QWidget
{
    Q_OBJECT

public:
    explicit MemoryPage(QWidget *parent = nullptr);

    /// Shows what holds. It says nothing of that.
    void setMemory(const MemorySettings &memory);
    /// Shows where the memory is, and how large, in bytes. Without a path, that there is none.
    void setFile(const QString &path, qint64 size);
    /// Shows what decides where it is.
    void setSaid(const SaidOptions &said);
    /// Says how forgetting went; an empty text is nothing to say.
    void setResult(const QString &result);

signals:
    /// The user has changed something.
    void changed(const MemorySettings &memory);
    /// The user wants all of it to be forgotten, and is sure of that.
    void purgeRequested();

private:
    void commit();
    void askToPurge();

    QCheckBox *m_onBox;
    QSpinBox *m_daysBox;
    QLabel *m_file;
    FieldNote *m_fileNote = nullptr;
    QPushButton *m_purgeButton;
    QLabel *m_result;
};
