// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

// Putting rows on the clipboard, beside making their text alone.

#include "benchimages.h"
#include "export/copieddata.h"
#include "report.h"
#include "timing.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

constexpr int repetitions = 5;

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QList<Image> images = benchImages(0, 100'000);
    const auto nothing = [] {
    };
    const double text = medianMilliseconds(repetitions, nothing, [&images] {
        static_cast<void>(copyText(images, CopyFormat::WithHeaders));
    });
    const double copy = medianMilliseconds(repetitions, nothing, [&images] {
        static_cast<void>(copiedRows(images, CopyFormat::WithHeaders));
    });
    reportTarget(u"copy of 100,000 rows with headers, beside their text"_s, u"≤ 1.2 ×"_s,
                 u"%1 (%2 and %3)"_s.arg(asRatio(copy / text), inMilliseconds(copy),
                                         inMilliseconds(text)),
                 copy <= 1.2 * text);
    return 0;
}
