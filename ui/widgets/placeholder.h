// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QSpacerItem;

/// What a placeholder shows.
struct PlaceholderContent
{
    QString iconName = {}; ///< A picture of what is the matter; see icons.h.
    QString heading = {};
    QString sentence = {};
    QString button = {}; ///< Empty when there is nothing to click.

    bool operator==(const PlaceholderContent &) const = default;
};

/// What stands in place of a view that has nothing to show: a picture, a sentence, and a button for
/// the most helpful next step. All its texts are shown as plain text.
///
/// Headings of placeholders side by side are at one height, which is that of the window and not of
/// the view, as far as the view has room for it.
class Placeholder final : public QWidget
{
    Q_OBJECT

public:
    explicit Placeholder(QWidget *parent = nullptr);

    /// The keyboard that comes here goes to the button; while there is none it stays here.
    void setContent(const PlaceholderContent &content);

    /// It takes the room that there is. Else all layouts around it would have its texts laid out
    /// for each width that they think of.
    [[nodiscard]] bool hasHeightForWidth() const override { return false; }

signals:
    /// So was the button.
    void clicked();

protected:
    void changeEvent(QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void showPicture();
    void placeHeading();

    PlaceholderContent m_content;
    QSpacerItem *m_above; ///< Over all of it; the layout owns it.
    QLabel *m_pictureLabel;
    QLabel *m_headingLabel;
    QLabel *m_sentenceLabel;
    QPushButton *m_button;
};
