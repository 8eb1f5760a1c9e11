// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/changes/changesbar.h"

#include "core/joinedtext.h"
#include "ui/changes/changesmark.h"
#include "ui/style/fontlengths.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/foldingbuttons.h"
#include "ui/widgets/menubutton.h"
#include "ui/widgets/menutext.h"
#include "ui/widgets/plaintooltip.h"
#include "ui/widgets/spokentext.h"
#include "ui/widgets/titledlabel.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <iterator>

using namespace Qt::StringLiterals;

namespace {

constexpr int leastSentenceWidth = 190;
constexpr int leastButtonWidth = 120;
constexpr int margin = 12;
constexpr int leastHeightForButtons = 440; // of all of the view, in the usual font

} // namespace

ChangesBar::ChangesBar(QWidget *parent)
    : QWidget(parent), m_label(new TitledLabel(this)), m_notCompared(new MenuButton(this)),
      m_loadAll(makeButton(tr("Load all"))), m_since(new MenuButton(this)),
      m_sinceMenu(new SinceMenu(m_since)), m_mute(makeButton()),
      //: Before buttons that narrow a list of changes: new, gone, rebuilt.
      m_aspectRow(new FoldingButtons(tr("Show"), this))
{
    //: Said by a screen reader: the bar over a list of changes.
    setAccessibleName(tr("What changed, in short"));
    m_label->setMostLines(2);
    m_notCompared->setIcon(themedIcon(u"state-unknown"_s));
    m_notCompared->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_notCompared->setFocusPolicy(Qt::TabFocus);
    m_notCompared->setMenu(new QMenu(m_notCompared));
    m_notCompared->setMinimumWidth(lengthFor(font(), leastButtonWidth));
    m_notCompared->hide();
    m_loadAll->setToolTip(plainToolTip(tr("Only regions that are read whole are compared")));
    m_loadAll->hide();
    m_since->setFocusPolicy(Qt::TabFocus);
    m_since->setMenu(m_sinceMenu);
    connect(m_loadAll, &QToolButton::clicked, this, &ChangesBar::loadAllRequested);
    connect(m_mute, &QToolButton::clicked, this, &ChangesBar::muteRequested);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, 6, margin, 6);
    layout->setSpacing(4);
    m_label->setMinimumWidth(lengthFor(font(), leastSentenceWidth));
    auto *first = new FlowLayout(nullptr, 8);
    for (QWidget *part :
         std::initializer_list<QWidget *> {m_label, m_notCompared, m_loadAll, m_since})
        first->addWidget(part);
    layout->addLayout(first);
    auto *second = new QHBoxLayout;
    second->setSpacing(8);
    second->addWidget(m_aspectRow, 1);
    second->addWidget(m_mute, 0, Qt::AlignTop);
    layout->addLayout(second);
    setSentence(changesSentence({}, {}, {}));
    setMuted({});
    updateSince();
}

QToolButton *ChangesBar::makeButton(const QString &text)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void ChangesBar::setSentence(const ChangesSentence &sentence)
{
    m_sentence = sentence;
    m_label->setTitled(sentence.counts, sentence.where);
    m_label->setToolTip(plainToolTip(m_label->text()));
    // Else it would be the tool tip with its markup.
    m_label->setAccessibleDescription(m_label->text());
    m_notCompared->setVisible(!sentence.notCompared.isEmpty());
    setSpokenName(*m_notCompared, sentence.notCompared);
    showNotCompared();
    setSpokenDescription(*m_notCompared, sentence.reasons);
    m_notCompared->setToolTip(plainToolTip(sentence.reasons));
    m_notCompared->menu()->clear();
    for (const QString &reason : sentence.reasons.split(u'\n', Qt::SkipEmptyParts))
        m_notCompared->menu()->addAction(menuText(reason, 200));
}

/// As much of it as a line has room for; the menu and the tool tip have all.
void ChangesBar::showNotCompared()
{
    const QString &whole = m_sentence.notCompared;
    const QFontMetrics metrics = m_notCompared->fontMetrics();
    m_notCompared->setText(menuText(whole));
    const int others = m_notCompared->sizeHint().width() - metrics.horizontalAdvance(whole);
    const int room = width() - 2 * margin - others;
    if (metrics.horizontalAdvance(whole) > room)
        m_notCompared->setText(menuText(metrics.elidedText(whole, Qt::ElideRight, room)));
}

void ChangesBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showNotCompared();
}

void ChangesBar::setAspects(const std::map<ChangeAspect, int> &counts,
                            const QSet<ChangeAspect> &chosen)
{
    for (const auto &[aspect, count] : counts) {
        QToolButton *&button = m_aspects[aspect];
        if (button)
            continue;
        button = makeButton();
        button->setCheckable(true);
        button->setIcon(themedIcon(aspectIconName(aspect)));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        connect(button, &QToolButton::clicked, this,
                [this, each = aspect] { emit aspectToggled(each); });
        // In the order of the enum.
        const auto place = std::distance(m_aspects.begin(), m_aspects.find(aspect));
        m_aspectRow->insertButton(int(place), button);
    }
    for (const auto &[aspect, button] : m_aspects) {
        const auto count = counts.find(aspect);
        button->setVisible(count != counts.end() && (counts.size() > 1 || !chosen.isEmpty()));
        button->setChecked(chosen.contains(aspect));
        if (count != counts.end()) {
            //: On a button that narrows a list; %1 is "Rebuilt", %2 how many there are.
            button->setText(tr("%1 %2").arg(aspectName(aspect), QLocale().toString(count->second)));
        }
    }
    m_aspectRow->refresh();
}

void ChangesBar::setRoom(int height)
{
    m_aspectRow->setFolded(height < lengthFor(font(), leastHeightForButtons));
}

void ChangesBar::setMuted(const MutedChanges &muted)
{
    const QStringList all = QStringList {u"SyncPercent"_s} + muted.fields + muted.namePatterns;
    m_mute->setText(menuText(all.size() == 1
                                     ? tr("Mute…")
                                     //: On a button; %Ln is how many fields and names are muted.
                                     : tr("Muted: %Ln…", nullptr, int(all.size() - 1))));
    //: %1 is a list of fields and of patterns of names.
    const QString hint = tr("Muted: %1").arg(listText(all));
    m_mute->setToolTip(plainToolTip(hint));
    setSpokenDescription(*m_mute, hint);
}

void ChangesBar::setCanLoad(bool canLoad)
{
    m_loadAll->setVisible(canLoad);
}

void ChangesBar::updateSince()
{
    m_since->setText(menuText(m_sinceMenu->sinceText()));
}

void ChangesBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, lineColor(palette()));
}
