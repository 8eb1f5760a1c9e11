// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "simulator/temporarykeys.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

class TemporaryKeysTest final : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatItMade();
    void forgetsWhatHasEnded();
};

namespace {

const QDateTime now = QDateTime::fromSecsSinceEpoch(1'700'000'000, QTimeZone::utc());

} // namespace

void TemporaryKeysTest::findsWhatItMade()
{
    TemporaryKeys keys;
    const TemporaryKey first = keys.make(u"1001"_s, now.addSecs(60));
    const TemporaryKey second = keys.make(u"2001"_s, now.addSecs(60));
    QVERIFY(first.credential != second.credential);
    QVERIFY(!first.credential.token.isEmpty());
    QVERIFY(keys.find(first.credential.secretId, now) == first);
    QVERIFY(keys.find(second.credential.secretId, now) == second);
    QVERIFY(!keys.find(u"another"_s, now));
}

void TemporaryKeysTest::forgetsWhatHasEnded()
{
    TemporaryKeys keys;
    const QString id = keys.make(u"1001"_s, now.addSecs(60)).credential.secretId;
    QVERIFY(keys.find(id, now.addSecs(59)));
    QVERIFY(!keys.find(id, now.addSecs(60)));
}

QTEST_GUILESS_MAIN(TemporaryKeysTest)
#include "tst_temporarykeys.moc"
