// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/style/theme.h"

#include <QFrame>
#include <QPointer>
#include <QTimer>

#include <chrono>

class QAbstractButton;
class QBoxLayout;
class ElidedLabel;
class FlowLayout;
class QLabel;
class QProgressBar;
class TextScroll;
class TitledLabel;

/// A line over or under the table that tells something and offers what to do about it. Hidden
/// until it has something to tell; where it is narrow, the buttons are on lines of their own, and
/// where the window is low, a long text scrolls. All its texts are shown as plain text.
///
/// When what has the keyboard in it goes, the keyboard goes back to where it was before.
class MessageBar final : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Information, Success, Warning, Error };

    explicit MessageBar(QWidget *parent = nullptr);
    ~MessageBar() override;

    /// Shows a message in place of the last, without buttons. The title is set in bold.
    void showMessage(Kind kind, const QString &title, const QString &text = {});
    /// Cuts the message to some lines, 0 for all; it is then to be read whole in its tooltip. See
    /// TitledLabel::setMostLines(). Each message begins wrapped. One line has the buttons beside it
    /// at any width.
    void setMostLines(int lines, const QString &keptEnd = {});
    /// One dimmed line under the message, such as where it comes from; cut where it has no room.
    void setDetail(const QString &detail);
    /// Shows progress, from 0 to 1.
    void setProgress(double done);

    /// Adds a button to the message shown; it belongs to the bar and goes with the message.
    [[nodiscard]] QAbstractButton *addButton(const QString &text);
    /// Adds a button that hides the bar.
    void addCloseButton();
    /// The message shown is news that grows old: after its lifetime the bar closes by itself,
    /// though not under the mouse or with the keyboard in it.
    void closeWhenOld();
    /// How long that is; 20 s at first.
    void setLifetime(std::chrono::milliseconds time) { m_ageTimer.setInterval(time); }

signals:
    /// A message came that was not there before: its title and text, for a screen reader.
    void told(const QString &message);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QColor color() const;
    void arrange();
    void showIcon();
    void dropButtons();
    void noteFocus(QWidget *before, const QWidget *now);
    void closeOld();
    void closeMessage();

    Kind m_kind = Kind::Information;
    bool m_isOneLine = false;
    QString m_told; ///< The message in sight, as it was told.
    QBoxLayout *m_layout;
    FlowLayout *m_buttonLayout;
    QLabel *m_iconLabel;
    TitledLabel *m_messageLabel;
    TextScroll *m_messageScroll;
    ElidedLabel *m_detailLabel;
    QProgressBar *m_progressBar;
    QList<QAbstractButton *> m_buttons;
    QPointer<QWidget> m_before; ///< What had the keyboard until the bar had it.
    QTimer m_ageTimer;
};
