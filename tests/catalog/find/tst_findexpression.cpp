// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/find/findpass.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const Image server = {
        .place = {.region = u"ap-seoul"_s},
        .imageId = u"img-0abcdef1"_s,
        .osName = u"Ubuntu Server 22.04"_s,
        .imageType = u"PRIVATE_IMAGE"_s,
        .imageName = u"Web server-1"_s,
        .imageDescription = u"from 12:30, see http://x/y: deprecated"_s,
        .imageSize = 50,
        .architecture = u"x86_64"_s,
        .imageState = u"NORMAL"_s,
        .platform = u"Ubuntu"_s,
        .imageCreator = u"100012345678"_s,
        .imageSource = u"CREATE_IMAGE"_s,
        .syncPercent = 60,
        .isSupportCloudinit = true,
        .snapshotSet = {{.snapshotId = u"snap-abc"_s, .diskSize = 50}},
        .tags = {{.key = u"env"_s, .value = u"prod"_s}, {.key = u"my team"_s, .value = u"a,b"_s}},
        .licenseType = u"BYOL"_s,
        .imageFamily = u"web"_s,
        .imageDeprecated = false,
        .created = QDateTime::fromString(u"2025-03-15T16:30:00Z"_s, Qt::ISODate),
};

bool finds(const QString &text, const Image &image, const FindOptions &options = {})
{
    const Result<FindExpression> expression = parseFindExpression(text, options);
    if (!expression)
        return false;
    // The way for many images says the same.
    ImageStore store;
    store.take({image}, {});
    const bool isFound = FindPass(*expression).matches(store, ImageNumber(0));
    if (expression->matches(image) != isFound)
        QTest::qFail("FindPass finds something else.", __FILE__, __LINE__);
    return isFound;
}

} // namespace

class FindExpressionTest final : public QObject
{
    Q_OBJECT

private slots:
    void matches_data();
    void matches();
    void missesWhatHasNoValue_data();
    void missesWhatHasNoValue();
    void obeysOptions_data();
    void obeysOptions();
    void readsTimesInTheZone();
    void isEmptyWithoutAnythingToFind();
    void comparesByText();
    void findsTheWordOr();
    void findsWhatWasTypedOnAMac_data();
    void findsWhatWasTypedOnAMac();
    void findsTimesOfAnyZone();
};

