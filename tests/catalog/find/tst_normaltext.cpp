// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/find/normaltext.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class NormalTextTest final : public QObject
{
    Q_OBJECT

private slots:
    void knowsWhereCharactersWere_data();
    void knowsWhereCharactersWere();
};

void NormalTextTest::knowsWhereCharactersWere_data()
{
    QTest::addColumn<QString>("original");
    QTest::addColumn<QString>("wanted");

    QTest::newRow("as it is") << u"web-1"_s << u"b-"_s;
    QTest::newRow("syllables") << u"a골든-웹b"_s << u"든-"_s;
    QTest::newRow("the first") << u"골든"_s << u"골"_s;
    QTest::newRow("the last") << u"é골든"_s << u"든"_s;
    QTest::newRow("accents") << u"xéöy"_s << u"ö"_s;
    QTest::newRow("beyond the first plane") << u"é😀é!"_s << u"😀é"_s;
}

void NormalTextTest::knowsWhereCharactersWere()
{
    QFETCH(QString, original);
    QFETCH(QString, wanted);
    for (const auto form : {QString::NormalizationForm_C, QString::NormalizationForm_D}) {
        const QString came = original.normalized(form);
        const NormalText text(came);
        QCOMPARE(text.text(), original);
        const FindSpan place = text.placeOf({text.text().indexOf(wanted), wanted.size()});
        QCOMPARE(came.sliced(place.start, place.length), wanted.normalized(form));
    }
}

QTEST_GUILESS_MAIN(NormalTextTest)
#include "tst_normaltext.moc"
