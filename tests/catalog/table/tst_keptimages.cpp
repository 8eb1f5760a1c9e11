// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/table/imagetablemodel.h"
#include "support/fakeimagesource.h"

#include "catalog/imagecatalog.h"

#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;

/// Images of an earlier result in the catalog, its store and the table.
class KeptImagesTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void rowsChangeWhereTheyAre();
    void sortedRowsFindTheirPlace();
    void othersAreNotAsked();

private:
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] QList<bool> areKept() const;

    const Place m_seoul = {.region = u"ap-seoul"_s};
    const QDateTime m_taken = QDateTime::fromString(u"2026-11-26T10:21:00Z"_s, Qt::ISODate);
    std::unique_ptr<FakeImageSource> m_source;
    std::unique_ptr<ImageCatalog> m_catalog;
    std::unique_ptr<Presence> m_presence;
    std::unique_ptr<Narrowing> m_narrowing;
    std::unique_ptr<ImageTableModel> m_model;
};

void KeptImagesTest::init()
{
    m_model.reset();
    m_narrowing.reset();
    m_presence.reset();
    m_catalog.reset();
    m_source = std::make_unique<FakeImageSource>();
    m_catalog = std::make_unique<ImageCatalog>();
    m_presence = std::make_unique<Presence>(m_catalog->store());
    m_narrowing = std::make_unique<Narrowing>(m_catalog->store(), *m_presence);
    m_model = std::make_unique<ImageTableModel>(*m_catalog, *m_narrowing);
    m_catalog->setSource(m_source.get());
    QVERIFY(m_catalog->search({.places = {m_seoul}}));
}

QStringList KeptImagesTest::names() const
{
    QStringList names;
    for (int row = 0; row < m_model->rowCount(); ++row)
        names.append(m_model->imageAt(row).imageName);
    return names;
}

QList<bool> KeptImagesTest::areKept() const
{
    QList<bool> areKept;
    for (int row = 0; row < m_model->rowCount(); ++row)
        areKept.append(m_model->index(row, 0).data(ImageTableModel::KeptRole).toBool());
    return areKept;
}

void KeptImagesTest::rowsChangeWhereTheyAre()
{
    QList<Image> images = named({u"a"_s, u"b"_s, u"c"_s});
    m_catalog->takeKept(m_seoul, images, m_taken);
    QCOMPARE(names(), (QStringList {u"a"_s, u"b"_s, u"c"_s}));
    QCOMPARE(areKept(), (QList<bool> {true, true, true}));
    QVERIFY(!m_model->index(0, 0).data(Qt::AccessibleDescriptionRole).toString().isEmpty());
    const ImageOrigin origin = m_catalog->store().originOf(m_model->numberAt(0));
    QCOMPARE(origin.readTime, m_taken);
    QCOMPARE(origin.requestId, QString());
    const QPersistentModelIndex second = m_model->index(1, 0);

    // One as it was, one that is another, one that is gone, and a new one.
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    images[1].imageName = u"b2"_s;
    m_source->succeed(0, {.images = {images.at(0), images.at(1), named({u"d"_s}).constFirst()},
                          .totalCount = 3});
    QCOMPARE(names(), (QStringList {u"a"_s, u"b2"_s, u"d"_s}));
    QCOMPARE(areKept(), (QList<bool> {false, false, false}));
    QVERIFY(!m_model->index(0, 0).data(Qt::AccessibleDescriptionRole).isValid());
    QCOMPARE(second.row(), 1);
    QVERIFY(changed.size() > 0);
    QCOMPARE(reset.size(), 0);
    QVERIFY(!m_catalog->store().originOf(m_model->numberAt(0)).requestId.isEmpty());
    QVERIFY(m_catalog->summary().isReadWhole);
}

void KeptImagesTest::sortedRowsFindTheirPlace()
{
    m_model->sort(int(ImageColumn::Name));
    QList<Image> images = named({u"a"_s, u"b"_s, u"c"_s});
    m_catalog->takeKept(m_seoul, images, m_taken);
    const QPersistentModelIndex first = m_model->index(0, 0);
    images[0].imageName = u"x"_s;
    m_source->succeed(0, {.images = images, .totalCount = 3});
    QCOMPARE(names(), (QStringList {u"b"_s, u"c"_s, u"x"_s}));
    QCOMPARE(areKept(), (QList<bool> {false, false, false}));
    QCOMPARE(first.row(), 2);
}

void KeptImagesTest::othersAreNotAsked()
{
    m_catalog->takeKept({.region = u"ap-tokyo"_s}, named({u"a"_s}, u"ap-tokyo"_s), m_taken);
    QCOMPARE(m_catalog->store().count(), 0);
    m_catalog->setSource(nullptr);
    m_catalog->takeKept(m_seoul, named({u"a"_s}), m_taken);
    QCOMPARE(m_catalog->store().count(), 0);
}

QTEST_MAIN(KeptImagesTest)
#include "tst_keptimages.moc"
