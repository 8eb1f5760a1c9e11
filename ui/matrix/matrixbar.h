// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "catalog/matrix/matrixmodel.h"

#include <QWidget>

class FlowLayout;
class FoldingButtons;
class MatrixLegend;
class QButtonGroup;
class QLineEdit;
class QToolButton;
class TitledLabel;

/// Over a matrix: what it says, in a sentence with its numbers; what makes a row; what to narrow
/// to; and what the marks mean.
class MatrixBar final : public QWidget
{
    Q_OBJECT

public:
    explicit MatrixBar(QWidget *parent = nullptr);

    void setGrouping(Grouping grouping);
    /// Whether rows are by id whatever is chosen, as but some ids were asked for.
    void setIdsAsked(bool areIdsAsked);
    /// How far the places are read.
    struct Reading
    {
        int places = 0;
        int unread = 0;       ///< Not whole.
        int kept = 0;         ///< With images of an earlier time.
        QString asOf = {};    ///< When that was, for people.
        bool canLoad = false; ///< There is more to load.
        QString note = {};    ///< What the find text asks and nobody knows; or empty.
    };

    void setCounts(const MatrixModel::Counts &counts, const Reading &reading);
    /// Which of the terms of MatrixTerm stand in this text.
    void setFindText(const QString &text);
    /// What stands in the field, unless somebody writes there.
    void setInstanceType(const QString &instanceType);
    /// How high all of the matrix is, in pixels: where that is little, the rows need it more than
    /// what can be said shorter.
    void setRoom(int height);
    /// The sentence that is shown, whole.
    [[nodiscard]] QString sentence() const { return m_sentence; }

signals:
    void groupingChosen(Grouping grouping);
    /// A term is to come into the find text, or to go.
    void termToggled(const QString &term);
    void loadAllRequested();
    /// How many images regions offer for it is to be asked; an empty one no more.
    void instanceTypeRequested(const QString &instanceType);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void setUpInstanceType();
    void fillHead();
    void fillControls();
    void addGroupings();
    void showSentence();

    QString m_sentence;
    QString m_unknown; ///< The part of it that says what is not known.
    bool m_isLow = false;
    TitledLabel *m_label;
    QToolButton *m_loadAll;
    QLineEdit *m_instanceType;
    QButtonGroup *m_groupings;
    FoldingButtons *m_groupingRow;
    FoldingButtons *m_termRow;
    MatrixLegend *m_legend;
    FlowLayout *m_head;
    FlowLayout *m_controls;
    QList<QToolButton *> m_terms; ///< In the order in which they are shown.
};
