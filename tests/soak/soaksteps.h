// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "soakcloud.h"

#include <QString>

class ImageTableView;
class MainWindow;
class QLineEdit;

/// A round of what a person does in the window for half a minute, done as fast as it goes.
///
/// Each step returns whether all was as it should be.
class SoakSteps final
{
public:
    /// Both must outlive it. Exports go into the folder.
    SoakSteps(MainWindow &window, const QString &folder);

    /// Asks the cloud, leaves the other one, and takes all steps. Returns what went wrong; empty
    /// when nothing did. At the end the window has no source.
    [[nodiscard]] QString takeRound(int round, SoakCloud &cloud, SoakCloud &otherCloud);

private:
    [[nodiscard]] bool changeSourceWhileLoading();
    [[nodiscard]] bool query();
    [[nodiscard]] bool scroll();
    [[nodiscard]] bool stopFirstPages();
    [[nodiscard]] bool stopLoadAll();
    [[nodiscard]] bool stop();
    [[nodiscard]] bool loadAll();
    [[nodiscard]] bool refresh();
    [[nodiscard]] bool find();
    [[nodiscard]] bool sort();
    [[nodiscard]] bool chooseFacet();
    [[nodiscard]] bool select();
    [[nodiscard]] bool exportLoaded();

    void trigger(const QString &action);
    [[nodiscard]] bool waitUntilLoaded() const;
    [[nodiscard]] int rowCount() const;

    MainWindow &m_window;
    ImageTableView &m_view;
    QLineEdit &m_findEdit;
    QString m_folder;
    int m_round = 0;
    SoakCloud *m_cloud = nullptr; ///< Of the round.
    SoakCloud *m_otherCloud = nullptr;
};
