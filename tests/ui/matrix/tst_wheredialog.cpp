// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/matrix/wheredialog.h"

#include "support/fakeimagesource.h"
#include "support/waiting.h"
#include "support/widgets.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const QString seoul = u"ap-seoul"_s;
const QString jakarta = u"ap-jakarta"_s;
const QString frankfurt = u"eu-frankfurt"_s;

Image named(const QString &region, const QString &id, const QString &name,
            const QString &architecture = u"x86_64"_s)
{
    Image image = makeImage(region, id, name);
    image.imageType = u"PRIVATE_IMAGE"_s;
    image.architecture = architecture;
    return image;
}

} // namespace

/// "Why is it not here?": Seoul and Jakarta answer, Frankfurt fails.
class WhereDialogTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void asksForATextAtFirst();
    void saysASentencePerPartOfTheWorld_data();
    void saysASentencePerPartOfTheWorld();
    void answersOfAnIdAndOfItsName();
    void takesWhatIsPasted();
    void doesNotKnowWhatFailed();
    void doesNotKnowWhatWasNotAskedFor();
    void retries();
    void offersTheRest();
    void namesEachOfOneName();
    void isolatesNames();
    void knowsWhenAnEmptyRegionWasAsked();
    void followsWhatComes();
    void asksForInstancesOnEnter();
    void retriesForInstances();
    void enterDoesNotClose();

private:
    [[nodiscard]] QString answer() const { return m_dialog->lines().join(u'\n'); }
    [[nodiscard]] QLabel *label() const { return findNamed<QLabel>(*m_dialog, u"Answer"_s); }
    [[nodiscard]] QLineEdit &edit() const { return *m_dialog->findChild<QLineEdit *>(); }
    [[nodiscard]] bool answers(const QString &part)
    {
        return waitFor(part, [&] { return answer().contains(part); });
    }

    std::unique_ptr<FakeImageSource> m_source;
    std::unique_ptr<ImageCatalog> m_catalog;
    std::unique_ptr<Presence> m_presence;
    std::unique_ptr<Narrowing> m_narrowing;
    std::unique_ptr<InstanceOffer> m_offer;
    std::unique_ptr<ReadTimes> m_readTimes;
    std::unique_ptr<WhereDialog> m_dialog;
};

void WhereDialogTest::init()
{
    m_source = std::make_unique<FakeImageSource>();
    m_catalog = std::make_unique<ImageCatalog>();
    m_catalog->setSource(m_source.get());
    m_readTimes = std::make_unique<ReadTimes>(*m_catalog);
    m_presence = std::make_unique<Presence>(m_catalog->store());
    m_narrowing = std::make_unique<Narrowing>(m_catalog->store(), *m_presence);
    m_narrowing->setTimeZone(TimeZone::Utc);
    m_offer = std::make_unique<InstanceOffer>();
    m_offer->setSource(m_source.get());
    connect(m_catalog.get(), &ImageCatalog::summaryChanged, this,
            [this] { m_presence->setPlaces(m_catalog->places()); });
    QVERIFY(m_catalog->search({.places = placesIn({seoul, jakarta, frankfurt})}));
    m_source->succeed(0, {.images = {named(seoul, u"img-1"_s, u"web"_s),
                                     named(seoul, u"img-2"_s, u"web"_s, u"arm64"_s)},
                          .totalCount = 2});
    m_source->succeed(1, {.images = {named(jakarta, u"img-3"_s, u"db"_s)}, .totalCount = 1});
    m_source->fail(2, {.kind = ApiError::Kind::Timeout, .place = {.region = frankfurt}});
    QTRY_COMPARE_WITH_TIMEOUT(m_catalog->summary().failed, 1, longestWait);
    m_dialog = std::make_unique<WhereDialog>(*m_catalog, *m_presence, *m_narrowing, *m_offer,
                                             *m_readTimes);
    m_dialog->show();
    QVERIFY(waitUntilExposed(*m_dialog));
}

void WhereDialogTest::cleanup()
{
    m_dialog.reset();
    m_offer.reset();
    m_narrowing.reset();
    m_presence.reset();
    m_readTimes.reset();
    m_catalog.reset();
    m_source.reset();
}

void WhereDialogTest::asksForATextAtFirst()
{
    QCOMPARE(m_dialog->lines(), QStringList());
    QVERIFY(edit().hasFocus());
}

