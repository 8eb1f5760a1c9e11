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
    const Result<FindQuery> query = parseFindQuery(text, options);
    if (!query)
        return false;
    // The way for many images says the same.
    ImageStore store;
    store.take({image}, {});
    const bool isFound = FindPass(*query).matches(store, ImageNumber(0));
    if (query->matches(image) != isFound)
        QTest::qFail("FindPass finds something else.", __FILE__, __LINE__);
    return isFound;
}

} // namespace

class FindQueryTest final : public QObject
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
    void tellsErrors_data();
    void tellsErrors();
    void isEmptyWithoutAnythingToFind();
    void comparesByText();
    void tellsWhereTheFaultIs_data();
    void tellsWhereTheFaultIs();
    void findsTheWordOr();
    void findsWhatWasTypedOnAMac_data();
    void findsWhatWasTypedOnAMac();
    void marksWhatWasTypedOnAMac();
    void findsTimesOfAnyZone();
    void doesNotTakeHalfACharacterForTooHard();
    void doesNotTakeTooHardForNoMatch();
    void marksWhatMatches_data();
    void marksWhatMatches();
};

void FindQueryTest::matches_data()
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

void FindQueryTest::matches()
{
    QFETCH(QString, text);
    QFETCH(bool, match);
    QVERIFY(parseFindQuery(text, {}));
    QCOMPARE(finds(text, server), match);
}

void FindQueryTest::missesWhatHasNoValue_data()
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

void FindQueryTest::missesWhatHasNoValue()
{
    QFETCH(QString, text);
    QTEST(finds(text, {.place = {.region = u"ap-seoul"_s}}), "match");
}

void FindQueryTest::obeysOptions_data()
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

void FindQueryTest::obeysOptions()
{
    QFETCH(QString, text);
    QFETCH(FindOptions, options);
    QVERIFY(parseFindQuery(text, options));
    QTEST(finds(text, server, options), "match");
}

void FindQueryTest::readsTimesInTheZone()
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

void FindQueryTest::tellsErrors_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<FindOptions>("options");
    QTest::addColumn<QString>("message");

    const auto row = [](const QString &text, const QString &message,
                        const FindOptions &options = {}) {
        QTest::newRow(qPrintable(text)) << text << options << message;
    };
    row(u"foo:bar"_s,
        u"There is no key \"foo:\"; put text with a colon in quotes. Keys are region, name, type, "
        "platform, os, arch, state, size, created, tag, source, deprecated, cloudinit, id, "
        "creator, snapshot, family, license, sync, desc, in, behind, differs."_s);
    row(u"size:big"_s, u"\"big\" is not a number: write 50, <=50, >50 or 20..100."_s);
    row(u"sync:50,\"a b\""_s, u"\"a b\" is not a number: write 50, <=50, >50 or 20..100."_s);
    row(u"-created:<30h"_s, u"\"<30h\" is not a date: write 2025, 2025-03, >2025-03-31, "
                            u"2024..2025, or <30d for the last "
                            "30 days."_s);
    row(u"ubuntu OR debian"_s,
        u"OR cannot join words here: separate the values of a key with commas, as in platform:ubuntu,debian, or put the word in quotes."_s);
    row(u"a"_s,
        u"This computer does not know the time zone Moon/Tycho, in which the search was saved."_s,
        {.zone = FindZone::named(u"Moon/Tycho"_s)});
    row(u"cloudinit:maybe"_s, u"\"maybe\" is neither yes nor no."_s);
    row(u"(ab"_s, u"missing closing parenthesis (at character 3)"_s, {.regularExpression = true});
    row(u"a)b"_s, u"unmatched closing parenthesis (at character 2)"_s,
        {.wholeWord = true, .regularExpression = true});
}

void FindQueryTest::tellsErrors()
{
    QFETCH(QString, text);
    QFETCH(FindOptions, options);
    const Result<FindQuery> query = parseFindQuery(text, options);
    QVERIFY(!query);
    QCOMPARE(query.error().kind, ApiError::Kind::Usage);
    QCOMPARE(query.error().field, u"find"_s);
    QTEST(query.error().message, "message");
}

void FindQueryTest::isEmptyWithoutAnythingToFind()
{
    QVERIFY(FindQuery().isEmpty());
    QVERIFY(FindQuery().matches(server));
    QVERIFY(FindQuery().spans(ImageColumn::Name, u"a"_s).isEmpty());
    QVERIFY(parseFindQuery(u" arch: \"\" "_s, {})->isEmpty());
    QVERIFY(!parseFindQuery(u"-a"_s, {})->isEmpty());
    QVERIFY(!parseFindQuery(u"type:public"_s, {})->isEmpty());
}

void FindQueryTest::comparesByText()
{
    const FindQuery a = *parseFindQuery(u"a"_s, {});
    QVERIFY(a == *parseFindQuery(u"a"_s, {}));
    QVERIFY(a != *parseFindQuery(u"b"_s, {}));
    QVERIFY(a != *parseFindQuery(u"a"_s, {.matchCase = true}));
    QVERIFY(a != FindQuery());
    QVERIFY(FindQuery() == *parseFindQuery(u""_s, {}));
}

