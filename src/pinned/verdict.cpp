// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/verdict.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Verdict)
};

struct VerdictRow
{
    QLatin1StringView word;
    const char *name;
    const char *count;
    const char *meaning;
};

/// By verdict.
constexpr std::array<VerdictRow, 10> rows = {{
        {"gone"_L1, QT_TRANSLATE_NOOP("Verdict", "Gone"),
         //: A number of image ids.
         QT_TRANSLATE_N_NOOP("Verdict", "%Ln gone"),
         QT_TRANSLATE_NOOP("Verdict",
                           "The image is in no region, and all were asked. Deleted, no longer "
                           "shared, or another account's: these cannot be told apart.")},
        {"elsewhere"_L1, QT_TRANSLATE_NOOP("Verdict", "Elsewhere"),
         //: A number of image ids.
         QT_TRANSLATE_N_NOOP("Verdict", "%Ln elsewhere"),
         QT_TRANSLATE_NOOP("Verdict", "The image is not in the region it is pinned for.")},
        {"unusable"_L1, QT_TRANSLATE_NOOP("Verdict", "Unusable"),
         //: A number of image ids.
         QT_TRANSLATE_N_NOOP("Verdict", "%Ln unusable"),
         QT_TRANSLATE_NOOP("Verdict",
                           "The image is in a state from which no instance can be made.")},
        {"twice"_L1, QT_TRANSLATE_NOOP("Verdict", "Twice"),
         //: A number of image ids.
         QT_TRANSLATE_N_NOOP("Verdict", "%Ln twice"),
         QT_TRANSLATE_NOOP("Verdict",
                           "The id of a private image stands under two regions of one map; such "
                           "an image is in one region only.")},
        {"deprecated"_L1, QT_TRANSLATE_NOOP("Verdict", "Deprecated"),
         //: A number of image ids.
         QT_TRANSLATE_N_NOOP("Verdict", "%Ln deprecated"),
         QT_TRANSLATE_NOOP("Verdict", "The image is deprecated.")},
        {"stale"_L1, QT_TRANSLATE_NOOP("Verdict", "Stale"),
         //: A number of image ids.
         QT_TRANSLATE_N_NOOP("Verdict", "%Ln stale"),
         QT_TRANSLATE_NOOP("Verdict", "The image is older than is wanted.")},
        {"drift"_L1, QT_TRANSLATE_NOOP("Verdict", "Drift"),
         //: A number of image ids.
         QT_TRANSLATE_N_NOOP("Verdict", "%Ln renamed"),
         QT_TRANSLATE_NOOP("Verdict",
                           "The comment beside the id has another name than the image.")},
        {"unknown"_L1, QT_TRANSLATE_NOOP("Verdict", "Unknown"),
         //: A number of image ids.
         QT_TRANSLATE_N_NOOP("Verdict", "%Ln unknown"),
         QT_TRANSLATE_NOOP("Verdict", "A region that could have the image was not read.")},
        {"newer"_L1, QT_TRANSLATE_NOOP("Verdict", "Newer build"),
         //: A number of image ids.
         QT_TRANSLATE_N_NOOP("Verdict", "%Ln with a newer build"),
         QT_TRANSLATE_NOOP("Verdict", "There is a newer image of the same series.")},
        {"ok"_L1, QT_TRANSLATE_NOOP("Verdict", "Fine"),
         //: A number of image ids.
         QT_TRANSLATE_N_NOOP("Verdict", "%Ln fine"),
         QT_TRANSLATE_NOOP("Verdict", "The image is there and can be used.")},
}};

} // namespace

QList<Verdict> allVerdicts()
{
    QList<Verdict> verdicts;
    for (size_t i = 0; i < rows.size(); ++i)
        verdicts.append(Verdict(i));
    return verdicts;
}

QString verdictWord(Verdict verdict)
{
    return rows[size_t(verdict)].word;
}

std::optional<Verdict> verdictOfWord(const QString &word)
{
    for (const Verdict verdict : allVerdicts()) {
        if (word == verdictWord(verdict))
            return verdict;
    }
    return std::nullopt;
}

QString verdictName(Verdict verdict)
{
    return Words::tr(rows[size_t(verdict)].name);
}

QString verdictCount(Verdict verdict, int count)
{
    return Words::tr(rows[size_t(verdict)].count, nullptr, count);
}

QString verdictMeaning(Verdict verdict)
{
    return Words::tr(rows[size_t(verdict)].meaning);
}

QList<Verdict> usualFailures()
{
    return {Verdict::Gone, Verdict::Elsewhere, Verdict::Unusable, Verdict::Twice};
}

bool wantsSuccessor(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Deprecated:
    case Verdict::Stale:
    case Verdict::Unusable:
    case Verdict::Newer:
    case Verdict::Elsewhere:
        return true;
    case Verdict::Gone:
    case Verdict::Twice:
    case Verdict::Drift:
    case Verdict::Unknown:
    case Verdict::Ok:
        return false;
    }
    Q_UNREACHABLE();
}
