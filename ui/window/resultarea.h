// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/status/placeholdertext.h"

#include <QObject>

class ElsewhereFlow;
class FindBar;
class ImageCatalog;
class ImageTableModel;
class NarrowingFlow;
class QStackedWidget;

/// The middle of the window: the table, or, while it has no rows, what is the matter and the most
/// helpful next step.
class ResultArea final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it. The stack has the table and the placeholder as its pages.
    ResultArea(QStackedWidget &stack, QWidget &table, Placeholder &placeholder,
               ImageCatalog &catalog, const ImageTableModel &model, ElsewhereFlow &elsewhere,
               QObject *parent);

    /// Why nothing can be asked, of each account; for want of a credential at first, and none where
    /// all is well.
    void setFaults(const QList<ApiError> &faults);
    /// What stands in place of the placeholder while there is no source: a page of the stack, which
    /// must outlive it, and whose accessible name says what is the matter.
    void setFirstStart(QWidget &firstStart) { m_firstStart = &firstStart; }
    /// Another page of the stack that shows the rows from now on, in place of the table. One with
    /// rows of its own is there also where the table has none.
    void setRowsPage(QWidget &page, bool hasOwnRows = false);
    /// Joins it with what narrows the rows, once; both must outlive it.
    void connectNarrowing(FindBar &findBar, NarrowingFlow &narrowing);
    /// After anything that it shows may have changed.
    void update();
    /// Gives the keyboard to the rows, or, where there are none, to the button of the next step.
    void takeFocus();

signals:
    /// There are no rows now, and why, for a screen reader; not while any may come.
    void told(const QString &reason);
    // The user chose one of these steps; the others are taken here.
    void demoRequested();
    void searchRequested();
    void changeFiltersRequested();

private:
    void takeStep();
    [[nodiscard]] std::optional<HidingCondition> hiding() const;
    void showPlaceholder();
    void tell(const QString &heading, const QString &reason);

    QStackedWidget &m_stack;
    QWidget *m_table; ///< Or another page that shows the rows.
    bool m_hasOwnRows = false;
    Placeholder &m_placeholder;
    ImageCatalog &m_catalog;
    const ImageTableModel &m_model;
    ElsewhereFlow &m_elsewhere;
    QWidget *m_firstStart = nullptr;
    NarrowingFlow *m_narrowing = nullptr;
    QList<ApiError> m_faults = {{.kind = ApiError::Kind::Credentials}};
    QString m_told; ///< The heading that was told; empty while there are rows, or may be.
    PlaceholderText::Step m_step = PlaceholderText::Step::None; ///< That is offered.
};
