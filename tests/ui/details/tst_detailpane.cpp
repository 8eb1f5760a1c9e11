// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/details/detailpane.h"

#include "support/menus.h"
#include "support/waiting.h"
#include "support/widgets.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFontDatabase>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTabBar>
#include <QTabWidget>
#include <QTableWidget>
#include <QTimeZone>
#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

Image fullImage()
{
    return {.place = {.region = u"ap-seoul"_s},
            .imageId = u"img-00000001"_s,
            .imageName = u"<b>bold</b>"_s,
            .imageDescription = u"<i>slanted</i>"_s,
            .imageSize = 50,
            .snapshotSet = {{u"snap-00000001"_s, u"SYSTEM_DISK"_s, 50},
                            {u"snap-00000002"_s, u"DATA_DISK"_s, 200}},
            .tags = {{u"env"_s, u"prod"_s}, {u"note"_s, u"<u>under</u>"_s}}};
}

QStringList rowTexts(const QTableWidget &table, int row)
{
    QStringList texts;
    for (int column = 0; column < table.columnCount(); ++column)
        texts.append(table.item(row, column)->text());
    return texts;
}

} // namespace

class DetailPaneTest final : public QObject
{
    Q_OBJECT

public:
    static void initMain() { qputenv("TZ", "KST-9"); } // the user is nine hours east of UTC

private slots:
    void init();
    void saysThatNothingIsSelected();
    void showsFields();
    void repeatsNothingAndHasNoEmptyRows();
    void theStateHasItsIcon();
    void idsTakeNoMoreHeight();
    void wrappedValuesAreWhole_data();
    void wrappedValuesAreWhole();
    void longWordsStandUnderTheirLabel();
    void theIdIsNeverCut();
    void theOriginTakesTheHeightItNeeds();
    void hasAMenu_data();
    void hasAMenu();
    void showsSnapshotsAndTags();
    void hidesEmptyTables();
    void showsTheRawJson();
    void copiesTheId();
    void copiesCells();
    void showsMarkupAsText();
    void saysWhenItWasRead();
    void theTabKeyReachesEverything();

private:
    std::unique_ptr<DetailPane> m_pane;
};

void DetailPaneTest::init()
{
    m_pane = std::make_unique<DetailPane>();
    m_pane->resize(336, 900);
    m_pane->show();
    QVERIFY(activate(*m_pane));
}

void DetailPaneTest::saysThatNothingIsSelected()
{
    QVERIFY(visibleText(*m_pane).contains("No image selected"_L1));
    m_pane->setImage(fullImage());
    QVERIFY(!visibleText(*m_pane).contains("No image selected"_L1));
    m_pane->clear();
    QVERIFY(visibleText(*m_pane).contains("No image selected"_L1));
}

void DetailPaneTest::showsFields()
{
    m_pane->setImage(fullImage());
    m_pane->setOrigin({.requestId = u"5908394c"_s, .readTime = QDateTime::currentDateTimeUtc()});
    for (const QString &name : {u"Size: 50 GiB"_s, u"Description: <i>slanted</i>"_s})
        QVERIFY2(findNamed(*m_pane, name), qPrintable(name));
    QVERIFY(visibleText(*m_pane).contains("RequestId 5908394c"_L1));

    const auto *size = findNamed<QLabel>(*m_pane, u"Size: 50 GiB"_s);
    QCOMPARE(size->text(), u"50 GiB"_s);
    QVERIFY(size->textInteractionFlags().testFlag(Qt::TextSelectableByMouse));
    QVERIFY(size->textInteractionFlags().testFlag(Qt::TextSelectableByKeyboard));
}

