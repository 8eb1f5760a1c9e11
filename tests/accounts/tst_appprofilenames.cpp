// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "accounts/appprofilenames.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class AppProfileNamesTest final : public QObject
{
    Q_OBJECT

private slots:
    void names_data();
    void names();
    void eachNameIsThereOnce_data();
    void eachNameIsThereOnce();
};

void AppProfileNamesTest::names_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("message");
    const QString control = u"The name of a profile cannot contain control characters."_s;
    const QString part = u"The name of a profile cannot contain commas or colons."_s;
    const QString good;
    QTest::newRow("letters") << u"work"_s << good;
    QTest::newRow("blank inside") << u"my team"_s << good;
    QTest::newRow("Korean") << u"회사"_s << good;
    QTest::newRow("pairs of surrogates") << u"team 🦊"_s << good;
    QTest::newRow("as long as can be") << QString(64, u'a') << good;
    QTest::newRow("64 pairs") << u"🦊"_s.repeated(64) << good;
    QTest::newRow("too long") << QString(65, u'a')
                              << u"The name of a profile cannot be longer than 64 characters."_s;
    QTest::newRow("nothing") << u""_s << u"A profile needs a name."_s;
    QTest::newRow("blanks") << u" \t"_s << u"A profile needs a name."_s;
    QTest::newRow("comma") << u"a,b"_s << part;
    QTest::newRow("colon") << u"app:a"_s << part;
    QTest::newRow("line break") << u"a\nb"_s << control;
    QTest::newRow("escape") << u"a\x1b[0m"_s << control;
    QTest::newRow("control of C1") << QString(QChar(0x85)) + u'a' << control;
    QTest::newRow("separator of lines") << u"a\u2028"_s + u'b' << control;
    QTest::newRow("turned round") << u"a\u202Eb"_s << control;
}

void AppProfileNamesTest::names()
{
    QFETCH(QString, name);
    QFETCH(QString, message);
    const Result<void> checked = checkProfileName(name);
    QCOMPARE(checked.has_value(), message.isEmpty());
    if (!checked) {
        QCOMPARE(
                checked.error(),
                (ApiError {.kind = ApiError::Kind::Usage, .message = message, .field = u"name"_s}));
    }
    QCOMPARE(checkAppProfiles({{.name = name}}).has_value(), message.isEmpty());
}

void AppProfileNamesTest::eachNameIsThereOnce_data()
{
    QTest::addColumn<QString>("other");
    QTest::addColumn<AppProfile::Kind>("kind");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("the same") << u"café"_s << AppProfile::Kind::App << true;
    QTest::newRow("the same in parts") << u"cafe\u0301"_s << AppProfile::Kind::App << true;
    QTest::newRow("other kind") << u"café"_s << AppProfile::Kind::Command << false;
    QTest::newRow("other name") << u"Café"_s << AppProfile::Kind::App << false;
}

void AppProfileNamesTest::eachNameIsThereOnce()
{
    QFETCH(QString, other);
    QFETCH(AppProfile::Kind, kind);
    QFETCH(bool, isTaken);
    const Result<void> checked =
            checkAppProfiles({{.name = u"café"_s}, {.name = other, .kind = kind}});
    QCOMPARE(checked.has_value(), !isTaken);
    if (!checked)
        QCOMPARE(checked.error().message, u"There is already a profile \"%1\"."_s.arg(other));
}

QTEST_GUILESS_MAIN(AppProfileNamesTest)
#include "tst_appprofilenames.moc"
