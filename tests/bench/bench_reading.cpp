// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

// Reading a page of 100 images from the body of a reply, beside simdjson's on-demand parser.

#include "benchimages.h"
#include "pagereading.h"
#include "report.h"
#include "timing.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QByteArray body = replyBody(0, 100, 100);
    if (readPage(body).images.size() != readPageOnDemand(body).images.size() ||
        readPage(body).images.constLast().imageName !=
                readPageOnDemand(body).images.constLast().imageName) {
        std::fputs("The two do not read the same.\n", stderr);
        return 1;
    }
    // One after the other, so that what slows the machine down slows both.
    std::vector<double> ours;
    std::vector<double> theirs;
    for (int repetition = 0; repetition < 501; ++repetition) {
        ours.push_back(milliseconds([&body] { return readPage(body).images.size(); }));
        theirs.push_back(milliseconds([&body] { return readPageOnDemand(body).images.size(); }));
    }
    const double ratio = median(ours) / median(theirs);
    reportTarget(u"reading a page of 100 images, beside simdjson on demand"_s, u"≤ 1.5 ×"_s,
                 u"%1 (%2 and %3)"_s.arg(asRatio(ratio), inMilliseconds(median(ours)),
                                         inMilliseconds(median(theirs))),
                 ratio <= 1.5);
    return 0;
}
