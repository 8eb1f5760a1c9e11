// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "facetstrip.h"

#include "facetbutton.h"
#include "theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int shownValues = 4;
constexpr int headingHeight = 20;

bool tellsSomething(const FacetCounts &counts)
{
    const bool isChosen = std::any_of(counts.values.begin(), counts.values.end(),
                                      [](const FacetValue &value) { return value.isChosen; });
    return counts.values.size() > 1 || isChosen;
}

/// The most frequent values, and those that are chosen wherever they stand.
QList<FacetValue> valuesToShow(const FacetCounts &counts)
{
    QList<FacetValue> values =
            counts.values.first(std::min<qsizetype>(shownValues, counts.values.size()));
    for (const FacetValue &value : counts.values.mid(values.size())) {
        if (value.isChosen)
            values.last() = value;
    }
    return values;
}

} // namespace

FacetStrip::FacetStrip(QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    viewport()->setBackgroundRole(QPalette::Button);
    auto *content = new QWidget(this);
    content->setBackgroundRole(QPalette::Button);
    m_columns = new QHBoxLayout(content);
    m_columns->setContentsMargins(8, 6, 8, 6);
    m_columns->setSpacing(20);
    setWidget(content);
}

void FacetStrip::setCounts(const QList<FacetCounts> &counts)
{
    const auto *focused = qobject_cast<FacetButton *>(focusWidget());
    const QString focusedName = focused && focused->hasFocus() ? focused->objectName() : QString();
    clear();
    for (const FacetCounts &facet : counts) {
        if (tellsSomething(facet))
            addFacet(facet);
    }
    m_columns->addStretch();
    setFixedHeight(widget()->layout()->sizeHint().height() +
                   style()->pixelMetric(QStyle::PM_ScrollBarExtent));
    // The keyboard stays on the value that was chosen, though its button is a new one.
    if (auto *button = focusedName.isEmpty() ? nullptr : findChild<FacetButton *>(focusedName))
        button->setFocus();
}

void FacetStrip::clear()
{
    while (QLayoutItem *item = m_columns->takeAt(0)) {
        if (QWidget *column = item->widget()) {
            // A value may be chosen from one of these, which must outlive its own signal.
            for (QObject *child : column->findChildren<QObject *>())
                child->setObjectName({});
            column->hide();
            column->deleteLater();
        }
        delete item;
    }
}

void FacetStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(QRect(0, viewport()->height() - 1, viewport()->width(), 1),
                     lineColor(palette()));
}

void FacetStrip::addFacet(const FacetCounts &counts)
{
    auto *box = new QWidget(widget());
    //: What a screen reader says for a group of values; %1 is what they are values of.
    box->setAccessibleName(tr("Facet %1").arg(counts.title));
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(1);

    auto *heading = new QHBoxLayout;
    auto *title = new QLabel(counts.title, box);
    title->setForegroundRole(QPalette::PlaceholderText);
    title->setIndent(4);
    title->setFixedHeight(headingHeight);
    heading->addWidget(title);
    heading->addStretch();
    column->addLayout(heading);
    const qint64 largest = counts.values.isEmpty() ? 0 : counts.values.first().count;
    for (const FacetValue &value : valuesToShow(counts)) {
        auto *button = new FacetButton(box);
        button->setObjectName(u"facet-%1-%2"_s.arg(int(counts.facet)).arg(value.code));
        button->setValue(value, largest);
        connect(button, &FacetButton::chosen, this,
                [this, facet = counts.facet, code = value.code](bool isAdded) {
                    emit valueChosen(facet, code, isAdded);
                });
        column->addWidget(button);
    }
    if (counts.values.size() > shownValues)
        addMoreButton(counts, column);
    column->addStretch();
    m_columns->addWidget(box);
    // What is added to a visible layout is shown later, and has no size before.
    for (QWidget *child : box->findChildren<QWidget *>(Qt::FindDirectChildrenOnly))
        child->show();
    box->show();
}

void FacetStrip::addMoreButton(const FacetCounts &counts, QVBoxLayout *column)
{
    auto *more = new QToolButton(column->parentWidget());
    const auto others = int(counts.values.size()) - shownValues;
    //: Button that lists the values of a facet that have no room.
    more->setText(tr("%Ln more", nullptr, others));
    more->setAutoRaise(true);
    more->setFixedHeight(headingHeight);
    more->setPopupMode(QToolButton::InstantPopup);
    more->setAccessibleName(tr("%1: more values").arg(counts.title));
    auto *menu = new QMenu(more);
    for (const FacetValue &value : counts.values) {
        const QString words = value.text.isEmpty() ? tr("None") : value.text;
        // The value is the cloud's text: an ampersand in it is no mnemonic.
        QAction *action = menu->addAction(QString(words).replace(u'&', u"&&"_s) + u'\t' +
                                          QLocale().toString(value.count));
        action->setCheckable(true);
        action->setChecked(value.isChosen);
        connect(action, &QAction::triggered, this, [this, facet = counts.facet, code = value.code] {
            emit valueChosen(facet, code, true);
        });
    }
    more->setMenu(menu);
    static_cast<QHBoxLayout *>(column->itemAt(0)->layout())->addWidget(more);
}
