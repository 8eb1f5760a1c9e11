// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memory/placecomparison.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

Image made(const QString &id, const QString &name, const QString &created = u"2026-01-01"_s,
           const QString &architecture = u"x86_64"_s)
{
    Image image = {
            .imageId = id, .createdTime = created, .imageName = name, .architecture = architecture};
    image.created = QDateTime::fromString(created + u"T00:00:00Z"_s, Qt::ISODate);
    return image;
}

/// "rebuilt img-2 img-1", …
QStringList told(const QList<PlaceChange> &changes)
{
    QStringList texts;
    for (const PlaceChange &change : changes) {
        const QStringList kinds = {u"new"_s, u"gone"_s, u"rebuilt"_s, u"changed"_s};
        const QString text =
                kinds[int(change.kind)] + u' ' + change.image.imageId + u' ' + change.wasId;
        texts.append(text.trimmed());
    }
    return texts;
}

} // namespace

class PlaceComparisonTest final : public QObject
{
    Q_OBJECT

private slots:
    void tellsOfEachKind_data();
    void tellsOfEachKind();
    void tellsTheFieldsOfRebuiltImages();
    void leavesOutWhatIsMuted();
    void namesWhatIsLacking();
};

void PlaceComparisonTest::tellsOfEachKind_data()
{
    QTest::addColumn<QList<Image>>("before");
    QTest::addColumn<QList<Image>>("after");
    QTest::addColumn<QStringList>("changes");
    const QList<Image> one = {made(u"img-1"_s, u"web"_s)};

    QTest::newRow("nothing") << one << one << QStringList {};
    QTest::newRow("new") << QList<Image> {} << one << QStringList {u"new img-1"_s};
    QTest::newRow("gone") << one << QList<Image> {} << QStringList {u"gone img-1"_s};
    QTest::newRow("rebuilt") << one << QList<Image> {made(u"img-2"_s, u"web"_s)}
                             << QStringList {u"rebuilt img-2 img-1"_s};
    QTest::newRow("of another architecture")
            << one << QList<Image> {made(u"img-2"_s, u"web"_s, u"2026-01-01"_s, u"arm"_s)}
            << QStringList {u"gone img-1"_s, u"new img-2"_s};
    QTest::newRow("of another name") << one << QList<Image> {made(u"img-2"_s, u"Web"_s)}
                                     << QStringList {u"new img-2"_s, u"gone img-1"_s};
    QTest::newRow("without a name")
            << QList<Image> {made(u"img-1"_s, {})} << QList<Image> {made(u"img-2"_s, {})}
            << QStringList {u"gone img-1"_s, u"new img-2"_s};
    QTest::newRow("renamed") << one << QList<Image> {made(u"img-1"_s, u"web-old"_s)}
                             << QStringList {u"changed img-1"_s};
    QTest::newRow("beside one that stays")
            << one << QList<Image> {one[0], made(u"img-2"_s, u"web"_s)}
            << QStringList {u"new img-2"_s};
    QTest::newRow("several of a name")
            << QList<Image> {made(u"img-2"_s, u"web"_s, u"2026-02-01"_s),
                             made(u"img-1"_s, u"web"_s, u"2026-01-01"_s)}
            << QList<Image> {made(u"img-4"_s, u"web"_s, u"2026-04-01"_s),
                             made(u"img-3"_s, u"web"_s, u"2026-03-01"_s),
                             made(u"img-5"_s, u"web"_s, u"2026-05-01"_s)}
            << QStringList {u"rebuilt img-3 img-1"_s, u"rebuilt img-4 img-2"_s, u"new img-5"_s};
}

void PlaceComparisonTest::tellsOfEachKind()
{
    QFETCH(const QList<Image>, before);
    QFETCH(const QList<Image>, after);
    QFETCH(const QStringList, changes);
    QCOMPARE(told(placeChanges(before, after)), changes);
}

void PlaceComparisonTest::tellsTheFieldsOfRebuiltImages()
{
    Image old = made(u"img-1"_s, u"web"_s);
    old.imageSize = 20;
    Image fresh = made(u"img-2"_s, u"web"_s);
    fresh.imageSize = 50;
    const QList<PlaceChange> changes = placeChanges({old}, {fresh});
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes[0].fields, (QList<FieldChange> {{"ImageSize", "20", "50"}}));
}

void PlaceComparisonTest::leavesOutWhatIsMuted()
{
    Image before = made(u"img-1"_s, u"web"_s);
    Image after = before;
    after.imageState = u"NORMAL"_s;
    QVERIFY(placeChanges({before}, {after}, {.fields = {u"ImageState"_s}}).isEmpty());
    after.imageSize = 9;
    const QList<PlaceChange> changes =
            placeChanges({before}, {after}, {.fields = {u"ImageState"_s}});
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes[0].fields.size(), 1);
    QCOMPARE(changes[0].fields[0].name, "ImageSize");

    const QList<Image> several = {made(u"img-1"_s, u"tmp/a-1"_s), made(u"img-2"_s, u"tmp"_s),
                                  made(u"img-3"_s, u"TMP-1"_s), made(u"img-4"_s, u"a.b"_s)};
    QCOMPARE(told(placeChanges({}, several, {.namePatterns = {u"tmp*1"_s, u"a?b"_s}})),
             (QStringList {u"new img-3"_s, u"new img-2"_s}));
    QCOMPARE(told(placeChanges({}, {made(u"img-1"_s, u"axb"_s)}, {.namePatterns = {u"a.b"_s}})),
             QStringList {u"new img-1"_s});
}

void PlaceComparisonTest::namesWhatIsLacking()
{
    const QList<Image> before = {made(u"img-2"_s, {}), made(u"img-1"_s, {}), made(u"img-3"_s, {})};
    QCOMPARE(lackingIds(before, {before[1]}), (QStringList {u"img-2"_s, u"img-3"_s}));
}

QTEST_GUILESS_MAIN(PlaceComparisonTest)
#include "tst_placecomparison.moc"
