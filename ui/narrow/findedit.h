// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/find/findneedle.h"

#include <QLineEdit>

#include <optional>

/// The line of the find box: its terms are on grounds, as chips, and what is wrong is underlined.
class FindEdit final : public QLineEdit
{
    Q_OBJECT

public:
    explicit FindEdit(QWidget *parent = nullptr);

    /// Places in the text; they go with the next ones.
    void setMarks(const QList<FindSpan> &terms, const std::optional<FindSpan> &fault);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QRect textRect() const;
    /// Where the pieces of the text are, also those that are scrolled away.
    [[nodiscard]] QList<QRectF> placesOf(const QList<FindSpan> &spans) const;

    QList<FindSpan> m_terms;
    std::optional<FindSpan> m_fault;
};
