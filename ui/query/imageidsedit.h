// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QPlainTextEdit>

class QUrl;

/// A box for image ids, which takes them out of whatever text is pasted or dropped: code, JSON, a
/// table. Of a file that is dropped it takes the content.
class ImageIdsEdit final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit ImageIdsEdit(QWidget *parent = nullptr);

    /// As high as its lines, up to a few.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// Of some files nothing was taken: sentences for the user.
    void refused(const QString &reasons);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    /// What comes from elsewhere stays there, too, though it is offered to be moved: here are only
    /// the ids of it.
    void takeCopy(QDropEvent &event) const;
    void insertIds(const QString &text);
    /// Returns what is wrong with it; empty if it was taken.
    [[nodiscard]] QString insertFile(const QUrl &url);
};