void WhereDialogTest::saysASentencePerPartOfTheWorld_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("summary");
    QTest::addColumn<QString>("asia");

    QTest::newRow("an id") << u"img-1"_s << u"In 1 of 3 regions."_s
                           << u"Asia Pacific: in Seoul; not in Jakarta (asked "_s;
    QTest::newRow("a name") << u"db"_s << u"In 1 of 3 regions."_s
                            << u"Asia Pacific: in Jakarta; not in Seoul (asked "_s;
    QTest::newRow("nobody's name")
            << u"cache"_s << u"In 0 of 3 regions."_s << u"Asia Pacific: not in Seoul"_s;
}

void WhereDialogTest::saysASentencePerPartOfTheWorld()
{
    QFETCH(QString, text);
    QFETCH(QString, summary);
    QFETCH(QString, asia);
    QTest::keyClicks(&edit(), text);
    QVERIFY2(answer().contains(summary), qPrintable(answer()));
    QVERIFY2(answer().contains(asia), qPrintable(answer()));
    QVERIFY2(answer().contains("Europe: unknown in Frankfurt ("_L1), qPrintable(answer()));
    QCOMPARE(label()->text(), answer());
    // A screen reader says it of the box that has the keyboard.
    QCOMPARE(edit().accessibleDescription(), m_dialog->lines().constFirst());
}

/// The id is in Seoul alone; its name is in Jakarta, too.
void WhereDialogTest::answersOfAnIdAndOfItsName()
{
    QVERIFY(m_catalog->search({.places = placesIn({seoul, jakarta})}));
    const int first = int(m_source->requests().size()) - 2;
    m_source->succeed(first, {.images = {named(seoul, u"img-1"_s, u"web"_s)}, .totalCount = 1});
    m_source->succeed(first + 1,
                      {.images = {named(jakarta, u"img-9"_s, u"web"_s)}, .totalCount = 1});
    QTest::keyClicks(&edit(), u"img-1"_s);
    QVERIFY(answers(u"In 1 of 2 regions."_s));
    QVERIFY2(answer().contains("Asia Pacific: in Seoul; not in Jakarta (asked "_L1),
             qPrintable(answer()));
    QVERIFY2(answer().contains("In 2 of 2 regions."_L1), qPrintable(answer()));
    QVERIFY(answer().contains("By its name"_L1));
    edit().clear();
    QTest::keyClicks(&edit(), u"web"_s);
    QVERIFY2(!answer().contains("In 1 of 2 regions."_L1), qPrintable(answer()));
}

void WhereDialogTest::takesWhatIsPasted()
{
    QGuiApplication::clipboard()->setText(u"\t img-3 \n"_s);
    QTest::keyClick(&edit(), Qt::Key_V, Qt::ControlModifier);
    QVERIFY2(answer().contains("in Jakarta; not in Seoul"_L1), qPrintable(answer()));
    m_dialog->setText(u"img-1\n"_s);
    QVERIFY2(answer().contains("in Seoul; not in Jakarta"_L1), qPrintable(answer()));
}

void WhereDialogTest::doesNotKnowWhatFailed()
{
    for (const QString &text : {u"db"_s, u"cache"_s}) {
        m_dialog->setText(text);
        QVERIFY2(answer().contains("Of 1 regions nobody knows."_L1), qPrintable(answer()));
        QVERIFY2(!answer().contains("not in Frankfurt"_L1), qPrintable(answer()));
    }
}

/// What the filters of the search leave out is not missing.
void WhereDialogTest::doesNotKnowWhatWasNotAskedFor()
{
    QVERIFY(m_catalog->search(
            {.places = placesIn({seoul, jakarta}), .filters = {{u"platform"_s, {u"Ubuntu"_s}}}}));
    const QList<int> open = m_source->openRequests();
    m_source->succeed(open.first(),
                      {.images = {named(seoul, u"img-1"_s, u"web"_s)}, .totalCount = 1});
    m_source->succeed(open.last(), {.totalCount = 0});
    m_dialog->setText(u"web"_s);
    QVERIFY(answers(u"In 1 of 2 regions."_s));
    QVERIFY2(answer().endsWith("where others are, nobody knows."_L1), qPrintable(answer()));
    for (const QString &text : {u"cache"_s, u"img-9"_s}) {
        m_dialog->setText(text);
        QVERIFY2(!answer().contains("not in"_L1), qPrintable(answer()));
        QVERIFY2(answer().endsWith("where others are, nobody knows."_L1), qPrintable(answer()));
    }
}

void WhereDialogTest::retries()
{
    m_dialog->setText(u"db"_s);
    QVERIFY(clickNamed(*m_dialog, u"Retry Failed Regions"_s));
    QCOMPARE(m_source->requests().size(), 4);
    QCOMPARE(m_source->requests().last().place.region, frankfurt);
    m_source->succeed(3, {.images = {named(frankfurt, u"img-4"_s, u"db"_s)}, .totalCount = 1});
    QVERIFY(answers(u"Europe: in Frankfurt."_s));
    QVERIFY(waitFor(u"the end of the button"_s,
                    [this] { return !canClick(*m_dialog, u"Retry Failed Regions"_s); }));
}

