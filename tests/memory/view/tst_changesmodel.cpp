// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "memory/view/changesmodel.h"

#include "memory/view/changessentence.h"
#include "memory/view/differencetext.h"
#include "support/fakeimagesource.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const Place seoul = {.region = u"ap-seoul"_s};
const Place tokyo = {.region = u"ap-tokyo"_s};

PlaceChange change(PlaceChange::Kind kind, const QString &id, const QList<FieldChange> &fields = {},
                   const QString &region = u"ap-seoul"_s)
{
    return {.kind = kind, .image = makeImage(region, id, u"name of "_s + id), .fields = fields};
}

const FieldChange deprecated = {"ImageDeprecated", "false", "true"};
const FieldChange state = {"ImageState", "\"NORMAL\"", "\"SYNCING\""};

/// In Seoul something of each kind; in Tokyo one is deprecated, too.
ChangesReport report()
{
    using Kind = PlaceChange::Kind;
    PlaceChange rebuilt = change(Kind::Rebuilt, u"img-b"_s, {{"ImageSize", "50", "60"}});
    rebuilt.wasId = u"img-a"_s;
    return {.compared = {
                    {seoul,
                     {change(Kind::New, u"img-new"_s), change(Kind::Gone, u"img-gone"_s), rebuilt,
                      change(Kind::Changed, u"img-old"_s, {deprecated}),
                      change(Kind::Changed, u"img-sync"_s, {state, {"Tags", "null", "[]"}})}},
                    {tokyo, {change(Kind::Changed, u"img-old"_s, {deprecated}, u"ap-tokyo"_s)}}}};
}

} // namespace

/// The list of changes, and what is said of it.
class ChangesModelTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void worstComesFirst();
    void onesThatAreAlikeAreOneRow();
    void saysWhatDiffers_data();
    void saysWhatDiffers();
    void narrowsByFind();
    void narrowsByAspect();
    void givesTheReportOfRows();
    void textsTurnNothing();
    void saysASentence();
    void saysWhatWasNotCompared();

private:
    [[nodiscard]] QStringList column(int column) const
    {
        QStringList texts;
        for (int row = 0; row < m_model->rowCount(); ++row)
            texts.append(m_model->index(row, column).data().toString());
        return texts;
    }

    std::unique_ptr<ChangesModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void ChangesModelTest::init()
{
    m_tester.reset();
    m_model = std::make_unique<ChangesModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
    m_model->setReport(report());
}

void ChangesModelTest::worstComesFirst()
{
    QCOMPARE(column(ChangesModel::ChangeColumn),
             QStringList({u"Gone"_s, u"Rebuilt"_s, u"Deprecated"_s, u"State"_s, u"New"_s}));
}

void ChangesModelTest::onesThatAreAlikeAreOneRow()
{
    QCOMPARE(column(ChangesModel::RegionColumn),
             QStringList({u"Seoul"_s, u"Seoul"_s, u"All 2"_s, u"Seoul"_s, u"Seoul"_s}));
    const QString toolTip =
            m_model->index(2, ChangesModel::RegionColumn).data(Qt::ToolTipRole).toString();
    QCOMPARE(toolTip, u"<qt>Seoul<br>Tokyo</qt>"_s);
    ChangesReport other = report();
    other.compared[1].changes[0].fields = {state};
    m_model->setReport(other);
    QCOMPARE(m_model->rowCount(), 6);
}

