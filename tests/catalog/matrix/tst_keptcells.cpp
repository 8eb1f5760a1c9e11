// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "catalog/matrix/matrixmodel.h"
#include "catalog/matrix/whereis.h"
#include "export/matrix/matrixformat.h"

#include "support/waiting.h"

#include <QTimeZone>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const QString seoul = u"ap-seoul"_s;
const QString tokyo = u"ap-tokyo"_s;
constexpr int inTokyo = MatrixModel::FirstPlaceColumn + 1;

Image image(const QString &region, const QString &id, const QString &name, int day)
{
    Image image = {.place = {.region = region}, .imageId = id};
    image.imageType = u"PRIVATE_IMAGE"_s;
    image.imageName = name;
    image.architecture = u"x86_64"_s;
    image.imageSize = region == tokyo ? 50 : 20;
    image.imageState = u"NORMAL"_s;
    image.created = QDateTime(QDate(2026, 11, day), QTime(9, 0), QTimeZone::utc());
    return image;
}

} // namespace

/// Images of an earlier time, before their region has answered: nobody takes them for there.
class KeptCellsTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void cellsSayWhen();
    void countsAreOfWhatWasRead();
    void rowsSayIt();
    void filesNameNoNewest();
    void narrowingDoesNotKnow_data();
    void narrowingDoesNotKnow();
    void sentencesSayWhen();
    void filesHaveNoSuchId();
    void isThereOnceItHasComeAgain();

private:
    void update()
    {
        m_model->setAwake(true);
        QCoreApplication::processEvents();
    }
    [[nodiscard]] QString found(const QString &text)
    {
        m_narrowing->setFind(*parseFindExpression(text, {}));
        QString ids;
        for (const ImageNumber number : m_store->numbers()) {
            if (m_narrowing->isWanted(number))
                ids += m_store->at(number).imageId.last(1);
        }
        return ids;
    }
    [[nodiscard]] QString text(int row, int column, int role = Qt::DisplayRole) const
    {
        return m_model->index(row, column).data(role).toString();
    }

    const QDateTime m_taken = QDateTime(QDate(2026, 1, 20), QTime(10, 21), QTimeZone::utc());
    PlaceStatus m_seoul = {
            .place = {.region = seoul}, .state = PlaceState::Complete, .answered = true};
    PlaceStatus m_tokyo = {.place = {.region = tokyo}, .asOf = m_taken};
    std::unique_ptr<ImageStore> m_store;
    std::unique_ptr<Presence> m_presence;
    std::unique_ptr<Narrowing> m_narrowing;
    std::unique_ptr<MatrixModel> m_model;
};

void KeptCellsTest::init()
{
    m_store = std::make_unique<ImageStore>();
    m_presence = std::make_unique<Presence>(*m_store);
    m_narrowing = std::make_unique<Narrowing>(*m_store, *m_presence);
    m_narrowing->setFindTime(std::chrono::milliseconds(longestWait));
    m_narrowing->setTimeZone(TimeZone::Utc);
    m_model = std::make_unique<MatrixModel>(*m_store, *m_presence, *m_narrowing);
    m_presence->setPlaces({m_seoul, m_tokyo});
    m_store->take({image(seoul, u"img-1"_s, u"db"_s, 9), image(seoul, u"img-2"_s, u"web"_s, 9)},
                  {.readTime = m_taken.addDays(300)});
    // A newer "db", an older "web", and one that nobody has read of.
    m_store->takeKept({image(tokyo, u"img-3"_s, u"db"_s, 20), image(tokyo, u"img-4"_s, u"web"_s, 2),
                       image(tokyo, u"img-5"_s, u"worker"_s, 2)},
                      m_taken);
    update();
}

void KeptCellsTest::cleanup()
{
    m_model.reset();
    m_narrowing.reset();
    m_presence.reset();
    m_store.reset();
}

void KeptCellsTest::cellsSayWhen()
{
    for (int row = 0; row < 3; ++row) {
        QCOMPARE(text(row, inTokyo), u"There earlier"_s);
        QCOMPARE(text(row, inTokyo, Qt::AccessibleTextRole), u"Tokyo: There earlier"_s);
        const QString tip = text(row, inTokyo, Qt::ToolTipRole);
        QVERIFY2(tip.contains("It was there at 2026-01-20 10:21"_L1), qPrintable(tip));
        QVERIFY(tip.contains("has not answered so far"_L1));
    }
    // Not behind that newer one, which may be there no more.
    QCOMPARE(text(0, inTokyo - 1), u"There"_s);
    QCOMPARE(m_model->imageAt(m_model->index(0, inTokyo)), ImageNumber(2));
}

