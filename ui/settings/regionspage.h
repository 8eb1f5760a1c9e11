// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/result.h"
#include "ui/settings/appsettings.h"

#include <QWidget>

class FieldNote;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

/// Which regions are shown: those that the program knows, and others that were added. The list can
/// be compared with that of the service, by whoever is asked to.
class RegionsPage final : public QWidget
{
    Q_OBJECT

public:
    explicit RegionsPage(QWidget *parent = nullptr);

    /// Shows what holds. It says nothing of that.
    void setRegions(const RegionSettings &regions);
    /// The service is being asked.
    void showRefreshing();
    /// What it has answered: the ids of its regions. New ones are added and shown.
    void showRefreshed(const Result<QStringList> &regions);

signals:
    /// The user has changed something, or the service has regions that are new.
    void changed(const RegionSettings &regions);
    void refreshRequested();

private:
    void fill();
    void addTyped();
    void checkTyped();
    void removeCurrent();
    void takeChecks();
    void updateButtons();
    [[nodiscard]] QString currentAdded() const;

    RegionSettings m_regions;
    QTreeWidget *m_tree;
    QLineEdit *m_idEdit;
    QPushButton *m_addButton;
    QPushButton *m_removeButton;
    QPushButton *m_refreshButton;
    QLabel *m_result;
    FieldNote *m_idNote = nullptr;
};