void ChangesModelTest::saysWhatDiffers_data()
{
    QTest::addColumn<PlaceChange>("change");
    QTest::addColumn<QString>("text");
    using Kind = PlaceChange::Kind;
    QTest::newRow("field") << change(Kind::Changed, u"img-1"_s, {state})
                           << u"ImageState NORMAL → SYNCING"_s;
    QTest::newRow("fields") << change(Kind::Changed, u"img-1"_s,
                                      {state, {"ImageSize", "null", "50"}})
                            << u"ImageState NORMAL → SYNCING · ImageSize none → 50"_s;
    const QByteArray env = R"({"Key":"env","Value":"dev"})";
    const QByteArray team = R"({"Key":"team","Value":"media"})";
    QTest::newRow("one tag of two") << change(Kind::Changed, u"img-1"_s,
                                              {{"Tags", '[' + env + ',' + team + ']',
                                                '[' + team + R"(,{"Key":"env","Value":"prod"}])"}})
                                    << u"Tags env=dev → env=prod"_s;
    QTest::newRow("a tag more") << change(Kind::Changed, u"img-1"_s,
                                          {{"Tags", '[' + env + ']', '[' + env + ',' + team + ']'}})
                                << u"Tags + team=media"_s;
    QTest::newRow("a tag less") << change(Kind::Changed, u"img-1"_s,
                                          {{"Tags", '[' + env + ',' + team + ']', '[' + env + ']'}})
                                << u"Tags − team=media"_s;
    QTest::newRow("the first tag")
            << change(Kind::Changed, u"img-1"_s, {{"Tags", "[]", '[' + env + ']'}})
            << u"Tags none → env=dev"_s;
    QTest::newRow("tags of odd types")
            << change(Kind::Changed, u"img-1"_s, {{"Tags", "[1]", "[2]"}}) << u"Tags [1] → [2]"_s;
    QTest::newRow("no tags and no list")
            << change(Kind::Changed, u"img-1"_s, {{"Tags", "null", "[]"}}) << u"Tags none → []"_s;
    QTest::newRow("a snapshot") << change(Kind::Changed, u"img-1"_s,
                                          {{"SnapshotSet",
                                            R"([{"SnapshotId":"snap-a","DiskSize":50}])",
                                            R"([{"SnapshotId":"snap-a","DiskSize":60}])"}})
                                << u"SnapshotSet snap-a (50 GiB) → snap-a (60 GiB)"_s;
    PlaceChange rebuilt = change(Kind::Rebuilt, u"img-2"_s);
    rebuilt.wasId = u"img-1"_s;
    QTest::newRow("rebuilt") << rebuilt << u"img-1 → img-2"_s;
    QTest::newRow("gone") << change(Kind::Gone, u"img-1"_s)
                          << u"asked for by its ID, and not there"_s;
    PlaceChange shared = change(Kind::Gone, u"img-1"_s);
    shared.image.imageType = u"SHARED_IMAGE"_s;
    QTest::newRow("shared") << shared << u"no longer shared, or deleted"_s;
    shared.image.imageCreator = u"100009981234"_s;
    QTest::newRow("shared by") << shared << u"no longer shared by 100009981234, or deleted"_s;
    PlaceChange added = change(Kind::New, u"img-1"_s);
    added.image.imageSize = 50;
    added.image.tags = {{u"env"_s, u"prod"_s}};
    QTest::newRow("new") << added << u"50 GiB, env=prod"_s;
    added.image.imageType = u"PUBLIC_IMAGE"_s;
    QTest::newRow("public") << added << u"public"_s;
}

void ChangesModelTest::saysWhatDiffers()
{
    QFETCH(const PlaceChange, change);
    QTEST(differenceText({.change = change, .aspects = aspectsOf(change)}), "text");
}

void ChangesModelTest::narrowsByFind()
{
    m_model->setNarrowing(*parseFindExpression(u"img-gone"_s, {}), {});
    QCOMPARE(column(ChangesModel::IdColumn), QStringList({u"img-gone"_s}));
    m_model->setNarrowing(*parseFindExpression(u"region:ap-tokyo"_s, {}), {});
    QCOMPARE(column(ChangesModel::IdColumn), QStringList({u"img-old"_s}));
    QCOMPARE(m_model->entries().size(), 5);
    m_model->setNarrowing({}, {});
    QCOMPARE(m_model->rowCount(), 5);
}

