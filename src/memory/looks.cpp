// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memory/looks.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

std::optional<Look> parseLook(const QString &text, const QDateTime &now)
{
    if (text == "last"_L1)
        return Look {};
    static const QRegularExpression age(u"\\A([0-9]{1,5})([dh])\\z"_s);
    if (const auto match = age.match(text); match.hasMatch()) {
        const qint64 count = match.captured(1).toLongLong();
        const qint64 hours = match.captured(2) == "d"_L1 ? 24 * count : count;
        return Look {.moment = now.addSecs(-3600 * hours)};
    }
    static const QRegularExpression number(u"\\A[0-9]{1,15}\\z"_s);
    if (number.match(text).hasMatch())
        return Look {.run = text.toLongLong()};
    static const QRegularExpression day(
            u"\\A[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2})?Z)?\\z"_s);
    if (!day.match(text).hasMatch())
        return {};
    const QString whole = text.contains(u'T') ? text : text + "T00:00:00Z"_L1;
    const QDateTime moment = QDateTime::fromString(whole, Qt::ISODate);
    return moment.isValid() ? std::optional(Look {.moment = moment}) : std::nullopt;
}

QString lookWord(const Look &look)
{
    if (look.run)
        return QString::number(*look.run);
    return look.moment ? look.moment->toUTC().toString(Qt::ISODate) : u"last"_s;
}

std::optional<KeptRun> chosenRun(const QList<KeptRun> &runs, const Look &look)
{
    if (runs.isEmpty())
        return {};
    const auto found = std::ranges::find_if(runs, [&look](const KeptRun &run) {
        return look.run ? run.number == *look.run : !look.moment || run.taken <= *look.moment;
    });
    if (found != runs.end())
        return *found;
    return look.run ? std::nullopt : std::optional(runs.constLast());
}