void FindExpressionTest::matches_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("match");

    const auto yes = [](const QString &text) {
        QTest::newRow(qPrintable(text + u" matches"_s)) << text << true;
    };
    const auto no = [](const QString &text) {
        QTest::newRow(qPrintable(text + u" does not"_s)) << text << false;
    };
    yes(u""_s);
    yes(u"  "_s);
    // words
    yes(u"ubuntu"_s);
    yes(u"SERVER web"_s);
    no(u"web windows"_s);
    yes(u"\"web server\""_s);
    no(u"\"server web\""_s);
    no(u"\"ubuntu ubuntu\""_s); // OS and platform are two cells
    yes(u"-windows"_s);
    no(u"-ubuntu"_s);
    yes(u"-\"server web\""_s);
    yes(u"12:30"_s);
    yes(u"http://x/y:"_s);
    yes(u"/"_s); // one character, in the description alone
    no(u"~"_s);
    yes(u"\"deprecated\""_s);
    no(u"deprecated"_s);
    yes(u"-deprecated"_s);
    yes(u"seoul private \"50 GiB\" yes"_s);
    // code words
    yes(u"type:private"_s);
    yes(u"type:PRIVATE_IMAGE"_s);
    no(u"type:priv"_s);
    no(u"type:public"_s);
    yes(u"type:public,private"_s);
    yes(u"-type:public,shared"_s);
    no(u"-type:public,private"_s);
    yes(u"Type:Private"_s);
    yes(u"state:normal"_s);
    yes(u"source:create_image"_s);
    yes(u"source:\"created from an instance\""_s);
    yes(u"source:create*"_s);
    yes(u"license:byol"_s);
    yes(u"license:\"bring your own\""_s);
    yes(u"arch:arm,x86_64"_s);
    yes(u"arch:x86_6?"_s);
    no(u"arch:x86"_s);
    no(u"arch:\"x86*\""_s); // a quoted star is a star
    yes(u"platform:ubuntu"_s);
    yes(u"region:ap-seoul"_s);
    yes(u"region:seoul"_s);
    yes(u"region:ap-*"_s);
    no(u"region:eu-*"_s);
    // texts
    yes(u"name:server"_s);
    yes(u"name:\"web server\""_s);
    yes(u"name:web*"_s);
    no(u"name:server*"_s);
    yes(u"name:*server*"_s);
    yes(u"name:=\"web server-1\""_s);
    no(u"name:=\"web server\""_s);
    no(u"name:\"=web server-1\""_s);
    no(u"name:ubuntu"_s);
    yes(u"os:22.04"_s);
    no(u"os:22?04*"_s);
    yes(u"id:abcdef"_s);
    yes(u"creator:1000"_s);
    yes(u"family:web"_s);
    yes(u"desc:\"from 12:30\""_s);
    yes(u"snapshot:abc"_s);
    yes(u"snapshot:snap-*"_s);
    no(u"snapshot:=abc"_s);
    // numbers and dates
    yes(u"size:50"_s);
    yes(u"size:<=50"_s);
    no(u"size:<50"_s);
    yes(u"size:20..100"_s);
    yes(u"size:10,>40"_s);
    yes(u"sync:>=60"_s);
    yes(u"created:2025"_s);
    yes(u"created:2025-03"_s);
    no(u"created:2025-04"_s);
    yes(u"created:>2025-01-01"_s);
    no(u"-created:>2025-01-01"_s);
    // flags and tags
    yes(u"cloudinit:yes"_s);
    yes(u"cloudinit:TRUE"_s);
    no(u"cloudinit:no"_s);
    yes(u"deprecated:no"_s);
    no(u"deprecated:yes"_s);
    yes(u"tag:env"_s);
    yes(u"tag:ENV=Prod"_s);
    yes(u"tag:env=*"_s);
    yes(u"tag:e*"_s);
    no(u"tag:en"_s);
    no(u"tag:env=pro"_s);
    no(u"tag:env="_s);
    yes(u"tag:env=dev,env=prod"_s);
    yes(u"tag:\"my team\"=\"a,b\""_s);
    no(u"tag:env=\"a,b\""_s);
    // no value, and nothing yet
    no(u"family:\"\""_s);
    yes(u"-family:\"\""_s);
    no(u"tag:\"\""_s);
    yes(u"arch:"_s);
    yes(u"arch:x86_64,"_s);
    yes(u"ubuntu arch:x86_64 type:private region:ap-* size:<=50 tag:env=prod "
        "created:>2025-01-01 -deprecated"_s);
}

void FindExpressionTest::matches()
{
    QFETCH(QString, text);
    QFETCH(bool, match);
    QVERIFY(parseFindExpression(text, {}));
    QCOMPARE(finds(text, server), match);
}

void FindExpressionTest::missesWhatHasNoValue_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("match");
    const auto row = [](const QString &text, bool match) {
        QTest::newRow(qPrintable(text)) << text << match;
    };
    row(u"size:<50"_s, false);
    row(u"-size:<50"_s, true);
    row(u"size:\"\""_s, true);
    row(u"created:<2030"_s, false);
    row(u"created:\"\""_s, true);
    row(u"deprecated"_s, false);
    row(u"-deprecated"_s, true);
    row(u"deprecated:no"_s, false);
    row(u"deprecated:\"\""_s, true);
    row(u"cloudinit:no"_s, false);
    row(u"tag:*"_s, false);
    row(u"tag:\"\""_s, true);
    row(u"family:\"\",web"_s, true);
    row(u"snapshot:*"_s, false);
}

