// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/accounts/accounttext.h"

#include <QTimeZone>
#include <QtTest>

using namespace Qt::StringLiterals;

class AccountTextTest final : public QObject
{
    Q_OBJECT

private slots:
    void eachSourceHasWordsAndAPicture();
    void states_data();
    void states();
    void lacksAKey_data();
    void lacksAKey();
    void whatHasEndedIsExpired();
    void details();
    void used_data();
    void used();
    void othersTextsAreOnOneLineAndPlain();
};

namespace {

const QDateTime now(QDate(2026, 3, 1), QTime(12, 0), QTimeZone::utc());

} // namespace

void AccountTextTest::eachSourceHasWordsAndAPicture()
{
    using Source = Profile::Source;
    QStringList words;
    for (const Source source :
         {Source::Environment, Source::SdkFile, Source::TccliFile, Source::Role, Source::Oidc,
          Source::Command, Source::App, Source::Based}) {
        words.append(sourceText({.source = source, .base = u"sdk:default"_s}));
        QVERIFY(QFile::exists(u":/icons/%1.svg"_s.arg(sourceIcon(source))));
    }
    QCOMPARE(words, QStringList({u"Environment variables"_s, u"SDK file"_s, u"tccli"_s,
                                 u"Role of this machine"_s, u"Role of this pod"_s, u"Program"_s,
                                 u"This app"_s, u"On top of sdk:default"_s}));
}

void AccountTextTest::states_data()
{
    QTest::addColumn<Profile>("profile");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("needs");

    using State = Profile::State;
    const auto ending = [](qint64 seconds) {
        return Profile {.state = State::Ready, .expiry = now.addSecs(seconds)};
    };
    QTest::newRow("ready") << Profile {.state = State::Ready} << u"ready"_s << false;
    QTest::newRow("seconds") << ending(20) << u"expires in 1 min"_s << false;
    QTest::newRow("minutes") << ending(40 * 60 + 59) << u"expires in 40 min"_s << false;
    QTest::newRow("hours") << ending(2 * 3600 - 1) << u"expires in 1 h"_s << false;
    QTest::newRow("a day and a half") << ending(36 * 3600) << u"expires in 36 h"_s << false;
    QTest::newRow("days") << ending(3 * 86400 + 5) << u"expires in 3 days"_s << false;
    QTest::newRow("ended since") << ending(0) << u"expired"_s << true;
    QTest::newRow("expired") << Profile {.state = State::Expired} << u"expired"_s << true;
    QTest::newRow("incomplete") << Profile {.state = State::Incomplete} << u"incomplete"_s << true;
    QTest::newRow("keyring") << Profile {.name = u"app:a"_s,
                                         .source = Profile::Source::App,
                                         .state = State::Incomplete}
                             << u"no key in the keyring"_s << true;
    QTest::newRow("keyring, under another") << Profile {.source = Profile::Source::Based,
                                                        .state = State::Incomplete,
                                                        .base = u"app:work"_s}
                                            << u"no key in the keyring"_s << true;
    QTest::newRow("session") << Profile {.source = Profile::Source::App,
                                         .state = State::Incomplete,
                                         .isForSession = true}
                             << u"key to be entered"_s << true;
    QTest::newRow("unreadable") << Profile {.state = State::Unreadable} << u"unreadable"_s << true;
    QTest::newRow("failed") << Profile {.state = State::Ready, .hasFailed = true}
                            << u"failed last time"_s << false;
    QTest::newRow("failed, and not asked") << Profile {.state = State::Unknown, .hasFailed = true}
                                           << u"failed last time"_s << false;
    QTest::newRow("failed and expired")
            << Profile {.state = State::Expired, .hasFailed = true} << u"expired"_s << true;
    QTest::newRow("unknown") << Profile {.state = State::Unknown} << u"not asked yet"_s << false;
}

void AccountTextTest::states()
{
    QFETCH(Profile, profile);
    QFETCH(QString, text);
    QFETCH(bool, needs);
    QCOMPARE(stateText(profile, now), text);
    QCOMPARE(needsHelp(profile, now), needs);
}

void AccountTextTest::lacksAKey_data()
{
    QTest::addColumn<Profile>("profile");
    QTest::addColumn<bool>("lacks");

    using Source = Profile::Source;
    const Profile key = {.name = u"app:a"_s,
                         .source = Source::App,
                         .state = Profile::State::Incomplete,
                         .secretId = u"AKID…x7Qe"_s};
    Profile ready = key;
    ready.state = Profile::State::Ready;
    Profile withoutId = key;
    withoutId.secretId.clear();
    Profile onTop = key;
    onTop.source = Source::Based;
    onTop.base = u"app:key"_s;
    Profile onTopOfFile = onTop;
    onTopOfFile.base = u"sdk:default"_s;
    Profile file = key;
    file.source = Source::SdkFile;
    QTest::newRow("a key") << key << true;
    QTest::newRow("ready") << ready << false;
    QTest::newRow("no id either") << withoutId << false;
    QTest::newRow("on top of a key") << onTop << true;
    QTest::newRow("on top of a file") << onTopOfFile << false;
    QTest::newRow("a file") << file << false;
}

void AccountTextTest::lacksAKey()
{
    QFETCH(Profile, profile);
    QTEST(lacksKey(profile), "lacks");
}

void AccountTextTest::whatHasEndedIsExpired()
{
    const Profile profile = {.state = Profile::State::Ready, .expiry = now};
    QCOMPARE(stateAt(profile, now.addSecs(-1)), Profile::State::Ready);
    QCOMPARE(stateAt(profile, now), Profile::State::Expired);
    Profile unreadable = profile;
    unreadable.state = Profile::State::Unreadable;
    QCOMPARE(stateAt(unreadable, now), Profile::State::Unreadable);
}

void AccountTextTest::details()
{
    const Profile profile = {.name = u"tccli:default"_s,
                             .source = Profile::Source::TccliFile,
                             .state = Profile::State::Ready,
                             .secretId = u"AKID…x7Qe"_s,
                             .account = u"100012345678"_s,
                             .region = u"ap-seoul"_s};
    QCOMPARE(detailText(profile), u"tccli · AKID…x7Qe · 100012345678 · Seoul"_s);
    QCOMPARE(descriptionText(profile, now), u"tccli, AKID…x7Qe, 100012345678, Seoul, ready"_s);
    QCOMPARE(detailText({.source = Profile::Source::Role}), u"Role of this machine"_s);
}

void AccountTextTest::used_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("text");

    QTest::newRow("none") << QStringList() << u"No account"_s;
    QTest::newRow("one") << QStringList {u"sdk:default"_s} << u"sdk:default"_s;
    QTest::newRow("two") << QStringList {u"sdk:default"_s, u"env"_s} << u"2 accounts"_s;
}

void AccountTextTest::used()
{
    QFETCH(QStringList, names);
    QFETCH(QString, text);
    QCOMPARE(usedText(names), text);
}

void AccountTextTest::othersTextsAreOnOneLineAndPlain()
{
    QCOMPARE(profileTitle(u"a\nb\tc\u202Ed"_s), u"a b c\uFFFDd"_s);
    const Profile profile = {.source = Profile::Source::SdkFile, .account = u"1\n2\t3"_s};
    QCOMPARE(detailText(profile), u"SDK file · 1 2 3"_s);
}

QTEST_GUILESS_MAIN(AccountTextTest)
#include "tst_accounttext.moc"
