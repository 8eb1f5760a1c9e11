// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/find/findcompletion.h"

#include <QObject>

#include <functional>

class QCompleter;
class QLineEdit;
class QStringListModel;

/// The words that could come next in the find box, in a list under it.
class FindCompleter final : public QObject
{
    Q_OBJECT

public:
    /// `edit` is the line to complete, and its parent.
    explicit FindCompleter(QLineEdit &edit);

    /// Where the words come from: called with the text before the cursor.
    using Completions = std::function<QList<FindCompletion>(const QString &text, qsizetype cursor)>;
    void setCompletions(Completions completions);

    /// Shows the list for the text as it is, or none where nothing could come next.
    void complete();
    void close();
    [[nodiscard]] bool isOpen() const;
    /// Whether Enter takes one of its words.
    [[nodiscard]] bool hasCurrent() const;

private:
    void insert(const QString &text);

    QLineEdit &m_edit;
    QCompleter *m_completer;
    QStringListModel *m_model;
    QList<FindCompletion> m_offered;
    Completions m_completions;
};
