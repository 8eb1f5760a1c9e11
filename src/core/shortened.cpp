// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/shortened.h"

#include <QCoreApplication>
#include <QLocale>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Shortened)
};

} // namespace

QString shortened(const QString &text)
{
    return text.size() <= longestErrorText ? text : shortened(text, text.size());
}

QString shortened(const QString &beginning, qint64 size)
{
    QString kept = beginning.left(longestErrorText);
    if (!kept.isEmpty() && kept.back().isHighSurrogate())
        kept.chop(1);
    //: The beginning of a text that is too long to be shown, and its size, such as "10 MB".
    return Words::tr("%1… (%2)")
            .arg(kept, QLocale().formattedDataSize(size, 0, QLocale::DataSizeSIFormat));
}
