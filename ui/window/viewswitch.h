// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/find/narrowing.h"
#include "catalog/imagecatalog.h"
#include "catalog/matrix/instanceoffer.h"
#include "catalog/matrix/readtimes.h"
#include "catalog/presence/imagegroup.h"
#include "searches/searchcommand.h"
#include "ui/matrix/matrixspot.h"

#include <QAction>
#include <QObject>
#include <QPointer>

#include <functional>
#include <list>

class DetailArea;
class DetailPane;
class FindBar;
class ImageTableView;
class MatrixPage;
class MessageBar;
class NarrowingFlow;
class QActionGroup;
class QMenu;
class QStackedWidget;
class QToolBar;
class ResultArea;
class ReturningCell;

/// Which of the views is shown, and how images by regions are looked at.
struct ShownView
{
    bool isMatrix = false;
    Grouping grouping = Grouping::Usual;
    QString order = {};        ///< See matrixOrderWords().
    QString instanceType = {}; ///< Of which it is asked what regions offer; empty for none.
    std::optional<MatrixSpot> current = {}; ///< The cell that is chosen.

    bool operator==(const ShownView &) const = default;
};

/// The views of the same query, one at a time: the table, images by regions, and those that are
/// added.
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

    [[nodiscard]] ShownView shownView() const;
    /// After the query is asked, of whose places the order may be; the keyboard stays where it is.
    void setShownView(const ShownView &view);

    /// A number of rows that are shown, and of all.
    struct Counts
    {
        qint64 shown = 0;
        qint64 all = 0;
    };

    /// Another view, with rows of its own: it is there also where the table has none.
    struct View
    {
        QPointer<QAction> action = {}; ///< Whoever adds it owns it; it may go with the page.
        QWidget *page = nullptr;       ///< The stack of pages takes it.
        std::function<std::optional<Image>()> currentImage = {}; ///< Which the details show.
        /// What the details say of it first; see DetailPane::setRemark().
        std::function<QString()> currentRemark = {};
        std::function<void()> exportRows = {};
        std::function<Counts()> counts = {};
        std::function<ShownCommand()> command = {}; ///< That shows the same.
    };

    /// After addTo().
    void addView(const View &view);

    /// Leads through an export of what is shown; false where that is the table, which does it
    /// itself.
    bool exportShown();

    /// The command that shows the view, or none for the table.
    [[nodiscard]] ShownCommand command() const;

    /// Tells how many rows there are in the view that is shown; in the table there are so many.
    void showCounts(FindBar &findBar, int tableRows) const;

    /// The current image of the view that is shown is another, or may be.
    void showDetails();
    /// The user opened it.
    void openDetails();
    /// Selects that image and shows its details, if it is loaded.
    void openImage(const ImageKey &key);
    void showFailure(const ApiError &error);

signals:
    void findTextRequested(const QString &text);
    void termRequested(const QString &term);
    void copied(const QString &notice);
    /// The user opened the image of a cell, and its side is there now; it is to have the keyboard.
    void opened();
    /// showCounts() has others to tell, or may have.
    void countsChanged();
    /// So many rows of the table are selected, and of others that are narrowed away; none while
    /// another view is shown, which has rows of its own.
    void selectionTold(int count, int hidden);

private:
    void show();
    void tellSelection();
    void makePage();
    [[nodiscard]] bool isMatrixShown() const;
    [[nodiscard]] std::optional<MatrixSpot> currentSpot() const;
    void returnTo(const std::optional<MatrixSpot> &spot);
    /// Null where it is the table or the matrix.
    [[nodiscard]] const View *addedView() const;
    void showImageOf(const std::optional<Image> &image, bool isChosen);
    void showImage(const ImageKey &key);
    void askWhere();

    Parts m_parts;
    InstanceOffer m_offer;
    ReadTimes m_readTimes;
    QActionGroup *m_actions;
    QAction *m_tableAction;
    QAction *m_matrixAction;
    // Until there is a page:
    QString m_order;
    std::optional<MatrixSpot> m_spot;
    QPointer<ReturningCell> m_returning; ///< While nobody has done anything else.
    /// Made when it is wanted first, so that the window opens sooner.
    MatrixPage *m_page = nullptr;
    std::list<View> m_views; ///< That were added.
    QToolBar *m_toolBar = nullptr;
    QMenu *m_viewMenu = nullptr;
};
