// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

/// What to say while the table has no rows.
struct PlaceholderText
{
    /// What the button does.
    enum class Step {
        None,
        OpenDemo,
        ClearNarrowing,
        Search,
        Retry,
        SearchElsewhere,
        ChangeFilters
    };

    QString iconName = {}; ///< A picture of what is the matter; see icons.h.
    QString heading = {};
    QString sentence = {};
    QString button = {}; ///< Empty when there is nothing to click.
    Step step = Step::None;

    bool operator==(const PlaceholderText &) const = default;
};

/// What stands in place of the table while it has no rows: a picture, a sentence, and a button for
/// the most helpful next step. All its texts are shown as plain text.
class Placeholder final : public QWidget
{
    Q_OBJECT

public:
    explicit Placeholder(QWidget *parent = nullptr);

    /// The keyboard that comes here goes to the button; while there is none it stays here.
    void setContent(const PlaceholderText &content);

    /// It takes the room that there is. Else all layouts around it would have its texts laid out
    /// for each width that they think of.
    [[nodiscard]] bool hasHeightForWidth() const override { return false; }

signals:
    /// The button was clicked.
    void stepChosen(PlaceholderText::Step step);

protected:
    void changeEvent(QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;

private:
    void showPicture();

    PlaceholderText m_content;
    QLabel *m_pictureLabel;
    QLabel *m_headingLabel;
    QLabel *m_sentenceLabel;
    QPushButton *m_button;
};