void DetailPaneTest::repeatsNothingAndHasNoEmptyRows()
{
    m_pane->setImage(fullImage());
    const QString text = visibleText(*m_pane);
    for (const QString &once : {u"<b>bold</b>"_s, u"img-00000001"_s, u"Seoul (ap-seoul)"_s})
        QCOMPARE(text.count(once), 1);
    for (const QString &label : {u"Name"_s, u"Image ID"_s, u"Region"_s, u"Family"_s, u"License"_s})
        QVERIFY2(!text.split(u'\n').contains(label), qPrintable(label));
    QVERIFY(!text.split(u'\n').contains(u"–"_s));
    // What the next one has comes back.
    Image image = fullImage();
    image.imageFamily = u"web"_s;
    m_pane->setImage(image);
    QVERIFY(findNamed(*m_pane, u"Family: web"_s));
    m_pane->setImage(fullImage());
    QVERIFY(!visibleText(*m_pane).split(u'\n').contains(u"Family"_s));
}

void DetailPaneTest::theStateHasItsIcon()
{
    Image image = fullImage();
    image.imageState = u"NORMAL"_s;
    m_pane->setImage(image);
    const QWidget *state = findNamed(*m_pane, u"State: Normal"_s);
    QVERIFY(state);
    const QList<QLabel *> labels = state->parentWidget()->findChildren<QLabel *>();
    const auto isMark = [](const QLabel *label) {
        return label->isVisible() && !label->pixmap().isNull();
    };
    QCOMPARE(std::ranges::count_if(labels, isMark), 1);
    const QLabel *mark = *std::ranges::find_if(labels, isMark);
    const QImage normal = mark->pixmap().toImage();
    image.imageState = u"CREATEFAILED"_s;
    m_pane->setImage(image);
    QVERIFY(mark->pixmap().toImage() != normal);
}

void DetailPaneTest::idsTakeNoMoreHeight()
{
    Image image = fullImage();
    image.imageCreator = u"100012345678"_s;
    image.platform = u"Ubuntu"_s;
    m_pane->setImage(image);
    const QWidget *creator = findNamed(*m_pane, u"Creator: 100012345678"_s);
    const QWidget *platform = findNamed(*m_pane, u"Platform: Ubuntu"_s);
    QVERIFY(creator && platform);
    QCOMPARE(creator->font().family(),
             QFontDatabase::systemFont(QFontDatabase::FixedFont).family());
    QVERIFY(creator->sizeHint().height() <= platform->sizeHint().height());
}

void DetailPaneTest::wrappedValuesAreWhole_data()
{
    QTest::addColumn<bool>("isHidden"); // while the image changes
    QTest::newRow("in sight") << false;
    QTest::newRow("hidden meanwhile") << true;
}

/// At once: whoever looks before the event loop goes on, as on a busy machine, sees it, too.
void DetailPaneTest::wrappedValuesAreWhole()
{
    QFETCH(bool, isHidden);
    Image image = fullImage();
    image.imageState = u"NORMAL"_s;
    m_pane->setImage(image);
    for (int words = 0; words < 60; words += 3) {
        m_pane->setVisible(!isHidden);
        image.imageDescription = u"several words of a long text "_s.repeated(words) + u'.';
        image.osName = u"Ubuntu Server 24.04 LTS "_s.repeated(1 + words / 10);
        m_pane->setImage(image);
        // Narrower or wider, with and without a scroll bar.
        m_pane->resize(240 + 7 * words, 260 + 20 * words);
        m_pane->show();
        for (const QLabel *label : m_pane->findChildren<QLabel *>()) {
            if (!label->isVisible() || !label->wordWrap() || label->visibleRegion().isNull())
                continue;
            QVERIFY2(label->height() >= label->heightForWidth(label->width()),
                     qPrintable(label->text()));
            QVERIFY2(label->parentWidget()->rect().contains(label->geometry()),
                     qPrintable(label->text()));
        }
    }
}

void DetailPaneTest::longWordsStandUnderTheirLabel()
{
    Image image = fullImage();
    image.imageDescription = u"report-builder2026x11x02"_s;
    m_pane->setImage(image);
    const QWidget *value = findNamed(*m_pane, u"Description: report-builder2026x11x02"_s);
    QVERIFY(value);
    QTRY_VERIFY_WITH_TIMEOUT(value->x() > 0, longestWait);
    m_pane->resize(210, 900);
    QTRY_COMPARE_WITH_TIMEOUT(value->x(), 0, longestWait);
    QVERIFY(value->width() >= value->fontMetrics().horizontalAdvance(u"builder2026x11x02"_s));
}

