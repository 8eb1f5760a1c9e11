// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLabel>

#include <memory>

class QTextLayout;

/// Plain text that wraps, or is cut to some lines, with a title in bold before it on the same line.
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
    /// At most so many lines, cut with an ellipsis where they have not the room; 0 cuts nothing.
    /// What the text ends with may be kept whole: what is before it gives way then, and where that
    /// is not enough, there are more lines.
    void setMostLines(int lines, const QString &keptEnd = {});
    /// How high the lines are that have room in a height at a width, whole ones, of which some are
    /// the least. All lengths are pixels.
    [[nodiscard]] int heightOfLines(int width, int most, int leastLines) const;
    /// What can be read of it at a width, in pixels.
    [[nodiscard]] QString shownText(int width) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// The lines of a text at a width; the height they take is that of the layout's bounding
    /// rectangle.
    [[nodiscard]] std::unique_ptr<QTextLayout> laidOut(const QString &text, int width) const;
    /// With a part of what is between the title and the kept end.
    [[nodiscard]] QString cutText(qsizetype length) const;

    qsizetype m_titleLength = 0;
    qsizetype m_endLength = 0; // of what is kept
    QString m_warning;
    int m_mostLines = 0;
};
