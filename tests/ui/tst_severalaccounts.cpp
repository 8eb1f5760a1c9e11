// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/exportsteps.h"
#include "support/menus.h"
#include "support/waiting.h"
#include "support/windowfixture.h"

#include "accounts/profiledimagesource.h"
#include "ui/narrow/facetstrip.h"
#include "ui/query/filterpanel.h"
#include "ui/table/columnlayout.h"
#include "ui/table/imagetableview.h"

#include <QDockWidget>
#include <QHeaderView>
#include <QMenu>
#include <QMenuBar>
#include <QTableView>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int profile = int(ImageColumn::Profile);
const QString seoul = u"ap-seoul"_s;
const QString tokyo = u"ap-tokyo"_s;

} // namespace

/// The window on both accounts of the demo cloud, and on one of them.
class SeveralAccountsTest final : public QObject
{
    Q_OBJECT

public:
    static void initMain() { QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }

private slots:
    void init();
    void cleanup();
    void theColumnComesAndGoesWithTheQuery();
    void theLayoutOfOneAccountStays();
    void theOthersGiveTheColumnRoom();
    void menusOfferItWhereItIs();
    void aSortByItGoesWithIt();
    void theFacetNarrows();
    void oneMayFail();
    void tellsInWhichAccountAnImageIs();
    void requestsNameTheAccount();
    void exportsBeginWithIt();

private:
    /// Asks Seoul in these accounts; without any, in the first, which has no name then.
    void ask(const QStringList &profiles);
    [[nodiscard]] FilterPanel &panel() { return *m_fixture->child<FilterPanel>(u"filterPanel"_s); }
    [[nodiscard]] QAction *entry(const QStringList &texts)
    {
        return findEntry(*m_fixture->child<QMenuBar>(u"menuBar"_s), texts);
    }
    /// How many rows there are of an account.
    [[nodiscard]] int rowsOf(const QString &name) const;

    std::unique_ptr<FixedCredentialProvider> m_first;
    std::unique_ptr<FixedCredentialProvider> m_second;
    std::unique_ptr<CloudClient> m_firstClient;
    std::unique_ptr<CloudClient> m_secondClient;
    std::unique_ptr<ProfiledImageSource> m_source;
    std::unique_ptr<WindowFixture> m_fixture;
    QHeaderView *m_header = nullptr;
};

void SeveralAccountsTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_header = m_fixture->view().horizontalHeader();
    QVERIFY(m_fixture->show());
    const QList<DemoAccount> accounts = CloudSimulator::accounts();
    const CallSettings settings = {.firstPause = std::chrono::milliseconds(1)};
    const auto clientFor = [&](CredentialProvider &credentials) {
        auto client =
                std::make_unique<CloudClient>(credentials, settings, m_fixture->cloud().endpoint());
        connect(client.get(), &CloudClient::requestEnded, &m_fixture->window(),
                &MainWindow::addActivity);
        return client;
    };
    m_first = std::make_unique<FixedCredentialProvider>(accounts.first().credential);
    m_second = std::make_unique<FixedCredentialProvider>(accounts.last().credential);
    m_firstClient = clientFor(*m_first);
    m_secondClient = clientFor(*m_second);
    m_source = std::make_unique<ProfiledImageSource>(
            QMap<QString, ImageSource *> {{QString(), m_firstClient.get()},
                                          {u"demo"_s, m_firstClient.get()},
                                          {u"staging"_s, m_secondClient.get()}});
    m_fixture->window().setSource(m_source.get());
}

void SeveralAccountsTest::cleanup()
{
    m_fixture.reset();
    m_source.reset();
    m_secondClient.reset();
    m_firstClient.reset();
}

void SeveralAccountsTest::ask(const QStringList &profiles)
{
    panel().setQuery({.places = placesIn({seoul})});
    panel().setProfiles(profiles);
    QVERIFY(m_fixture->search());
}

int SeveralAccountsTest::rowsOf(const QString &name) const
{
    const ImageTableModel &model = m_fixture->window().model();
    int count = 0;
    for (int row = 0; row < model.rowCount(); ++row)
        count += model.index(row, profile).data().toString() == name ? 1 : 0;
    return count;
}

