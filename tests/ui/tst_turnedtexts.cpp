// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/fakeimagesource.h"
#include "support/menus.h"
#include "support/waiting.h"
#include "support/windowfixture.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QStyledItemDelegate>
#include <QTableWidget>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const QString turned = u"safe\u202Egnp.exe"_s;
const QString marked = u"safe\uFFFDgnp.exe"_s;

} // namespace

/// Names that would turn the direction of writing.
class TurnedTextsTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theTableShowsThem();
    void theDetailsShowThem();
    void aMenuIsolatesThem();
    void copiesAreAsTheyCame();
    void theRawJsonIsTheSameJson();

private:
    std::unique_ptr<FakeImageSource> m_source;
    std::unique_ptr<WindowFixture> m_fixture;
    ImageTableView *m_view = nullptr;
};

void TurnedTextsTest::init()
{
    m_source = std::make_unique<FakeImageSource>();
    m_fixture = std::make_unique<WindowFixture>();
    m_view = &m_fixture->view();
    QVERIFY(m_fixture->show());
    // The same as it is shown, for a comparison.
    Image image = makeImage(u"ap-seoul"_s, u"img-00000001"_s, turned);
    image.imageDescription = turned;
    image.tags = {{turned, turned}};
    Image plain = image;
    plain.imageId = u"img-00000002"_s;
    plain.imageName = marked;
    m_source->answerFrom({image, plain});
    m_fixture->window().setSource(m_source.get());
    m_fixture->window().search({.places = placesIn({u"ap-seoul"_s})});
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->window().model().rowCount(), 2, longestWait);
    clickCell(*m_view, 0, int(ImageColumn::Name));
}

void TurnedTextsTest::cleanup()
{
    m_fixture->window().setSource(nullptr);
    m_fixture.reset();
    m_source.reset();
}

void TurnedTextsTest::theTableShowsThem()
{
    m_view->setAlternatingRowColors(false);
    m_view->selectionModel()->clear();
    const auto picture = [this](int row) {
        const QModelIndex name = m_view->model()->index(row, int(ImageColumn::Name));
        return m_view->viewport()->grab(m_view->visualRect(name)).toImage();
    };
    QCOMPARE(picture(0), picture(1));
}

void TurnedTextsTest::theDetailsShowThem()
{
    const QWidget &pane = *m_fixture->child<QWidget>(u"detailPane"_s);
    const QString text = visibleText(pane);
    QVERIFY(text.contains(marked));
    QVERIFY(!text.contains(turned));
    const auto *tags = findNamed<QTableWidget>(pane, u"Tags"_s);
    const QModelIndex key = tags->model()->index(0, 0);
    QCOMPARE(qobject_cast<QStyledItemDelegate *>(tags->itemDelegateForIndex(key))
                     ->displayText(key.data(), QLocale()),
             marked);
}

void TurnedTextsTest::aMenuIsolatesThem()
{
    const QModelIndex name = m_view->model()->index(0, int(ImageColumn::Name));
    QMenu *menu = openContextMenu(*m_view, m_view->visualRect(name).center());
    QVERIFY(menu);
    QVERIFY(findEntry(*menu, u"Only “\u2068%1\u2069”"_s.arg(marked)));
    menu->close();
}

void TurnedTextsTest::copiesAreAsTheyCame()
{
    QTest::keyClick(m_view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), turned);

    const QWidget &pane = *m_fixture->child<QWidget>(u"detailPane"_s);
    auto *tags = findNamed<QTableWidget>(pane, u"Tags"_s);
    tags->setFocus();
    tags->selectAll();
    QTest::keyClick(tags, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QString(turned + u'\t' + turned));

    auto *description = findNamed<QLabel>(pane, u"Description: "_s + marked);
    QVERIFY(description);
    description->setFocus();
    description->setSelection(0, int(marked.size()) - 4);
    QTest::keyClick(description, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), turned.chopped(4));
}

void TurnedTextsTest::theRawJsonIsTheSameJson()
{
    QString text;
    for (const auto *edit : m_fixture->window().findChildren<QPlainTextEdit *>()) {
        if (spokenName(*edit) == u"Raw JSON"_s)
            text = edit->toPlainText();
    }
    QVERIFY(!text.contains(u'\u202E'));
    QVERIFY(text.contains("safe\\u202egnp.exe"_L1));
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    QCOMPARE(json.value("ImageName"_L1).toString(), turned);
}

QTEST_MAIN(TurnedTextsTest)
#include "tst_turnedtexts.moc"
