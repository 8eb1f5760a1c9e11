// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/store/packedimages.h"

#include "support/exampleimages.h"

#include <QtTest>

#include <limits>
#include <map>

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
    static Image readImage()
    {
        Image image = fullImage();
        image.imageName = u"web \u00E9 server"_s;
        image.imageDescription = u"\uC815\uC0B0 \U0001F600 server"_s;
        image.snapshotSet.append(Snapshot {.snapshotId = u"snap-2"_s});
        image.tags.append(Tag {.key = u"empty"_s, .value = u""_s});
        image.place.profile = u"work"_s;
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
    row("beside Latin-1", [](Image &image) { image.imageName = u"\u00FF\u0100"_s; });
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
    QCOMPARE(m_images.at(ImageNumber(last - 1)), image);
    QCOMPARE(m_images.at(ImageNumber(last)), readImage());
    QCOMPARE(m_images.at(ImageNumber(0)), readImage());
}

void PackedImagesTest::tellsNullFromEmpty()
{
    PackedImages images;
    images.append({.osName = u""_s, .imageName = u""_s, .unread = ""_ba});
    const Image image = images.at(ImageNumber(0));
    QVERIFY(image.place.region.isNull());
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
    QCOMPARE(images.at(ImageNumber(0)).imageId, u"a"_s);
    images.update(ImageNumber(0), {.imageId = u"c"_s});
    QCOMPARE(images.at(ImageNumber(0)).imageId, u"c"_s);
    images.forget(ImageNumber(0));
    QVERIFY(!images.contains(ImageNumber(0)));
    QCOMPARE(images.at(ImageNumber(1)).imageId, u"b"_s);
    images.clear();
    images.append({.imageId = u"d"_s});
    QCOMPARE(images.at(ImageNumber(0)).imageId, u"d"_s);
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
    std::map<int, int> expected; // by number: which one it is
    int next = 0;
    for (int round = 0; round < 100; ++round) {
        for (int i = 0; i < 20; ++i) {
            expected[images.size()] = next;
            images.append(made(next++));
        }
        images.update(ImageNumber(expected.begin()->first), made(next));
        expected.begin()->second = next++;
        std::erase_if(expected, [&images](const auto &image) {
            const bool goes = image.second % 2 == 0;
            if (goes)
                images.forget(ImageNumber(image.first));
            return goes;
        });
        for (int number = 0; number < images.size(); ++number)
            QCOMPARE(images.contains(ImageNumber(number)), expected.contains(number));
        for (const auto &[number, which] : expected)
            QCOMPARE(images.at(ImageNumber(number)), made(which));
    }
    images.clear();
    QCOMPARE(images.size(), 0);
}

QTEST_GUILESS_MAIN(PackedImagesTest)
#include "tst_packedimages.moc"
