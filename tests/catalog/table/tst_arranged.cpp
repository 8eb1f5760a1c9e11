// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/table/arranged.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class ArrangedTest final : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheOrderGiven();
    void sortsAndLeavesEqualOnesInOrder();
    void leavesOutWhatIsNotFound();

private:
    static QStringList names(const QList<Image> &images)
    {
        QStringList names;
        for (const Image &image : images)
            names.append(image.imageName);
        return names;
    }
    const QList<Image> m_images = {{.imageName = u"c"_s, .imageSize = 20},
                                   {.imageName = u"a"_s, .imageSize = 50},
                                   {.imageName = u"b"_s, .imageSize = 20}};
};

void ArrangedTest::keepsTheOrderGiven()
{
    QCOMPARE(arranged(m_images, {}, {}), m_images);
    QCOMPARE(arranged({}, {}, {}), QList<Image>());
}

void ArrangedTest::sortsAndLeavesEqualOnesInOrder()
{
    const SortKeyColumn bySize = {int(ImageColumn::Size), Qt::DescendingOrder};
    QCOMPARE(names(arranged(m_images, {}, {bySize})), (QStringList {u"a"_s, u"c"_s, u"b"_s}));
    const SortKeyColumn byName = {int(ImageColumn::Name), Qt::AscendingOrder};
    QCOMPARE(names(arranged(m_images, {}, {bySize, byName})),
             (QStringList {u"a"_s, u"b"_s, u"c"_s}));
}

void ArrangedTest::leavesOutWhatIsNotFound()
{
    const FindQuery small = *parseFindQuery(u"size:<50"_s, {});
    QCOMPARE(names(arranged(m_images, small, {})), (QStringList {u"c"_s, u"b"_s}));
}

QTEST_GUILESS_MAIN(ArrangedTest)
#include "tst_arranged.moc"
