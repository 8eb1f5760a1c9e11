// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/appprofilefile.h"

#include "credentialfolder.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class AppProfileFileTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void withoutAFileThereAreNone();
    void whatIsWrittenIsRead();
    void onlyTheUserReadsIt();
    void keepsWhatIsNotKnown();
    void aBadNameChangesNothing();
    void aFaultIsNamed();
    void whatCannotBeReadIsNamed_data();
    void whatCannotBeReadIsNamed();
    void whatCannotBeWrittenIsNamed();

private:
    [[nodiscard]] QString path() const { return m_folder->path(u"new/folder/profiles.json"_s); }

    std::optional<CredentialFolder> m_folder;
};

namespace {

const QList<AppProfile> twoProfiles = {
        {.name = u"a"_s, .secretId = u"theId"_s},
        {.name = u"b"_s, .kind = AppProfile::Kind::Command, .command = {u"program"_s}}};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void AppProfileFileTest::init()
{
    m_folder.emplace();
}

void AppProfileFileTest::withoutAFileThereAreNone()
{
    QVERIFY(readAppProfiles(path()) == QList<AppProfile>());
}

void AppProfileFileTest::whatIsWrittenIsRead()
{
    QVERIFY(writeAppProfiles(path(), twoProfiles));
    QVERIFY(readAppProfiles(path()) == twoProfiles);
    QVERIFY(writeAppProfiles(path(), {twoProfiles.constLast()}));
    QVERIFY(readAppProfiles(path()) == QList<AppProfile> {twoProfiles.constLast()});
}

void AppProfileFileTest::onlyTheUserReadsIt()
{
    QVERIFY(writeAppProfiles(path(), twoProfiles));
    struct stat status = {};
    QCOMPARE(stat(qPrintable(path()), &status), 0);
    QCOMPARE(status.st_mode & 07777U, 0600U);
}

void AppProfileFileTest::keepsWhatIsNotKnown()
{
    m_folder->put(u"new/folder/profiles.json"_s,
                  R"({"version": 1, "by": "me", "profiles": [{"name": "a", "color": 7}]})");
    const Result<QList<AppProfile>> before = readAppProfiles(path());
    QVERIFY(before);
    QVERIFY(writeAppProfiles(path(), *before + QList<AppProfile> {{.name = u"b"_s}}));
    QVERIFY(contentOf(path()).contains(R"("by": "me")"));
    QVERIFY(contentOf(path()).contains(R"("color": 7)"));
    QVERIFY(contentOf(path()).contains(R"("name": "b")"));
}

void AppProfileFileTest::aBadNameChangesNothing()
{
    QVERIFY(writeAppProfiles(path(), twoProfiles));
    const Result<void> written = writeAppProfiles(path(), {{.name = u"a:b"_s}});
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ApiError::Kind::Usage);
    QCOMPARE(written.error().field, u"name"_s);
    QVERIFY(readAppProfiles(path()) == twoProfiles);
}

void AppProfileFileTest::aFaultIsNamed()
{
    m_folder->put(u"new/folder/profiles.json"_s, "not JSON");
    const Result<QList<AppProfile>> read = readAppProfiles(path());
    QVERIFY(!read);
    QCOMPARE(read.error(),
             (ApiError {.kind = ApiError::Kind::File,
                        .message = path() + u" could not be read: It contains no profiles."_s}));
}

void AppProfileFileTest::whatCannotBeReadIsNamed_data()
{
    CredentialFolder::addUnreadableRows();
}

/// None of them may hold the program up.
void AppProfileFileTest::whatCannotBeReadIsNamed()
{
    QFETCH(QString, kind);
    QFETCH(QString, reason);
    m_folder->putUnreadable(u"new/folder/profiles.json"_s, kind);
    const Result<QList<AppProfile>> read = readAppProfiles(path());
    QVERIFY(!read);
    QCOMPARE(read.error(),
             (ApiError {.kind = ApiError::Kind::File,
                        .message = u"%1 could not be read: %2"_s.arg(path(), reason)}));
}

void AppProfileFileTest::whatCannotBeWrittenIsNamed()
{
    const QString below = m_folder->put(u"file"_s, {}) + u"/profiles.json"_s;
    const Result<void> written = writeAppProfiles(below, twoProfiles);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ApiError::Kind::File);
    QVERIFY(written.error().message.startsWith(below + u" could not be written: "_s));
}

QTEST_GUILESS_MAIN(AppProfileFileTest)
#include "tst_appprofilefile.moc"