void SeveralAccountsTest::theColumnComesAndGoesWithTheQuery()
{
    QVERIFY(m_header->isSectionHidden(profile));
    ask({u"demo"_s, u"staging"_s});
    QVERIFY(!m_header->isSectionHidden(profile));
    QCOMPARE(m_header->visualIndex(profile), 0);
    QVERIFY(m_header->sectionSize(profile) >= 60);
    QVERIFY(rowsOf(u"demo"_s) > 0);
    QVERIFY(rowsOf(u"staging"_s) > 0);
    ask({u"staging"_s});
    QVERIFY(!m_header->isSectionHidden(profile));
    ask({});
    QVERIFY(m_header->isSectionHidden(profile));
    QCOMPARE(rowsOf(QString()), m_fixture->window().model().rowCount());
}

/// Whoever looks at several accounts finds the table of one as it was.
void SeveralAccountsTest::theLayoutOfOneAccountStays()
{
    ask({});
    m_header->moveSection(m_header->visualIndex(int(ImageColumn::Tags)), 1);
    m_header->resizeSection(int(ImageColumn::Name), 222);
    const auto visible = [this] {
        QStringList columns;
        for (int visual = 0; visual < m_header->count(); ++visual) {
            const int column = m_header->logicalIndex(visual);
            if (!m_header->isSectionHidden(column))
                columns.append(u"%1 %2"_s.arg(column).arg(m_header->sectionSize(column)));
        }
        return columns;
    };
    const QStringList before = visible();
    ask({u"demo"_s, u"staging"_s});
    QCOMPARE(visible().mid(1), before);
    ask({});
    QCOMPARE(visible(), before);
}

/// As long as nobody has arranged them.
void SeveralAccountsTest::theOthersGiveTheColumnRoom()
{
    m_fixture->view().setUsualWidth(800);
    applyColumnLayout(*m_header, defaultColumnLayout(*m_header));
    const int before = m_header->sectionSize(int(ImageColumn::Os));
    ask({u"demo"_s, u"staging"_s});
    QVERIFY(m_header->sectionSize(int(ImageColumn::Os)) < before);
    ask({});
    QCOMPARE(m_header->sectionSize(int(ImageColumn::Os)), before);
}

void SeveralAccountsTest::menusOfferItWhereItIs()
{
    const QStringList sort = {u"View"_s, u"Sort By"_s, u"Profile"_s};
    const QStringList find = {u"Edit"_s, u"Find Options"_s, u"In"_s, u"Profile"_s};
    QVERIFY(!entry(sort)->isVisible());
    QVERIFY(!entry(find)->isVisible());
    ask({u"demo"_s, u"staging"_s});
    QVERIFY(entry(sort)->isVisible());
    QVERIFY(entry(find)->isVisible());
    QMenu *columns = entry({u"View"_s, u"Columns"_s})->menu();
    emit columns->aboutToShow();
    QVERIFY(!findEntry(*columns, u"Profile"_s));
    ask({});
    QVERIFY(!entry(sort)->isVisible());
    QVERIFY(!entry(find)->isVisible());
}

void SeveralAccountsTest::aSortByItGoesWithIt()
{
    ask({u"demo"_s, u"staging"_s});
    const SortKeyColumn byName = {.column = int(ImageColumn::Name)};
    clickHeader(m_fixture->view(), profile);
    QCOMPARE(m_fixture->window().model().sortColumns(), QList<SortKeyColumn> {{profile}});
    const ImageTableModel &model = m_fixture->window().model();
    QCOMPARE(model.index(0, profile).data().toString(), u"demo"_s);
    QCOMPARE(model.index(model.rowCount() - 1, profile).data().toString(), u"staging"_s);
    clickHeader(m_fixture->view(), byName.column, Qt::ShiftModifier);
    ask({});
    QCOMPARE(m_fixture->window().model().sortColumns(), QList {byName});
}