void WhereDialogTest::offersTheRest()
{
    QVERIFY(!canClick(*m_dialog, u"Load All"_s));
    m_dialog->setText(u"db"_s);
    QVERIFY(clickNamed(*m_dialog, u"Retry Failed Regions"_s));
    m_source->succeed(3, {.images = makeImages(frankfurt, 0, 100), .totalCount = 101});
    QVERIFY(waitFor(u"the page"_s, [this] { return m_catalog->summary().hasMore; }));
    QVERIFY(answers(u"unknown in Frankfurt"_s));
    QVERIFY(clickNamed(*m_dialog, u"Load All"_s));
    QCOMPARE(m_source->requests().size(), 5);
    m_source->succeed(4, {.images = makeImages(frankfurt, 100, 1), .totalCount = 101});
    QVERIFY(answers(u"Europe: not in Frankfurt (asked "_s));
}

void WhereDialogTest::namesEachOfOneName()
{
    m_dialog->setText(u"web"_s);
    QVERIFY2(answer().contains("x86_64:"_L1) && answer().contains("arm64:"_L1),
             qPrintable(answer()));
    QCOMPARE(answer().count("In 1 of 3 regions."_L1), 2);
}

void WhereDialogTest::isolatesNames()
{
    QVERIFY(clickNamed(*m_dialog, u"Retry Failed Regions"_s));
    const QString name = u"<b>x</b>\u202Ey"_s;
    m_source->succeed(3, {.images = {named(frankfurt, u"img-4"_s, name),
                                     named(frankfurt, u"img-5"_s, name, u"arm64"_s)},
                          .totalCount = 2});
    QVERIFY(waitFor(u"the images"_s, [this] { return m_catalog->store().count() == 5; }));
    m_dialog->setText(name);
    QVERIFY(answers(u"Europe: in Frankfurt"_s));
    const QString shown = label()->text();
    QVERIFY(!shown.contains(u'\u202E'));
    QVERIFY(shown.contains("<b>x</b>"_L1));
    QCOMPARE(label()->textFormat(), Qt::PlainText);
}

void WhereDialogTest::knowsWhenAnEmptyRegionWasAsked()
{
    m_dialog->setText(u"db"_s);
    QVERIFY(clickNamed(*m_dialog, u"Retry Failed Regions"_s));
    m_source->succeed(3, {.totalCount = 0});
    QVERIFY(answers(u"Europe: not in Frankfurt (asked "_s));
}

void WhereDialogTest::followsWhatComes()
{
    m_dialog->setText(u"db"_s);
    m_catalog->setSource(nullptr);
    QVERIFY(answers(u"No loaded image has this ID or name."_s));
}

void WhereDialogTest::asksForInstancesOnEnter()
{
    QTest::keyClicks(&edit(), u"SA5.MEDIUM2"_s);
    QVERIFY(answer().contains("Press Enter"_L1));
    QCOMPARE(m_source->requests().size(), 3);
    QTest::keyClick(&edit(), Qt::Key_Return);
    QCOMPARE(m_source->requests().size(), 6);
    QCOMPARE(m_source->requests().last().instanceType, u"SA5.MEDIUM2"_s);
    m_source->succeed(3, {.images = makeImages(seoul, 0, 2), .totalCount = 2});
    QVERIFY(answers(u"Seoul: 2 images"_s));
    QCOMPARE(m_catalog->store().count(), 3); // the list stays
}

void WhereDialogTest::retriesForInstances()
{
    QTest::keyClicks(&edit(), u"SA5.MEDIUM2"_s);
    QTest::keyClick(&edit(), Qt::Key_Return);
    m_source->fail(3, {.kind = ApiError::Kind::Timeout});
    QVERIFY(answers(u"Seoul: unknown. "_s));
    QVERIFY(clickNamed(*m_dialog, u"Retry Failed Regions"_s));
    QCOMPARE(m_source->requests().last().place.region, seoul);
    QCOMPARE(m_source->requests().last().instanceType, u"SA5.MEDIUM2"_s);
}

void WhereDialogTest::enterDoesNotClose()
{
    m_dialog->setText(u"db"_s);
    QTest::keyClick(&edit(), Qt::Key_Return);
    QVERIFY(m_dialog->isVisible());
    QTest::keyClick(&edit(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
}

QTEST_MAIN(WhereDialogTest)
#include "tst_wheredialog.moc"
