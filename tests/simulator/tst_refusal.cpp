// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "simulator/refusal.h"

#include <QTest>

using namespace Qt::StringLiterals;

class RefusalTest final : public QObject
{
    Q_OBJECT

private slots:
    void wordsThem_data();
    void wordsThem();
};

void RefusalTest::wordsThem_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<ServiceLanguage>("language");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<QString>("limit");
    QTest::addColumn<QString>("message");

    QTest::newRow("English") << u"UnknownParameter"_s << ServiceLanguage::English << u"Foo"_s
                             << QString() << u"The parameter `Foo` is not recognized."_s;
    QTest::newRow("Chinese") << u"UnknownParameter"_s << ServiceLanguage::Chinese << u"Foo"_s
                             << QString() << u"未知参数 `Foo`。"_s;
    QTest::newRow("limit") << u"RequestLimitExceeded"_s << ServiceLanguage::English << u"41"_s
                           << u"40"_s
                           << u"Your current request times equals to `41` in a second, which "
                              "exceeds the frequency limit `40` for a second. Please reduce the "
                              "frequency of calls."_s;
    QTest::newRow("unknown code") << u"FailedOperation.X"_s << ServiceLanguage::Chinese << QString()
                                  << QString() << u"The request failed with FailedOperation.X."_s;
}

void RefusalTest::wordsThem()
{
    QFETCH(QString, code);
    QFETCH(ServiceLanguage, language);
    QFETCH(QString, detail);
    QFETCH(QString, limit);
    QFETCH(QString, message);

    const ApiError error = refusal(code, language, detail, limit).value();
    QCOMPARE(error, (ApiError {.kind = ApiError::Kind::Service, .code = code, .message = message}));
}

QTEST_GUILESS_MAIN(RefusalTest)
#include "tst_refusal.moc"
