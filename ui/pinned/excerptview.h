// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "pinned/fileexcerpt.h"

#include <QPlainTextEdit>

/// Some lines of a file with their numbers, in which a pinned id is marked. It takes the keyboard,
/// to scroll and to copy.
class ExcerptView final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit ExcerptView(QWidget *parent = nullptr);

    void setExcerpt(const FileExcerpt &excerpt, int idSize);
    /// In place of an excerpt: why there is none.
    void setReason(const QString &reason);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void mark();

    int m_begin = -1; ///< Of the id in the text shown; none if negative.
    int m_size = 0;
    int m_digits = 0; ///< Of the numbers of lines.
};
