// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/find/narrowing.h"
#include "catalog/imagecatalog.h"
#include "catalog/matrix/instanceoffer.h"
#include "catalog/matrix/readtimes.h"
#include "catalog/presence/imagegroup.h"

#include <QObject>

class DetailArea;
class DetailPane;
class FindBar;
class ImageTableView;
class MatrixPage;
class MessageBar;
class NarrowingFlow;
class QAction;
class QActionGroup;
class QMenu;
class QStackedWidget;
class QToolBar;
class ResultArea;

/// Which of the views is shown, and how images by regions are looked at.
struct ShownView
{
    bool isMatrix = false;
    Grouping grouping = Grouping::Usual;
    QString order = {}; ///< See matrixOrderWords().

    bool operator==(const ShownView &) const = default;
};

/// The views of the same query, one at a time: the table, and images by regions.
class ViewSwitch final : public QObject
{
    Q_OBJECT

public:
    /// What it stands between; all must outlive it.
    struct Parts
    {
        ImageCatalog &catalog;
        Presence &presence;
        Narrowing &narrowing;
        QStackedWidget &stack; ///< Has the table as a page.
        ImageTableView &table;
        ResultArea &results;
        DetailPane &details;
        DetailArea &tableDetails;
        QAction &showDetails;
        MessageBar &notices;
    };

    ViewSwitch(const Parts &parts, QObject *parent);

    /// Puts a button for each view before the last two of the tool bar, the find box and what is
    /// beside it, and their actions at the beginning of the view menu; asking where an image is, at
    /// the end of the query menu.
    void addTo(QToolBar &toolBar, QMenu &viewMenu, QMenu &queryMenu);

    /// Joins it with what narrows the rows, once; both must outlive it.
    void connectNarrowing(FindBar &findBar, NarrowingFlow &narrowing);

    /// Who is asked for what is not loaded; see ImageCatalog::setSource().
    void setSource(ImageSource *source) { m_offer.setSource(source); }

    [[nodiscard]] bool isMatrixShown() const;
    [[nodiscard]] ShownView shownView() const;
    /// After the query is asked, of whose places the order may be; the keyboard stays where it is.
    void setShownView(const ShownView &view);
    /// Leads through an export of the matrix.
    void exportMatrix();

signals:
    void findTextRequested(const QString &text);
    void termRequested(const QString &term);
    void copied(const QString &notice);
    /// The user opened the image of a cell, and its side is there now; it is to have the keyboard.
    void opened();

private:
    void show();
    void makePage();
    void showDetails();
    void showImage(const ImageKey &key);
    void askWhere();
    void showFailure(const ApiError &error);

    Parts m_parts;
    InstanceOffer m_offer;
    ReadTimes m_readTimes;
    QActionGroup *m_actions;
    QAction *m_tableAction;
    QAction *m_matrixAction;
    QString m_order; ///< Until there is a page.
    /// Made when it is wanted first, so that the window opens sooner.
    MatrixPage *m_page = nullptr;
};
