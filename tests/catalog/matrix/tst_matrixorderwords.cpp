// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/matrix/matrixorderwords.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class MatrixOrderWordsTest final : public QObject
{
    Q_OBJECT

private slots:
    void areReadAsTheyWereWritten();
    void nonsenseIsTheUsualOrder_data();
    void nonsenseIsTheUsualOrder();
    void placesMayHaveMoved();

private:
    const QList<PlaceStatus> m_places = {{.place = {.region = u"ap-seoul"_s}},
                                         {.place = {.profile = u"a:b"_s, .region = u"ap-tokyo"_s}}};
};

void MatrixOrderWordsTest::areReadAsTheyWereWritten()
{
    for (const bool descending : {false, true}) {
        for (const MatrixSort sort :
             {MatrixSort::Name, MatrixSort::Architecture, MatrixSort::Newest, MatrixSort::There}) {
            const MatrixOrder order = {.sort = sort, .descending = descending};
            QCOMPARE(parseMatrixOrder(matrixOrderWords(order, m_places), m_places), order);
        }
        for (const int place : {0, 1}) {
            const MatrixOrder order = {
                    .sort = MatrixSort::Place, .place = place, .descending = descending};
            QCOMPARE(parseMatrixOrder(matrixOrderWords(order, m_places), m_places), order);
        }
    }
    QCOMPARE(matrixOrderWords({.sort = MatrixSort::Place, .descending = true}, m_places),
             u"ap-seoul:desc"_s);
}

void MatrixOrderWordsTest::nonsenseIsTheUsualOrder_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing") << QString();
    QTest::newRow("no region of these") << u"ap-bangkok:desc"_s;
    QTest::newRow("no word") << u":desc:asc"_s;
}

void MatrixOrderWordsTest::nonsenseIsTheUsualOrder()
{
    QFETCH(QString, words);
    QCOMPARE(parseMatrixOrder(words, m_places), MatrixOrder());
}

void MatrixOrderWordsTest::placesMayHaveMoved()
{
    const QString words = matrixOrderWords({.sort = MatrixSort::Place}, m_places);
    const QList<PlaceStatus> others = {m_places[1], m_places[0]};
    QCOMPARE(parseMatrixOrder(words, others).place, 1);
    QCOMPARE(matrixOrderWords({.sort = MatrixSort::Place, .place = 7}, m_places), u"name"_s);
}

QTEST_GUILESS_MAIN(MatrixOrderWordsTest)
#include "tst_matrixorderwords.moc"
