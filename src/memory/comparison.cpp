// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memory/comparison.h"

#include "core/errortext.h"

#include <QHash>

#include <algorithm>
#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

NotCompared refused(const Place &place, const ApiError &error)
{
    return {.place = place, .reason = errorCode(error), .words = explainError(error).what};
}

/// Why there is nothing to compare with.
NotCompared withoutLook(const ImageMemory &memory, const PlaceNow &now, const EarlierLook &since)
{
    const Result<QList<KeptRun>> others = memory.runsOfOthers(now.kept);
    if (!others)
        return refused(now.place, others.error());
    if (const std::optional<KeptRun> other = earlierRun(*others, since))
        return ofAnotherAccount(now.place, other->uin);
    const Result<QList<KeptRun>> any = memory.runsOf(now.kept);
    if (!any)
        return refused(now.place, any.error());
    if (earlierRun(*any, since))
        return ofUnknownAccount(now.place);
    return {.place = now.place, .reason = u"NothingKept"_s, .isFirst = true};
}

void addRuns(QList<KeptRun> &all, const QList<KeptRun> &runs)
{
    for (const KeptRun &run : runs) {
        const auto known = std::ranges::find(all, run.number, &KeptRun::number);
        if (known == all.end()) {
            all.append(run);
        } else {
            known->places += run.places;
            known->images += run.images;
        }
    }
}

} // namespace

Comparison::Comparison(MemoryThread &memory, ImageSource &source, AccountTeller &accounts,
                       QObject *parent)
    : QObject(parent), m_memory(memory), m_source(source), m_accounts(accounts),
      m_lastRun(std::make_shared<qint64>(0))
{
    m_readingLastRun = m_memory.ask<qint64>([lastRun = m_lastRun](const ImageMemory &opened) {
        return opened.runs().map([&lastRun](const QList<KeptRun> &runs) {
            *lastRun = runs.isEmpty() ? 0 : runs.constFirst().number;
            return *lastRun;
        });
    });
}

Comparison::~Comparison()
{
    stop();
}

void Comparison::stop()
{
    if (m_goesOn)
        *m_goesOn = false;
    m_askingWhose.reset();
    m_looking.reset();
    m_goneCheck.reset();
    m_comparing.reset();
    m_question = {};
    m_looked = {};
}

void Comparison::start(const ComparisonQuestion &question)
{
    stop();
    m_question = question;
    QStringList profiles;
    for (const PlaceNow &now : question.places)
        profiles.append(now.place.profile);
    profiles.removeDuplicates();
    m_askingWhose = uinsOf(m_accounts, profiles);
    connect(m_askingWhose.get(), &PendingBase::finished, this, [this] {
        lookBackAs(m_askingWhose->takeResult().value_or(QHash<QString, QString>()));
    });
}

void Comparison::lookBackAs(const QHash<QString, QString> &uins)
{
    QList<PlaceNow> places;
    for (PlaceNow &now : m_question.places) {
        const QString uin = uins.value(now.place.profile);
        // Who cannot be told any more is not another one, and not certain.
        if (!now.kept.uin.isEmpty() && !uin.isEmpty() && now.kept.uin != uin) {
            m_question.unread.append(accountChanged(now.place));
            continue;
        }
        now.kept.uin = uin;
        places.append(std::move(now));
    }
    m_question.places = places;
    m_goesOn = std::make_shared<std::atomic<bool>>(true);
    m_looking = m_memory.ask<Looked>([question = m_question, lastRun = m_lastRun,
                                      goesOn = m_goesOn](const ImageMemory &memory) {
        return Result<Looked>(lookBackAt(question, *lastRun, memory, goesOn));
    });
    connect(m_looking.get(), &PendingBase::finished, this, &Comparison::askOnceMore);
}

Comparison::Looked Comparison::lookBackAt(const ComparisonQuestion &question, qint64 lastRun,
                                          const ImageMemory &memory, const Going &goesOn)
{
    Looked looked;
    const EarlierLook since = {.look = question.since, .began = question.began, .lastRun = lastRun};
    for (const PlaceNow &now : question.places) {
        if (!*goesOn)
            break;
        if (Result<QList<KeptRun>> runs = comparableRuns(memory, now.kept)) {
            // What is being kept just now is not complete, and nothing to compare with.
            runs->removeIf([&](const KeptRun &run) {
                return run.number > lastRun && run.taken >= question.began;
            });
            addRuns(looked.runs, *runs);
        }
        const Result<std::optional<PlaceLook>> look = lookBack(memory, now, since);
        if (!look)
            looked.without.append(refused(now.place, look.error()));
        else if (!*look)
            looked.without.append(withoutLook(memory, now, since));
        else
            looked.looks.append(**look);
    }
    std::ranges::sort(looked.runs, std::greater(), &KeptRun::number);
    return looked;
}

void Comparison::askOnceMore()
{
    Result<Looked> looked = std::exchange(m_looking, nullptr)->takeResult();
    if (!looked)
        return fail(looked.error());
    m_looked = *std::move(looked);
    QHash<Place, QStringList> lacking;
    for (const PlaceLook &look : std::as_const(m_looked.looks)) {
        if (!look.lacking.isEmpty())
            lacking.insert(look.now.place, look.lacking);
    }
    m_goneCheck.emplace(m_source);
    connect(&*m_goneCheck, &GoneCheck::finished, this, &Comparison::judge);
    m_goneCheck->start(lacking);
}

/// The memory cannot be read, so that nothing can be compared.
void Comparison::fail(const ApiError &error)
{
    ComparisonAnswer answer;
    answer.report.until = m_question.began;
    answer.report.showsProfiles = m_question.showsProfiles;
    answer.report.notCompared = m_question.unread;
    for (const PlaceNow &now : std::as_const(m_question.places))
        answer.report.notCompared.append(refused(now.place, error));
    sortPlaces(answer.report);
    emit finished(answer);
}

void Comparison::judge()
{
    QList<std::pair<PlaceLook, QList<Image>>> checked;
    ComparisonAnswer answer = {.runs = m_looked.runs};
    answer.report.until = m_question.began;
    answer.report.showsProfiles = m_question.showsProfiles;
    answer.report.notCompared = m_question.unread + m_looked.without;
    for (const PlaceLook &look : std::as_const(m_looked.looks)) {
        const Result<QList<Image>> found = m_goneCheck->found(look.now.place);
        if (found)
            checked.append({look, *found});
        else
            answer.report.notCompared.append(refused(look.now.place, found.error()));
    }
    m_comparing = m_memory.ask<ComparisonAnswer>([checked, answer, muted = m_question.muted](
                                                         const ImageMemory &) mutable {
        ChangesReport &report = answer.report;
        for (const auto &[look, found] : std::as_const(checked)) {
            const bool isUnsure = look.now.kept.uin.isEmpty() || look.since.uin.isEmpty();
            report.compared.append({look.now.place, changesSince(look, found, muted), isUnsure});
            const QDateTime since = look.since.taken;
            report.since = report.since.isValid() ? std::min(report.since, since) : since;
            report.sinceRun = std::max(report.sinceRun, look.since.number);
        }
        sortPlaces(report);
        return Result<ComparisonAnswer>(answer);
    });
    connect(m_comparing.get(), &PendingBase::finished, this, [this] {
        Result<ComparisonAnswer> compared = std::exchange(m_comparing, nullptr)->takeResult();
        // There may be a million images in them.
        m_question = {};
        m_looked = {};
        if (compared)
            emit finished(*compared);
    });
}
