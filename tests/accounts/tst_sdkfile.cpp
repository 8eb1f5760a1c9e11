// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/sdkfile.h"

#include "credentialfolder.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class SdkFileTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void isTheFirstThatThereIs();
    void isTheOneThatIsNamed();
    void withoutAFileThereAreNoProfiles();
    void everySectionIsAProfile();
    void readsTheCredential_data();
    void readsTheCredential();
    void readsASection();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
    void namesTheSectionThatIsMissing();
    void aFileWithoutSectionsIsIncomplete();
    void whatCannotBeReadIsNamed_data();
    void whatCannotBeReadIsNamed();

private:
    std::optional<CredentialFolder> m_folder;
};

namespace {

const QString inHome = u"home/.tencentcloud/credentials"_s;
const QString inSystem = u"etc/tencentcloud/credentials"_s;
const QByteArray idLine = "secret_id = AKIDexampleofatest1234\n"_ba;

} // namespace

void SdkFileTest::init()
{
    m_folder.emplace();
}

void SdkFileTest::isTheFirstThatThereIs()
{
    QCOMPARE(sdkFilePath(m_folder->places()), QString());
    const QString ofSystem = m_folder->put(inSystem, {});
    QCOMPARE(sdkFilePath(m_folder->places()), ofSystem);
    const QString ofHome = m_folder->put(inHome, {});
    QCOMPARE(sdkFilePath(m_folder->places()), ofHome);
}

/// Also where it is not there: another account would be a surprise.
void SdkFileTest::isTheOneThatIsNamed()
{
    m_folder->put(inHome, "[default]\n" + idLine + "secret_key = key");
    SignInPlaces places = m_folder->places();
    const QString named = m_folder->path(u"named"_s);
    places.environment.insert(u"TENCENTCLOUD_CREDENTIALS_FILE"_s, named);
    QCOMPARE(sdkFilePath(places), named);
    const QList<Profile> profiles = sdkProfiles(places);
    QCOMPARE(profiles.size(), 1);
    QCOMPARE(profiles.constFirst().state, Profile::State::Unreadable);
    QCOMPARE(profiles.constFirst().message,
             named + u" could not be read: No such file or directory"_s);

    places.environment.insert(u"TENCENTCLOUD_CREDENTIALS_FILE"_s, u" "_s);
    QCOMPARE(sdkFilePath(places), m_folder->path(inHome));
}

void SdkFileTest::withoutAFileThereAreNoProfiles()
{
    QVERIFY(sdkProfiles(m_folder->places()).isEmpty());
}

void SdkFileTest::everySectionIsAProfile()
{
    const QString path = m_folder->put(inHome, "[default]\n" + idLine +
                                                       "secret_key = key\nregion = ap-seoul\n"
                                                       "[my team]\nsecret_key = key\n");
    const QList<Profile> profiles = sdkProfiles(m_folder->places());
    QCOMPARE(profiles.size(), 2);
    QVERIFY(profiles[0] == (Profile {.name = u"sdk:default"_s,
                                     .source = Profile::Source::SdkFile,
                                     .state = Profile::State::Ready,
                                     .secretId = u"AKID…1234"_s,
                                     .region = u"ap-seoul"_s,
                                     .paths = {path}}));
    QVERIFY(profiles[1] == (Profile {.name = u"sdk:my team"_s,
                                     .source = Profile::Source::SdkFile,
                                     .state = Profile::State::Incomplete,
                                     .message = path + u": [my team] secret_id is missing."_s,
                                     .paths = {path}}));
}

void SdkFileTest::readsTheCredential_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("key");
    const QByteArray begin = "[default]\n" + idLine;
    QTest::newRow("plain") << begin + "secret_key=theKey\ntoken=theToken" << u"theKey"_s;
    QTest::newRow("Windows") << QByteArray("[default]\r\nsecret_id = AKIDexampleofatest1234\r\n"
                                           "secret_key = theKey\r\ntoken = theToken\r\n")
                             << u"theKey"_s;
    QTest::newRow("byte order mark")
            << "\xEF\xBB\xBF" + begin + "secret_key = theKey\ntoken = theToken\n"
            << u"theKey"_s;
    QTest::newRow("quotes") << begin + "secret_key = \"theKey\"\ntoken = 'theToken'\n"
                            << u"theKey"_s;
    QTest::newRow("marks of comments inside")
            << begin + "# secret_key = a\n;secret_key = b\nsecret_key = the#K;ey\n" +
                       "token = theToken\n"
            << u"the#K;ey"_s;
    QTest::newRow("what QSettings would read")
            << begin + "secret_key = the%41,K\\x41ey=\ntoken = theToken\n"
            << u"the%41,K\\x41ey="_s;
    QTest::newRow("section in two parts")
            << begin + "token = theToken\n[b]\nsecret_key = b\n[default]\nsecret_key = theKey\n"
            << u"theKey"_s;
}

