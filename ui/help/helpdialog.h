// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/help/helptopic.h"

#include <QDialog>

class QListWidget;
class QTextBrowser;

/// The pages of help beside their list. It does not stand in the way of other windows, and is gone
/// when it is closed.
class HelpDialog final : public QDialog
{
    Q_OBJECT

public:
    /// The keys are those of the window, which must outlive it.
    HelpDialog(const QWidget &window, QWidget *parent);

    void showTopic(HelpTopic topic);

private:
    void showPage(int row);

    const QWidget &m_window;
    QListWidget *m_topics;
    QTextBrowser *m_page;
};