void FindExpressionTest::missesWhatHasNoValue()
{
    QFETCH(QString, text);
    QTEST(finds(text, {.place = {.region = u"ap-seoul"_s}}), "match");
}

void FindExpressionTest::obeysOptions_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<FindOptions>("options");
    QTest::addColumn<bool>("match");

    const auto row = [](const char *name, const QString &text, const FindOptions &options,
                        bool match) {
        QTest::newRow(name) << text << options << match;
    };
    row("case", u"Web"_s, {.matchCase = true}, true);
    row("other case", u"web Server-1"_s, {.matchCase = true}, false);
    row("case is not for values", u"type:PRIVATE"_s, {.matchCase = true}, true);
    row("whole word", u"server"_s, {.wholeWord = true}, true);
    row("part of a word", u"serv"_s, {.wholeWord = true}, false);
    row("end of a word", u"buntu"_s, {.wholeWord = true}, false);
    row("a later place is a whole word", u"1"_s, {.wholeWord = true}, true);
    row("whole words with signs", u"http://x"_s, {.wholeWord = true}, true);
    row("column", u"server"_s, {.column = ImageColumn::Name}, true);
    row("other column", u"ubuntu"_s, {.column = ImageColumn::Name}, false);
    row("not in the column", u"-ubuntu"_s, {.column = ImageColumn::Name}, true);
    row("first column", u"seoul"_s, {.column = ImageColumn::Region}, true);
    row("last column", u"from"_s, {.column = ImageColumn::Description}, true);
    row("key beside a column", u"server os:ubuntu"_s, {.column = ImageColumn::Name}, true);
    row("expression", u"server.\\d"_s, {.regularExpression = true}, true);
    row("expression within a cell", u"22.04\\s+Ubuntu"_s, {.regularExpression = true}, false);
    row("expression begins a cell", u"^server"_s, {.regularExpression = true}, false);
    row("expression is a cell", u"^ubuntu$"_s, {.regularExpression = true}, true);
    row("expression with case", u"^ubuntu$"_s, {.matchCase = true, .regularExpression = true},
        false);
    row("expression in a column", u"ubuntu"_s,
        {.regularExpression = true, .column = ImageColumn::Name}, false);
    row("expression, whole word", u"ser|web"_s, {.wholeWord = true, .regularExpression = true},
        true);
    row("expression, no whole word", u"ser|we"_s, {.wholeWord = true, .regularExpression = true},
        false);
    row("expression has no keys", u"type:private"_s, {.regularExpression = true}, false);
    row("empty expression", u""_s, {.regularExpression = true}, true);
}

void FindExpressionTest::obeysOptions()
{
    QFETCH(QString, text);
    QFETCH(FindOptions, options);
    QVERIFY(parseFindExpression(text, options));
    QTEST(finds(text, server, options), "match");
}

void FindExpressionTest::readsTimesInTheZone()
{
    // Nine hours east of UTC the server was made on the 16th.
    qputenv("TZ", "KST-9");
    const auto backToUtc = qScopeGuard([] { qputenv("TZ", "UTC"); });
    const FindOptions utc = {.zone = TimeZone::Utc};
    QVERIFY(finds(u"created:2025-03-15"_s, server, utc));
    QVERIFY(!finds(u"created:2025-03-16"_s, server, utc));
    QVERIFY(finds(u"\"2025-03-15 16:30\""_s, server, utc));
    QVERIFY(!finds(u"created:2025-03-15"_s, server));
    QVERIFY(finds(u"created:2025-03-16"_s, server));
    QVERIFY(finds(u"\"2025-03-16 01:30\""_s, server));
}

void FindExpressionTest::isEmptyWithoutAnythingToFind()
{
    QVERIFY(FindExpression().isEmpty());
    QVERIFY(FindExpression().matches(server));
    QVERIFY(FindExpression().spans(ImageColumn::Name, u"a"_s).isEmpty());
    QVERIFY(parseFindExpression(u" arch: \"\" "_s, {})->isEmpty());
    QVERIFY(!parseFindExpression(u"-a"_s, {})->isEmpty());
    QVERIFY(!parseFindExpression(u"type:public"_s, {})->isEmpty());
}

