// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/store/packedimages.h"

#include "support/exampleimages.h"

#include <QtTest>

#include <limits>

using namespace Qt::StringLiterals;

class PackedImagesTest final : public QObject
{
    Q_OBJECT

private slots:
    void givesBackWhatItTook_data();
    void givesBackWhatItTook();
    void tellsNullFromEmpty();
    void givesBackWhatIsThereNow();
    void followsTheImages();

private:
    /// With what is not sent, but comes with a reply.
    static Image readImage()
    {
        Image image = fullImage();
        image.imageName = u"web \u00E9 server"_s;
        image.imageDescription = u"\uC815\uC0B0 \U0001F600 server"_s;
        image.snapshotSet.append(Snapshot {.snapshotId = u"snap-2"_s});
        image.tags.append(Tag {.key = u"empty"_s, .value = u""_s});
        image.requestId = u"db145873-3128"_s;
        image.readTime = image.created.addMSecs(123);
        return image;
    }

    PackedImages m_images;
};

void PackedImagesTest::givesBackWhatItTook_data()
{
    QTest::addColumn<Image>("image");

    const auto row = [](const char *name, const auto &change) {
        Image image = readImage();
        change(image);
        QTest::newRow(name) << image;
    };
    QTest::newRow("nothing") << Image();
    row("everything", [](Image &) {});
    row("numbers", [](Image &image) {
        image.imageSize = std::numeric_limits<qint64>::max();
        image.syncPercent = std::numeric_limits<qint64>::min();
    });
    row("zero and less", [](Image &image) {
        image.imageSize = 0;
        image.syncPercent = -1;
    });
    row("no value", [](Image &image) {
        image.isSupportCloudinit.reset();
        image.imageDeprecated = true;
    });
    row("half a character", [](Image &image) { image.imageName = u"a"_s + QChar(0xD800); });
    row("zeros in texts", [](Image &image) {
        image.imageName = u"a\0b"_s;
        image.osName = u"\0"_s;
    });
    row("long texts", [](Image &image) {
        image.imageDescription = QString(70'000, u'x');
        image.unread = QByteArray(100'000, 'y');
    });
    row("bytes that are no text", [](Image &image) { image.unread = "\xFF\x80\x01"_ba; });
    row("before 1970", [](Image &image) { image.created = image.created.addYears(-100); });
    row("many snapshots", [](Image &image) { image.snapshotSet.resize(300); });
}

void PackedImagesTest::givesBackWhatItTook()
{
    QFETCH(Image, image);
    m_images.append(readImage());
    m_images.append(image);
    m_images.append(readImage());
    const int last = m_images.size() - 1;
    QCOMPARE(m_images.at(last - 1), image);
    QCOMPARE(m_images.at(last), readImage());
    QCOMPARE(m_images.at(0), readImage());
}

void PackedImagesTest::tellsNullFromEmpty()
{
    PackedImages images;
    images.append({.osName = u""_s, .imageName = u""_s, .unread = ""_ba});
    const Image image = images.at(0);
    QVERIFY(image.region.isNull());
    QVERIFY(image.imageId.isNull());
    QVERIFY(image.unread.isEmpty());
    QVERIFY(!image.osName.isNull());
    QVERIFY(!image.imageName.isNull());
    QVERIFY(!image.created.isValid());
}

/// Also where the same number was another image when it was taken out last.
void PackedImagesTest::givesBackWhatIsThereNow()
{
    PackedImages images;
    images.append({.imageId = u"a"_s});
    images.append({.imageId = u"b"_s});
    QCOMPARE(images.at(0).imageId, u"a"_s);
    images.update(0, {.imageId = u"c"_s});
    QCOMPARE(images.at(0).imageId, u"c"_s);
    images.remove({0});
    QCOMPARE(images.at(0).imageId, u"b"_s);
    images.clear();
    images.append({.imageId = u"d"_s});
    QCOMPARE(images.at(0).imageId, u"d"_s);
}

/// Through so many changes that what is of no use any more is thrown away.
void PackedImagesTest::followsTheImages()
{
    const auto made = [](int number) {
        Image image = readImage();
        image.imageId = QString::number(number);
        image.imageDescription = QString(number % 50, u'd');
        return image;
    };
    PackedImages images;
    QList<int> expected;
    int next = 0;
    for (int round = 0; round < 100; ++round) {
        for (int i = 0; i < 20; ++i) {
            images.append(made(next));
            expected.append(next++);
        }
        images.update(round % 20, made(next));
        expected[round % 20] = next++;
        std::vector<int> gone;
        for (int i = int(expected.size()) - 1; i >= 0; i -= 2) {
            gone.insert(gone.begin(), i);
            expected.removeAt(i);
        }
        images.remove(gone);
        QCOMPARE(images.size(), int(expected.size()));
        for (int i = 0; i < images.size(); ++i)
            QCOMPARE(images.at(i), made(expected.at(i)));
    }
    images.clear();
    QCOMPARE(images.size(), 0);
}

QTEST_GUILESS_MAIN(PackedImagesTest)
#include "tst_packedimages.moc"
