// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/session/failuretext.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class FailureTextTest final : public QObject
{
    Q_OBJECT

private slots:
    void saysOneInASentence();
    void saysSeveralInLines();
    void namesAllOfVeryMany();
};

void FailureTextTest::saysOneInASentence()
{
    QCOMPARE(failureText({{.kind = ApiError::Kind::Credentials,
                           .message = u"It is locked."_s,
                           .place = {.profile = u"app:mine"_s}}}),
             u"app:mine: It is locked."_s);
    QCOMPARE(failureText({{.kind = ApiError::Kind::Credentials,
                           .message = u"The key of app:mine is locked."_s,
                           .place = {.profile = u"app:mine"_s}}}),
             u"The key of app:mine is locked."_s);
    QCOMPARE(failureText({{.kind = ApiError::Kind::Credentials, .message = u"None."_s}}),
             u"None."_s);
}

void FailureTextTest::saysSeveralInLines()
{
    const QStringList lines =
            failureText({{.kind = ApiError::Kind::Credentials,
                          .message = u"It is locked."_s,
                          .place = {.profile = u"app:mine"_s}},
                         {.kind = ApiError::Kind::Timeout, .place = {.profile = u"sdk:prod"_s}}})
                    .split(QChar::LineSeparator);
    QCOMPARE(lines,
             (QStringList {u"None of 2 accounts could be opened."_s, u"app:mine: It is locked."_s,
                           u"sdk:prod: The service did not answer in time. Check the network, then "
                           "try again."_s}));
}

void FailureTextTest::namesAllOfVeryMany()
{
    QList<ApiError> errors;
    for (int i = 0; i < 8; ++i) {
        errors.append({.kind = ApiError::Kind::Credentials,
                       .message = u"It is locked."_s,
                       .place = {.profile = u"app:%1"_s.arg(i)}});
    }
    const QStringList lines = failureText(errors).split(QChar::LineSeparator);
    QCOMPARE(lines.size(), 8);
    QCOMPARE(lines[6], u"app:5: It is locked."_s);
    QCOMPARE(lines[7], u"Nor could these: app:6, app:7."_s);
}

QTEST_GUILESS_MAIN(FailureTextTest)
#include "tst_failuretext.moc"
