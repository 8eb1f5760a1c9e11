// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QFileDialog>
#include <QObject>
#include <QStringList>

#include <functional>

class QDialog;
class QLineEdit;
class QMimeData;

/// What is to be checked comes in by this: files and folders that are chosen, dropped or pasted,
/// and texts.
class PinnedInput final : public QObject
{
    Q_OBJECT

public:
    /// Of a list of ids with a box to find in it; it belongs to the dialog. `hasRows` tells whether
    /// there is something to find.
    PinnedInput(QDialog &dialog, QLineEdit &findEdit, const std::function<bool()> &hasRows);

    void chooseFiles();
    void chooseFolder();
    void paste();

signals:
    void pathsGiven(const QStringList &paths);
    void textGiven(const QByteArray &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choose(const QString &title, QFileDialog::FileMode mode);
    void take(const QMimeData &data);
    [[nodiscard]] bool isMeantForFinding() const;

    QDialog &m_dialog;
    QLineEdit &m_findEdit;
    std::function<bool()> m_hasRows;
};
