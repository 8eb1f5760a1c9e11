// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/assumedroles.h"

#include "accounts/appprofilefile.h"
#include "accounts/profilelist.h"
#include "credentialfolder.h"

#include <QTest>

using namespace Qt::StringLiterals;

class AssumedRolesTest final : public QObject
{
    Q_OBJECT

private slots:
    void tellsThoseOfEachSource_data();
    void tellsThoseOfEachSource();
    void addsTheOneOnTop();
};

namespace {

const QString ofTccli = u"qcs::cam::uin/100000000001:roleName/tccli"_s;
const QString ofApp = u"qcs::cam::uin/100000000002:roleName/app"_s;

} // namespace

void AssumedRolesTest::tellsThoseOfEachSource_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("roles");
    QTest::newRow("sdk") << u"sdk:default"_s << QStringList();
    QTest::newRow("tccli") << u"tccli:plain"_s << QStringList();
    QTest::newRow("tccli with a role") << u"tccli:role"_s << QStringList {ofTccli};
    QTest::newRow("tccli with what is none") << u"tccli:odd"_s << QStringList();
    QTest::newRow("the machine's") << u"role"_s << QStringList();
    QTest::newRow("app") << u"app:key"_s << QStringList();
    QTest::newRow("app with a role") << u"app:keyrole"_s << QStringList {ofApp};
    QTest::newRow("on top") << u"app:top"_s << QStringList {ofApp};
    QTest::newRow("on top of another role") << u"app:both"_s << QStringList {ofTccli, ofApp};
    QTest::newRow("on top of one that is gone") << u"app:lost"_s << QStringList {ofApp};
}

void AssumedRolesTest::tellsThoseOfEachSource()
{
    QFETCH(QString, name);
    QFETCH(QStringList, roles);
    const CredentialFolder folder;
    folder.put(u"home/.tencentcloud/credentials"_s, "[default]\nsecret_id=a\nsecret_key=b\n");
    folder.put(u"home/.tccli/plain.credential"_s, R"({"secretId": "a", "secretKey": "b"})");
    const auto withRole = [](const QByteArray &arn) -> QByteArray {
        return R"({"secretId": "a", "secretKey": "b", "role-session-name": "test", "role-arn": ")" +
               arn + "\"}";
    };
    folder.put(u"home/.tccli/role.credential"_s, withRole(ofTccli.toUtf8()));
    folder.put(u"home/.tccli/odd.credential"_s, withRole("viewer"));
    SignInPlaces places = folder.places();
    places.profilesPath = folder.path(u"profiles.json"_s);
    const auto based = [](const QString &made, const QString &base) -> AppProfile {
        return {.name = made, .kind = AppProfile::Kind::Based, .base = base, .roleArn = ofApp};
    };
    QVERIFY(writeAppProfiles(
            places.profilesPath,
            {{.name = u"key"_s, .secretId = u"AKIDkeyOfATest"_s},
             {.name = u"keyrole"_s, .secretId = u"AKIDkeyOfATest"_s, .roleArn = ofApp},
             based(u"top"_s, u"sdk:default"_s),
             based(u"both"_s, u"tccli:role"_s),
             based(u"lost"_s, u"tccli:gone"_s)}));
    const Result<Profile> profile =
            profileNamed(findProfiles(places, QDateTime::currentDateTimeUtc()), name);
    QVERIFY(profile);
    QCOMPARE(assumedRoles(*profile, places), roles);
}

void AssumedRolesTest::addsTheOneOnTop()
{
    const Profile env = {.name = u"env"_s};
    QCOMPARE(assumedRoles(env, {}, {.arn = ofApp}), QStringList {ofApp});
    QCOMPARE(assumedRoles(env, {}, {.arn = u"viewer"_s}), QStringList());
    QCOMPARE(assumedRoles(env, {}), QStringList());
}

QTEST_GUILESS_MAIN(AssumedRolesTest)
#include "tst_assumedroles.moc"