void FindQueryTest::marksWhatMatches_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<FindOptions>("options");
    QTest::addColumn<QList<FindSpan>>("spans");

    const auto row = [](const char *name, const QString &text, const QList<FindSpan> &spans,
                        const FindOptions &options = {}) {
        QTest::newRow(name) << text << options << spans;
    };
    // In the name "Web server-1 WEB".
    row("every place", u"web"_s, {{0, 3}, {13, 3}});
    row("several words, in order", u"server web"_s, {{0, 3}, {4, 6}, {13, 3}});
    row("what overlaps is one", u"serv erver er"_s, {{4, 6}});
    row("with case", u"WEB"_s, {{13, 3}}, {.matchCase = true});
    row("whole words", u"we server"_s, {{4, 6}}, {.wholeWord = true});
    row("nothing of unwanted words", u"-web"_s, {});
    row("its column", u"web"_s, {{0, 3}, {13, 3}}, {.column = ImageColumn::Name});
    row("another column", u"web"_s, {}, {.column = ImageColumn::Os});
    row("an expression", u"[a-z]+e\\b|\\d"_s, {{11, 1}}, {.regularExpression = true});
    row("an expression that matches nothing, too", u"x*"_s, {}, {.regularExpression = true});
    row("the part of a value", u"name:server"_s, {{4, 6}});
    row("a value of another column", u"os:server"_s, {});
    row("not a whole value", u"name:web* -name:server"_s, {});
}

void FindQueryTest::marksWhatMatches()
{
    QFETCH(QString, text);
    QFETCH(FindOptions, options);
    const Result<FindQuery> query = parseFindQuery(text, options);
    QVERIFY(query);
    QTEST(query->spans(ImageColumn::Name, u"Web server-1 WEB"_s), "spans");
}

void FindQueryTest::tellsWhereTheFaultIs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<FindOptions>("options");
    QTest::addColumn<std::optional<FindSpan>>("place");

    const auto row = [](const QString &text, const std::optional<FindSpan> &place,
                        const FindOptions &options = {}) {
        QTest::newRow(qPrintable(text)) << text << options << place;
    };
    row(u"ubuntu arch:arm"_s, std::nullopt);
    row(u"ubuntu colour:red arm"_s, FindSpan {7, 10});
    row(u"arm -created:>2026-13-45"_s, FindSpan {4, 20});
    row(u"a OR b"_s, FindSpan {2, 2});
    row(u"a b("_s, std::nullopt);
    row(u"a[b"_s, FindSpan {2, 1}, {.regularExpression = true});
    row(u"a)b"_s, FindSpan {1, 1}, {.regularExpression = true});
}

void FindQueryTest::tellsWhereTheFaultIs()
{
    QFETCH(QString, text);
    QFETCH(FindOptions, options);
    QTEST(findFault(text, options), "place");
    QCOMPARE(findFault(text, options).has_value(), !parseFindQuery(text, options).has_value());
}

void FindQueryTest::findsTheWordOr()
{
    const Image image = {.imageName = u"now OR never"_s};
    QVERIFY(finds(u"\"OR\""_s, image));
    QVERIFY(finds(u"or"_s, image));
    QVERIFY(finds(u"name:OR"_s, image));
    QVERIFY(!finds(u"-OR"_s, image));
}

void FindQueryTest::findsWhatWasTypedOnAMac_data()
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

void FindQueryTest::findsWhatWasTypedOnAMac()
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

/// They are marked where they are in the name as it came.
void FindQueryTest::marksWhatWasTypedOnAMac()
{
    const QString name = u"골든-웹서버"_s.normalized(QString::NormalizationForm_D);
    const QString part = u"웹서"_s.normalized(QString::NormalizationForm_D);
    const FindSpan place = {name.indexOf(part), part.size()};
    QCOMPARE(parseFindQuery(u"웹서"_s, {})->spans(ImageColumn::Name, name), QList {place});
}

void FindQueryTest::findsTimesOfAnyZone()
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

void FindQueryTest::doesNotTakeHalfACharacterForTooHard()
{
    const Image half = {.imageId = u"a"_s, .imageName = QChar(0xD800) + u"web"_s};
    const FindQuery query = *parseFindQuery(u"web$"_s, {.regularExpression = true});
    ImageStore store;
    store.take({half}, {});
    FindPass pass(query);
    QVERIFY(pass.matches(store, ImageNumber(0)));
    QVERIFY(!pass.failure());
    QCOMPARE(query.spans(ImageColumn::Name, half.imageName), (QList<FindSpan> {{1, 3}}));
}

void FindQueryTest::doesNotTakeTooHardForNoMatch()
{
    const QString hard = QString(60, u'x') + u" web"_s;
    const FindQuery query = *parseFindQuery(u"(x+x+)+y|web"_s, {.regularExpression = true});
    ImageStore store;
    store.take({{.imageId = u"a"_s, .imageName = u"web"_s},
                {.imageId = u"b"_s, .imageName = hard},
                {.imageId = u"c"_s, .imageName = u"web"_s}},
               {});
    FindPass pass(query);
    QVERIFY(pass.isSlow());
    QVERIFY(pass.matches(store, ImageNumber(0)));
    QVERIFY(!pass.failure());
    QVERIFY(!pass.matches(store, ImageNumber(1)));
    QVERIFY(pass.failure());
    QCOMPARE(pass.failure()->kind, ApiError::Kind::Usage);
    QCOMPARE(pass.failure()->field, u"find"_s);
    QCOMPARE(pass.failure()->message,
             u"The regular expression would take too long with “%1…”: make it simpler."_s.arg(
                     QString(40, u'x')));
    // After that nobody knows.
    QVERIFY(!pass.matches(store, ImageNumber(2)));
    QVERIFY(!FindPass(*parseFindQuery(u"web"_s, {})).isSlow());
}

QTEST_GUILESS_MAIN(FindQueryTest)
#include "tst_findquery.moc"
