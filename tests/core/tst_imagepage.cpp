// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "core/imagepage.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class ImagePageTest final : public QObject
{
    Q_OBJECT

private slots:
    void unreadableEntriesCount();
};

void ImagePageTest::unreadableEntriesCount()
{
    QCOMPARE(ImagePage().entryCount(), qint64(0));
    const Image image {.place = {.region = u"ap-seoul"_s}, .imageId = u"img-qlzp4oea"_s};
    QCOMPARE((ImagePage {.images = {image, image}, .unreadable = 3}).entryCount(), qint64(5));
}

QTEST_GUILESS_MAIN(ImagePageTest)
#include "tst_imagepage.moc"
