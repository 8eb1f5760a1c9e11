// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/find/findexamples.h"
#include "catalog/find/findexpression.h"

#include <QtTest>

class FindExamplesTest final : public QObject
{
    Q_OBJECT

private slots:
    void allCanBeRead();
};

void FindExamplesTest::allCanBeRead()
{
    for (const FindKey &key : findKeys()) {
        const QStringList examples = findExamples(key);
        QVERIFY2(!examples.isEmpty(), key.word.data());
        for (const QString &example : examples) {
            const Result<FindExpression> expression = parseFindExpression(example, {});
            QVERIFY2(expression, qPrintable(example));
            const FindExpression::Parts parts = expression->parts();
            QVERIFY2(parts.terms.size() == 1 && parts.wanted.empty(), qPrintable(example));
        }
    }
}

QTEST_GUILESS_MAIN(FindExamplesTest)
#include "tst_findexamples.moc"
