// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinned/idoffsets.h"

#include "core/queryrules.h"

#include <QTest>

using namespace Qt::StringLiterals;

class IdOffsetsTest final : public QObject
{
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
    void isTheRuleOfPastedTexts();
};

void IdOffsetsTest::finds_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QList<int>>("offsets");

    QTest::newRow("nothing") << ""_ba << QList<int>();
    QTest::newRow("alone") << "img-0a1b2c3d"_ba << QList<int> {0};
    QTest::newRow("without a digit") << "x img-mmytdhbn."_ba << QList<int> {2};
    QTest::newRow("two") << "img-0a1b2c3d,img-0a1b2c3e"_ba << QList<int> {0, 13};
    QTest::newRow("in quotes") << "\"img-0a1b2c3d\""_ba << QList<int> {1};
    QTest::newRow("too short") << "img-0a1b2c3 "_ba << QList<int>();
    QTest::newRow("at the end, too short") << "img-0a1b2c3"_ba << QList<int>();
    QTest::newRow("too long") << "img-0a1b2c3de"_ba << QList<int>();
    QTest::newRow("upper case") << "img-0A1b2c3d IMG-0a1b2c3d"_ba << QList<int>();
    QTest::newRow("a letter before") << "aimg-0a1b2c3d"_ba << QList<int>();
    QTest::newRow("a dash before") << "-img-0a1b2c3d"_ba << QList<int>();
    QTest::newRow("a dash behind") << "img-0a1b2c3d-x"_ba << QList<int>();
    QTest::newRow("an underscore behind") << "img-0a1b2c3d_x"_ba << QList<int>();
    QTest::newRow("a capital behind") << "img-0a1b2c3dX"_ba << QList<int>();
    QTest::newRow("behind another's beginning") << "img-img-0a1b2c3d"_ba << QList<int>();
    QTest::newRow("beside letters of other scripts") << "이미지img-0a1b2c3d는"_ba << QList<int> {9};
}

void IdOffsetsTest::finds()
{
    QFETCH(QByteArray, text);
    QFETCH(QList<int>, offsets);
    QList<int> found;
    for (const qsizetype offset : imageIdOffsets(text))
        found.append(int(offset));
    QCOMPARE(found, offsets);
}

/// What is pasted into the field of ids is found in files, too, as far as it is an id.
void IdOffsetsTest::isTheRuleOfPastedTexts()
{
    const QStringList pieces = {u"img-"_s, u"0a1b2c3d"_s, u"mmytdhbn"_s, u"-"_s, u"_"_s,
                                u" "_s,    u"X"_s,        u"\n"_s,       u"ä"_s, u"\""_s};
    size_t state = 7;
    int found = 0;
    for (int round = 0; round < 20'000; ++round) {
        QString text;
        for (int i = 0; i < 8; ++i) {
            state = state * 6364136223846793005U + 1442695040888963407U;
            text += pieces.at(qsizetype((state >> 33) % size_t(pieces.size())));
        }
        QStringList expected;
        for (const QString &word : imageIdsIn(text)) {
            if (isImageId(word))
                expected.append(word);
        }
        const QByteArray bytes = text.toUtf8();
        QStringList ids;
        for (const qsizetype offset : imageIdOffsets(bytes))
            ids.append(QString::fromUtf8(bytes.sliced(offset, imageIdSize)));
        ids.removeDuplicates();
        QVERIFY2(ids == expected, qPrintable(text));
        found += int(ids.size());
    }
    QVERIFY2(found > 300, qPrintable(QString::number(found)));
}

QTEST_GUILESS_MAIN(IdOffsetsTest)
#include "tst_idoffsets.moc"
