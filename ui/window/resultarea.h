// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/status/placeholdertext.h"

#include <QObject>

class ElsewhereFlow;
class ImageCatalog;
class ImageTableModel;
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

    /// Without a source, nothing can be asked.
    void setHasSource(bool hasSource);
    /// After anything that it shows may have changed.
    void update();

signals:
    // The user chose one of these steps; the others are taken here.
    void demoRequested();
    void searchRequested();
    void clearNarrowingRequested();
    void changeFiltersRequested();

private:
    void takeStep();

    QStackedWidget &m_stack;
    QWidget &m_table;
    Placeholder &m_placeholder;
    ImageCatalog &m_catalog;
    const ImageTableModel &m_model;
    ElsewhereFlow &m_elsewhere;
    bool m_hasSource = false;
    PlaceholderText::Step m_step = PlaceholderText::Step::None; ///< That is offered.
};
