// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "fuzztargets.h"

#include <QDirIterator>
#include <QtTest>

using namespace Qt::StringLiterals;

/// Every input that a fuzzer starts from or once found a fault with, without a fuzzer.
class FuzzInputsTest final : public QObject
{
    Q_OBJECT

private slots:
    void hold_data();
    void hold();
};

void FuzzInputsTest::hold_data()
{
    QTest::addColumn<const FuzzTarget *>("target");
    QTest::addColumn<QString>("path");
    const QString data = QStringLiteral(CVM_TEST_DATA "/fuzz/");
    for (const FuzzTarget &target : fuzzTargets()) {
        const QString folder = data + QLatin1StringView(target.name);
        QVERIFY2(!QDir(folder).isEmpty(), qPrintable(folder));
        for (const QString &inputs : {folder, QString(folder + u"-found"_s)}) {
            QDirIterator files(inputs, QDir::Files);
            while (files.hasNext()) {
                const QString path = files.next();
                QTest::newRow(qPrintable(path.sliced(data.size()))) << &target << path;
            }
        }
    }
}

void FuzzInputsTest::hold()
{
    QFETCH(const FuzzTarget *, target);
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(target->fault(file.readAll()), QString());
}

QTEST_GUILESS_MAIN(FuzzInputsTest)
#include "tst_fuzzinputs.moc"
