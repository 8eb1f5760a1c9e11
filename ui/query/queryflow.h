// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/apierror.h"
#include "core/errortext.h"
#include "core/imagequery.h"

#include <QObject>

#include <optional>

class FilterPanel;
class ImageCatalog;

/// Asks the catalog what the panel says, and keeps why a question could not be asked.
class QueryFlow final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    QueryFlow(ImageCatalog &catalog, FilterPanel &panel, QObject *parent);

    /// Puts a query into the panel and asks it.
    void search(const ImageQuery &query);
    /// Asks what the panel says.
    void searchPanel();
    /// The same in the places of the panel.
    void searchLike(const ImageQuery &query);
    /// What was asked last, or, before anything was, what the panel says.
    void searchAgain();
    /// What can be done about an error with one click.
    void takeRemedy(ErrorText::Remedy remedy);

    /// What was wrong with the last question, which was not asked then; unset if nothing was.
    [[nodiscard]] const std::optional<ApiError> &refusal() const { return m_refusal; }
    void forgetRefusal() { m_refusal.reset(); }

signals:
    /// A question was asked, or refused.
    void asked();
    /// The user wants the demo cloud as the source.
    void demoRequested();

private:
    void ask(const ImageQuery &query);

    ImageCatalog &m_catalog;
    FilterPanel &m_panel;
    std::optional<ApiError> m_refusal;
};
