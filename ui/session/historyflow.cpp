// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/session/historyflow.h"

#include "core/chained.h"
#include "core/errortext.h"
#include "core/momenttext.h"
#include "memory/view/differencetext.h"
#include "ui/details/detailpane.h"
#include "ui/session/memoryflow.h"

#include <QCoreApplication>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(HistoryFlow)
};

QString stepText(HistoryStep::Kind kind)
{
    switch (kind) {
    case HistoryStep::Kind::Seen:
        //: What happened to an image: the first time that the program saw it.
        return Words::tr("First seen");
    case HistoryStep::Kind::Changed:
        //: What happened to an image.
        return Words::tr("Changed");
    case HistoryStep::Kind::Gone:
        //: What happened to an image: it was not there any more.
        return Words::tr("Gone");
    case HistoryStep::Kind::Back:
        //: What happened to an image: it was there again.
        return Words::tr("There again");
    }
    Q_UNREACHABLE();
}

/// "ImageState SYNCING → NORMAL", as in the list of changes.
QString fieldText(const FieldChange &field)
{
    return differenceText({.change = {.kind = PlaceChange::Kind::Changed, .fields = {field}}});
}

QList<HistoryEntry> entriesOf(const QList<HistoryStep> &steps, TimeZone zone)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QList<HistoryEntry> entries;
    for (const HistoryStep &step : steps) {
        const QString when = momentText(step.at, now, zone);
        if (step.kind != HistoryStep::Kind::Changed || step.fields.isEmpty())
            entries.append({.when = when, .what = stepText(step.kind)});
        for (const FieldChange &field : step.fields)
            entries.append({.when = when, .what = fieldText(field)});
    }
    return entries;
}

} // namespace

HistoryFlow::HistoryFlow(DetailPane &pane, MemoryFlow &memory) : m_pane(pane), m_memory(memory)
{
    connect(&pane, &DetailPane::historyWanted, this, &HistoryFlow::ask);
    connect(&memory, &MemoryFlow::kept, this, &HistoryFlow::askAgain);
    connect(&memory, &MemoryFlow::forgotten, this, &HistoryFlow::askAgain);
    connect(&memory, &MemoryFlow::ending, this, [this] { m_answer.reset(); });
}

void HistoryFlow::ask(const ImageKey &key)
{
    if (!m_memory.memory()) {
        m_answer.reset();
        return m_pane.setHistory(tr("Nothing is remembered: see Memory in the settings."), {});
    }
    const KeptPlace place = m_memory.remembering()->keptPlace(key.place);
    m_answer = chain<QList<KeptStay>>(
            m_memory.accounts()->uinOf(key.place.profile),
            [memory = m_memory.memory(), place, id = key.imageId](const Result<QString> &uin) {
                KeptPlace own = place;
                own.uin = uin.value_or(QString());
                return memory->ask<QList<KeptStay>>(
                        [own, id](ImageMemory &opened) { return opened.history(own, id); });
            });
    connect(m_answer.get(), &PendingBase::finished, this, &HistoryFlow::take);
}

/// There is one more result, or none any more.
void HistoryFlow::askAgain()
{
    if (m_pane.showsHistory())
        ask({m_pane.image().place, m_pane.image().imageId});
}

void HistoryFlow::take()
{
    const Result<QList<KeptStay>> &stays = m_answer->result();
    if (!stays)
        return m_pane.setHistory(explainError(stays.error()).what, {});
    const QList<HistoryEntry> entries = entriesOf(historySteps(*stays), m_pane.timeZone());
    m_pane.setHistory(entries.isEmpty()
                              ? tr("Nothing is remembered of this image so far. Its region is "
                                   "remembered once all of it is loaded.")
                              : tr("What this query has found of it. Each time is that of the "
                                   "reading that showed it."),
                      entries);
}
