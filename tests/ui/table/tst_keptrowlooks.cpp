// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/tablefixture.h"
#include "support/widgets.h"
#include "ui/table/imagetableview.h"

#include <QtTest>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

/// A row of an earlier time beside one that the service has told now.
class KeptRowLooksTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void isDimmedUntilItComesAgain();

private:
    /// How far the letters of an image's name are from their ground, up to 255.
    [[nodiscard]] int strength(int row) const;

    std::unique_ptr<TableFixture> m_fixture;
    std::unique_ptr<ImageTableView> m_view;
};

void KeptRowLooksTest::init()
{
    m_fixture = std::make_unique<TableFixture>();
    m_view = std::make_unique<ImageTableView>();
    m_view->setImageModel(&m_fixture->model);
    m_view->resize(900, 300);
    m_view->show();
    QVERIFY(waitUntilExposed(*m_view));
}

void KeptRowLooksTest::cleanup()
{
    m_view.reset();
    m_fixture.reset();
}

int KeptRowLooksTest::strength(int row) const
{
    const QRect rect = m_view->visualRect(m_fixture->model.index(row, TableFixture::nameColumn));
    const QImage picture = m_view->viewport()->grab(rect).toImage();
    const int ground = picture.pixelColor(picture.width() - 2, picture.height() / 2).lightness();
    int strongest = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            strongest =
                    std::max(strongest, std::abs(picture.pixelColor(x, y).lightness() - ground));
    }
    return strongest;
}

void KeptRowLooksTest::isDimmedUntilItComesAgain()
{
    const QList<Image> images = named({u"HHHH"_s, u"HHHHH"_s});
    m_fixture->catalog.takeKept({.region = TableFixture::seoul}, images,
                                QDateTime::currentDateTimeUtc().addDays(-1));
    QCOMPARE(m_fixture->model.rowCount(), 2);
    const int dimmed = strength(0);
    QVERIFY(dimmed > 0);
    m_fixture->load(images.first(1));
    constexpr int difference = 20; // that is seen
    QVERIFY2(strength(0) > dimmed + difference, qPrintable(QString::number(strength(0))));
    QVERIFY(strength(1) < strength(0) - difference); // it has not come so far
}

QTEST_MAIN(KeptRowLooksTest)
#include "tst_keptrowlooks.moc"