void SdkFileTest::readsTheCredential()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, key);
    const QString path = m_folder->put(inHome, text);
    const Result<Credential> credential = sdkCredential(path, u"default"_s);
    QVERIFY(credential);
    QVERIFY(*credential == (Credential {.secretId = u"AKIDexampleofatest1234"_s,
                                        .secretKey = key,
                                        .token = u"theToken"_s}));
}

void SdkFileTest::readsASection()
{
    const QString path = m_folder->put(
            inHome, "[a]\nsecret_id=a\nsecret_key=b\ntoken=c\n[b]\nsecret_id=d\nsecret_key=e\n");
    const Result<Credential> credential = sdkCredential(path, u"b"_s);
    QVERIFY(credential);
    QVERIFY(*credential == (Credential {.secretId = u"d"_s, .secretKey = u"e"_s}));
}

void SdkFileTest::namesWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QString>("message");
    const QString unsendable =
            u" contains a character that cannot be sent, such as a line break."_s;
    QTest::newRow("no id") << QByteArray("secret_key = theKey") << u"secret_id is missing."_s;
    QTest::newRow("no key") << idLine << u"secret_key is missing."_s;
    QTest::newRow("empty key") << idLine + "secret_key = \"\"" << u"secret_key is missing."_s;
    QTest::newRow("blank") << idLine + "secret_key = theKey ; mine"
                           << u"secret_key contains a blank."_s;
    QTest::newRow("control") << idLine + "secret_key = the\x01Key" << u"secret_key"_s + unsendable;
    QTest::newRow("no UTF-8") << idLine + "secret_key = theKey\xFF" << u"secret_key"_s + unsendable;
    QTest::newRow("token") << idLine + "secret_key = theKey\ntoken = t\xC3\xA9"
                           << u"token"_s + unsendable;
}

void SdkFileTest::namesWhatIsWrong()
{
    QFETCH(QByteArray, lines);
    QFETCH(QString, message);
    const QString path = m_folder->put(inHome, "[default]\n" + lines);
    const QString whole = path + u": [default] "_s + message;
    const Result<Credential> credential = sdkCredential(path, u"default"_s);
    QVERIFY(!credential);
    QCOMPARE(credential.error(),
             (ApiError {.kind = ApiError::Kind::Credentials, .message = whole}));
    const QList<Profile> profiles = sdkProfiles(m_folder->places());
    QCOMPARE(profiles.size(), 1);
    QCOMPARE(profiles.constFirst().state, Profile::State::Incomplete);
    QCOMPARE(profiles.constFirst().message, whole);
}

void SdkFileTest::namesTheSectionThatIsMissing()
{
    const QString path = m_folder->put(inHome, "[default]\n" + idLine + "secret_key = key");
    const Result<Credential> credential = sdkCredential(path, u"%1"_s);
    QVERIFY(!credential);
    QCOMPARE(credential.error().kind, ApiError::Kind::Credentials);
    QCOMPARE(credential.error().message, path + u" has no section [%1]."_s);
}

void SdkFileTest::aFileWithoutSectionsIsIncomplete()
{
    const QString path = m_folder->put(inHome, idLine + "secret_key = key\n");
    const QList<Profile> profiles = sdkProfiles(m_folder->places());
    QCOMPARE(profiles.size(), 1);
    QVERIFY(profiles.constFirst() == (Profile {.name = u"sdk:default"_s,
                                               .source = Profile::Source::SdkFile,
                                               .state = Profile::State::Incomplete,
                                               .message = path + u" has no section [default]."_s,
                                               .paths = {path}}));
}

void SdkFileTest::whatCannotBeReadIsNamed_data()
{
    CredentialFolder::addUnreadableRows();
}

/// None of them may hold the program up.
void SdkFileTest::whatCannotBeReadIsNamed()
{
    QFETCH(QString, kind);
    QFETCH(QString, reason);
    const QString path = m_folder->putUnreadable(inHome, kind);
    const QString message = u"%1 could not be read: %2"_s.arg(path, reason);
    const QList<Profile> profiles = sdkProfiles(m_folder->places());
    QCOMPARE(profiles.size(), 1);
    QVERIFY(profiles.constFirst() == (Profile {.name = u"sdk:default"_s,
                                               .source = Profile::Source::SdkFile,
                                               .state = Profile::State::Unreadable,
                                               .message = message,
                                               .paths = {path}}));
    const Result<Credential> credential = sdkCredential(path, u"default"_s);
    QVERIFY(!credential);
    QCOMPARE(credential.error(),
             (ApiError {.kind = ApiError::Kind::Credentials, .message = message}));
}

QTEST_GUILESS_MAIN(SdkFileTest)
#include "tst_sdkfile.moc"