void ChangesModelTest::narrowsByAspect()
{
    m_model->setAspects({ChangeAspect::Gone, ChangeAspect::New});
    QCOMPARE(column(ChangesModel::ChangeColumn), QStringList({u"Gone"_s, u"New"_s}));
    // It is not what the row is called by, but about that, too.
    m_model->setAspects({ChangeAspect::Tags});
    QCOMPARE(column(ChangesModel::IdColumn), QStringList({u"img-sync"_s}));
}

void ChangesModelTest::givesTheReportOfRows()
{
    QCOMPARE(m_model->reportOf({}), report());
    const ChangesReport two = m_model->reportOf({0, 2});
    QCOMPARE(changeCount(two), 3); // one of them in two places
    QCOMPARE(two.compared[1].changes.constFirst().image.imageId, u"img-old"_s);
    m_model->setAspects({ChangeAspect::New});
    QCOMPARE(changeCount(m_model->reportOf({})), 1);
}

void ChangesModelTest::textsTurnNothing()
{
    PlaceChange turned = change(PlaceChange::Kind::Changed, u"img-1"_s,
                                {{"ImageName", "\"<b>a\"", "\"b\\u202e\\nc\""}});
    turned.image.imageName = u"b\u202e\nc"_s;
    m_model->setReport(ChangesReport {.compared = {{seoul, {turned}}}});
    const QString difference = m_model->index(0, ChangesModel::DifferenceColumn).data().toString();
    QCOMPARE(difference, u"ImageName <b>a → b\ufffd c"_s);
    const QString toolTip =
            m_model->index(0, ChangesModel::DifferenceColumn).data(Qt::ToolTipRole).toString();
    QVERIFY(toolTip.contains(u"<s>&lt;b&gt;a</s>"_s));
}

void ChangesModelTest::saysASentence()
{
    const ChangesSentence sentence =
            changesSentence(m_model->report(), m_model->entries(), u"10:21 yesterday"_s);
    QCOMPARE(sentence.counts, u"1 gone, 1 rebuilt, 1 deprecated, 1 with another state, 1 new"_s);
    QCOMPARE(sentence.where, u"in 2 regions since 10:21 yesterday"_s);
    QCOMPARE(changesSentence({}, {}, {}).whole(), u"Not compared so far"_s);
    // Where there are many kinds, each has a button of its own; what is to be seen here is since
    // when.
    ChangesReport many = report();
    many.compared.first().changes.append(
            {change(PlaceChange::Kind::Changed, u"img-t"_s, {{"Tags", "[]", "[1]"}}),
             change(PlaceChange::Kind::Changed, u"img-n"_s, {{"ImageName", "a", "b"}})});
    const ChangesModel &model = *m_model;
    m_model->setReport(many);
    QCOMPARE(changesSentence(model.report(), model.entries(), u"10:21"_s).counts,
             u"1 gone, 1 rebuilt, 1 deprecated, 3 different, 1 new"_s);
    const ChangesReport none = {.compared = {{seoul, {}}, {tokyo, {}}}};
    QCOMPARE(changesSentence(none, {}, u"10:21"_s).whole(),
             u"Nothing changed in 2 regions since 10:21"_s);
}

void ChangesModelTest::saysWhatWasNotCompared()
{
    ChangesReport some = report();
    some.notCompared = {{.place = {.region = u"ap-jakarta"_s},
                         .reason = u"InternalError"_s,
                         .words = u"It broke."_s},
                        {.place = {.region = u"ap-bangkok"_s}, .isFirst = true}};
    const ChangesSentence sentence = changesSentence(some, {}, u"10:21"_s);
    QCOMPARE(sentence.notCompared, u"Jakarta, Bangkok not compared"_s);
    QCOMPARE(sentence.reasons, u"Jakarta: It broke.\nBangkok: Nothing was kept of it before."_s);
    const ChangesReport first = {.notCompared = {{.place = seoul, .isFirst = true}}};
    QCOMPARE(changesSentence(first, {}, {}).whole(),
             u"Nothing was kept before that could be compared with"_s);
}

QTEST_GUILESS_MAIN(ChangesModelTest)
#include "tst_changesmodel.moc"