void SeveralAccountsTest::theFacetNarrows()
{
    ask({u"demo"_s, u"staging"_s});
    const int ofStaging = rowsOf(u"staging"_s);
    QWidget &strip = *m_fixture->child<QWidget>(u"facetStrip"_s);
    QTRY_VERIFY_WITH_TIMEOUT(visibleText(strip).contains("Profile"_L1), longestWait);
    emit m_fixture->child<FacetStrip>(u"facetStrip"_s)
            ->valueChosen(Facet::Profile, u"staging"_s, false);
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->window().model().rowCount(), ofStaging, longestWait);
    emit m_fixture->child<FacetStrip>(u"facetStrip"_s)
            ->valueChosen(Facet::Profile, u"staging"_s, true);
    ask({});
    QTRY_VERIFY_WITH_TIMEOUT(!visibleText(strip).contains("Profile"_L1), longestWait);
}

void SeveralAccountsTest::oneMayFail()
{
    Credential wrong = CloudSimulator::accounts().last().credential;
    wrong.secretKey = u"anotherKeyEXAMPLE"_s;
    FixedCredentialProvider credentials(wrong);
    CloudClient client(credentials, {.firstPause = std::chrono::milliseconds(1)},
                       m_fixture->cloud().endpoint());
    ProfiledImageSource source({{u"demo"_s, m_firstClient.get()}, {u"staging"_s, &client}});
    m_fixture->window().setSource(&source);
    panel().setQuery({.places = placesIn({seoul, tokyo})});
    panel().setProfiles({u"demo"_s, u"staging"_s});
    QVERIFY(m_fixture->search());
    QVERIFY(rowsOf(u"demo"_s) > 0);
    QCOMPARE(rowsOf(u"staging"_s), 0);
    QCOMPARE(m_fixture->regionState(seoul), u"1 of 2 failed"_s);
    const QWidget &banner = *m_fixture->child<QWidget>(u"failureBanner"_s);
    QVERIFY2(visibleText(banner).contains("2 regions of staging could not be read"_L1),
             qPrintable(visibleText(banner)));
    QVERIFY(m_fixture->status().endsWith(u"2 of 4 regions in 2 accounts · 2 failed"_s));
    m_fixture->window().setSource(nullptr);
}

void SeveralAccountsTest::tellsInWhichAccountAnImageIs()
{
    QString id;
    for (const QJsonObject &image : demoImages(tokyo, CloudSimulator::accounts().last())) {
        if (image.value("ImageType"_L1).toString() == "PRIVATE_IMAGE"_L1)
            id = image.value("ImageId"_L1).toString();
    }
    m_fixture->window().search(
            {.places = placesIn({seoul}, u"demo"_s) + placesIn({seoul}, u"staging"_s),
             .imageIds = {id}});
    const QWidget &bar = *m_fixture->child<QWidget>(u"noticeBar"_s);
    QTRY_VERIFY_WITH_TIMEOUT(visibleText(bar).contains(id + u" (staging · Tokyo)"_s), longestWait);
}

void SeveralAccountsTest::requestsNameTheAccount()
{
    ask({u"demo"_s, u"staging"_s});
    const QAbstractItemModel *requests =
            m_fixture->child<QDockWidget>(u"activityDock"_s)->findChild<QTableView *>()->model();
    QStringList places;
    for (int row = 0; row < requests->rowCount(); ++row)
        places.append(requests->index(row, 1).data().toString());
    places.sort();
    QVERIFY2(places.contains(u"demo · Seoul"_s) && places.contains(u"staging · Seoul"_s),
             qPrintable(places.join(u',')));
}

void SeveralAccountsTest::exportsBeginWithIt()
{
    ExportSteps steps(m_fixture->window());
    const auto exported = [this, &steps](const QString &name) {
        const QString path = m_fixture->inFolder(name);
        const bool isDone = steps.open() && steps.click(u"loadedRadio"_s) && steps.goOn() &&
                            steps.save(path) && steps.waitUntilOver();
        return isDone ? contentOf(path) : QByteArray();
    };
    ask({u"demo"_s, u"staging"_s});
    const QByteArray ofBoth = exported(u"both.csv"_s);
    QVERIFY(ofBoth.startsWith("Profile,Region,ImageName,"));
    QVERIFY(ofBoth.contains("\r\nstaging,ap-seoul,"));
    ask({});
    const QByteArray ofOne = exported(u"one.csv"_s);
    QVERIFY(ofOne.startsWith("Region,ImageName,"));
    QVERIFY(!ofOne.contains("Profile"));
}

QTEST_MAIN(SeveralAccountsTest)
#include "tst_severalaccounts.moc"