void DetailPaneTest::theIdIsNeverCut()
{
    Image image = fullImage();
    image.place.region = u"ap-shenzhen-fsi"_s; // which has a long name
    m_pane->setImage(image);
    for (const int width : {500, 336, 200}) {
        m_pane->resize(width, 900);
        QCoreApplication::processEvents();
        const QWidget *id = findNamed(*m_pane, u"img-00000001"_s);
        QVERIFY(id);
        QVERIFY2(id->width() >= id->sizeHint().width(), qPrintable(QString::number(width)));
    }
}

void DetailPaneTest::theOriginTakesTheHeightItNeeds()
{
    m_pane->setImage(fullImage());
    m_pane->setOrigin({.requestId = u"5908394c-5b3f-42e0-a537-8410553890a5"_s,
                       .readTime = QDateTime::currentDateTimeUtc()});
    const QList<QLabel *> labels = m_pane->findChildren<QLabel *>();
    const QLabel *origin = *std::ranges::find_if(
            labels, [](const QLabel *label) { return label->text().contains("RequestId"_L1); });
    m_pane->resize(800, 900);
    QCoreApplication::processEvents();
    const int wide = origin->height();
    m_pane->resize(220, 900);
    QCoreApplication::processEvents();
    QVERIFY(origin->height() > wide);
    m_pane->resize(800, 900);
    QCoreApplication::processEvents();
    QCOMPARE(origin->height(), wide);
}

void DetailPaneTest::hasAMenu_data()
{
    QTest::addColumn<QString>("entry");
    QTest::addColumn<QString>("copied");

    QTest::newRow("the value") << u"Copy Value"_s << u"<i>slanted</i>"_s;
    QTest::newRow("the id") << u"Copy Image ID"_s << u"img-00000001"_s;
    QTest::newRow("the name") << u"Copy Name"_s << u"<b>bold</b>"_s;
    QTest::newRow("the region") << u"Copy Region"_s << u"ap-seoul"_s;
}

void DetailPaneTest::hasAMenu()
{
    QFETCH(QString, entry);
    QFETCH(QString, copied);
    m_pane->setImage(fullImage());
    QWidget *value = findNamed(*m_pane, u"Description: <i>slanted</i>"_s);
    value->setFocus();
    for (const auto reason : {QContextMenuEvent::Mouse, QContextMenuEvent::Keyboard}) {
        QGuiApplication::clipboard()->setText(u"before"_s);
        const QSignalSpy told(m_pane.get(), &DetailPane::copied);
        QContextMenuEvent asks(reason, value->rect().center(),
                               value->mapToGlobal(value->rect().center()));
        QApplication::sendEvent(value, &asks);
        QVERIFY(openedMenu());
        QVERIFY(clickEntries(*openedMenu(), {entry}));
        QCOMPARE(QGuiApplication::clipboard()->text(), copied);
        QCOMPARE(told.size(), 1);
    }
}

void DetailPaneTest::showsSnapshotsAndTags()
{
    m_pane->setImage(fullImage());
    const auto *snapshots = findNamed<QTableWidget>(*m_pane, u"Snapshots"_s);
    QVERIFY(snapshots);
    QCOMPARE(snapshots->rowCount(), 2);
    QCOMPARE(rowTexts(*snapshots, 1), (QStringList {u"snap-00000002"_s, u"Data"_s, u"200"_s}));
    QVERIFY(visibleText(*m_pane).contains("250 GiB"_L1));
    const auto *tags = findNamed<QTableWidget>(*m_pane, u"Tags"_s);
    QVERIFY(tags);
    QCOMPARE(tags->rowCount(), 2);
    QCOMPARE(rowTexts(*tags, 0), (QStringList {u"env"_s, u"prod"_s}));
}

void DetailPaneTest::hidesEmptyTables()
{
    m_pane->setImage(fullImage());
    m_pane->setImage({.place = {.region = u"ap-seoul"_s}, .imageId = u"img-00000002"_s});
    QVERIFY(!findNamed(*m_pane, u"Snapshots"_s));
    QVERIFY(!findNamed(*m_pane, u"Tags"_s));
    QVERIFY(visibleText(*m_pane).contains("No snapshots"_L1));
    QVERIFY(visibleText(*m_pane).contains("No tags"_L1));
}

