// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/find/findcompletion.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class FindCompletionTest final : public QObject
{
    Q_OBJECT

private slots:
    void completes_data();
    void completes();
    void saysWhatIsReplaced_data();
    void saysWhatIsReplaced();
    void offersProfilesWhereThereAreSome();
    void offersTheMostFrequent();

private:
    static Image image(const QString &platform, const QString &type, const QList<Tag> &tags = {})
    {
        return {.imageType = type, .imageSize = 50, .platform = platform, .tags = tags};
    }
    static CountFindValues valuesOf(const QList<Image> &images)
    {
        return [images](const FindKey &key) {
            QHash<QString, int> counts;
            for (const Image &one : images) {
                for (const QString &value : findValues(one, key))
                    ++counts[value];
            }
            return counts;
        };
    }
    const QList<Image> m_images = {
            image(u"Ubuntu"_s, u"PUBLIC_IMAGE"_s, {{u"env"_s, u"prod"_s}}),
            image(u"Ubuntu"_s, u"PRIVATE_IMAGE"_s, {{u"env"_s, u"dev"_s}, {u"my team"_s, u"a"_s}}),
            image(u"Windows Server"_s, u"PRIVATE_IMAGE"_s),
            image({}, u"NEW_KIND"_s),
    };
};

void FindCompletionTest::completes_data()
{
    QTest::addColumn<QString>("text"); // with a bar where the cursor is
    QTest::addColumn<QStringList>("completions");

    const auto row = [](const QString &text, const QStringList &completions) {
        QTest::newRow(qPrintable(text)) << text << completions;
    };
    row(u"ar|"_s, {u"arch:"_s});
    row(u"S|"_s, {u"state:"_s, u"size:"_s, u"source:"_s, u"snapshot:"_s, u"sync:"_s});
    row(u"ubuntu -t|"_s, {u"type:"_s, u"tag:"_s});
    row(u"ubuntu|"_s, {});
    row(u"\"s|"_s, {});
    row(u"ty|:public"_s, {u"type:"_s});
    row(u"type|:public"_s, {}); // stands there already
    row(u"type:|"_s, {u"private"_s, u"new_kind"_s, u"public"_s});
    row(u"type:p|"_s, {u"private"_s, u"public"_s});
    row(u"type:pub|"_s, {u"public"_s});
    row(u"type:public|"_s, {});
    row(u"type:ublic|"_s, {u"public"_s}); // anywhere in the text
    row(u"type:i|"_s, {u"private"_s, u"new_kind"_s, u"public"_s});
    row(u"-type:public,pr|"_s, {u"private"_s});
    row(u"platform:|"_s, {u"Ubuntu"_s, u"\"Windows Server\""_s});
    row(u"platform:\"windows s|"_s, {u"\"Windows Server\""_s});
    row(u"tag:|"_s, {u"env"_s, u"\"my team\""_s, u"\"my team\"=a"_s, u"env=dev"_s, u"env=prod"_s});
    row(u"tag:env=|"_s, {u"env=dev"_s, u"env=prod"_s});
    row(u"size:|"_s, {});
    row(u"created:2|"_s, {});
    row(u"nokey:a|"_s, {});
}

void FindCompletionTest::completes()
{
    QFETCH(QString, text);
    const qsizetype cursor = text.indexOf(u'|');
    text.remove(u'|');
    QStringList completions;
    for (const FindCompletion &completion : findCompletions(text, cursor, valuesOf(m_images)))
        completions.append(completion.text);
    QTEST(completions, "completions");
}

void FindCompletionTest::saysWhatIsReplaced_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("completed"); // with the first completion

    const auto row = [](const QString &text, const QString &completed) {
        QTest::newRow(qPrintable(text)) << text << completed;
    };
    row(u"|"_s, u"region:"_s);
    row(u"web |"_s, u"web region:"_s);
    row(u"web | x"_s, u"web region: x"_s);
    row(u"-ar| x"_s, u"-arch: x"_s);
    row(u"t|e:public"_s, u"type:public"_s);
    row(u"-type:pu|,shared x"_s, u"-type:public,shared x"_s);
    row(u"type:shared,p|b x"_s, u"type:shared,private x"_s);
    row(u"type:| x"_s, u"type:private x"_s);
}

void FindCompletionTest::saysWhatIsReplaced()
{
    QFETCH(QString, text);
    const qsizetype cursor = text.indexOf(u'|');
    text.remove(u'|');
    const QList<FindCompletion> completions = findCompletions(text, cursor, valuesOf(m_images));
    QVERIFY(!completions.isEmpty());
    const FindCompletion &first = completions.constFirst();
    QTEST(text.replace(first.start, first.length, first.text), "completed");
}

/// Nobody with one account hears of them.
void FindCompletionTest::offersProfilesWhereThereAreSome()
{
    const auto texts = [](const QString &text, const QList<Image> &images) {
        QStringList offered;
        for (const FindCompletion &completion :
             findCompletions(text, text.size(), valuesOf(images)))
            offered.append(completion.text);
        return offered;
    };
    QCOMPARE(texts(u"p"_s, m_images), QStringList {u"platform:"_s});
    QCOMPARE(texts(u"profile:"_s, m_images), QStringList());
    QList<Image> ofTwo = m_images;
    ofTwo[0].place.profile = u"prod"_s;
    ofTwo[1].place.profile = u"my team"_s;
    QCOMPARE(texts(u"p"_s, ofTwo), (QStringList {u"profile:"_s, u"platform:"_s}));
    QCOMPARE(texts(u"profile:"_s, ofTwo), (QStringList {u"\"my team\""_s, u"prod"_s}));
}

void FindCompletionTest::offersTheMostFrequent()
{
    QList<Image> images;
    for (int i = 0; i < 20; ++i) {
        for (int copy = 0; copy <= i; ++copy)
            images.append(image(u"p%1"_s.arg(i), {}));
    }
    const QList<FindCompletion> completions = findCompletions(u"platform:"_s, 9, valuesOf(images));
    QCOMPARE(completions.size(), maxFindCompletions);
    QCOMPARE(completions.first().text, u"p19"_s);
    QCOMPARE(completions.last().text, u"p8"_s);
}

QTEST_GUILESS_MAIN(FindCompletionTest)
#include "tst_findcompletion.moc"
