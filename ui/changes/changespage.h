// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/find/narrowing.h"
#include "memory/changesformat.h"
#include "memory/view/changesmodel.h"
#include "memory/view/changessentence.h"
#include "ui/changes/sincemenu.h"
#include "ui/widgets/rowscope.h"

#include <QWidget>

#include <optional>

class ChangesBar;
class ChangesView;
class FieldScroll;

/// What changed since an earlier time: a sentence, and a list that the find box and the facets
/// narrow.
class ChangesPage final : public QWidget
{
    Q_OBJECT

public:
    /// The narrowing must outlive it.
    explicit ChangesPage(const Narrowing &narrowing, QWidget *parent = nullptr);
    ~ChangesPage() override;

    [[nodiscard]] ChangesModel &model() { return m_model; }
    [[nodiscard]] const ChangesModel &model() const { return m_model; }
    [[nodiscard]] ChangesView &view() const { return *m_view; }
    [[nodiscard]] ChangesBar &bar() const { return *m_bar; }

    /// What is to be seen, and at which times something was kept; without a report, that nothing
    /// was compared so far.
    void setReport(const std::optional<ChangesReport> &report, const QList<KeptRun> &runs);
    /// The same without a report; the times stay.
    void dropReport();
    void setSince(const Look &since);
    void setMuted(const MutedChanges &muted);
    void setCanLoad(bool canLoad);
    /// Whether results are remembered at all; not at first.
    void setRemembering(bool isRemembering);

    /// What it says, and since when: "10:21 yesterday".
    [[nodiscard]] ChangesSentence sentence() const;
    [[nodiscard]] QString sinceText() const;
    [[nodiscard]] Look since() const;
    [[nodiscard]] const MutedChanges &muted() const { return m_muted; }

    /// The image of the current row, as it is or was.
    [[nodiscard]] std::optional<Image> currentImage() const;

    /// What is to be known of it first; empty for nothing.
    [[nodiscard]] QString currentRemark() const;

    /// Leads through an export of the selected rows or of all, as is asked.
    void exportRows();

signals:
    void sinceChosen(const Look &since);
    void mutedChosen(const MutedChanges &muted);
    void loadAllRequested();
    /// Something is on the clipboard or in a file now; the notice says what, for the user.
    void copied(const QString &notice);
    /// The list is narrowed to a kind, or to none any more; the notice says what it has, for the
    /// user.
    void narrowed(const QString &notice);
    void failed(const ApiError &error);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void narrow();
    void showSentence();
    void showRows();
    void toggleAspect(ChangeAspect aspect);
    void copyAs(ChangesFormat format);
    void copyIds();
    void openMenu(const QPoint &position);
    void editMuted();
    void addMuted(const QString &field, const QString &namePattern);
    void chooseFile(RowScope scope);
    void writeTo(const QString &path, ChangesFormat format, RowScope scope);

    const Narrowing &m_narrowing;
    ChangesModel m_model;
    MutedChanges m_muted;
    bool m_isRemembering = false;
    ChangesBar *m_bar;
    FieldScroll *m_barScroll; ///< Before the view, also for the keyboard.
    ChangesView *m_view;
};