void DetailPaneTest::showsTheRawJson()
{
    m_pane->setImage(fullImage());
    auto *tabs = findNamed<QTabWidget>(*m_pane, u"Image details"_s);
    QVERIFY(tabs);
    QTest::mouseClick(tabs->tabBar(), Qt::LeftButton, {}, tabs->tabBar()->tabRect(1).center());
    const auto *json = findNamed<QPlainTextEdit>(*m_pane, u"Raw JSON"_s);
    QVERIFY(json);
    QVERIFY(json->isReadOnly());
    QVERIFY(json->toPlainText().contains(uR"("ImageName": "<b>bold</b>")"_s));
}

void DetailPaneTest::copiesTheId()
{
    m_pane->setImage(fullImage());
    QVERIFY(clickNamed(*m_pane, u"Copy the image ID"_s));
    QCOMPARE(QGuiApplication::clipboard()->text(), u"img-00000001"_s);
}

void DetailPaneTest::copiesCells()
{
    m_pane->setImage(fullImage());
    auto *tags = findNamed<QTableWidget>(*m_pane, u"Tags"_s);
    tags->setFocus();
    QTest::keyClick(tags, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(tags, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"env\tprod\nnote\t<u>under</u>"_s);
}

void DetailPaneTest::showsMarkupAsText()
{
    m_pane->setImage(fullImage());
    QVERIFY(visibleText(*m_pane).contains("<b>bold</b>"_L1));
    QVERIFY(findNamed(*m_pane, u"Description: <i>slanted</i>"_s));
    for (const QLabel *label : m_pane->findChildren<QLabel *>()) {
        QVERIFY2(!label->toolTip().contains("<b>"_L1), qPrintable(label->toolTip()));
        // What looks like markup must not be taken for it.
        if (Qt::mightBeRichText(label->text()))
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
}

void DetailPaneTest::saysWhenItWasRead()
{
    m_pane->setImage(fullImage());
    QVERIFY(!visibleText(*m_pane).contains("As of"_L1));
    m_pane->setOrigin(
            {.requestId = u"5908394c"_s,
             .readTime = QDateTime(QDate(2026, 9, 7), QTime(20, 21, 7), QTimeZone::utc())});
    QVERIFY(visibleText(*m_pane).contains("As of 05:21:07 (KST)"_L1));
    m_pane->setTimeZone(TimeZone::Utc);
    QVERIFY(visibleText(*m_pane).contains("As of 20:21:07 (UTC)"_L1));
}

void DetailPaneTest::theTabKeyReachesEverything()
{
    m_pane->setImage(fullImage());
    m_pane->setOrigin({.requestId = u"5908394c"_s, .readTime = QDateTime::currentDateTimeUtc()});
    m_pane->resize(336, 400);
    QStringList reached;
    const QString origin = u"RequestId 5908394c"_s;
    while (reached.size() < 60 && !reached.value(reached.size() - 1).contains(origin)) {
        QWidget *focused = QApplication::focusWidget();
        QTest::keyClick(focused ? focused : m_pane.get(), Qt::Key_Tab);
        focused = QApplication::focusWidget();
        QVERIFY(focused);
        reached.append(spokenName(*focused));
        // The pane scrolls to it.
        const auto *area = qobject_cast<const QAbstractScrollArea *>(focused);
        const QWidget *seen = area ? area->viewport() : focused;
        QVERIFY2(!seen->visibleRegion().isEmpty(), qPrintable(reached.last()));
    }
    QVERIFY(reached.last().contains(origin));
    for (const QString &name : {u"img-00000001"_s, u"Copy the image ID"_s, u"Size: 50 GiB"_s,
                                u"Description: <i>slanted</i>"_s, u"Snapshots"_s, u"Tags"_s})
        QVERIFY2(reached.contains(name), qPrintable(name));
}

QTEST_MAIN(DetailPaneTest)
#include "tst_detailpane.moc"
