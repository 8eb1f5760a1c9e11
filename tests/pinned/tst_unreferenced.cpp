// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/report/unreferenced.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

Image image(const QString &region, const QString &id, int day)
{
    Image made = {.place = {.region = region}, .imageId = id};
    made.created = QDateTime(QDate(2026, 11, day), QTime(9, 0), Qt::UTC);
    return made;
}

} // namespace

class UnreferencedTest final : public QObject
{
    Q_OBJECT

private slots:
    void leavesOutWhatIsMentioned();
};

void UnreferencedTest::leavesOutWhatIsMentioned()
{
    const QList<Image> images = {
            image(u"ap-seoul"_s, u"img-1"_s, 9), image(u"ap-seoul"_s, u"img-2"_s, 3),
            image(u"ap-guangzhou"_s, u"img-3"_s, 5), image(u"ap-seoul"_s, u"img-4"_s, 1)};
    QStringList ids;
    for (const Image &left : imagesWithoutId(images, {u"img-4"_s, u"img-9"_s}))
        ids.append(left.imageId);
    // By region as everywhere, the oldest first.
    QCOMPARE(ids, (QStringList {u"img-3"_s, u"img-2"_s, u"img-1"_s}));
}

QTEST_GUILESS_MAIN(UnreferencedTest)
#include "tst_unreferenced.moc"
