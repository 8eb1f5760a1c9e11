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
const QString bangkok = u"ap-bangkok"_s;

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

PlaceStatus whole(const QString &region)
{
    return {.place = {.region = region}, .state = PlaceState::Complete, .answered = true};
}

/// What each format has for a gap.
QString gapText(MatrixFormat format, const QString &word)
{
    switch (format) {
    case MatrixFormat::Csv:
        return u",img-1,"_s + word + u",missing\r\n"_s;
    case MatrixFormat::Json:
        return word == "missing"_L1 ? u"\"ap-tokyo\": null"_s
                                    : u"\"ap-tokyo\": {\"status\": \"unknown\"}"_s;
    case MatrixFormat::Flat:
        return u"\"region\": \"ap-tokyo\", \"id\": null, \"created\": null, \"state\": null, "
               "\"status\": \""_s +
               word + u'"';
    case MatrixFormat::Yaml:
        return u"\"ap-tokyo\": null # "_s + word;
    case MatrixFormat::Hcl:
    case MatrixFormat::Tfvars:
        return u"\"ap-tokyo\"   = null # "_s + word;
    case MatrixFormat::Packer:
        return word == "missing"_L1 ? u"; missing: ap-tokyo, ap-bangkok\n"_s
                                    : u"; missing: ap-bangkok; unknown: ap-tokyo\n"_s;
    case MatrixFormat::Markdown:
        return u"| img-1 | "_s + word + u" | missing |"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

/// A region that is not read whole, whatever the reason, is unknown wherever it is looked at: in
/// cells, counts, narrowing, sentences and files. Bangkok is read whole, and Tokyo is in question.
class UnknownRegionsTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void cells_data() { states(); }
    void cells();
    void counts_data() { states(); }
    void counts();
    void narrows_data() { states(); }
    void narrows();
    void sentences_data() { states(); }
    void sentences();
    void files_data() { states(); }
    void files();

private:
    static void states();
    /// Tokyo is as the row says.
    void setTokyo()
    {
        QFETCH(PlaceStatus, status);
        m_presence->setPlaces({whole(seoul), status, whole(bangkok)});
        m_model->setAwake(true);
        QCoreApplication::processEvents();
    }
    [[nodiscard]] QString found(const QString &text)
    {
        m_narrowing->setFind(*parseFindExpression(text, {}));
        QString ids;
        for (int number = 0; number < m_store->numberEnd(); ++number) {
            if (m_narrowing->isWanted(ImageNumber(number)))
                ids += m_store->at(ImageNumber(number)).imageId.last(1);
        }
        return ids;
    }
    [[nodiscard]] CellState stateInTokyo(int row) const
    {
        return m_model->index(row, MatrixModel::FirstPlaceColumn + 1)
                .data(MatrixModel::CellRole)
                .value<GroupCell>()
                .state;
    }

    std::unique_ptr<ImageStore> m_store;
    std::unique_ptr<Presence> m_presence;
    std::unique_ptr<Narrowing> m_narrowing;
    std::unique_ptr<MatrixModel> m_model;
};

void UnknownRegionsTest::states()
{
    QTest::addColumn<PlaceStatus>("status");
    QTest::addColumn<bool>("isKnown");

    PlaceStatus status = whole(tokyo);
    QTest::newRow("read whole") << status << true;
    status.state = PlaceState::Failed;
    status.error = ApiError {.kind = ApiError::Kind::Timeout, .place = {.region = tokyo}};
    QTest::newRow("failed later") << status << false;
    status.answered = false;
    QTest::newRow("failed at once") << status << false;
    QTest::newRow("not asked") << PlaceStatus {.place = {.region = tokyo}} << false;
    for (const auto &[state, name] : {std::pair(PlaceState::Loading, "loading"),
                                      std::pair(PlaceState::Partial, "partially read"),
                                      std::pair(PlaceState::Stopped, "stopped")}) {
        status = whole(tokyo);
        status.state = state;
        QTest::newRow(name) << status << false;
    }
    status = whole(tokyo);
    status.limit = PlaceLimit::Images;
    QTest::newRow("limited") << status << false;
    status = whole(tokyo);
    status.unreadable = 1;
    QTest::newRow("an unreadable entry") << status << false;
    status = whole(tokyo);
    status.missing = 1;
    QTest::newRow("fewer than told") << status << false;
}

void UnknownRegionsTest::init()
{
    m_store = std::make_unique<ImageStore>();
    m_presence = std::make_unique<Presence>(*m_store);
    m_narrowing = std::make_unique<Narrowing>(*m_store, *m_presence);
    m_narrowing->setFindTime(std::chrono::milliseconds(longestWait));
    m_model = std::make_unique<MatrixModel>(*m_store, *m_presence, *m_narrowing);
    // Of "web" an older and larger one is in Tokyo; "db" is in Seoul alone.
    m_store->take({image(seoul, u"img-1"_s, u"db"_s, 9), image(seoul, u"img-2"_s, u"web"_s, 9),
                   image(tokyo, u"img-3"_s, u"web"_s, 2), image(bangkok, u"img-4"_s, u"web"_s, 9)},
                  {});
}

void UnknownRegionsTest::cleanup()
{
    m_model.reset();
    m_narrowing.reset();
    m_presence.reset();
    m_store.reset();
}

void UnknownRegionsTest::cells()
{
    QFETCH(bool, isKnown);
    setTokyo();
    QCOMPARE(stateInTokyo(0), isKnown ? CellState::Missing : CellState::Unknown);
    QCOMPARE(stateInTokyo(1), isKnown ? CellState::Behind : CellState::Unknown);
    const QModelIndex cell = m_model->index(0, MatrixModel::FirstPlaceColumn + 1);
    QCOMPARE(cell.data().toString(), isKnown ? u"Missing"_s : u"Unknown"_s);
    QCOMPARE(cell.data(Qt::AccessibleTextRole).toString(),
             isKnown ? u"Tokyo: Missing"_s : u"Tokyo: Unknown"_s);
    QCOMPARE(cell.data(Qt::ToolTipRole).toString().contains("Nobody knows"_L1), !isKnown);
    QCOMPARE(m_model->headerData(MatrixModel::FirstPlaceColumn + 1, Qt::Horizontal,
                                 Qt::AccessibleTextRole)
                     .toString(),
             isKnown ? u"Tokyo"_s : u"Tokyo, not read whole"_s);
    QCOMPARE(m_model->index(0, MatrixModel::ThereColumn).data().toString(),
             isKnown ? u"1/3"_s : u"1/2"_s);
}

void UnknownRegionsTest::counts()
{
    QFETCH(bool, isKnown);
    setTokyo();
    QCOMPARE(m_model->placeCounts(1).missing, isKnown ? 1 : 0);
    QCOMPARE(m_model->placeCounts(1).behind, isKnown ? 1 : 0);
    QCOMPARE(m_model->placeCounts(1).unknown, isKnown ? 0 : 2);
    QCOMPARE(m_model->placeCounts(1).there, 1);
    QCOMPARE(m_model->counts().missing, 1); // in Bangkok
    QCOMPARE(m_model->counts().behind, isKnown ? 1 : 0);
    QCOMPARE(m_model->counts().unknown, isKnown ? 0 : 1);
    QCOMPARE(m_model->counts().differing, isKnown ? 1 : 0);
}

void UnknownRegionsTest::narrows()
{
    QFETCH(bool, isKnown);
    setTokyo();
    QCOMPARE(found(u"in:tokyo"_s), u"234"_s); // what is there is there
    QCOMPARE(found(u"-in:tokyo"_s), isKnown ? u"1"_s : QString());
    QCOMPARE(found(u"-in:bangkok"_s), u"1"_s);
    QCOMPARE(found(u"-in:tokyo,bangkok"_s), isKnown ? u"1"_s : QString());
    QCOMPARE(found(u"in:all"_s), u"234"_s);
    QCOMPARE(found(u"behind:>3d"_s), isKnown ? u"3"_s : QString());
    QCOMPARE(found(u"differs:size"_s), isKnown ? u"234"_s : QString());
    QCOMPARE(found(u"-differs:size"_s), isKnown ? u"1"_s : QString());
}

void UnknownRegionsTest::sentences()
{
    QFETCH(bool, isKnown);
    setTokyo();
    const std::vector<int> db = groupsNamed(*m_presence, *m_store, u"db"_s);
    for (const std::optional<int> group : {std::optional(db.front()), std::optional<int>()}) {
        const std::vector<Whereabouts> whereabouts = whereaboutsOf(*m_presence, group);
        const QString text =
                whereSentences(*m_presence, {}, whereabouts, TimeZone::Utc).join(u'\n');
        QCOMPARE(text.contains("unknown in Tokyo"_L1), !isKnown);
        const QString summary = whereSummary(whereabouts);
        QCOMPARE(summary.contains("nobody knows"_L1), !isKnown);
    }
}

void UnknownRegionsTest::files()
{
    QFETCH(bool, isKnown);
    setTokyo();
    const MatrixTable table = m_model->table({0});
    QCOMPARE(table.unread.size(), isKnown ? 0 : 1);
    for (const MatrixFormat format : allMatrixFormats()) {
        const QString text = QString::fromUtf8(matrixFile(table, format));
        QVERIFY2(text.contains(gapText(format, u"missing"_s)) == isKnown, qPrintable(text));
        QVERIFY2(text.contains(gapText(format, u"unknown"_s)) == !isKnown, qPrintable(text));
    }
}

QTEST_GUILESS_MAIN(UnknownRegionsTest)
#include "tst_unknownregions.moc"
