// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/imagecatalog.h"
#include "catalog/matrix/instanceoffer.h"
#include "catalog/matrix/matrixmodel.h"
#include "export/matrix/matrixformat.h"
#include "ui/widgets/rowscope.h"

#include <QWidget>

class MatrixBar;
class MatrixView;
class FieldScroll;
class QMenu;

/// Images by regions: the bar that says what is to be seen, and the table of marks under it.
class MatrixPage final : public QWidget
{
    Q_OBJECT

public:
    /// All of them must outlive it.
    MatrixPage(ImageCatalog &catalog, Presence &presence, Narrowing &narrowing,
               InstanceOffer &offer, const ReadTimes &readTimes, QWidget *parent = nullptr);
    ~MatrixPage() override;

    [[nodiscard]] MatrixModel &model() { return m_model; }
    [[nodiscard]] MatrixView &view() const { return *m_view; }
    [[nodiscard]] MatrixBar &bar() const { return *m_bar; }

    /// The image of the current cell: in a region where there is none, the newest of all.
    [[nodiscard]] std::optional<ImageNumber> currentImage() const;

    /// Makes the cell of that image the current one, if it is to be seen; says whether it is.
    bool showImage(ImageNumber number);

    /// Leads through an export of the selected rows or of all, as is asked.
    void exportRows();

signals:
    /// The find text is to be another.
    void findTextRequested(const QString &text);
    /// It is asked where the image of the current cell is, and where not.
    void whereRequested();
    /// A term is to narrow further.
    void termRequested(const QString &term);
    /// Something is on the clipboard or in a file now; the notice says what, for the user.
    void copied(const QString &notice);
    void failed(const ApiError &error);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void toggleTerm(const QString &term);
    void showCounts();
    /// Of all regions of the matrix; of an empty type no more.
    void askFor(const QString &instanceType);
    void copy();
    void copyAs(MatrixFormat format);
    void openMenu(const QPoint &position);
    void openOfferMenu(const QPoint &position);
    /// Once it is there.
    void showOffer();
    void chooseFile(RowScope scope);
    void writeTo(const QString &path, MatrixFormat format, RowScope scope);
    /// The images that are selected.
    [[nodiscard]] std::vector<int> chosenRows() const;

    ImageCatalog &m_catalog;
    Presence &m_presence;
    Narrowing &m_narrowing;
    InstanceOffer &m_offer;
    MatrixModel m_model;
    MatrixBar *m_bar;
    FieldScroll *m_barScroll; ///< Before the view, also for the keyboard.
    MatrixView *m_view;
    bool m_isOfferAwaited = false; ///< And its row was not shown yet.
};