void KeptCellsTest::countsAreOfWhatWasRead()
{
    QCOMPARE(m_model->placeCounts(1).there, 0);
    QCOMPARE(m_model->placeCounts(1).behind, 0);
    QCOMPARE(m_model->placeCounts(1).unknown, 3);
    QCOMPARE(m_model->counts().unknown, 3);
    QCOMPARE(m_model->counts().there, 2);
    QCOMPARE(m_model->counts().behind, 0);
    QCOMPARE(m_model->counts().differing, 0);
    QCOMPARE(m_model->counts().everywhere, 0);
    QCOMPARE(text(0, MatrixModel::ThereColumn), u"1/1"_s);
}

void KeptCellsTest::rowsSayIt()
{
    QCOMPARE(text(0, MatrixModel::NewestColumn), u"2026-11-09"_s);
    for (int row = 0; row < 3; ++row) {
        const bool isKept = row == 2;
        const QModelIndex name = m_model->index(row, MatrixModel::NameColumn);
        QCOMPARE(name.data(MatrixModel::KeptRole).toBool(), isKept);
        QCOMPARE(name.data(Qt::AccessibleDescriptionRole).toString().contains("earlier time"_L1),
                 isKept);
        QCOMPARE(name.data(Qt::ToolTipRole).toString().contains("earlier time"_L1), isKept);
    }
}

/// Whoever reads a file cannot see that an id is of an earlier time.
void KeptCellsTest::filesNameNoNewest()
{
    const MatrixTable table = m_model->table({0, 1, 2});
    QVERIFY(!table.lines.at(0).newest.isEmpty());
    QCOMPARE(table.lines.at(2).newest, QString());
    QCOMPARE(table.lines.at(2).createdTime, QString());
}

void KeptCellsTest::narrowingDoesNotKnow_data()
{
    QTest::addColumn<QString>("find");
    QTest::addColumn<QString>("ids");

    QTest::newRow("there") << u"in:seoul"_s << u"1234"_s;
    QTest::newRow("there earlier") << u"in:tokyo"_s << QString();
    QTest::newRow("missing") << u"-in:tokyo"_s << QString();
    QTest::newRow("missing for certain") << u"-in:seoul"_s << u"5"_s;
    QTest::newRow("in all") << u"in:all"_s << QString();
    QTest::newRow("behind") << u"behind:yes"_s << QString();
    QTest::newRow("differing") << u"differs:size"_s << QString();
}

void KeptCellsTest::narrowingDoesNotKnow()
{
    QFETCH(QString, find);
    QFETCH(QString, ids);
    QCOMPARE(found(find), ids);
}

void KeptCellsTest::sentencesSayWhen()
{
    const std::vector<int> groups = groupsNamed(*m_presence, *m_store, u"web"_s);
    QCOMPARE(groups.size(), size_t(1));
    const std::vector<Whereabouts> whereabouts = whereaboutsOf(*m_presence, groups.front());
    const QString text = whereSentences(*m_presence, {}, whereabouts, TimeZone::Utc).join(u'\n');
    QVERIFY2(text.contains("unknown in Tokyo (It was there at 2026-01-20 10:21"_L1),
             qPrintable(text));
    QCOMPARE(whereSummary(whereabouts), u"In 1 of 2 regions. Of 1 regions nobody knows."_s);
}

void KeptCellsTest::filesHaveNoSuchId()
{
    const MatrixTable table = m_model->table({0, 1});
    QCOMPARE(table.lines.size(), 2);
    QCOMPARE(table.asOf, m_taken.addDays(300));
    for (const MatrixFormat format : allMatrixFormats()) {
        const QString text = QString::fromUtf8(matrixFile(table, format));
        QVERIFY(text.contains("img-1"_L1));
        QVERIFY(text.contains("unknown"_L1));
        for (const QString &id : {u"img-3"_s, u"img-4"_s})
            QVERIFY2(!text.contains(id), qPrintable(text));
    }
    // Nor among the others, once one of them has come.
    m_store->take({image(tokyo, u"img-6"_s, u"web"_s, 1)}, {});
    const MatrixEntry entry = m_model->table({1}).lines.constFirst().entries.at(1);
    QCOMPARE(entry.imageId, u"img-6"_s);
    QCOMPARE(entry.others, QStringList());
    // What is known of it is of that time.
    QCOMPARE(m_model->table({2}).asOf, m_taken);
}

void KeptCellsTest::isThereOnceItHasComeAgain()
{
    m_store->take({image(tokyo, u"img-4"_s, u"web"_s, 2)}, {});
    m_store->drop(m_tokyo.place, {u"img-3"_s, u"img-5"_s});
    m_tokyo.asOf = {};
    m_tokyo.state = PlaceState::Complete;
    m_presence->setPlaces({m_seoul, m_tokyo});
    QCoreApplication::processEvents();
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(text(0, inTokyo), u"Missing"_s);
    QCOMPARE(text(1, inTokyo), u"7 days behind"_s);
    QCOMPARE(found(u"in:tokyo"_s), u"24"_s);
}

QTEST_GUILESS_MAIN(KeptCellsTest)
#include "tst_keptcells.moc"