void FindExpressionTest::comparesByText()
{
    const FindExpression a = *parseFindExpression(u"a"_s, {});
    QVERIFY(a == *parseFindExpression(u"a"_s, {}));
    QVERIFY(a != *parseFindExpression(u"b"_s, {}));
    QVERIFY(a != *parseFindExpression(u"a"_s, {.matchCase = true}));
    QVERIFY(a != FindExpression());
    QVERIFY(FindExpression() == *parseFindExpression(u""_s, {}));
}

void FindExpressionTest::findsTheWordOr()
{
    const Image image = {.imageName = u"now OR never"_s};
    QVERIFY(finds(u"\"OR\""_s, image));
    QVERIFY(finds(u"or"_s, image));
    QVERIFY(finds(u"name:OR"_s, image));
    QVERIFY(!finds(u"-OR"_s, image));
}

void FindExpressionTest::findsWhatWasTypedOnAMac_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<FindOptions>("options");
    QTest::newRow("a word") << u"든-웹"_s << FindOptions();
    QTest::newRow("with case") << u"É 든"_s << FindOptions {.matchCase = true};
    QTest::newRow("a whole word") << u"골든"_s << FindOptions {.wholeWord = true};
    QTest::newRow("in a column") << u"웹"_s << FindOptions {.column = ImageColumn::Name};
    QTest::newRow("an expression") << u"든.웹"_s << FindOptions {.regularExpression = true};
    QTest::newRow("a part of a value") << u"name:골든"_s << FindOptions();
    QTest::newRow("a whole value") << u"name:=\"É 골든-웹서버\""_s << FindOptions();
    QTest::newRow("a pattern") << u"name:?\" \"골??웹*"_s << FindOptions();
    QTest::newRow("a shared value") << u"os:서버"_s << FindOptions();
    QTest::newRow("a code") << u"platform:데비안"_s << FindOptions();
    QTest::newRow("a tag") << u"tag:환경=운영"_s << FindOptions();
}

void FindExpressionTest::findsWhatWasTypedOnAMac()
{
    QFETCH(QString, text);
    QFETCH(FindOptions, options);
    for (const auto imageForm : {QString::NormalizationForm_C, QString::NormalizationForm_D}) {
        const auto as = [imageForm](const QString &words) {
            return words.normalized(imageForm);
        };
        const Image image = {.osName = as(u"데비안 서버"_s),
                             .imageName = as(u"É 골든-웹서버"_s),
                             .platform = as(u"데비안"_s),
                             .tags = {{as(u"환경"_s), as(u"운영"_s)}}};
        for (const auto form : {QString::NormalizationForm_C, QString::NormalizationForm_D})
            QVERIFY(finds(text.normalized(form), image, options));
    }
}

void FindExpressionTest::findsTimesOfAnyZone()
{
    const auto inZone = [](const QString &name) {
        return FindOptions {.zone = FindZone::named(name)};
    };
    // It was made at 16:30 UTC.
    QVERIFY(finds(u"created:2025-03-16"_s, server, inZone(u"Asia/Seoul"_s)));
    QVERIFY(!finds(u"created:2025-03-16"_s, server, inZone(u"America/New_York"_s)));
    QVERIFY(finds(u"\"2025-03-15 12:30\" -\"16:30\""_s, server, inZone(u"America/New_York"_s)));
    QVERIFY(finds(u"01:30"_s, server, inZone(u"Asia/Seoul"_s)));
    QVERIFY(!finds(u"01:30"_s, server, inZone(u"UTC"_s)));
    QVERIFY(finds(u"16:30"_s, server, inZone(u"UTC"_s)));
}

QTEST_GUILESS_MAIN(FindExpressionTest)
#include "tst_findexpression.moc"
