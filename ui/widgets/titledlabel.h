// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLabel>

#include <memory>

class QTextLayout;

/// Plain text that wraps, or is cut to one line, with a title in bold before it on the same line.
class TitledLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit TitledLabel(QWidget *parent = nullptr);

    /// To be used in place of setText(). The title stands before the text.
    void setTitled(const QString &title, const QString &text);
    /// The text begins with the title, and may have a warning in it, which is in the colour of what
    /// went wrong.
    void setTexts(const QString &title, const QString &text, const QString &warning = {});
    /// Whether it is one line, which is cut with an ellipsis where it has not the room. What the
    /// text ends with may be kept whole: what is before it gives way then, and where that is not
    /// enough, there are more lines than one.
    void setOneLine(bool isOneLine, const QString &keptEnd = {});
    /// What can be read of it at a width, in pixels.
    [[nodiscard]] QString shownText(int width) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// The lines at a width; the height they take is that of the layout's bounding rectangle.
    [[nodiscard]] std::unique_ptr<QTextLayout> laidOut(int width) const;

    qsizetype m_titleLength = 0;
    qsizetype m_endLength = 0; // of what is kept
    QString m_warning;
    bool m_isOneLine = false;
};
