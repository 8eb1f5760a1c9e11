// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/find/narrowing.h"
#include "catalog/imagecatalog.h"
#include "catalog/matrix/instanceoffer.h"
#include "catalog/matrix/readtimes.h"
#include "catalog/matrix/whereis.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

/// Says of an id or a name that is typed or pasted in which regions it is, in which it is not, and
/// where nobody knows, and why; and of an instance type how many images each region offers for it,
/// or why none. What could not be read can be read again from here.
class WhereDialog final : public QDialog
{
    Q_OBJECT

public:
    /// All of them must outlive it.
    WhereDialog(ImageCatalog &catalog, Presence &presence, const Narrowing &narrowing,
                InstanceOffer &offer, const ReadTimes &readTimes, QWidget *parent = nullptr);

    void setText(const QString &idOrName);
    /// What it says, a line each.
    [[nodiscard]] QStringList lines() const;

private:
    void update();
    [[nodiscard]] QStringList linesOfId(int group, const QString &id) const;
    [[nodiscard]] QStringList answerOf(const std::vector<Whereabouts> &whereabouts) const;
    [[nodiscard]] bool asksForInstances() const;
    void retry();
    void askForInstances();

    ImageCatalog &m_catalog;
    Presence &m_presence;
    const Narrowing &m_narrowing;
    InstanceOffer &m_offer;
    const ReadTimes &m_readTimes;
    QString m_asked; ///< The instance type that the regions were asked for last.
    QLineEdit *m_edit;
    QLabel *m_answer;
    QPushButton *m_retry;
    QPushButton *m_loadAll;
};
