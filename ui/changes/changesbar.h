// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "memory/placecomparison.h"
#include "memory/view/changesmodel.h"
#include "memory/view/changessentence.h"
#include "ui/changes/sincemenu.h"

#include <QWidget>

class FoldingButtons;
class QToolButton;
class TitledLabel;

/// Over the list of changes: what it says, in a sentence with its numbers; since when, and about
/// which regions nothing can be said; the kinds of changes to narrow to; and what is muted.
class ChangesBar final : public QWidget
{
    Q_OBJECT

public:
    explicit ChangesBar(QWidget *parent = nullptr);

    void setSentence(const ChangesSentence &sentence);
    [[nodiscard]] QString sentence() const { return m_sentence.whole(); }
    /// How many there are of each, and which are chosen.
    void setAspects(const std::map<ChangeAspect, int> &counts, const QSet<ChangeAspect> &chosen);
    void setMuted(const MutedChanges &muted);
    /// Whether pages are missing that could be loaded.
    void setCanLoad(bool canLoad);
    /// How high all of the view is, in pixels; see MatrixBar::setRoom().
    void setRoom(int height);
    /// After what its menu shows was set.
    void updateSince();
    [[nodiscard]] SinceMenu &sinceMenu() const { return *m_sinceMenu; }

signals:
    void aspectToggled(ChangeAspect aspect);
    void muteRequested();
    void loadAllRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showNotCompared();
    [[nodiscard]] QToolButton *makeButton(const QString &text = {});

    ChangesSentence m_sentence;
    TitledLabel *m_label;
    QToolButton *m_notCompared;
    QToolButton *m_loadAll;
    QToolButton *m_since;
    SinceMenu *m_sinceMenu;
    QToolButton *m_mute;
    FoldingButtons *m_aspectRow;
    std::map<ChangeAspect, QToolButton *> m_aspects;
};
