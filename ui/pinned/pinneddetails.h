// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "pinned/finding.h"

#include <QWidget>

class CloudLabel;
class ElidedLabel;
class ExcerptView;
class QFormLayout;
class QLabel;
class QPushButton;

/// One pinned id: its image, the lines of the file around it, which region is meant, where the
/// image is, what to pin instead, and what can be done.
class PinnedDetails final : public QWidget
{
    Q_OBJECT

public:
    explicit PinnedDetails(QWidget *parent = nullptr);

    /// Unset: none is selected. The file is read anew, unless the id is in this text, which is
    /// none.
    void setFinding(const std::optional<Finding> &finding, const QByteArray &text = {});
    /// In place of what is known of the id, such as that nothing opens its file.
    void showNotice(const QString &notice);

signals:
    void writeRequested();
    void openRequested();
    void imageRequested();
    void copyRequested();

private:
    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] QWidget *makeButtons();
    void addRow(const QString &caption, QLabel *&value);
    void showHead(const Finding &finding);
    void showRows(const Finding &finding);
    void showExcerpt(const Finding &finding, const QByteArray &text);

    QLabel *m_mark = nullptr;
    ElidedLabel *m_name = nullptr;
    ElidedLabel *m_place = nullptr;
    QLabel *m_message;
    ExcerptView *m_excerpt;
    QFormLayout *m_rows;
    QLabel *m_region = nullptr;
    QLabel *m_found = nullptr;
    QLabel *m_successor = nullptr;
    QLabel *m_price = nullptr;
    QPushButton *m_write = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_image = nullptr;
    QPushButton *m_copy = nullptr;
};
