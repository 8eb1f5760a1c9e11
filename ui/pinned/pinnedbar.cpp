// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/pinned/pinnedbar.h"

#include "core/bidicontrols.h"
#include "ui/pinned/verdictmark.h"
#include "ui/style/fontlengths.h"
#include "ui/style/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/flowlayout.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace {

constexpr int leastTitleWidth = 190;

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

/// How many of the findings that are neither ignored nor wrong have this verdict.
int countOf(const CheckReport &report, Verdict verdict)
{
    return int(std::ranges::count_if(report.findings, [&](const Finding &finding) {
        return finding.isOpen() && !report.fails(finding) && finding.verdict == verdict;
    }));
}

} // namespace

PinnedBar::PinnedBar(QWidget *parent)
    : QWidget(parent), m_title(new ElidedLabel(this)), m_layout(new FlowLayout(nullptr, 12))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->addLayout(m_layout);
    m_title->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_title->setMinimumWidth(lengthFor(font(), leastTitleWidth));
    m_layout->addWidget(m_title);
}

void PinnedBar::dropCounts()
{
    qDeleteAll(std::exchange(m_countWidgets, {}));
    m_counts.clear();
}

void PinnedBar::showSentence(const QString &sentence)
{
    dropCounts();
    QFont font = this->font();
    font.setBold(false);
    m_title->setFont(font);
    m_title->setFullText(sentence);
}

void PinnedBar::showCounts(const CheckReport &report, const QString &place)
{
    dropCounts();
    QFont font = this->font();
    font.setBold(true);
    m_title->setFont(font);
    const QString ids = tr("%Ln ids", nullptr, int(report.findings.size()));
    //: %1 is a number of ids, such as "41 ids"; %2 the name of a file or a folder.
    m_title->setFullText(place.isEmpty() ? ids
                                         : tr("%1 in %2").arg(ids, withVisibleControls(place)));
    // What a check in a pipeline fails for, as an ignoring that has ended.
    const auto wrong = int(std::ranges::count_if(
            report.findings, [&report](const Finding &finding) { return report.fails(finding); }));
    const int deprecated = countOf(report, Verdict::Deprecated);
    const int stale = countOf(report, Verdict::Stale);
    const int drift = countOf(report, Verdict::Drift);
    const int unknown = countOf(report, Verdict::Unknown);
    const int newer = countOf(report, Verdict::Newer);
    const int fine = countOf(report, Verdict::Ok);
    const auto ignored = int(report.findings.size()) - wrong - deprecated - stale - drift -
                         unknown - newer - fine;
    //: Behind a number of ids, as the following ones: these are gone, elsewhere, unusable or twice,
    //: or were to be ignored until a day that is over.
    m_counts = {{wrong, tr("wrong"), Verdict::Gone},
                //: Behind a number of ids.
                {deprecated, tr("deprecated"), Verdict::Deprecated},
                //: Behind a number of ids: older than is wanted.
                {stale, tr("stale"), Verdict::Stale},
                //: Behind a number of ids: the comment beside them has another name.
                {drift, tr("renamed"), Verdict::Drift},
                //: Behind a number of ids.
                {unknown, tr("unknown"), Verdict::Unknown},
                //: Behind a number of ids: there are newer builds of their images.
                {newer, tr("newer"), Verdict::Newer},
                //: Behind a number of ids: nothing is to be said of them.
                {fine, tr("fine"), Verdict::Ok},
                //: Behind a number of ids: somebody wrote that they are to be ignored.
                {ignored, tr("ignored"), Verdict::Unknown}};
    fillCounts();
}

void PinnedBar::fillCounts()
{
    qDeleteAll(std::exchange(m_countWidgets, {}));
    for (const Count &count : std::as_const(m_counts)) {
        if (count.count > 0)
            showCount(count);
    }
}

void PinnedBar::showCount(const Count &count)
{
    auto *widget = new QWidget(this);
    auto *layout = new QHBoxLayout(widget);
    layout->setContentsMargins({});
    layout->setSpacing(6);
    auto *number = plainLabel(QLocale().toString(count.count), widget);
    QFont large = font();
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * 1.25);
    number->setFont(large);
    auto *word = plainLabel(count.word, widget);
    const QColor color = legible(palette(), stateColor(palette(), verdictMark(count.like)),
                                 panelColor(palette()));
    for (QLabel *label : {number, word}) {
        QPalette colored = label->palette();
        colored.setColor(QPalette::WindowText, color);
        label->setPalette(colored);
        layout->addWidget(label);
    }
    m_layout->addWidget(widget);
    m_countWidgets.append(widget);
}

void PinnedBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) // it may come while the labels are being painted
        QMetaObject::invokeMethod(this, &PinnedBar::fillCounts, Qt::QueuedConnection);
}

void PinnedBar::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(rect(), panelColor(palette()));
    painter.fillRect(0, height() - 1, width(), 1, lineColor(palette()));
}
