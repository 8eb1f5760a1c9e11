// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/profilewords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

class ProfileWordsTest final : public QObject
{
    Q_OBJECT

private slots:
    void writesALineForEach();
    void keepsStrangeNamesOnOneLine();
    void writesJson();
};

void ProfileWordsTest::writesALineForEach()
{
    const QList<Profile> profiles = {
            {.name = u"tccli:prod"_s,
             .source = Profile::Source::TccliFile,
             .state = Profile::State::Expired,
             .secretId = u"AKID…MPLE"_s,
             .account = u"100000000001"_s,
             .region = u"ap-seoul"_s,
             .endpoint = u"cvm.tencentcloudapi.com"_s},
            {.name = u"role"_s, .source = Profile::Source::Role},
    };
    QCOMPARE(profileLines(profiles),
             u"tccli:prod\ttccli\tAKID…MPLE\t100000000001\tap-seoul\texpired\t"
             "cvm.tencentcloudapi.com\n"
             "role\trole\t-\t-\t-\tunknown\t-\n"_s);
}

void ProfileWordsTest::keepsStrangeNamesOnOneLine()
{
    const QString lines = profileLines({{.name = u"sdk:a\tb\nc\x1b[31m"_s}});
    QCOMPARE(lines.count(u'\n'), 1);
    QCOMPARE(lines.count(u'\t'), 6);
    QVERIFY(!lines.contains(u'\x1b'));
}

void ProfileWordsTest::writesJson()
{
    const QByteArray json = profilesJson({{.name = u"sdk:a\nb"_s,
                                           .source = Profile::Source::SdkFile,
                                           .state = Profile::State::Incomplete,
                                           .message = u"There is no secret_key."_s}});
    const QJsonArray array = QJsonDocument::fromJson(json).array();
    QCOMPARE(array, (QJsonArray {QJsonObject {{u"name"_s, u"sdk:a\nb"_s},
                                              {u"source"_s, u"sdk"_s},
                                              {u"secretId"_s, u""_s},
                                              {u"account"_s, u""_s},
                                              {u"region"_s, u""_s},
                                              {u"state"_s, u"incomplete"_s},
                                              {u"endpoint"_s, u""_s},
                                              {u"message"_s, u"There is no secret_key."_s}}}));
    QCOMPARE(profilesJson({}), "[\n]\n");
}

QTEST_GUILESS_MAIN(ProfileWordsTest)
#include "tst_profilewords.moc"
